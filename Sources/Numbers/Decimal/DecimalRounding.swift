/// Where the decimals of a number are cut off when it is printed, ties away from zero.
enum DecimalRounding {
    /// After so many significant digits, at least 1.
    case significant(Int)
    /// After so many decimals; −3 rounds to thousands.
    case places(Int)

    /// The digits of a number. An approximate number is taken as the shortest decimal that reads back as its double, a
    /// range as its middle, which is none, a column of samples as its median.
    func digits(of number: Number) -> DecimalText {
        switch number.kind {
        case .exact(let exact): digits(of: exact)
        case .approximate(let value): digits(of: value)
        case .beyond(let big): digits(of: Rational.big(big)).inexact
        case .range(let range): digits(of: range.middle)
        case .samples(let samples): digits(of: samples.middle)
        }
    }

    @inline(__always)
    private func digits(of fraction: Rational) -> DecimalText {
        switch self {
        case .significant(let count): DecimalExpansion(of: fraction).rounded(significant: count)
        case .places(let places): DecimalExpansion(of: fraction).rounded(places: places)
        }
    }

    private func digits(of value: Double) -> DecimalText {
        let (mantissa, places) = shortestDecimal(value.magnitude)
        return DecimalText(
            isNegative: value < 0, isExact: false, mantissa: mantissa, places: places, limit: limit(mantissa, places))
    }

    /// How many digits of `mantissa × 10^-places` are kept; it may be 0 or less.
    @inline(__always)
    func limit(_ mantissa: UInt, _ places: Int) -> Int {
        switch self {
        case .significant(let count): count
        case .places(let kept): digitCount(mantissa) - (places - kept)
        }
    }
}
