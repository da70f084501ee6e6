import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Two amounts that should be one: how far they are apart, and how much of that their printed digits explain.
package struct Reconciliation {
    let first: Quantity
    let second: Quantity
    /// The first less the second.
    let difference: Quantity
    /// How much of a difference rounding explains at most; nil where `at least` or `at most` leave that open.
    let explained: Quantity?
    /// How much is left when rounding has explained all it can; nil where it explains everything.
    let excess: Quantity?

    var isConsistent: Bool { excess == nil }
}

extension Reconciliation {
    /// Compares two amounts within their printed digits.
    ///
    /// - Parameter tellsTimes: whether it is said that they speak of different times.
    package static func of(
        _ left: Resolved, _ right: Resolved, _ span: Span, _ evaluator: Evaluator, tellsTimes: Bool
    ) throws(Failure) -> Reconciliation {
        let (arithmetic, site) = (evaluator.arithmetic, evaluator.site)
        let places = Places(whole: span, left: left.span, right: right.span)
        let (x, y) = (try evaluator.quantity(left), try evaluator.quantity(right))
        for (amount, place) in [(x, left.span), (y, right.span)] where amount.number.isSampled {
            throw site.failure(SamplingFinding.notReconciled, at: place)
        }
        if tellsTimes { _ = try arithmetic.basisOfSum(x, y, true, places) }
        let difference = try apart(x, y, places, evaluator)
        guard case .quantity(let a) = try Widening(evaluator).value(of: left),
            case .quantity(let b) = try Widening(evaluator).value(of: right)
        else {
            throw site.failure(ReconciliationFinding.noAmounts, at: span)
        }
        func amount(_ number: Number) -> Quantity { Quantity(number, unit: difference.unit) }
        let number = try arithmetic.converted(try apart(a, b, places, evaluator), to: difference.unit, span)
        guard let range = number.range else {
            let isSame = Number.compare(difference.number, .zero) == 0 || Number.compare(x.number, y.number) == 0
            return Reconciliation(
                first: x, second: y, difference: difference, explained: amount(.zero),
                excess: isSame ? nil : amount(number.magnitude()))
        }
        var excess: Number?
        if let low = range.low, low.sign > 0 { excess = low }
        if let high = range.high, high.sign < 0 { excess = high.negated() }
        var explained: Number?
        if let low = range.low, let high = range.high {
            let room = try site.number(span) { () throws(NumberError) in
                let (below, above) = (try difference.number.subtracting(low), try high.subtracting(difference.number))
                return Number.compare(below, above) > 0 ? below : above
            }
            explained = room
        }
        return Reconciliation(
            first: x, second: y, difference: difference, explained: explained.map(amount), excess: excess.map(amount))
    }

    /// The first less the second, whatever times they speak of. A share and a multiple are both numbers.
    private static func apart(
        _ x: Quantity, _ y: Quantity, _ places: Places, _ evaluator: Evaluator
    ) throws(Failure) -> Quantity {
        let (arithmetic, units) = (evaluator.arithmetic, evaluator.state.units)
        var (x, y) = (Quantity(x.number, unit: x.unit), Quantity(y.number, unit: y.unit))
        if units.isDimensionless(x.unit), units.isDimensionless(y.unit), x.unit != y.unit {
            y = Quantity(try arithmetic.converted(y, to: x.unit, places.right), unit: x.unit)
        }
        x.unit = units.canonical(x.unit)
        return try arithmetic.sum(x, y, negative: true, places)
    }
}

extension Reconciliation {
    /// What came of it, as a record.
    package func record(_ evaluator: Evaluator) -> TableValue {
        var parts: [(name: String, value: Value)] = [
            ("first", .quantity(first)), ("second", .quantity(second)), ("difference", .quantity(difference)),
            ("explained", explained.map { .quantity($0) } ?? .text("open")),
        ]
        if let excess { parts.append(("excess", .quantity(excess))) }
        parts.append(("verdict", .text(Wording(of: verdict(evaluator), .english).sentence)))
        return .record(parts)
    }

    func verdict(_ evaluator: Evaluator) -> ReconciliationVerdict {
        if let excess { return .unexplained(evaluator.text(.quantity(excess))) }
        if difference.number.isZero { return .equal }
        return explained == nil ? .openEnds : .rounding
    }
}
