import Calendars
import Quantities
import Reporting

/// `x @ 9M2025`, `x @ 2025-09-30`: gives a value without a basis its basis.
final class BasisCode: Code {
    let operand: Code
    let basis: Code
    let isAnnualized: Bool

    init(_ span: Span, _ operand: Code, basis: Code, isAnnualized: Bool) {
        self.operand = operand
        self.basis = basis
        self.isAnnualized = isAnnualized
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let time = try basis.value(machine)
        return try based(try operand.value(machine), time, machine)
    }

    private func based(_ value: Value, _ time: Value, _ machine: Machine) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            let made: Basis
            switch time {
            case .date(let day):
                let isRate = machine.kind(of: quantity.unit) == .rate
                made = Basis(time: .date(day), kind: isRate ? .rate : .balance)
            case .period(let period):
                // A year is one as it stands, whatever is said of it.
                let isScaled = isAnnualized && !period.isYear
                made = Basis(time: .period(period), kind: machine.kind(of: quantity.unit), isAnnualized: isScaled)
            default: throw machine.wrongKind(time, wanted: "a date or a period", at: basis.span)
            }
            if isAnnualized, made.kind != .flow {
                throw machine.failure(.basisMismatch, "only a flow over a period is annualized", at: span)
            }
            if let old = machine.world.bases[quantity.basis], old.time != made.time {
                throw machine.failure(
                    .basisMismatch, "this speaks of \(machine.basisName(quantity.basis)) already", at: operand.span,
                    machine.basisName(quantity.basis))
            }
            if quantity.basis == .none { quantity.basis = machine.world.bases.intern(made) }
            return .quantity(quantity)
        case .list(let list):
            try machine.checkStack(span)
            var items: [Value] = []
            for item in list.items { items.append(try based(item, time, machine)) }
            return try machine.list(items, span)
        default: throw machine.wrongKind(value, wanted: "a quantity", at: operand.span)
        }
    }
}

extension Machine {
    /// What an amount over a period is taken for: money and counted things are flows, amounts per time are rates, and
    /// the rest stands level.
    func kind(of unit: UnitID) -> Basis.Kind {
        guard world.units.isScaledInDisplay(unit) else { return .ratio }
        return world.units.timeExponent(of: unit) < 0 ? .rate : .flow
    }
}

/// `about (x + y)`: qualifiers before what is no literal.
final class QualifiedCode: Code {
    let operand: Code
    let qualifiers: UInt8

    init(_ span: Span, _ operand: Code, qualifiers: UInt8) {
        self.operand = operand
        self.qualifiers = qualifiers
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var quantity = try machine.quantity(operand)
        quantity.qualifiers |= qualifiers
        if let doubt = machine.widening {
            if opensAnEnd(qualifiers) { machine.isTouched = true }
            quantity = quantity.opened(qualifiers, doubt, printed: (operand as? Printed)?.amount)
        }
        machine.rest(on: machine.source.text(operand.span), qualifiers)
        return .quantity(quantity)
    }
}
