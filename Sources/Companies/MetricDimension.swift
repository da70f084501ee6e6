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
    /// A share of something, which is written with `%`.
    package static let percent = MetricDimension(money: 0, rest: .none, text: "Percent")
    package static let money = MetricDimension(money: 1, rest: .none, text: "Money")
}

extension MetricDimension {
    /// Whether it is so much for each of something, `Money/share`: of two periods that is not of the same number of
    /// them, and does not add up.
    package var isPerUnit: Bool { text.utf8.contains(UInt8(ascii: "/")) }

    /// Whether a figure above 1 without `%` is to be doubted.
    package var isPercent: Bool { text == MetricDimension.percent.text }

    /// The dimension that an amount in a unit has.
    package init(of unit: UnitID, _ units: UnitTable) {
        guard !units.isDimensionless(unit) else {
            self = .number
            return
        }
        guard let (code, power) = units.moneyPower(of: unit), let currency = units.unit(named: code),
            let money = units.power(currency, power), let rest = try? units.quotient(unit, money).unit
        else {
            self.init(money: 0, rest: unit, text: MetricDimension.text("Number", unit, units))
            return
        }
        let front = power == 1 ? "Money" : "Money^\(power)"
        let isMoneyAlone = units.isDimensionless(rest)
        self.init(
            money: power, rest: isMoneyAlone ? .none : rest,
            text: isMoneyAlone ? front : MetricDimension.text(front, rest, units))
    }

    /// `Money/share` for divisors alone, `kg`, `Money*kg`.
    private static func text(_ front: String, _ unit: UnitID, _ units: UnitTable) -> String {
        let text = units.text(of: unit)
        if text.hasPrefix("1/") { return front + text.dropFirst() }
        return front == "Number" ? text : "\(front)*\(text)"
    }

    /// Whether an amount in a unit is one of it.
    package func measures(_ unit: UnitID, _ units: UnitTable) -> Bool {
        money == 0 ? units.sameDimension(unit, rest) : units.isMoney(unit, power: money, times: rest)
    }

    /// Whether two are one.
    package func isSame(as other: MetricDimension, _ units: UnitTable) -> Bool {
        money == other.money && units.sameDimension(rest, other.rest)
    }

    /// The unit of an amount of it in one currency: `USD/share`.
    package func unit(in currency: UnitID, _ units: UnitTable) -> UnitID? {
        guard let power = units.power(currency, money) else { return nil }
        return try? units.product(power, rest).unit
    }
}
