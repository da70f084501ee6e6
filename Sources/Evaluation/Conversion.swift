import Calendars
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
        let rate = try machine.rate(from: first, to: second, for: x, self)
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

    /// How many of the second currency one of the first is, with the note that says where it comes from.
    fileprivate func rate(from: String, to: String, for x: Quantity, _ code: Conversion) throws(Failure) -> Number {
        switch code.rate {
        case .at(let place)?:
            let value = try place.value(self)
            switch value {
            case .quantity(let quantity): return try written(quantity, place.span, from: from, to: to, code)
            case .date(let day):
                if let rate = sessionRate(from: from, to: to, on: day, code.span) { return rate }
                throw noRates(from: from, to: to, "of \(day)", code)
            default: throw wrongKind(value, wanted: "a date or a rate", at: place.span)
            }
        case .over(let place)?:
            let value = try place.value(self)
            guard case .period(let period) = value else { throw wrongKind(value, wanted: "a period", at: place.span) }
            throw noRates(from: from, to: to, "over \(period.name)", code)
        case nil: break
        }
        if let rate = sessionRate(from: from, to: to, on: nil, code.span) { return rate }
        guard let basis = world.bases[x.basis] else { throw noRates(from: from, to: to, nil, code) }
        switch basis.time {
        case .date(let day):
            if let rate = sessionRate(from: from, to: to, on: day, code.span) { return rate }
            throw noRates(from: from, to: to, "of \(day)", code)
        case .period: throw noRates(from: from, to: to, "over \(basisName(x.basis))", code)
        case .mixed:
            throw failure(
                .basisMismatch, "this mixes \(basisName(x.basis)), so no date says which rate to take",
                at: code.operand.span,
                "mixed", fix: withRate(code, from: from, to: to))
        }
    }

    private func written(
        _ rate: Quantity, _ place: Span, from: String, to: String, _ code: Conversion
    ) throws(Failure) -> Number {
        let units = world.units
        guard rate.number.sign > 0 else {
            throw failure(.wrongArguments, "a rate is greater than zero", at: place)
        }
        let factors = units.factors(of: rate.unit)
        func exponent(_ name: String) -> Int { factors.first { $0.name == name }?.exponent ?? 0 }
        var number = rate.number
        if factors.count == 2, exponent(to) == 1, exponent(from) == -1 {
            // As it is wanted.
        } else if factors.count == 2, exponent(to) == -1, exponent(from) == 1 {
            number = try self.number(place) { () throws(NumberError) in try Number.one.divided(by: rate.number) }
        } else {
            let text = source.text(place)
            let readings = rate.isPlain ? ": \(text) \(to)/\(from) or \(text) \(from)/\(to)" : ""
            throw failure(
                factors.contains { isCurrency($0.name) } ? .currencyMismatch : .wrongArguments,
                "a rate between \(from) and \(to) is wanted here\(readings)", at: place, dimension(rate.unit))
        }
        noteRate(number, from: from, to: to, shown: rate, "as written", place)
        return number
    }

    /// The latest rate of the session for the pair, either way round; an undated one, or that of a day.
    private func sessionRate(from: String, to: String, on day: Day?, _ span: Span) -> Number? {
        for rate in world.rates.reversed() where rate.day == day {
            let number: Number
            if rate.from == from, rate.to == to {
                number = rate.number
            } else if rate.from == to, rate.to == from, let inverse = try? Number.one.divided(by: rate.number) {
                number = inverse
            } else {
                continue
            }
            let origin = rate.source.map { " from \($0)" } ?? ""
            let shown = rateUnit(from: rate.from, to: rate.to).map { Quantity(rate.number, unit: $0) }
            let reason = (day.map { "the session's rate of \($0)" } ?? "the session's rate") + origin
            noteRate(number, from: from, to: to, shown: shown, reason, span)
            return number
        }
        return nil
    }

    /// The note under a converted value: the rate as it was given, and in its facts the way it was used.
    private func noteRate(
        _ number: Number, from: String, to: String, shown: Quantity?, _ reason: String, _ span: Span
    ) {
        guard let shown else { return }
        note(
            .rate, "at \(world.describe(.quantity(shown))) (\(reason))", at: span,
            facts: [("rate", number.shortText), ("from", from), ("to", to), ("source", reason)])
    }

    private func isCurrency(_ name: String) -> Bool {
        world.units.unit(named: name).map { world.units.isMoney($0) } ?? false
    }

    private func rateUnit(from: String, to: String) -> UnitID? {
        guard let one = world.units.unit(named: from), let other = world.units.unit(named: to) else { return nil }
        return try? world.units.quotient(other, one).unit
    }

    /// The conversion with a rate written to it, for the one pair whose rate is much the same from day to day. Its own
    /// span may include brackets round it.
    private func withRate(_ code: Conversion, from: String, to: String) -> String? {
        guard [from, to].sorted() == ["CNY", "USD"] else { return nil }
        let start = Int(code.operand.span.start)
        var end = Int(code.target.end)
        let text = source.text(Span(start, end))
        switch code.rate {
        case .at(let place)?, .over(let place)?: end = max(end, Int(place.span.end))
        case nil: break
        }
        return replacing(Span(start, end), with: "\(text) at 7.04 CNY/USD", in: code.span)
    }

    private func noRates(from: String, to: String, _ when: String?, _ code: Conversion) -> Failure {
        let wanted = when.map { "\(to)/\(from) \($0)" } ?? "\(to)/\(from)"
        return failure(
            .noRates, "no exchange rates are loaded, so there is none for \(wanted)", at: code.span,
            fix: withRate(code, from: from, to: to))
    }
}

extension Number {
    /// Up to 20 significant digits, as machine-readable output gives them.
    package var shortText: String {
        var bytes: [UInt8] = []
        decimal(significant: 20).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
