import Calendars
import Numbers
import Quantities

/// What an expression gives.
package enum Value {
    case quantity(Quantity)
    case truth(Bool)
    /// True for some samples and false for others.
    case event(Event)
    case text(String)
    case date(Day)
    case period(Period)
    case list(List)
    case interval(Interval)
    case table(TableValue)
    /// Index in the company store.
    case company(Int)
    case function(Function)
    case missing(Missing)
    case chart(Chart)

    /// How deep values lie within it: 0 for one that has none.
    package var depth: Int {
        switch self {
        case .list(let list): list.depth
        case .table(let table): table.depth
        case .function(let function): function.depth
        case .chart(let chart): chart.source.depth
        case .quantity, .truth, .event, .text, .date, .period, .interval, .company, .missing: 0
        }
    }

    /// How much there is to print in it beyond one item.
    fileprivate var excess: Int {
        switch self {
        case .list(let list): list.size - 1
        case .table(let table): table.size - 1
        case .text(let text): text.utf8.count / 64
        case .chart(let chart): chart.size - 1
        case .quantity, .truth, .event, .date, .period, .interval, .company, .function, .missing: 0
        }
    }

    /// The deepest that values may lie within values: what walks them calls itself as deep.
    package static let deepest = 500
}

extension [Value] {
    /// How deep values lie within these, and how much there is to print; both stop at the largest number.
    var extent: (depth: Int, size: Int) {
        var (depth, size) = (0, count)
        for index in indices {
            if case .quantity = self[index] { continue }
            depth = Swift.max(depth, self[index].depth)
            size = size.addingReportingOverflow(self[index].excess).partialValue
            if size < 0 { size = .max / 2 }
        }
        return (depth + 1, size)
    }
}

/// A list of values. Its depth and size are kept, so that lists in lists stay within what can be printed, however
/// often they hold the same list.
package final class List {
    package let items: [Value]
    package let depth: Int
    /// How much there is to print: items, those of inner lists and tables among them, and long texts for several.
    package let size: Int

    package init(_ items: [Value]) {
        self.items = items
        (depth, size) = items.extent
    }

    deinit { Disposal.takeOver(items, size: size) }
}

/// Everything between two quantities, both included.
package final class Interval {
    package let low: Quantity
    package let high: Quantity

    package init(low: Quantity, high: Quantity) {
        self.low = low
        self.high = high
    }
}

/// A figure that a company could have but did not report.
package final class Missing: Sendable {
    /// A period of the calendar, and the company's own period of the same name for which it has a figure.
    package struct OwnPeriod: Sendable, Hashable {
        package let asked: String
        package let own: String

        package init(asked: String, own: String) { (self.asked, self.own) = (asked, own) }
    }

    /// The expression that was asked for, `minimax.revenue[FY2023]`; nil for the word `missing`.
    package let name: String?
    /// The bases there are, nil for a figure without a date.
    package let available: [String?]
    /// What helps to find it: the basis that its name has in the company's own year.
    package let hint: OwnPeriod?
    /// Where it is not known by a day: that day, and when it was filed.
    package let later: Later?

    /// A figure that was not known by a day.
    package struct Later: Sendable, Hashable {
        package let asOf: Day
        /// The first day on which it was filed; nil where nothing says when, or it never was.
        package let filed: Day?

        package init(asOf: Day, filed: Day?) { (self.asOf, self.filed) = (asOf, filed) }
    }

    package init(name: String?, available: [String?], hint: OwnPeriod? = nil, later: Later? = nil) {
        self.name = name
        self.available = available
        self.hint = hint
        self.later = later
    }
}

/// Whole numbers as values. The other rooms that count with them have these lines of their own, since what one room
/// declares is not put in its place in another, and each step of a loop would be a call.
extension Value {
    /// An exact whole number that fits and stands over 1, without unit, basis and qualifiers.
    @inline(__always)
    var whole: Int? {
        guard case .quantity(let quantity) = self, quantity.unit.index | quantity.basis.index == 0,
            quantity.qualifiers == 0
        else { return nil }
        return quantity.number.asInlineInt
    }

    @inline(__always)
    init(whole: Int) { self = .quantity(Quantity(Number(whole))) }
}
