import Numbers

/// A round of a private company: money for new shares at a price that comes from a value before the money.
///
/// The option pool, where one is asked for, is a share of the fully diluted count after the round. Made before the round
/// it counts among the shares that the value is divided by, so the present holders alone make room for it (Nivi, "The
/// Option Pool Shuffle", Venture Hacks, 2007); made after it, the new investors do too. Every count is exact: companies
/// round theirs to whole shares.
package struct PricedRound {
    /// The shares before, the unassigned pool among them.
    package let before: Number
    /// Shares added to the pool.
    package let newPool: Number
    /// The count that the value before the money is divided by.
    package let priced: Number
    package let price: Number
    /// New shares for the money.
    package let issued: Number
    /// Every share after the round and the pool.
    package let after: Number

    /// - Parameters:
    ///   - value: before the money, as the term sheet says it: it includes a pool made before the round.
    ///   - shares: the fully diluted count before, the unassigned pool among them.
    ///   - pool: of those, the pool that is not assigned.
    ///   - wantedPool: the pool's share of the count after everything; nil leaves the pool as it is. A pool that is
    ///     larger already stays.
    ///   - poolAfter: whether the pool is filled up after the round.
    /// - Throws: `notPositive` where the value, the money or the shares are not above zero; `poolTooLarge` where money and
    ///   pool leave the holders nothing.
    package init(
        value: Number, investment: Number, shares: Number, pool: Number, wantedPool: Number?, poolAfter: Bool
    ) throws(FinanceError) {
        guard value.sign > 0, investment.sign > 0, shares.sign > 0, pool.sign >= 0 else { throw .notPositive }
        do {
            let sold = try investment.divided(by: value.adding(investment))
            var (newPool, priced) = (Number.zero, shares)
            if let wantedPool, !poolAfter {
                // Holders but for the pool keep 1 − sold − wanted of the count after.
                let kept = try Number.one.subtracting(sold).subtracting(wantedPool)
                guard kept.sign > 0 else { throw FinanceError.poolTooLarge }
                let count = try shares.subtracting(pool).divided(by: kept)
                let added = try count.multiplied(by: wantedPool).subtracting(pool)
                if added.sign > 0 { (newPool, priced) = (added, try shares.adding(added)) }
            }
            let price = try value.divided(by: priced)
            let issued = try investment.divided(by: price)
            var after = try priced.adding(issued)
            if let wantedPool, poolAfter {
                let kept = try Number.one.subtracting(wantedPool)
                guard kept.sign > 0 else { throw FinanceError.poolTooLarge }
                let count = try after.subtracting(pool).divided(by: kept)
                let added = try count.subtracting(after)
                if added.sign > 0 { (newPool, after) = (added, count) }
            }
            self.before = shares
            self.newPool = newPool
            self.priced = priced
            self.price = price
            self.issued = issued
            self.after = after
        } catch let error as NumberError {
            throw .number(error)
        } catch let error as FinanceError {
            throw error
        } catch {
            throw .notPositive
        }
    }
}
