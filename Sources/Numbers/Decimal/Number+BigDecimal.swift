import BigInt

/// Decimals of numbers that a word does not hold.
extension Number {
    func bigDecimal(significant: Int) -> DecimalText {
        guard let (numerator, denominator) = parts, !numerator.isZero else {
            return DecimalText(isNegative: false, isExact: true, mantissa: 0, places: 0)
        }
        let size = (numerator.magnitude.logarithm2 - denominator.logarithm2) * 0.30102999566398120
        // The logarithm may be off by one at a power of ten; then the first digit is missing or there is one too many.
        var places = significant - Int(size.rounded(.down)) - 1
        while true {
            let (quotient, order, isExact) = Number.scaled(numerator.magnitude, denominator, places: places)
            let digits = quotient.decimalDigits
            if digits.count == significant {
                return DecimalText(
                    isNegative: numerator.sign == .minus, isExact: isExact,
                    digits: order >= 0 ? (quotient + 1).decimalDigits : digits, places: places)
            }
            places += significant - digits.count
        }
    }

    func bigDecimal(places: Int) -> DecimalText {
        guard let (numerator, denominator) = parts else {
            return DecimalText(isNegative: false, isExact: true, mantissa: 0, places: 0)
        }
        let (quotient, order, isExact) = Number.scaled(numerator.magnitude, denominator, places: places)
        return DecimalText(
            isNegative: numerator.sign == .minus, isExact: isExact,
            digits: (order >= 0 ? quotient + 1 : quotient).decimalDigits, places: places)
    }

    /// `numerator / denominator × 10^places` rounded down, how the rest compares with one half (−1, 0, 1), and
    /// whether nothing is left.
    private static func scaled(
        _ numerator: BigUInt, _ denominator: BigUInt, places: Int
    ) -> (quotient: BigUInt, order: Int, isExact: Bool) {
        let divisor = places < 0 ? denominator.times(.powerOfTen(-places)) : denominator
        let (quotient, rest) = (places > 0 ? numerator.times(.powerOfTen(places)) : numerator).divided(by: divisor)
        let double = rest + rest
        return (quotient, double < divisor ? -1 : double == divisor ? 0 : 1, rest.isZero)
    }
}
