extension Number {
    /// The number rounded to that many significant digits (at least 1), ties away from zero. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(significant: Int) -> DecimalText {
        let significant = min(max(significant, 1), SizeLimit.digits * 2)
        switch storage {
        case .small(let numerator, let denominator):
            return Rational.small(numerator, denominator).decimal(significant: significant)
        case .big(let big): return Rational.big(big).decimal(significant: significant)
        case .approximate(let value):
            let (mantissa, places) = shortestDecimal(value.magnitude)
            return DecimalText(
                isNegative: value < 0, isExact: false, mantissa: mantissa, places: places, limit: significant)
        case .beyond(let big): return Rational.big(big).decimal(significant: significant).inexact
        case .range(let range): return range.middle.decimal(significant: significant)
        }
    }

    /// The number rounded to that many decimals, ties away from zero; −3 rounds to thousands. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(places: Int) -> DecimalText {
        let places = min(max(places, -SizeLimit.digits * 2), SizeLimit.digits * 2)
        switch kind {
        case .exact(let exact): return exact.decimal(places: places)
        case .approximate(let value):
            let (mantissa, all) = shortestDecimal(value.magnitude)
            return DecimalText(
                isNegative: value < 0, isExact: false, mantissa: mantissa, places: all,
                limit: digitCount(mantissa) - (all - places))
        case .beyond(let big): return Rational.big(big).decimal(places: places).inexact
        case .range(let range): return range.middle.decimal(places: places)
        }
    }

    /// How many significant digits the whole decimal expansion has, 0 for zero; nil when it does not end, needs more
    /// than 60, or the number is approximate.
    package var terminatingDigits: Int? {
        exact?.terminatingDigits
    }

    /// The exact decimal of so many significant digits that is nearest.
    package func nearestDecimal(significant: Int) -> Number? {
        if let range { range.doubtful { _ in } }
        let decimal = decimal(significant: significant)
        guard decimal.count > 0 else { return .zero }
        let number = try? Number(digits: decimal.digits, exponent: decimal.exponent - decimal.count)
        return decimal.isNegative ? number?.negated() : number
    }
}
