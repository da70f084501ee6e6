/// Digits of numbers that a word does not hold.
extension DecimalExpansion {
    func long(significant: Int) -> DecimalText {
        let (numerator, denominator) = fraction.looseParts
        guard !numerator.magnitude.isZero else {
            return DecimalText(isNegative: false, isExact: true, mantissa: 0, places: 0)
        }
        let size = (numerator.magnitude.logarithm2 - denominator.logarithm2) * 0.30102999566398120
        // The logarithm may be off by one at a power of ten; then the first digit is missing or there is one too many.
        var places = significant - Int(size.rounded(.down)) - 1
        while true {
            let (quotient, order, isExact) = DecimalExpansion.scaled(numerator.magnitude, denominator, places: places)
            let digits = quotient.decimalDigits
            if digits.count == significant {
                return DecimalText(
                    isNegative: numerator.isNegative, isExact: isExact,
                    digits: order >= 0 ? quotient.successor.decimalDigits : digits, places: places)
            }
            places += significant - digits.count
        }
    }

    func long(places: Int) -> DecimalText {
        let (numerator, denominator) = fraction.looseParts
        let (quotient, order, isExact) = DecimalExpansion.scaled(numerator.magnitude, denominator, places: places)
        return DecimalText(
            isNegative: numerator.isNegative, isExact: isExact,
            digits: (order >= 0 ? quotient.successor : quotient).decimalDigits, places: places)
    }

    /// `numerator / denominator × 10^places` rounded down, how the rest compares with one half (−1, 0, 1), and
    /// whether nothing is left.
    private static func scaled(
        _ numerator: Natural, _ denominator: Natural, places: Int
    ) -> (quotient: Natural, order: Int, isExact: Bool) {
        let divisor = places < 0 ? denominator * .powerOfTen(-places) : denominator
        let (quotient, rest) = (places > 0 ? numerator * .powerOfTen(places) : numerator).divided(by: divisor)
        return (quotient, Natural.order(rest << 1, divisor), rest.isZero)
    }
}
