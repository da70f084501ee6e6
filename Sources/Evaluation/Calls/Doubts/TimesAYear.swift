import Numbers
import Reporting
import Resolution

/// A statement that is a rate times the periods of a year, `rate(48, …) * 12`: a plain number, as every percentage times
/// a number is. A note says what it is as a percentage.
package struct TimesAYear {
    private let evaluator: Evaluator

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// How often a period goes into a year.
    private static let periods = [2, 4, 12, 24, 26, 52, 252, 360, 365, 366]

    /// What any expression gives, with that note where it is one of a rate.
    package func value(of resolved: Resolved) throws(Failure) -> Value {
        let value = try evaluator.run(resolved)
        if case .arithmetic(.multiply, let left, let right) = resolved.node.form {
            tell(value, left, right, resolved.span)
        }
        return value
    }

    private func tell(_ value: Value, _ left: Node, _ right: Node, _ span: Span) {
        guard evaluator.state.wantsNotes, case .quantity(let result) = value, result.unit == .none else { return }
        func isRate(_ node: Node) -> Bool {
            if case .builtin(let call) = node.form { call.builtin.units == .percent } else { false }
        }
        func isCount(_ node: Node) -> Bool {
            if case .whole(let whole) = node.glance { TimesAYear.periods.contains(whole) } else { false }
        }
        guard isRate(left) && isCount(right) || isCount(left) && isRate(right),
            let percent = try? evaluator.arithmetic.percent(result.number, span)
        else { return }
        evaluator.report.note(DoubtFinding.asPercent(evaluator.text(.quantity(percent))), at: span)
    }
}
