import Numbers

/// Who holds how many shares, round after round.
package struct CapTable {
    /// What happened to the shares at one stage: the founding, or a round.
    package struct Stage {
        /// By holder, in the order of `holders`; those who come later are not in it.
        package let shares: [Number]
        package let pool: Number
        package let total: Number
        /// The round's arithmetic; nil for the founding.
        package let round: PricedRound?
    }

    package private(set) var holders: [String] = []
    package private(set) var stages: [Stage] = []

    /// - Parameters:
    ///   - founders: names and counts; a name that stands twice holds both.
    ///   - pool: shares set aside at the founding.
    package init(founders: [(name: String, shares: Number)], pool: Number) throws(FinanceError) {
        var shares: [Number] = []
        for founder in founders { try add(founder.shares, to: founder.name, &shares) }
        stages = [try stage(shares, pool: pool, round: nil)]
    }

    /// - Parameter investors: names and money; a holder who invests again adds to his row.
    package mutating func raise(
        _ investors: [(name: String, money: Number)], value: Number, wantedPool: Number?, poolAfter: Bool
    ) throws(FinanceError) {
        guard let last = stages.last else { throw .empty }
        var money = Number.zero
        for investor in investors {
            money = try FinanceError.reckoning { () throws(NumberError) in try money.adding(investor.money) }
        }
        let round = try PricedRound(
            value: value, investment: money, shares: last.total, pool: last.pool, wantedPool: wantedPool,
            poolAfter: poolAfter)
        var shares = last.shares
        for investor in investors {
            let bought = try FinanceError.reckoning { () throws(NumberError) in
                try investor.money.divided(by: round.price)
            }
            try add(bought, to: investor.name, &shares)
        }
        let pool = try FinanceError.reckoning { () throws(NumberError) in try last.pool.adding(round.newPool) }
        stages.append(try stage(shares, pool: pool, round: round))
    }

    private mutating func add(_ more: Number, to name: String, _ shares: inout [Number]) throws(FinanceError) {
        guard let place = holders.firstIndex(of: name) else {
            holders.append(name)
            shares.append(more)
            return
        }
        shares[place] = try FinanceError.reckoning { () throws(NumberError) in try shares[place].adding(more) }
    }

    private func stage(_ shares: [Number], pool: Number, round: PricedRound?) throws(FinanceError) -> Stage {
        var total = pool
        for count in shares { total = try FinanceError.reckoning { () throws(NumberError) in try total.adding(count) } }
        return Stage(shares: shares, pool: pool, total: total, round: round)
    }
}
