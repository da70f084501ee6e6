import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What the printed digits of reported figures allow an expression to be.
package struct Bounds {
    private let evaluator: Evaluator
    private let span: Span

    /// - Parameter span: what errors are of.
    package init(_ evaluator: Evaluator, at span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    /// A range as a result: an interval, a value with `at least` or `at most`, or a plain one where it is exact.
    package func bounds(of value: Value) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            if quantity.number.isSampled { throw evaluator.site.failure(SamplingFinding.noBounds, at: span) }
            quantity.qualifiers = 0
            guard let range = quantity.number.range else { return .quantity(quantity) }
            quantity.basis = .none
            func end(_ number: Number, _ qualifiers: Qualifiers = []) -> Quantity {
                Quantity(number, unit: quantity.unit, qualifiers: qualifiers.rawValue)
            }
            switch (range.low, range.high) {
            case (let low?, let high?):
                if Number.compare(low, high) == 0 { return .quantity(end(low)) }
                return .interval(Interval(low: end(low), high: end(high)))
            case (let low?, nil): return .quantity(end(low, .atLeast))
            case (nil, let high?): return .quantity(end(high, .atMost))
            case (nil, nil):
                throw evaluator.site.failure(BoundsFinding.bothEndsOpen, at: span)
            }
        case .interval(let interval) where value.holdsRange:
            // Between plain numbers it might be a list.
            guard let low = interval.low.number.range.map({ $0.low }) ?? interval.low.number,
                let high = interval.high.number.range.map({ $0.high }) ?? interval.high.number,
                interval.low.unit != .none
            else {
                throw evaluator.site.failure(BoundsFinding.openRange, at: span)
            }
            return .interval(
                Interval(
                    low: Quantity(low, unit: interval.low.unit), high: Quantity(high, unit: interval.high.unit)))
        case .list(let list):
            var items: [Value] = []
            for item in list.items { items.append(try bounds(of: item)) }
            return try evaluator.limits.list(items, span)
        case .table(let table):
            var cells: [Value] = []
            for cell in table.cells { cells.append(try bounds(of: cell)) }
            return try evaluator.limits.table(
                TableValue(table.columns, cells: cells, isRecord: table.isRecord, axes: table.axes), span)
        case .event: throw evaluator.site.failure(SamplingFinding.noBounds, at: span)
        case .text, .company, .function:
            throw evaluator.site.failure(BoundsFinding.noAmount(value.kind), at: span)
        default: return value
        }
    }
}
