import Quantities
import Reporting
import Syntax

/// `compare [a, b] in USD by revenue, cash with median`: a row for each company, or for each scenario.
package final class CompareNode {
    package enum Rows {
        /// Companies, and the local that holds the one whose row is made.
        case companies(Node, slot: Slot)
        case scenarios([(name: Symbol, span: Span)])
    }

    package struct Column {
        package let title: String
        package let node: Node
        /// The local that has its cell, where it was given a name: for further columns of the row.
        package var slot: Slot?
    }

    /// What every amount of money is converted to.
    package struct Target {
        package let unit: UnitID
        package let span: Span
        package let rate: Conversion.Rate?
    }

    /// What the rows are sorted by.
    package struct Order {
        package let key: Column
        package let isDescending: Bool
    }

    package let rows: Rows
    /// Where a conversion would be written in, for the fix of a warning.
    package let rowsSpan: Span
    package let target: Target?
    /// The day by which the figures of bare metrics have ended.
    package let day: Node?
    /// What holds of the companies that are shown.
    package let condition: Node?
    package let columns: [Column]
    package let statistics: [(name: String, node: Node)]
    package let order: Order?
    /// How many rows are shown at the most.
    package let top: Node?
    /// Whether pictures are shown below it.
    package let hasChart: Bool

    init(
        _ rows: Rows, rowsSpan: Span, target: Target?, day: Node?, condition: Node?, columns: [Column],
        statistics: [(name: String, node: Node)], order: Order?, top: Node?,
        hasChart: Bool = false
    ) {
        (self.rows, self.rowsSpan, self.target, self.day) = (rows, rowsSpan, target, day)
        (self.condition, self.columns, self.statistics, self.order) = (condition, columns, statistics, order)
        (self.top, self.hasChart) = (top, hasChart)
    }

    /// The expressions in it, in the order in which they are evaluated.
    var parts: [Node] {
        var parts: [Node] = []
        if case .companies(let node, _) = rows { parts.append(node) }
        if let rate = target?.rate { parts.append(rate.node) }
        if let day { parts.append(day) }
        parts += columns.map(\.node)
        if let condition { parts.append(condition) }
        if let order { parts.append(order.key.node) }
        if let top { parts.append(top) }
        return parts + statistics.map(\.node)
    }
}
