import Reporting

/// Texts and numbers.
extension JSONScanner {
    /// Reads a text; its quotation mark is next.
    mutating func scanText() throws(JSONProblem) -> JSONSlice {
        place += 1
        let start = place
        var hasEscapes = false
        while true {
            passPlain()
            guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return JSONSlice(start: start, end: place - 1, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try passEscape()
            case 0..<0x20: throw JSONProblem(.controlInText, at: place)
            case 0x80...:
                let scalar = UTF8Text.scalar(bytes, at: place, end: bytes.count)
                guard scalar.scalar != nil else { throw JSONProblem(.invalidUTF8, at: place) }
                place += scalar.length
            default: place += 1
            }
        }
    }

    /// Passes over what is a part of a text and nothing else, eight bytes at once.
    @inline(__always)
    private mutating func passPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        while place &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let slash = word ^ (ones &* 0x5C)
            // The high bit of each byte that is a quotation mark, a backslash, a control character, or no ASCII. The
            // lowest one is true; those above it may come of a borrow.
            let found =
                ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word | word) & high
            if found != 0 {
                place &+= found.trailingZeroBitCount >> 3
                return
            }
            place &+= 8
        }
    }

    private mutating func passEscape() throws(JSONProblem) {
        let start = place
        place += 1
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        let sign = bytes[place]
        place += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return
        case UInt8(ascii: "u"):
            let code = try hexadecimal(start)
            if 0xDC00..<0xE000 ~= code { throw JSONProblem(.loneSurrogate, at: start) }
            guard 0xD800..<0xDC00 ~= code else { return }
            guard place + 1 < bytes.count else {
                throw JSONProblem(place < bytes.count ? .loneSurrogate : .endsEarly, at: start)
            }
            guard bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
                throw JSONProblem(.loneSurrogate, at: start)
            }
            place += 2
            guard 0xDC00..<0xE000 ~= (try hexadecimal(start)) else { throw JSONProblem(.loneSurrogate, at: start) }
        default: throw JSONProblem(.badEscape, at: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func hexadecimal(_ start: Int) throws(JSONProblem) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
            guard let digit = JSONSlice.hexadecimal(bytes[place]) else { throw JSONProblem(.badEscape, at: start) }
            code = code << 4 | digit
            place += 1
        }
        return code
    }

    /// `[ "-" ] ( "0" | DIGIT-1-9 { DIGIT } ) [ "." DIGITS ] [ "e" [ SIGN ] DIGITS ]`
    mutating func scanNumber() throws(JSONProblem) -> JSONSlice {
        let start = place
        if at(UInt8(ascii: "-")) { place += 1 }
        if at(UInt8(ascii: "0")) {
            place += 1
            if place < bytes.count, 0x30...0x39 ~= bytes[place] { throw JSONProblem(.badNumber, at: start) }
        } else {
            try digits(start)
        }
        if at(UInt8(ascii: ".")) {
            place += 1
            try digits(start)
        }
        if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
            place += 1
            if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { place += 1 }
            try digits(start)
        }
        return JSONSlice(start: start, end: place, hasEscapes: false)
    }

    @inline(__always)
    private func at(_ byte: UInt8) -> Bool { place < bytes.count && bytes[place] == byte }

    @inline(__always)
    private mutating func digits(_ start: Int) throws(JSONProblem) {
        let first = place
        while place < bytes.count, 0x30...0x39 ~= bytes[place] { place &+= 1 }
        if place == first {
            throw JSONProblem(place < bytes.count ? .badNumber : .endsEarly, at: place < bytes.count ? start : place)
        }
    }
}
