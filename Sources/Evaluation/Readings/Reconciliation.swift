import Numbers
import Quantities
import Reporting
import Syntax

/// Two amounts that should be one: how far they are apart, and how much of that their printed digits explain.
struct Reconciliation {
    let first: Quantity
    let second: Quantity
    /// The first less the second.
    let difference: Quantity
    /// What the printed digits allow the difference to be.
    let bounds: Value
    /// How much is left when rounding has explained all it can; nil where it explains everything.
    let excess: Quantity?

    var isConsistent: Bool { excess == nil }
}

extension Machine {
    /// Compares two amounts within their printed digits.
    func reconcile(_ left: Code, _ right: Code, _ span: Span) throws(Failure) -> Reconciliation {
        let places = Places(whole: span, left: left.span, right: right.span)
        let (x, y) = (try quantity(left), try quantity(right))
        var difference = try apart(x, y, places)
        difference.basis = .none
        let wide = (try self.wide(left), try self.wide(right))
        guard case .quantity(let a) = wide.0, case .quantity(let b) = wide.1 else {
            throw failure(.wrongKind, "two amounts are wanted here", at: span)
        }
        let allowed = try apart(a, b, places)
        let number = try converted(allowed, to: difference.unit, span)
        let range = number.range
        var excess: Number?
        if let range {
            if let low = range.low, low.sign > 0 { excess = low }
            if let high = range.high, high.sign < 0 { excess = high.negated() }
        } else if !number.isZero {
            excess = number.magnitude()
        }
        if excess == nil, difference.number.isExact == false, difference.number.range == nil,
            Number.compare(x.number, y.number) != 0, range == nil
        {
            excess = difference.number.magnitude()
        }
        return Reconciliation(
            first: x, second: y, difference: difference,
            bounds: try bounds(.quantity(Quantity(number, unit: difference.unit)), span),
            excess: excess.map { Quantity($0, unit: difference.unit) })
    }

    /// The first less the second, whatever times they speak of. A share and a multiple are both numbers.
    private func apart(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        var (x, y) = (Quantity(x.number, unit: x.unit), Quantity(y.number, unit: y.unit))
        if world.units.isDimensionless(x.unit), world.units.isDimensionless(y.unit), x.unit != y.unit {
            y = Quantity(try converted(y, to: x.unit, places.right), unit: x.unit)
        }
        x.unit = world.units.canonical(x.unit)
        return try sum(x, y, negative: true, places)
    }
}

extension Reconciliation {
    /// What came of it, as a record.
    func record(_ machine: Machine) -> TableValue {
        var parts: [(name: String, value: Value)] = [
            ("first", .quantity(first)), ("second", .quantity(second)), ("difference", .quantity(difference)),
            ("allowed", bounds),
        ]
        if let excess { parts.append(("excess", .quantity(excess))) }
        parts.append(("verdict", .text(verdict(machine))))
        return .record(parts)
    }

    func verdict(_ machine: Machine) -> String {
        guard let excess else {
            return difference.number.isZero ? "equal" : "consistent: the printed digits explain the difference"
        }
        return "not consistent: \(machine.world.describe(.quantity(excess))) more than the printed digits explain"
    }
}
