import Money
import Numbers
import Quantities
import Reporting

/// `x in UNIT`, perhaps `at DATE`, `at 7.04 CNY/USD` or `over PERIOD`.
final class Conversion: Code {
    enum Rate {
        case at(Code)
        case over(Code)
    }

    let operand: Code
    /// The target without display scales; nil where only a scale was named (`in 亿`).
    let unit: UnitID?
    /// The target as shown; made from the operand's unit where only a scale was named.
    let shown: (UnitID) -> UnitID
    let target: Span
    let rate: Rate?

    init(_ span: Span, _ operand: Code, unit: UnitID?, shown: @escaping (UnitID) -> UnitID, target: Span, rate: Rate?) {
        self.operand = operand
        self.unit = unit
        self.shown = shown
        self.target = target
        self.rate = rate
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        try converted(try operand.value(machine), machine)
    }

    private func converted(_ value: Value, _ machine: Machine) throws(Failure) -> Value {
        switch value {
        case .quantity(let quantity): return .quantity(try converted(quantity, machine))
        case .list(let list):
            try machine.checkStack(span)
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try machine.poll(span)
                items.append(try converted(item, machine))
            }
            return try machine.list(items, span)
        case .interval(let interval):
            let (low, high) = (try converted(interval.low, machine), try converted(interval.high, machine))
            return .interval(Interval(low: low, high: high))
        default: throw machine.wrongKind(value, wanted: "a quantity", at: operand.span)
        }
    }

    private func converted(_ x: Quantity, _ machine: Machine) throws(Failure) -> Quantity {
        let units = machine.world.units
        guard let unit else { return Quantity(x.number, unit: shown(units.canonical(x.unit)), basis: x.basis) }
        if units.sameDimension(x.unit, unit) {
            if rate != nil { try machine.refuseRate(self, x) }
            let number = try machine.converted(x, to: unit, span)
            return Quantity(number, unit: shown(unit), basis: x.basis)
        }
        if x.isPlain, x.number.isExact, x.number.isZero { return Quantity(.zero, unit: shown(unit)) }
        guard let (first, second) = machine.currencies(x.unit, unit) else {
            throw dimensionFailure(x, unit, machine)
        }
        guard let from = CurrencyCode(first), let to = CurrencyCode(second) else {
            throw dimensionFailure(x, unit, machine)
        }
        let rate = try machine.rate(Machine.RateRequest(from: from, to: to, amount: x, code: self))
        let exponent = units.factors(of: x.unit).first { $0.name == first }?.exponent ?? 1
        let number = try machine.number(span) { () throws(NumberError) in
            // The rate's power changes the currency; what is left is an ordinary conversion of units.
            let money = try x.number.multiplied(by: rate.raised(to: Number(exponent)))
            guard let one = units.unit(named: first), let other = units.unit(named: second),
                let change = units.power(try units.quotient(other, one).unit, exponent)
            else { return money }
            let (changed, factor) = try units.product(x.unit, change)
            var scaled = money
            if let factor { scaled = try money.multiplied(by: factor) }
            guard let rest = try units.factor(from: changed, to: unit) else { return scaled }
            return try scaled.multiplied(by: rest)
        }
        return Quantity(number, unit: shown(unit), basis: x.basis)
    }

    private func dimensionFailure(_ x: Quantity, _ unit: UnitID, _ machine: Machine) -> Failure {
        let units = machine.world.units
        let words = (machine.dimension(x.unit), machine.dimension(unit))
        var fix: String?
        if let first = units.currency(of: x.unit), let second = units.currency(of: unit), first != second,
            let one = units.unit(named: first), let other = units.unit(named: second),
            let change = try? units.quotient(other, one).unit, let changed = try? units.product(x.unit, change).unit
        {
            fix = machine.replacing(target, with: units.text(of: changed), in: span)
        }
        return machine.failure(
            .dimensionMismatch, "cannot convert \(words.0) to \(words.1)",
            at: [(operand.span, words.0), (target, words.1)], fix: fix)
    }
}

extension Machine {
    /// A rate written where nothing needs one is a mistake.
    fileprivate func refuseRate(_ code: Conversion, _ x: Quantity) throws(Failure) {
        guard let written = code.rate else { return }
        let place: Span
        switch written {
        case .at(let code), .over(let code): place = code.span
        }
        throw failure(
            .wrongArguments, "this conversion needs no rate: both sides are \(dimension(x.unit))", at: place)
    }
}
