import Numbers
import Quantities
import Reporting
import Resolution

/// `A ≈ B within T`.
struct Closeness {
    private let evaluator: Evaluator
    private let left: Node
    private let right: Node
    private let tolerance: Node
    private let span: Span

    init(_ evaluator: Evaluator, _ left: Node, _ right: Node, within tolerance: Node, _ span: Span) {
        (self.evaluator, self.left, self.right, self.tolerance, self.span) = (evaluator, left, right, tolerance, span)
    }

    /// Whether they are no further apart than is allowed.
    func value() throws(Failure) -> Value {
        let a = try evaluator.quantity(left)
        let b = try evaluator.quantity(right)
        let allowed = try evaluator.quantity(tolerance)
        if allowed.number.sign < 0 {
            throw evaluator.site.failure(AmountFinding.negativeTolerance, at: tolerance.span)
        }
        if let concern = evaluator.state.bases.comparison(a.basis, b.basis) {
            try evaluator.arithmetic.say(concern, a.basis, b.basis, at: (left.span, right.span))
        }
        let distance = try evaluator.ordering.distance(a, b, Places(whole: span, left: left.span, right: right.span))
        var limit = allowed
        // A percentage is one of |B|; percentage points, like any other quantity, are taken as they stand.
        if evaluator.state.units.isPercentLike(allowed.unit), !evaluator.state.units.isPoint(allowed.unit) {
            let share = try evaluator.arithmetic.scaled(allowed.number, from: allowed.unit, tolerance.span)
            let number = try evaluator.site.number(tolerance.span) { () throws(NumberError) in
                try b.number.magnitude().multiplied(by: share)
            }
            limit = Quantity(number, unit: b.unit)
        }
        return try evaluator.ordering.compared(
            .quantity(limit), .atLeast, .quantity(distance), at: (tolerance.span, right.span), whole: span)
    }
}
