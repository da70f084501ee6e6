import Quantities

/// The kinds of values that errors tell apart.
package enum ValueKind: Sendable, Hashable {
    /// A number has no unit, a quantity has one.
    case number, quantity
    case truth
    /// A truth that samples differ about.
    case event
    case text, date, period, list, interval
    /// A record is a table of one row.
    case table, record
    case company, function, missing, chart
}

extension Value {
    package var kind: ValueKind {
        switch self {
        case .quantity(let quantity): quantity.unit == .none ? .number : .quantity
        case .truth: .truth
        case .event: .event
        case .text: .text
        case .date: .date
        case .period: .period
        case .list: .list
        case .interval: .interval
        case .table(let table): table.isRecord ? .record : .table
        case .company: .company
        case .function: .function
        case .missing: .missing
        case .chart: .chart
        }
    }
}
