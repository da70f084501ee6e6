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
