import Calendars
import Numbers

/// Paper without coupons that is sold below what it pays back: its discount is a share of that for a year, its yield a
/// share of what was paid.
///
/// Source: the spreadsheets' DISC, PRICEDISC, YIELDDISC and RECEIVED (OpenFormula, ISO/IEC 26300:2015, part 2, section
/// 6.12).
package struct DiscountPaper {
    /// From settlement to maturity.
    private let years: Number

    /// - Throws: `maturityNotAfter`, also where the days that count are none.
    package init(settlement: Day, maturity: Day, dayCount: DayCount) throws(FinanceError) {
        guard settlement < maturity else { throw .maturityNotAfter }
        let (numerator, denominator) = dayCount.years(from: settlement, to: maturity)
        guard numerator > 0 else { throw .maturityNotAfter }
        years = Number(numerator, over: denominator)
    }

    /// `(1 − price / redemption) / years`.
    ///
    /// - Throws: `notPositive` for amounts of zero or less.
    package func discount(price: Number, redemption: Number) throws(FinanceError) -> Number {
        guard price.sign > 0, redemption.sign > 0 else { throw .notPositive }
        return try number { () throws(NumberError) in
            try Number.one.subtracting(price.divided(by: redemption)).divided(by: years)
        }
    }

    /// `(redemption / price − 1) / years`.
    ///
    /// - Throws: `notPositive` for amounts of zero or less.
    package func yield(price: Number, redemption: Number) throws(FinanceError) -> Number {
        guard price.sign > 0, redemption.sign > 0 else { throw .notPositive }
        return try number { () throws(NumberError) in
            try redemption.divided(by: price).subtracting(.one).divided(by: years)
        }
    }

    /// `redemption × (1 − discount × years)`.
    ///
    /// - Throws: `notPositive`, `nothingLeft` where the discount takes all.
    package func price(discount: Number, redemption: Number) throws(FinanceError) -> Number {
        guard redemption.sign > 0 else { throw .notPositive }
        let factor = try factor(discount)
        return try number { () throws(NumberError) in try redemption.multiplied(by: factor) }
    }

    /// What is paid back at maturity for what is put in: `investment / (1 − discount × years)`.
    ///
    /// - Throws: `notPositive`, `nothingLeft` where the discount takes all.
    package func redemption(investment: Number, discount: Number) throws(FinanceError) -> Number {
        guard investment.sign > 0 else { throw .notPositive }
        let factor = try factor(discount)
        return try number { () throws(NumberError) in try investment.divided(by: factor) }
    }

    private func factor(_ discount: Number) throws(FinanceError) -> Number {
        let factor = try number { () throws(NumberError) in
            try Number.one.subtracting(discount.multiplied(by: years))
        }
        guard factor.sign > 0 else { throw .nothingLeft }
        return factor
    }
}
