import Numbers

/// A number as a file writes it, by its bytes: `1,234.50`, `(12.3)`, `$-5`, `2 500,00 EUR`, `12%`, `1.2M`, `3e-4`. What a
/// point or a comma in it means is not settled here: it says what it shows of that.
struct NumberText {
    /// What a number shows of the sign that parts its decimals.
    enum Mark {
        /// It has neither points nor commas.
        case none
        /// Only a point can be the sign: `12.5`, `1,234.50`, `1,234,567`.
        case point
        /// Only a comma can: `12,5`, `1.234,50`, `1.234.567`.
        case comma
        /// `1.234`, which a point may part from decimals, or into groups.
        case eitherPoint
        /// `1,234`, the same with a comma.
        case eitherComma
    }

    private(set) var isNegative = false
    private(set) var mark = Mark.none
    /// Where a currency stands before the digits, and where a scale, a unit or a percent sign after them.
    private(set) var prefix: Range<Int>?
    private(set) var suffix: Range<Int>?
    /// Digits, points, commas and what else parts groups.
    private var digits = 0..<0
    /// Of `1e6`.
    private var exponent = 0
    /// Whether it is written with zeros that say nothing, as codes are: `00123`.
    private(set) var hasLeadingZeros = false
    /// Whether a plus stands before it, as before a telephone number.
    private(set) var hasPlus = false
    /// What follows an `e`, which a code such as `1E5` has too.
    private(set) var power = Power.none

    /// How a power of ten is written.
    enum Power {
        case none
        /// `1E5`, which may be a code.
        case bare
        /// `1.5e5`, `1e-4`: a number.
        case plain
    }

    private let bytes: UnsafeBufferPointer<UInt8>

    /// Nil where the bytes are no number. Longer ones are none.
    private static let longest = 400

    /// - Parameter range: without blanks at its ends.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty, range.count <= NumberText.longest else { return nil }
        self.bytes = bytes
        var (place, end) = (range.lowerBound, range.upperBound)
        var hasSign = false
        // A bracket closes before what stands behind the digits, or after it.
        var isOpen = opens(&place, end)
        if isOpen { (isNegative, hasSign) = (true, true) }
        guard sign(&place, end, &hasSign), readPrefix(&place, end) else { return nil }
        if prefix != nil {
            if !hasSign, opens(&place, end) { (isNegative, hasSign, isOpen) = (true, true, true) }
            guard sign(&place, end, &hasSign) else { return nil }
        }
        guard readDigits(&place, end), readExponent(&place, end) else { return nil }
        skipBlanks(&place, end)
        if isOpen {
            if place < end, bytes[place] == UInt8(ascii: ")") {
                place += 1
                skipBlanks(&place, end)
            } else {
                guard bytes[end - 1] == UInt8(ascii: ")") else { return nil }
                end -= 1
                while end > place, bytes[end - 1] == 0x20 { end -= 1 }
            }
        }
        if place < end { suffix = place..<end }
        if prefix != nil, suffix != nil, bytes[place] == UInt8(ascii: "%") { return nil }
    }

    /// Takes a bracket that makes what it is about negative.
    private func opens(_ place: inout Int, _ end: Int) -> Bool {
        guard place < end, bytes[place] == UInt8(ascii: "(") else { return false }
        place += 1
        skipBlanks(&place, end)
        return true
    }

    private func skipBlanks(_ place: inout Int, _ end: Int) {
        while place < end, bytes[place] == 0x20 { place += 1 }
    }

    /// Takes a sign; false where there are two.
    private mutating func sign(_ place: inout Int, _ end: Int, _ hasSign: inout Bool) -> Bool {
        guard place < end else { return false }
        var length = 0
        var isMinus = false
        switch bytes[place] {
        case UInt8(ascii: "-"): (length, isMinus) = (1, true)
        case UInt8(ascii: "+"): (length, hasPlus) = (1, true)
        case 0xE2 where beginsMinus(place, end):
            (length, isMinus) = (3, true)
        default: return true
        }
        guard !hasSign else { return false }
        (hasSign, isNegative) = (true, isMinus)
        place += length
        while place < end, bytes[place] == 0x20 { place += 1 }
        return place < end
    }

    /// Whether U+2212 stands there.
    private func beginsMinus(_ place: Int, _ end: Int) -> Bool {
        place + 2 < end && bytes[place] == 0xE2 && bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92
    }

    /// Takes what stands before the first digit: a currency of at most ten bytes.
    @inline(__always)
    private mutating func readPrefix(_ place: inout Int, _ end: Int) -> Bool {
        let start = place
        while place < end, !NumberText.beginsDigits(bytes[place]) {
            guard place - start < 10, bytes[place] != UInt8(ascii: "%") else { return false }
            if "-( ".utf8.contains(bytes[place]) || beginsMinus(place, end) { break }
            place += 1
        }
        guard place < end else { return false }
        if place > start { prefix = start..<place }
        while place < end, bytes[place] == 0x20 { place += 1 }
        return place < end
    }

    @inline(__always)
    private static func beginsDigits(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || byte == UInt8(ascii: ".") }

    /// The length of what parts groups beside points and commas: a blank of any kind, or an apostrophe.
    private func groupSign(_ place: Int, _ end: Int) -> Int {
        switch bytes[place] {
        case 0x20, UInt8(ascii: "'"): 1
        case 0xC2 where place + 1 < end && bytes[place + 1] == 0xA0: 2
        // U+2009, U+202F, U+2019
        case 0xE2
        where place + 2 < end && bytes[place + 1] == 0x80
            && (bytes[place + 2] == 0x89 || bytes[place + 2] == 0xAF || bytes[place + 2] == 0x99):
            3
        default: 0
        }
    }

    /// Takes the digits, and looks at what parts them.
    private mutating func readDigits(_ place: inout Int, _ end: Int) -> Bool {
        let start = place
        // Digits before the first sign, since the last one, and altogether.
        var (first, run, all) = (-1, 0, 0)
        var (points, commas, others) = (0, 0, 0)
        // Whether every group that was ended by now has three digits, as all but the first have.
        var areThree = true
        var lastSign: UInt8 = 0
        while place < end {
            let byte = bytes[place]
            if 0x30...0x39 ~= byte {
                (run, all) = (run + 1, all + 1)
                place += 1
                continue
            }
            let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
            let length = isMark ? 1 : groupSign(place, end)
            // A blank belongs to the number only where digits go on.
            guard length > 0, isMark || place + length < end && 0x30...0x39 ~= bytes[place + length] else { break }
            // After the decimals there is nothing more.
            if points + commas + others > 0, run != 3 { areThree = false }
            if first < 0 { first = run }
            if byte == UInt8(ascii: ".") { points += 1 } else if isMark { commas += 1 } else { others += 1 }
            // No other sign comes after that of the decimals.
            if lastSign != 0, isMark, lastSign != byte, byte == UInt8(ascii: ".") ? points > 1 : commas > 1 {
                return false
            }
            if !isMark, points + commas > 0 { return false }
            (lastSign, run) = (isMark ? byte : lastSign, 0)
            place += length
        }
        guard all > 0 else { return false }
        digits = start..<place
        // `5.` is one that was cut off.
        if points + commas + others > 0, run == 0 { return false }
        if first < 0 { first = run }
        hasLeadingZeros = all > 1 && first > 1 && bytes[start] == 0x30
        // Groups have one to three digits before them.
        let mayBeGroups = 1...3 ~= first && bytes[start] != 0x30
        switch (points, commas) {
        case (0, 0):
            guard others > 0 else { return true }
            return areThree && run == 3 && mayBeGroups
        case (1, 0), (0, 1):
            let isPoint = points == 1
            guard others == 0 else {
                mark = isPoint ? .point : .comma
                return areThree && 1...3 ~= first
            }
            if mayBeGroups, run == 3 {
                mark = isPoint ? .eitherPoint : .eitherComma
            } else {
                mark = isPoint ? .point : .comma
            }
            return true
        case (0, _), (_, 0):
            mark = points > 0 ? .comma : .point
            return others == 0 && areThree && run == 3 && mayBeGroups
        default:
            // The last of both is that of the decimals, and stands once.
            let isPoint = lastSign == UInt8(ascii: ".")
            mark = isPoint ? .point : .comma
            return others == 0 && (isPoint ? points : commas) == 1 && areThree && mayBeGroups
        }
    }

    /// Takes `e-4`.
    private mutating func readExponent(_ place: inout Int, _ end: Int) -> Bool {
        guard place < end, bytes[place] | 0x20 == UInt8(ascii: "e") else { return true }
        var next = place + 1
        var isMinus = false
        if next < end, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") {
            isMinus = bytes[next] == UInt8(ascii: "-")
            next += 1
        }
        guard next < end, 0x30...0x39 ~= bytes[next] else { return true }
        var value = 0
        while next < end, 0x30...0x39 ~= bytes[next] {
            value = min(value * 10 + Int(bytes[next] - 0x30), 1_000_000)
            next += 1
        }
        let isSigned = next > place + 1 && !(0x30...0x39 ~= bytes[place + 1])
        power = mark == .none && !isSigned ? .bare : .plain
        // `1.234e5` can have no groups.
        if mark == .eitherPoint { mark = .point }
        if mark == .eitherComma { mark = .comma }
        (exponent, place) = (isMinus ? -value : value, next)
        return true
    }

    // MARK: What it is

    /// The number, where decimals stand after a sign.
    ///
    /// - Parameter scale: a power of ten that it is multiplied with.
    /// - Throws: `tooLarge` past about 100,000 digits.
    func number(decimal: UInt8, scale: Int) throws(NumberError) -> Number {
        var (mantissa, count, decimals) = (0, 0, 0)
        var isPast = false
        for place in digits {
            let byte = bytes[place]
            if 0x30...0x39 ~= byte {
                if count < 18 { mantissa = mantissa &* 10 &+ Int(byte &- 0x30) }
                if count > 0 || byte != 0x30 { count &+= 1 }
                if isPast { decimals &+= 1 }
            } else if byte == decimal {
                isPast = true
            }
        }
        let power = exponent - decimals + scale
        if count <= 18 { return try Number(mantissa: isNegative ? -mantissa : mantissa, exponent: power) }
        let all = bytes[digits].compactMap { 0x30...0x39 ~= $0 ? $0 - 0x30 : nil }
        let number = try Number(digits: all, exponent: power)
        return isNegative ? number.negated() : number
    }

    /// Its digits as they would be read, for a question: `1234.5`.
    func plain(decimal: UInt8) -> String {
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        for place in digits {
            if 0x30...0x39 ~= bytes[place] { text.append(bytes[place]) }
            if bytes[place] == decimal { text.append(UInt8(ascii: ".")) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether no blank stands before what follows the digits.
    var isSuffixGlued: Bool { suffix.map { bytes[$0.lowerBound - 1] != 0x20 } ?? false }

    /// How many bytes its digits and what parts them take.
    var length: Int { digits.count }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
