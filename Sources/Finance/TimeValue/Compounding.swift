import Numbers
import RealModule

/// One unit of money at a rate per period, over a number of periods that may be a fraction.
///
/// Exact where the rate and a whole number of periods are, as long as the result stays within 100,000 digits; past that,
/// and for fractions of a period, in doubles that keep their precision near a rate of zero.
package struct Compounding {
    /// `(1 + rate)^periods − 1`: what one unit earns.
    package let growth: Number
    /// `((1 + rate)^periods − 1) / rate`: what one unit paid at the end of each period has become at the end of the
    /// last; the number of periods itself at a rate of zero.
    package let annuity: Number
    /// The logarithm of `(1 + rate)^periods`, where it is approximate.
    private let logarithm: Double?

    /// - Throws: `rateTooLow`, or `number` where it is past a double's range.
    package init(rate: Number, periods: Number) throws(FinanceError) {
        guard Number.exactlyOrdered(rate, Number(-1)) > 0 else { throw .rateTooLow }
        if rate.isZero {
            (growth, annuity, logarithm) = (.zero, periods, nil)
            return
        }
        if rate.isExact, periods.isExact, periods.isInteger,
            let factor = try Compounding.exactFactor(rate, periods)
        {
            growth = try number { () throws(NumberError) in try factor.subtracting(.one) }
            annuity = try Compounding.quotient(growth, rate)
            logarithm = nil
            return
        }
        let times = periods.doubleValue * Compounding.logarithm(onePlus: rate)
        growth = try number { () throws(NumberError) in try Number(approximate: Double.expMinusOne(times)) }
        annuity = try Compounding.quotient(growth, rate)
        logarithm = times
    }

    /// `(1 + rate)^periods`.
    package var factor: Number {
        get throws(FinanceError) {
            // What is left after a long fall would lose its digits beside the 1 it came from.
            if let logarithm, logarithm < -1, let factor = try? Number(approximate: Double.exp(logarithm)),
                factor.sign > 0
            {
                return factor
            }
            return try number { () throws(NumberError) in try growth.adding(.one) }
        }
    }

    /// Longer powers are left to doubles: dividing by them would take seconds.
    private static let mostBits = 40_000.0

    /// Nil where it is too long to be kept exactly.
    private static func exactFactor(_ rate: Number, _ periods: Number) throws(FinanceError) -> Number? {
        let one = try number { () throws(NumberError) in try rate.adding(.one) }
        guard let parts = one.fraction else { return nil }
        let bits = max(bitsOf(parts.numerator), bitsOf(parts.denominator))
        guard bits * periods.doubleValue.magnitude < mostBits else { return nil }
        return try number { () throws(NumberError) in try one.raised(to: periods) }
    }

    private static func bitsOf(_ whole: Number) -> Double { Double.log2(whole.magnitude().doubleValue) }

    private static func quotient(_ x: Number, _ y: Number) throws(FinanceError) -> Number {
        try number { () throws(NumberError) in try x.divided(by: y) }
    }

    /// ln(1 + rate).
    static func logarithm(onePlus rate: Number) -> Double {
        let value = rate.doubleValue
        if value > -0.5 { return Double.log(onePlus: value) }
        // Close to −100% an exact rate knows how close.
        guard let sum = try? rate.adding(.one) else { return Double.log(onePlus: value) }
        return Double.log(sum.doubleValue)
    }
}
