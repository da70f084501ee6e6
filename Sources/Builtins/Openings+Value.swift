import Numbers
import Resolution

/// How values of equity open.
extension Openings {
    @Sendable static func dividendDiscount(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("growths") else { return [] }
        var (paid, terms): (String, [String]) = ("dividend", [])
        for year in 1...count {
            paid += " * (1 + growths[\(year)])"
            terms.append("\(paid) / (1 + r)^\(year)")
        }
        return call.one(terms.joined(separator: " + ") + " + \(paid) * (1 + g) / (r - g) / (1 + r)^\(count)")
    }

    @Sendable static func residualIncome(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("earnings") else { return [] }
        var (equity, terms, excess) = ("book", ["book"], "")
        for year in 1...count {
            excess = "(earnings[\(year)] - ke * \(year == 1 ? equity : "(\(equity))"))"
            terms.append("\(excess) / (1 + ke)^\(year)")
            equity += " + earnings[\(year)] - dividends[\(year)]"
        }
        var isPersistent = false
        if case .quantity(let share)? = call.value("persistence") { isPersistent = !share.number.isZero }
        if isPersistent { terms.append("\(excess) * persistence / (1 + ke - persistence) / (1 + ke)^\(count)") }
        return call.one(terms.joined(separator: " + "))
    }
}
