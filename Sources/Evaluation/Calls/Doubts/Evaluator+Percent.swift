import Numbers
import Reporting
import Resolution

extension Evaluator {
    /// How often a period goes into a year.
    private static let periodsAYear = [2, 4, 12, 24, 26, 52, 252, 360, 365, 366]

    /// A rate times the periods of a year, `rate(48, …) * 12`, is a plain number as every percentage times a number is:
    /// says what it is as a percentage.
    package func tellPercent(of node: Node, _ value: Value) {
        guard case .arithmetic(.multiply, let left, let right) = node.form, state.wantsNotes,
            case .quantity(let result) = value, result.unit == .none
        else { return }
        func isRate(_ node: Node) -> Bool {
            if case .builtin(let call) = node.form { call.builtin.units == .percent } else { false }
        }
        func isCount(_ node: Node) -> Bool {
            if case .whole(let whole) = node.glance { Evaluator.periodsAYear.contains(whole) } else { false }
        }
        guard isRate(left) && isCount(right) || isCount(left) && isRate(right),
            let percent = try? arithmetic.percent(result.number, node.span)
        else { return }
        report.note(DoubtFinding.asPercent(text(.quantity(percent))), at: node.span)
    }
}
