import Reporting

/// Looking at single characters. Outside text and comments every character is seen in its plain form: a full-width
/// `（` (U+FF01–FF5E), `−`, `×`, `∗`, `÷`, `∕`, `“` and `”` are the ASCII ones, whatever their width in bytes.
///
/// These are methods of the bytes and not of the lexer: a method that does not change a large structure may be handed a
/// copy of all of it, which costs more than the character.
extension UnsafeBufferPointer<UInt8> {
    /// The byte at an offset, 0 past the end.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset < count ? self[offset] : 0
    }

    /// The ASCII character at an offset, read in its plain form; the first byte of any other character.
    @inline(__always)
    func plain(_ offset: Int) -> UInt8 {
        let byte = byte(offset)
        return byte < 0x80 ? byte : plainForm(offset, byte)
    }

    /// How many bytes the character at an offset takes; 1 for a stray byte.
    @inline(__always)
    func width(_ offset: Int) -> Int {
        byte(offset) < 0x80 ? 1 : scalar(offset).width
    }

    private func plainForm(_ offset: Int, _ first: UInt8) -> UInt8 {
        switch (first, byte(offset + 1), byte(offset + 2)) {
        case (0xEF, 0xBC, let last) where last >= 0x81 && last <= 0xBF: last - 0x60
        case (0xEF, 0xBD, let last) where last >= 0x80 && last <= 0x9E: last - 0x20
        case (0xE2, 0x88, 0x92): UInt8(ascii: "-")
        case (0xC3, 0x97, _), (0xE2, 0x88, 0x97): UInt8(ascii: "*")
        case (0xC3, 0xB7, _), (0xE2, 0x88, 0x95), (0xE2, 0x81, 0x84): UInt8(ascii: "/")
        case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): UInt8(ascii: "\"")
        default: first
        }
    }

    /// The Unicode scalar at an offset and its width in bytes; nil and 1 where the bytes are no UTF-8.
    func scalar(_ offset: Int) -> (value: Unicode.Scalar?, width: Int) {
        let first = byte(offset)
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let decoded = UTF8Text.scalar(self, at: offset, end: count)
        return (decoded.scalar, decoded.scalar == nil ? 1 : decoded.length)
    }

    /// The width of a space (no line end) at an offset, 0 where there is none.
    @inline(__always)
    func spaceWidth(_ offset: Int) -> Int {
        switch byte(offset) {
        case 0x20, 0x09, 0x0D: 1
        case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: wideSpaceWidth(offset)
        default: 0
        }
    }

    private func wideSpaceWidth(_ offset: Int) -> Int {
        switch (byte(offset), byte(offset + 1), byte(offset + 2)) {
        case (0xC2, 0xA0, _): 2  // no-break space
        case (0xE3, 0x80, 0x80): 3  // ideographic space
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): 3  // spaces of all widths, narrow no-break space
        case (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80): 3  // mathematical space, ogham space
        case (0xEF, 0xBB, 0xBF): offset == 0 ? 3 : 0  // byte order mark
        default: 0
        }
    }

    /// The offset after any spaces; line ends are none.
    func skipSpaces(_ offset: Int) -> Int {
        var offset = offset
        while case let width = spaceWidth(offset), width > 0 { offset += width }
        return offset
    }

    /// Whether nothing but spaces and ends of lines stands from an offset to the end.
    func isBlank(from offset: Int) -> Bool {
        var offset = skipSpaces(offset)
        while byte(offset) == 0x0A || byte(offset) == 0x0D { offset = skipSpaces(offset + 1) }
        return offset >= count
    }

    /// Whether a name can start at an offset.
    func startsName(_ offset: Int) -> Bool {
        let character = plain(offset)
        if character < 0x80 { return character.isNameLetter }
        return scalar(offset).value.map(isLetter) ?? false
    }

    /// Whether a name that stands before an offset goes on there.
    func continuesName(_ offset: Int) -> Bool {
        let character = plain(offset)
        if character < 0x80 { return character.isNameLetter || character.isDigit }
        return scalar(offset).value.map(continuesName) ?? false
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: true
        case 0xB0, 0x2103, 0x2109: true  // the degree sign of °C, ℃ and ℉
        case 0x115F, 0x1160, 0x3164, 0xFFA0: false  // fillers of Hangul, which cannot be seen
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
                true
            default: false
            }
        }
    }

    private func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        if isLetter(scalar) { return true }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }

    /// The name characters from an offset on.
    func nameRun(at start: Int) -> NameRun {
        var run = NameRun(start: start, end: start, isWide: false)
        while true {
            let first = byte(run.end)
            if first < 0x80 {
                guard first.isNameCharacter else { return run }
                run.end += 1
            } else {
                guard continuesName(run.end) else { return run }
                if first == 0xEF, plain(run.end) < 0x80 { run.isWide = true }
                run.end += width(run.end)
            }
        }
    }

    func skipOneSpace(_ offset: Int) -> Int { offset + spaceWidth(offset) }

    /// The offset after any digits.
    func skipDigits(_ start: Int) -> Int {
        var place = start
        while plain(place).isDigit { place += width(place) }
        return place
    }

    /// The characters from an offset to another in their plain forms.
    func plainBytes(_ start: Int, _ end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = start
        while place < end {
            let character = plain(place)
            let width = width(place)
            if character < 0x80 {
                bytes.append(character)
            } else {
                bytes.append(contentsOf: self[place..<Swift.min(place + width, end)])
            }
            place += width
        }
        return bytes
    }

    func string(_ start: Int, _ end: Int) -> String {
        String(decoding: self[Swift.max(0, start)..<Swift.max(start, Swift.min(end, count))], as: UTF8.self)
    }

    /// Whether three upper-case ASCII letters stand at an offset.
    func isCode(_ start: Int) -> Bool {
        for offset in start..<start + 3 where byte(offset) &- 65 >= 26 { return false }
        return true
    }

    /// How many digits stand at an offset without anything between them.
    func countDigits(_ start: Int) -> Int {
        var place = start
        var count = 0
        while plain(place).isDigit {
            count += 1
            place += width(place)
        }
        return count
    }
}

extension UInt8 {
    @inline(__always)
    var isDigit: Bool { self &- 48 < 10 }

    /// An ASCII letter or `_`.
    @inline(__always)
    var isNameLetter: Bool { (self | 0x20) &- 97 < 26 || self == UInt8(ascii: "_") }

    /// An ASCII letter, digit or `_`: a bit for each of them in two words.
    @inline(__always)
    var isNameCharacter: Bool {
        let word: UInt64 = self < 64 ? 0x03FF_0000_0000_0000 : self < 128 ? 0x07FF_FFFE_87FF_FFFE : 0
        return word >> UInt64(self & 63) & 1 != 0
    }
}

/// A run of name characters in the text.
struct NameRun {
    var start: Int
    var end: Int
    /// Whether it has full-width letters or digits, whose plain forms are the name.
    var isWide: Bool

    var span: Span { Span(start, end) }
    var isEmpty: Bool { start == end }
}
