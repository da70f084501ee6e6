import Numbers

/// A catalogue line taken apart, its units still names.
struct UnitDefinition {
    var name: String
    var kind: UnitKind
    /// After `=`, or 1.
    var factor: Number
    /// After the factor: names with exponents; empty for plain numbers and base units.
    var parts: [(name: Range<Int>, exponent: Int)] = []
    /// Digits of the minor unit of a currency.
    var minorDigits = 0
    /// The line up to the meaning.
    var text: String
    var meaning: String
}

extension UnitCatalogue {
    /// Parses a definition line; nil where it is malformed, which a test excludes for the shipped ones.
    func definition(_ line: Range<Int>) -> UnitDefinition? {
        var names: Range<Int>?
        let rest = forEachName(line) { range, _ in if names == nil { names = range } }
        guard let name = names else { return nil }
        var opening = rest
        while opening < line.upperBound, bytes[opening] != UInt8(ascii: "\"") { opening += 1 }
        guard opening + 1 < line.upperBound, bytes[line.upperBound - 1] == UInt8(ascii: "\"") else { return nil }
        var found = UnitDefinition(
            name: text(name), kind: .derived, factor: .one, text: trimmed(line.lowerBound..<opening),
            meaning: text((opening + 1)..<(line.upperBound - 1)))

        var cursor = UnitCatalogueCursor(bytes, rest..<opening)
        var word = cursor.word()
        if bytes.matches(line.lowerBound..<min(line.lowerBound + 8, line.upperBound), "currency") {
            guard bytes.matches(word, ":"), let digits = number(cursor.word())?.asInt else { return nil }
            found.kind = .currency
            found.minorDigits = digits
            return found
        }
        if bytes.matches(word, ":") {
            found.kind = kind(cursor.word())
            word = cursor.word()
        }
        if bytes.matches(word, "=") {
            guard let factor = number(cursor.word()), let parts = parts(cursor.word()) else { return nil }
            found.factor = factor
            found.parts = parts
        } else if !word.isEmpty {
            return nil
        }
        return found
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return text(range.lowerBound..<end)
    }

    private func kind(_ word: Range<Int>) -> UnitKind {
        if bytes.matches(word, "percent") { return .percent }
        if bytes.matches(word, "point") { return .point }
        if bytes.matches(word, "multiple") { return .multiple }
        if bytes.matches(word, "thermometer") { return .thermometer }
        return .base(text(word))
    }

    /// `0.45359237`, `1/12`, and `≈57.29577951308232` of a factor that is no fraction.
    private func number(_ word: Range<Int>) -> Number? {
        if word.count > 3, bytes.matches(word.lowerBound..<(word.lowerBound + 3), "≈") {
            return decimal((word.lowerBound + 3)..<word.upperBound)?.approximated()
        }
        var slash = word.lowerBound
        while slash < word.upperBound, bytes[slash] != UInt8(ascii: "/") { slash += 1 }
        guard let numerator = decimal(word.lowerBound..<slash) else { return nil }
        guard slash < word.upperBound else { return numerator }
        guard let denominator = decimal((slash + 1)..<word.upperBound) else { return nil }
        return try? numerator.divided(by: denominator)
    }

    private func decimal(_ range: Range<Int>) -> Number? {
        var digits: [UInt8] = []
        var exponent = 0
        var isFraction = false
        for byte in bytes[range] {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits.append(byte - UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            } else {
                return nil
            }
        }
        return digits.isEmpty ? nil : try? Number(digits: digits, exponent: exponent)
    }

    /// `kg*m^2/s^2`, `1/s`: names with exponents of one digit.
    private func parts(_ word: Range<Int>) -> [(name: Range<Int>, exponent: Int)]? {
        var parts: [(name: Range<Int>, exponent: Int)] = []
        var sign = 1
        var place = word.lowerBound
        while place < word.upperBound {
            let start = place
            while place < word.upperBound, !isOperator(bytes[place]) { place += 1 }
            let name = start..<place
            var exponent = 1
            if place + 1 < word.upperBound, bytes[place] == UInt8(ascii: "^") {
                exponent = Int(bytes[place + 1]) - Int(UInt8(ascii: "0"))
                place += 2
            }
            guard !name.isEmpty, (1...9).contains(exponent) else { return nil }
            // `1/s` has divisors alone.
            if !bytes.matches(name, "1") { parts.append((name, sign * exponent)) }
            guard place < word.upperBound else { break }
            if bytes[place] == UInt8(ascii: "/") { sign = -1 } else if bytes[place] != UInt8(ascii: "*") { return nil }
            place += 1
        }
        return parts
    }

    private func isOperator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "^")
    }
}
