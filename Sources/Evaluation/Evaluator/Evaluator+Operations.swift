import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Operators and comparisons. Between two whole numbers that are at hand, as locals or constants, they are looked at
/// where they are, without the way through values: counting and comparing in functions that call themselves is mostly
/// this.
extension Evaluator {
    /// A whole number without a unit that needs no evaluation; nil for anything else.
    @inline(__always)
    private func wholeAtHand(_ node: Node) -> Int? {
        switch node.glance {
        case .local(let slot): locals.whole(base + slot.index)
        case .whole(let whole): whole
        case .other: nil
        }
    }

    /// A sum, difference or product of whole numbers that fits; nil for anything else.
    @inline(__always)
    private func whole(_ operation: ArithmeticOperator, _ a: Int, _ b: Int) -> Int? {
        let (result, overflow): (Int, Bool)
        switch operation {
        case .add: (result, overflow) = a.addingReportingOverflow(b)
        case .subtract: (result, overflow) = a.subtractingReportingOverflow(b)
        case .multiply: (result, overflow) = a.multipliedReportingOverflow(by: b)
        case .divide, .modulo, .power, .of, .on, .off: return nil
        }
        return overflow ? nil : result
    }

    @inline(never)
    func result(
        of operation: ArithmeticOperator, _ left: Node, _ right: Node, _ span: Span
    ) throws(Failure) -> Value {
        if !isWatched, let a = wholeAtHand(left), let b = wholeAtHand(right), let whole = whole(operation, a, b) {
            return Value(whole: whole)
        }
        let a = try value(left)
        let b = try value(right)
        if let x = a.whole, let y = b.whole, let whole = whole(operation, x, y) { return Value(whole: whole) }
        return try operations.combined(operation, a, b, Places(whole: span, left: left.span, right: right.span))
    }

    /// What a comparison gives.
    @inline(never)
    func compared(
        _ comparison: ComparisonOperator, _ left: Node, _ right: Node, _ span: Span
    ) throws(Failure) -> Value {
        if !isWatched, let a = wholeAtHand(left), let b = wholeAtHand(right) {
            switch comparison {
            case .equal: return .truth(a == b)
            case .unequal: return .truth(a != b)
            case .less: return .truth(a < b)
            case .atMost: return .truth(a <= b)
            case .greater: return .truth(a > b)
            case .atLeast: return .truth(a >= b)
            }
        }
        let a = try value(left)
        let b = try value(right)
        return try ordering.compared(a, comparison, b, at: (left.span, right.span), whole: span)
    }
}
