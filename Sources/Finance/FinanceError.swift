import Numbers

/// Why a function of finance has no answer.
package enum FinanceError: Error, Hashable {
    /// The arithmetic itself failed.
    case number(NumberError)
    /// Two lists that belong together differ in length.
    case lengths(Int, Int)
    /// There is nothing to reckon with.
    case empty
    /// A rate of −100% or less.
    case rateTooLow
    /// No rate above −100% makes the value zero.
    case noRate
    /// Payments that never bring the balance to the amount asked for: too small, or of the wrong sign.
    case neverRepaid(wrongSign: Bool)
    /// A perpetuity that grows as fast as it is discounted, or faster.
    case growthNotBelowRate
    /// A period outside 1 to the number of periods.
    case periodOutside(Int, of: Int)
    /// An amount that has to be greater than zero.
    case notPositive
    /// A number of periods that is negative.
    case negativePeriods
    /// Growth of nothing that is to lead somewhere.
    case neverGrows
    /// Growth that leads away from an amount: a rate below zero to a larger one, or one above zero to a smaller.
    case growsAway(isShrinking: Bool)
    /// No period in which a payment could be made, or that a rate could be for.
    case noPeriods
    /// Flows that are all received, or all paid, so that their value is never zero.
    case oneSign(isPositive: Bool)
    /// Flows that are all zero, worth nothing at every rate.
    case allZero
    /// Flows that never make up for what was paid out before them.
    case neverPaidBack
    /// A first flow that is received, so that nothing has to be paid back.
    case nothingPaidOut
    /// A root lies past what a double holds.
    case rateTooLarge
    /// Flows that change their sign too often to be looked through.
    case tooManyChanges(Int)
    /// A last period before the first.
    case reversedPeriods(Int, Int)
    /// The user asked to stop.
    case stopped
    /// An option pool that, with the shares sold, leaves the holders nothing.
    case poolTooLarge
    /// An item, counted from 1, that has to be greater than zero.
    case item(Int)
    /// Fewer items than the function can say anything of.
    case fewItems(Int, least: Int)
    /// An item, counted from 1, that must not be below zero.
    case negativeItem(Int)
    /// Weights that are all zero.
    case weightless
    /// The first or the second of two lists has the same item throughout, so that nothing varies with it.
    case unvaried(first: Bool)
    /// A security that is settled on the day it matures, or after it.
    case maturityNotAfter
    /// A number of coupons a year that is no whole part of 12 months.
    case noFrequency(Int)
    /// A coupon day outside the years 1 to 9999.
    case outsideCalendar
    /// A bond that is issued after the day it is settled on.
    case issueAfterSettlement
    /// A coupon or a redemption below zero.
    case belowZero
    /// A bill that matures more than a year after it is settled.
    case longerThanAYear
    /// A discount that leaves no price.
    case nothingLeft
    /// A salvage below zero or above the cost, or a cost that is not above zero.
    case salvageOutside
    /// Months of a first year that are not 1 to 12.
    case monthsOutside
    /// A first flow that is not 0 to 1 periods from now, where each period has a rate of its own.
    case firstOutside
    /// Rates that are not as many as the periods they are for.
    case ratesForPeriods(Int, periods: Int)
    /// Flows of which none is paid in.
    case nothingPaidIn
    /// A share outside 0% to 100%.
    case shareOutside
}

/// An operation on numbers as one of finance.
func number<Result>(_ operation: () throws(NumberError) -> Result) throws(FinanceError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}
