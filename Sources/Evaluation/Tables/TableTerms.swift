import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What a comparison takes figures for: those that were known by a day, and amounts of money in one currency.
package struct TableTerms {
    /// The day by which figures were known, as it is written with them; nil for that of the session.
    var day: Day?
    /// What figures are converted to where an expression looks them up; nil for nothing.
    var target: Target?

    /// A currency, and how its rates are found.
    struct Target {
        let unit: UnitID
        let span: Span
        /// Already found, so that it is the same wherever it is asked for.
        let rate: Conversion.Rate?
    }

    var isEmpty: Bool { day == nil && target == nil }

    /// What a figure is called that was looked for among those known by a day.
    static func name(_ name: String, asOf day: Day) -> String { "\(name) as of \(day)" }

    /// The day, where a session sees no further than another.
    func day(within session: Day?) -> Day? {
        guard let day else { return session }
        return session.map { min($0, day) } ?? day
    }
}

/// Figures as a comparison takes them, in its currency. A company's own formulas see them as they were reported.
extension Figures {
    private var target: TableTerms.Target? { evaluator.open.isEmpty ? evaluator.lens.terms.target : nil }

    /// An amount that was made of figures, in the currency of the table that it is made for.
    func inTerms(_ amount: Quantity, _ span: Span) throws(Failure) -> Quantity {
        guard let target else { return amount }
        return try Converter.inCurrency(amount, target, span, evaluator)
    }

    /// A value that was looked up, in the currency of the table that it is looked up for.
    func inTerms(_ value: Value, _ span: Span) throws(Failure) -> Value {
        guard let target else { return value }
        switch value {
        case .quantity(let quantity):
            return .quantity(try Converter.inCurrency(quantity, target, span, evaluator))
        case .list(let list):
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try evaluator.limits.poll(span)
                guard case .quantity(let quantity) = item else {
                    items.append(item)
                    continue
                }
                items.append(.quantity(try Converter.inCurrency(quantity, target, span, evaluator)))
            }
            return try evaluator.limits.list(items, span)
        default: return value
        }
    }
}
