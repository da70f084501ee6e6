import Numbers

/// Why a function of finance has no answer.
package enum FinanceError: Error {
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
    /// Payments that never bring the balance to the amount asked for.
    case neverRepaid
    /// A perpetuity that grows as fast as it is discounted, or faster.
    case growthNotBelowRate
    /// A period outside 1 to the number of periods.
    case periodOutside(Int, of: Int)
    /// An amount that has to be greater than zero.
    case notPositive
}
