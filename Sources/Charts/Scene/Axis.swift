/// One side of a picture: what its places mean.
package enum Axis: Sendable, Equatable {
    /// Places in a row with names, numbered from 0.
    case names([String], title: String)
    case amounts(AmountAxis)
    /// Days, counted from 1970-01-01.
    case days(title: String)
}

/// An axis of amounts. Marks have them in full; what stands beside a tick is divided by the factor and bears no unit,
/// since the unit stands once, in the title.
package struct AmountAxis: Sendable, Equatable {
    /// What is measured, `Revenue`; may be empty.
    package var title: String
    /// The unit with its scale as it is typed, `M USD`, `亿 CNY`, `%`; empty for plain numbers.
    package var unit: String
    /// How many of the marks' amounts one of the unit is: 1e6 for `M USD`, 0.01 for `%`.
    package var factor: Double
    /// What the marks' amounts are of: `USD` where the unit is `M USD`; nil where that is told by the unit and the factor.
    package var markUnit: String?
    /// Whether zero must lie on it: where lengths are compared.
    package var holdsZero: Bool
    /// Whether thousands are grouped beside ticks, `10,000`.
    package var groups: Bool

    package init(
        title: String = "", unit: String, factor: Double = 1, markUnit: String? = nil, holdsZero: Bool,
        groups: Bool = false
    ) {
        self.title = title
        self.unit = unit
        self.factor = factor
        self.markUnit = markUnit
        self.holdsZero = holdsZero
        self.groups = groups
    }
}
