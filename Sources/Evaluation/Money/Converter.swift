import Money
import Numbers
import Quantities
import Reporting
import Resolution

/// Carries out `x in UNIT`, perhaps `at DATE`, `at 7.04 CNY/USD` or `over PERIOD`.
struct Converter {
    private let evaluator: Evaluator
    private let conversion: Conversion
    private let site: Site
    private let units: UnitTable

    init(_ evaluator: Evaluator, _ conversion: Conversion) {
        (self.evaluator, self.conversion) = (evaluator, conversion)
        (site, units) = (evaluator.site, evaluator.state.units)
    }

    func converted(_ value: Value) throws(Failure) -> Value {
        switch value {
        case .quantity(let quantity): return .quantity(try converted(quantity))
        case .list(let list):
            try evaluator.limits.checkStack(conversion.span)
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try evaluator.limits.poll(conversion.span)
                items.append(try converted(item))
            }
            return try evaluator.limits.list(items, conversion.span)
        case .interval(let interval):
            let (low, high) = (try converted(interval.low), try converted(interval.high))
            return .interval(Interval(low: low, high: high))
        default: throw site.wrongKind(value, .quantity, at: conversion.operand)
        }
    }

    /// The unit that a result is shown in.
    private func shown(_ unit: UnitID) -> UnitID {
        switch conversion.shown {
        case .unit(let shown): shown
        case .scale(let scale): units.display(unit, scales: [scale])
        case .notation(let notation): units.notated(unit, notation)
        }
    }

    func converted(_ x: Quantity) throws(Failure) -> Quantity {
        guard let unit = conversion.unit else {
            if case .notation(.fraction) = conversion.shown { return try fraction(x) }
            return Quantity(x.number, unit: shown(units.canonical(x.unit)), basis: x.basis)
        }
        if x.unit != unit, units.isThermometer(x.unit) || units.isThermometer(unit) {
            return try temperature(x, in: unit)
        }
        if units.sameDimension(x.unit, unit) {
            if let rate = conversion.rate { throw needless(rate, x) }
            let number = try evaluator.arithmetic.converted(x, to: unit, conversion.span)
            return Quantity(number, unit: shown(unit), basis: x.basis)
        }
        if x.isPlain, x.number.isExact, x.number.isZero { return Quantity(.zero, unit: shown(unit)) }
        // Of a unit that was declared of a currency, that currency has the rates.
        let declared = CurrencyUnits(units)
        let held = declared.inCurrencies(x.unit)
        guard let (first, second) = units.currencies(held, declared.inCurrencies(unit)), let from = CurrencyCode(first),
            let to = CurrencyCode(second)
        else { throw dimensionFailure(x, unit) }
        let amount = held == x.unit ? x : try Converter.amount(x, in: held, conversion.span, evaluator)
        let request = RateRequest(
            from: from, to: to, amount: amount, conversion: conversion, written: try written(),
            day: evaluator.lens.day, isOfSession: evaluator.lens.terms.day == nil)
        let rate = try evaluator.rates.rate(request)
        return Quantity(try exchanged(amount, first, second, rate, to: unit), unit: shown(unit), basis: x.basis)
    }

    /// `x in fraction`: a percentage as a part of one. A number that is known to some digits only is no fraction.
    private func fraction(_ x: Quantity) throws(Failure) -> Quantity {
        guard x.number.isExact, !x.number.isRange else {
            throw site.failure(AmountFinding.noFraction, at: conversion.operand)
        }
        var x = x
        if units.isPercentLike(x.unit) {
            x = try Converter.amount(x, in: .none, conversion.span, evaluator)
        }
        return Quantity(x.number, unit: shown(units.canonical(x.unit)), basis: x.basis)
    }

    /// A temperature on another scale.
    private func temperature(_ x: Quantity, in unit: UnitID) throws(Failure) -> Quantity {
        if let rate = conversion.rate { throw needless(rate, x) }
        guard let from = TemperatureScale(in: units, of: x.unit), let to = TemperatureScale(in: units, of: unit) else {
            let words = (units.describeDimension(x.unit), units.describeDimension(unit))
            if let kelvin = units.unit(named: "kelvin"),
                units.sameDimension(x.unit, kelvin) || units.sameDimension(unit, kelvin)
            {
                throw site.failure(
                    AmountFinding.temperatureDifference, at: [(conversion.operand, ""), (conversion.target, "")])
            }
            throw site.failure(
                AmountFinding.temperatureWanted(words.0, words.1),
                at: [(conversion.operand, words.0), (conversion.target, words.1)])
        }
        if !units.isThermometer(x.unit) { evaluator.report.note(AmountFinding.kelvinsFromZero, at: conversion.operand) }
        let number = try site.number(conversion.span) { () throws(NumberError) in try from.point(x.number, on: to) }
        return Quantity(number, unit: shown(unit), basis: x.basis)
    }

    /// An amount in another unit of its dimension.
    static func amount(
        _ x: Quantity, in unit: UnitID, _ span: Span, _ evaluator: Evaluator
    ) throws(Failure) -> Quantity {
        Quantity(try evaluator.arithmetic.converted(x, to: unit, span), unit: unit, basis: x.basis)
    }

    /// What was written with the conversion about its rate.
    private func written() throws(Failure) -> RateRequest.Written? {
        switch conversion.rate {
        case nil: return nil
        case .at(let node)?: return .at(try evaluator.value(node), node.span)
        case .over(let node)?: return .over(try evaluator.value(node), node.span)
        }
    }

    /// The rate's power changes the currency; what is left is an ordinary conversion of units.
    private func exchanged(
        _ x: Quantity, _ first: String, _ second: String, _ rate: Number, to unit: UnitID
    ) throws(Failure) -> Number {
        let exponent = units.factors(of: x.unit).first { $0.name == first }?.exponent ?? 1
        return try site.number(conversion.span) { () throws(NumberError) in
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
    }

    // MARK: Failures

    private func dimensionFailure(_ x: Quantity, _ unit: UnitID) -> Failure {
        let words = (units.describeDimension(x.unit), units.describeDimension(unit))
        var fix: String?
        if let first = units.currency(of: x.unit), let second = units.currency(of: unit), first != second,
            let one = units.unit(named: first), let other = units.unit(named: second),
            let change = try? units.quotient(other, one).unit, let changed = try? units.product(x.unit, change).unit
        {
            fix = site.replacing(conversion.target, with: units.text(of: changed), in: conversion.span)
        }
        return site.failure(
            RateFinding.notConverted(words.0, words.1),
            at: [(conversion.operand, words.0), (conversion.target, words.1)], fix: fix)
    }

    /// A rate written where nothing needs one is a mistake.
    private func needless(_ rate: Conversion.Rate, _ x: Quantity) -> Failure {
        site.failure(RateFinding.needless(units.describeDimension(x.unit)), at: rate.node.span)
    }
}
