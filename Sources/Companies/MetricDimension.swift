import Quantities

/// What the figures of a metric measure: a power of money, in any currency, times another dimension.
package struct MetricDimension: Sendable, Hashable {
    /// The power of money.
    package let money: Int
    /// The rest, as a unit of the same dimension; `none` for a plain number.
    package let rest: UnitID
    /// As it is typed: `Money/share`.
    package let text: String

    package init(money: Int, rest: UnitID, text: String) { (self.money, self.rest, self.text) = (money, rest, text) }

    package static let number = MetricDimension(money: 0, rest: .none, text: "Number")
    package static let money = MetricDimension(money: 1, rest: .none, text: "Money")
}

extension UnitTable {
    /// Whether an amount in a unit is one of a dimension.
    package func measures(_ unit: UnitID, _ dimension: MetricDimension) -> Bool {
        dimension.money == 0
            ? sameDimension(unit, dimension.rest) : isMoney(unit, power: dimension.money, times: dimension.rest)
    }

    /// Whether two dimensions are one.
    package func isSame(_ one: MetricDimension, _ other: MetricDimension) -> Bool {
        one.money == other.money && sameDimension(one.rest, other.rest)
    }

    /// The dimension that an amount in a unit has.
    package func dimension(of unit: UnitID) -> MetricDimension {
        if isDimensionless(unit) { return .number }
        guard let (code, power) = moneyPower(of: unit), let currency = self.unit(named: code),
            let money = self.power(currency, power), let rest = try? quotient(unit, money).unit
        else { return MetricDimension(money: 0, rest: unit, text: text(over: "Number", unit)) }
        if isDimensionless(rest) {
            return power == 1 ? .money : MetricDimension(money: power, rest: .none, text: "Money^\(power)")
        }
        let front = power == 1 ? "Money" : "Money^\(power)"
        return MetricDimension(money: power, rest: rest, text: text(over: front, rest))
    }

    /// `Money/share` for divisors alone, `kg`, `Money*kg`.
    private func text(over front: String, _ unit: UnitID) -> String {
        let text = text(of: unit)
        if text.hasPrefix("1/") { return front + text.dropFirst() }
        return front == "Number" ? text : "\(front)*\(text)"
    }

    /// The unit of an amount of some dimension in one currency: `USD/share`.
    package func unit(of dimension: MetricDimension, in currency: UnitID) -> UnitID? {
        guard let power = power(currency, dimension.money) else { return nil }
        return try? product(power, dimension.rest).unit
    }
}
