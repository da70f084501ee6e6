import Calendars
import Numbers

/// A bill of the Treasury: a discount on 100 of face, in days over 360.
///
/// Source: 31 CFR 356, appendix B, sections II and III; the spreadsheets' TBILLPRICE, TBILLYIELD and TBILLEQ, which have
/// a year of 365 days where the regulation has one of 366.
package struct TreasuryBill {
    /// To maturity.
    private let days: Number
    /// Of the year that follows: 366 where there is a 29 February in it.
    private let daysOfYear: Int
    /// Whether more than half of that year is left.
    private let isLong: Bool

    /// - Throws: `maturityNotAfter`, `longerThanAYear`, `outsideCalendar`.
    package init(settlement: Day, maturity: Day) throws(FinanceError) {
        guard settlement < maturity else { throw .maturityNotAfter }
        guard let year = settlement.adding(months: 12, keepingEnd: false) else { throw .outsideCalendar }
        guard maturity <= year else { throw .longerThanAYear }
        days = Number(maturity - settlement)
        daysOfYear = year - settlement
        isLong = (maturity - settlement) * 2 > daysOfYear
    }

    /// `100 × (1 − discount × days / 360)`.
    ///
    /// - Throws: `nothingLeft` where that is not above zero.
    package func price(discount: Number) throws(FinanceError) -> Number {
        let price = try number { () throws(NumberError) in
            try Number(100).multiplied(
                by: Number.one.subtracting(discount.multiplied(by: days).divided(by: Number(360))))
        }
        guard price.sign > 0 else { throw .nothingLeft }
        return price
    }

    /// The simple yield on what was paid, over a year of 360 days, as the money market has it.
    ///
    /// - Throws: `notPositive` for a price of zero or less.
    package func yield(price: Number) throws(FinanceError) -> Number {
        guard price.sign > 0 else { throw .notPositive }
        return try number { () throws(NumberError) in
            try Number(100).subtracting(price).divided(by: price).multiplied(by: Number(360)).divided(by: days)
        }
    }

    /// The yield that a bond with coupons twice a year would have: simple for up to half a year; past that `i` of
    /// `price × (1 + (days / year − 1/2) × i) × (1 + i / 2) = 100`.
    ///
    /// - Throws: `nothingLeft`.
    package func bondEquivalent(discount: Number) throws(FinanceError) -> Number {
        let price = try price(discount: discount)
        return try number { () throws(NumberError) in
            let ratio = try Number(100).divided(by: price)
            let time = try days.divided(by: Number(daysOfYear))
            guard isLong else { return try ratio.subtracting(.one).divided(by: time) }
            // a i² + b i + c = 0 with a = (time − 1/2) / 2, b = time, c = 1 − 100 / price.
            let a = try time.subtracting(Number(1, over: 2)).divided(by: Number(2))
            let c = try Number.one.subtracting(ratio)
            let root = try time.multiplied(by: time).subtracting(Number(4).multiplied(by: a).multiplied(by: c))
                .squareRoot()
            // Of the two forms of the root the one that loses no digits.
            return try Number(-2).multiplied(by: c).divided(by: time.adding(root))
        }
    }
}
