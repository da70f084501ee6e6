import Numbers
import Quantities
import Resolution

/// What a function gives of arguments that are ranges, from its values at their ends.
struct EndChoice {
    private let evaluator: Evaluator
    private let call: Call
    private let doubt: Doubt
    private let choices: [[Bool]]

    /// - Returns: Nil where no rule is known.
    init?(_ evaluator: Evaluator, _ call: Call, _ doubt: Doubt) {
        guard let rule = call.builtin.ends, call.values.contains(where: \.holdsRange), rule.holds(call),
            let choices = rule.choices(call.values.reduce(0) { $0 + $1.rangeCount })
        else { return nil }
        (self.evaluator, self.call, self.doubt, self.choices) = (evaluator, call, doubt, choices)
    }

    /// - Returns: Nil where the results have no common range.
    func value() throws(Failure) -> Value? {
        let work = call.builtin.work
        var results: [Value] = []
        for choice in choices {
            try call.poll()
            var (values, left): ([Value], ArraySlice<Bool>) = ([], choice[...])
            for value in call.values {
                guard let end = value.end(&left) else { return nil }
                values.append(end)
            }
            results.append(try BuiltinRun.value(of: call.with(values), work))
        }
        return try hull(results)
    }

    /// What holds all of some results: of amounts, a range; of records, a record of ranges. Nil for others.
    private func hull(_ results: [Value]) throws(Failure) -> Value? {
        switch results[0] {
        case .quantity(var first):
            var numbers: [Number] = []
            for result in results {
                guard case .quantity(let quantity) = result else { return nil }
                numbers.append(try evaluator.arithmetic.converted(quantity, to: first.unit, call.span))
            }
            first.number = NumberRange.hull(of: numbers, doubt)
            return .quantity(first)
        case .table(let record) where record.isRecord:
            var cells: [Value] = []
            for column in record.columns.indices {
                var parts: [Value] = []
                for result in results {
                    guard case .table(let other) = result, other.isRecord, other.columns.count == record.columns.count
                    else { return nil }
                    parts.append(other.cell(0, column))
                }
                guard let cell = try hull(parts) else { return nil }
                cells.append(cell)
            }
            return .table(TableValue(record.columns, cells: cells, isRecord: true))
        default: return nil
        }
    }
}
