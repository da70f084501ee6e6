import Numbers
import RealModule

extension TimeValue {
    /// How many periods of a level payment bring `present` to `future`; rarely a whole number.
    ///
    /// The equation is linear in `(1 + rate)^periods`, so there is one answer or none. An answer below zero, which
    /// spreadsheets give, lies in the past: the payments have the wrong sign for it, or the rate has.
    ///
    /// - Throws: `rateTooLow`, `neverRepaid`.
    package static func periods(
        rate: Number, payment: Number, present: Number, future: Number, due: Due
    ) throws(FinanceError) -> Number {
        let shape = try TimeValue(rate: rate, periods: .zero, due: due)
        let owed = try number { () throws(NumberError) in try present.adding(future) }
        if owed.isZero { return .zero }
        if rate.isZero {
            guard !payment.isZero else { throw .neverRepaid(wrongSign: false) }
            return try ahead(
                number { () throws(NumberError) in try owed.negated().divided(by: payment) }, payment, owed)
        }
        let dueFactor = try shape.dueFactor()
        let (above, below) = try number { () throws(NumberError) in
            let level = try payment.multiplied(by: dueFactor).divided(by: rate)
            return (try level.subtracting(future), try level.adding(present))
        }
        // Payments that just meet the interest leave the balance where it is.
        guard above.sign * below.sign > 0 else { throw .neverRepaid(wrongSign: payment.sign == owed.sign) }
        let growth = try number { () throws(NumberError) in try above.divided(by: below) }
        return try ahead(ratioOfLogarithms(growth, rate), payment, owed)
    }

    /// An answer in the past is none.
    private static func ahead(_ periods: Number, _ payment: Number, _ owed: Number) throws(FinanceError) -> Number {
        guard periods.sign >= 0 else { throw .neverRepaid(wrongSign: payment.sign == owed.sign) }
        return periods
    }

    /// How many periods of growth lead from one amount to another: `ln(last / first) / ln(1 + rate)`; none from an
    /// amount to itself. A rate below zero leads to smaller amounts.
    ///
    /// Source: OpenFormula (ISO/IEC 26300:2015, part 2), PDURATION.
    /// - Throws: `notPositive` unless both amounts are above zero, `rateTooLow`, `neverGrows` at a rate of zero,
    ///   `growsAway` where the last lies on the other side of the first than the rate leads to.
    package static func growing(rate: Number, from first: Number, to last: Number) throws(FinanceError) -> Number {
        guard first.sign > 0, last.sign > 0 else { throw .notPositive }
        let way = Number.compare(last, first)
        if way == 0 { return .zero }
        guard Number.exactlyOrdered(rate, Number(-1)) > 0 else { throw .rateTooLow }
        guard !rate.isZero else { throw .neverGrows }
        guard rate.sign == (way > 0 ? 1 : -1) else { throw .growsAway(isShrinking: rate.sign < 0) }
        let growth = try number { () throws(NumberError) in try last.divided(by: first) }
        return try ratioOfLogarithms(growth, rate)
    }

    /// `ln growth / ln(1 + rate)`, exact where it is a small whole number of periods.
    static func ratioOfLogarithms(_ growth: Number, _ rate: Number) throws(FinanceError) -> Number {
        let periods = try number { () throws(NumberError) in
            let above = try growth.naturalLogarithm()
            return try Number(approximate: above.doubleValue / Compounding.logarithm(onePlus: rate))
        }
        let whole = periods.rounded()
        guard growth.isExact, rate.isExact, periods.doubleValue.magnitude < 1_000,
            (whole.doubleValue - periods.doubleValue).magnitude < 1e-9,
            let exact = try? Number(exactly: whole.doubleValue),
            let factor = try? Compounding(rate: rate, periods: exact).factor, factor.isExact,
            Number.exactlyOrdered(factor, growth) == 0
        else { return periods }
        return exact
    }
}
