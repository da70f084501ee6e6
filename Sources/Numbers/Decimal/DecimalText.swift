/// The decimal digits of a number, ready to be laid out: `0.d1d2d3… × 10^exponent`.
///
/// Up to 19 digits stand in one word, so that an ordinary number is printed without allocating.
package struct DecimalText: Sendable {
    package let isNegative: Bool
    /// Nothing was rounded away, and the number is exact.
    package let isExact: Bool
    /// How many digits there are; 0 for zero. The first and the last are never 0.
    package let count: Int
    /// Where the decimal point stands: before the first digit at 0, after it at 1. It is 0 for zero.
    package let exponent: Int
    /// The digits as one whole number where there are at most 19.
    let mantissa: UInt
    /// The digit values where there are more.
    let longDigits: [UInt8]?

    /// `mantissa × 10^-places`, its trailing zeros removed.
    init(isNegative: Bool, isExact: Bool, mantissa: UInt, places: Int) {
        var mantissa = mantissa
        var places = places
        while mantissa != 0, mantissa % 100_000_000 == 0 {
            mantissa /= 100_000_000
            places -= 8
        }
        while mantissa != 0, mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        self.isNegative = isNegative && mantissa != 0
        self.isExact = isExact
        self.mantissa = mantissa
        count = digitCount(mantissa)
        exponent = mantissa == 0 ? 0 : count - places
        longDigits = nil
    }

    /// These digit values times 10^-places; the first is not 0.
    init(isNegative: Bool, isExact: Bool, digits: [UInt8], places: Int) {
        var end = digits.count
        while end > 0, digits[end - 1] == 0 { end -= 1 }
        guard end > 19 else {
            let mantissa = digits[..<end].reduce(0) { $0 &* 10 &+ UInt($1) }
            self.init(
                isNegative: isNegative, isExact: isExact, mantissa: mantissa, places: places - (digits.count - end))
            return
        }
        self.init(
            isNegative: isNegative, isExact: isExact, longDigits: end == digits.count ? digits : Array(digits[..<end]),
            exponent: digits.count - places)
    }

    private init(isNegative: Bool, isExact: Bool, longDigits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.isExact = isExact
        mantissa = 0
        count = longDigits.count
        self.exponent = exponent
        self.longDigits = longDigits
    }

    /// The same digits of a number that is not exact.
    var inexact: DecimalText { DecimalText(self, isExact: false) }

    private init(_ text: DecimalText, isExact: Bool) {
        self.isExact = isExact
        (isNegative, count, exponent) = (text.isNegative, text.count, text.exponent)
        (mantissa, longDigits) = (text.mantissa, text.longDigits)
    }

    /// `mantissa × 10^-places` rounded to at most `limit` digits, ties away from zero; `limit` may be 0 or less.
    init(isNegative: Bool, isExact: Bool, mantissa: UInt, places: Int, limit: Int) {
        let excess = digitCount(mantissa) - limit
        if excess <= 0 {
            self.init(isNegative: isNegative, isExact: isExact, mantissa: mantissa, places: places)
        } else if excess > 19 {
            self.init(isNegative: false, isExact: isExact && mantissa == 0, mantissa: 0, places: 0)
        } else {
            let unit = powersOfTen[excess]
            let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: unit)
            self.init(
                isNegative: isNegative, isExact: isExact && rest == 0,
                mantissa: rest >= unit - rest ? quotient + 1 : quotient, places: places - excess)
        }
    }
}

extension DecimalText {
    /// The digit values, most significant first; empty for zero.
    package var digits: [UInt8] {
        if let longDigits { return longDigits }
        var bytes: [UInt8] = []
        appendDigits(0..<count, to: &bytes)
        return bytes.map { $0 - 48 }
    }

    /// Appends the digits at those positions as ASCII; positions before the first digit or after the last are zeros.
    ///
    /// The whole part is `0..<exponent` where `exponent > 0`, the fraction `exponent..<count`.
    package func appendDigits(_ positions: Range<Int>, to bytes: inout [UInt8]) {
        let first = max(0, positions.lowerBound)
        let last = min(count, positions.upperBound)
        guard first < last else {
            bytes.append(contentsOf: repeatElement(48, count: positions.count))
            return
        }
        for _ in positions.lowerBound..<first { bytes.append(48) }
        if let longDigits {
            for digit in longDigits[first..<last] { bytes.append(digit + 48) }
        } else {
            // Digits before `first` and after `last` are cut off, then each is taken from the bottom.
            var rest = mantissa / powersOfTen[count - last]
            let start = bytes.count
            for _ in first..<last { bytes.append(48) }
            var index = bytes.count
            while index > start {
                index -= 1
                bytes[index] = UInt8(truncatingIfNeeded: 48 + rest % 10)
                rest /= 10
            }
        }
        for _ in last..<max(last, positions.upperBound) { bytes.append(48) }
    }

    /// Appends the number as plain ASCII: sign, whole part, and a point with the fraction where there is one.
    package func appendPlain(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(45) }
        if exponent <= 0 {
            bytes.append(48)
        } else {
            appendDigits(0..<exponent, to: &bytes)
        }
        if count > exponent {
            bytes.append(46)
            appendDigits(exponent..<count, to: &bytes)
        }
    }
}
