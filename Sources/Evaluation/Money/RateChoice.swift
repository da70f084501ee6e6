import Calendars
import Money
import Numbers
import Quantities
import Reporting
import Resolution

/// What a conversion is asked for.
struct RateRequest {
    /// What was written with the conversion about its rate, and where.
    enum Written {
        case at(Value, Span)
        case over(Value, Span)
    }

    let from: CurrencyCode
    let to: CurrencyCode
    let amount: Quantity
    let conversion: Conversion
    let written: Written?
    /// The last day of which anything is known; nil for the present.
    let day: Day?
}

/// The rule that chooses a conversion's rate (the language guide, "Money"): what is written with it, the session's
/// undated rate, the basis of the amount, and for what never had a basis the newest rate there is. The note under the
/// result says which rate was taken and why.
package final class RateChoice {
    let state: State
    let site: Site
    let report: Report
    private let arithmetic: Arithmetic

    init(_ state: State, _ site: Site, _ report: Report, _ arithmetic: Arithmetic) {
        (self.state, self.site, self.report, self.arithmetic) = (state, site, report, arithmetic)
    }

    /// How many of the second currency one of the first is.
    func rate(_ request: RateRequest) throws(Failure) -> Number {
        switch request.written {
        case .at(let value, let place)?:
            switch value {
            case .quantity(let quantity): return try written(quantity, place, request)
            case .date(let day):
                let answer = try dated(day, request, .asked)
                tellTranslation(answer, request, at: place)
                return answer.number
            default: throw site.wrongKind(value, .dateOrRate, at: place)
            }
        case .over(let value, let place)?:
            guard case .period(let period) = value else { throw site.wrongKind(value, .period, at: place) }
            let answer = try mean(period, request, .asked)
            tellUnusualMean(answer, request, at: place)
            return answer.number
        case nil: break
        }
        if let number = sessionRate(request) { return number }
        guard let basis = state.bases[request.amount.basis] else {
            guard let parts = state.bases.partsCancelled(of: request.amount.basis) else { return try newest(request) }
            throw site.failure(RateFinding.cancelled(parts.compactMap { time(of: $0) }), at: request.conversion.operand)
        }
        let ground = request.conversion.isOfTable ? RateUse.Ground.figures : .amount(name(of: request.conversion))
        switch basis.time {
        case .date(let day): return try dated(day, request, ground).number
        case .period(let period): return try mean(period, request, ground).number
        case .mixed:
            throw site.failure(
                RateFinding.mixed(state.bases.fullName(request.amount.basis)), at: request.conversion.operand,
                // Flows want a mean of rates, and which is not known.
                fix: state.bases.length(of: request.amount.basis) == nil
                    ? lastDay(of: basis).flatMap { withRate(request.conversion, "at \($0)") } : nil)
        }
    }

    private func time(of basis: BasisID) -> RateFinding.Time? {
        switch state.bases[basis]?.time {
        case .date(let day)?: .day(day)
        case .period(let period)?: .period(period)
        default: nil
        }
    }

    // MARK: Kinds of rates

    private func dated(_ day: Day, _ request: RateRequest, _ ground: RateUse.Ground) throws(Failure) -> RateAnswer {
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.rate(from: request.from, to: request.to, on: day)
        }
        noteRate(answer, request, .day(answer.last, of: day, ground), dates: [answer.last])
        return answer
    }

    private func mean(
        _ period: Period, _ request: RateRequest, _ ground: RateUse.Ground
    ) throws(Failure) -> RateAnswer {
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.mean(from: request.from, to: request.to, over: period)
        }
        noteRate(
            answer, request, .mean(days: answer.days, period, ground), dates: [period.first, period.last])
        return answer
    }

    private func newest(_ request: RateRequest) throws(Failure) -> Number {
        let today = min(state.today.day, request.day ?? state.today.day)
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.newest(from: request.from, to: request.to, notAfter: today)
        }
        state.restsOnNewestRate = true
        noteRate(answer, request, .newest(answer.last), dates: [answer.last])
        let age = today - answer.last
        if age > RateProblem.stale {
            // Of no place: the rates are old, whatever is written.
            let isPublished = state.book.isPublished(request.from) && state.book.isPublished(request.to)
            report.warn(RateFinding.stale(answer.last, days: age, isPublished: isPublished), at: [])
        }
        return answer.number
    }

    private func look(
        _ request: RateRequest, _ question: (RateBook) throws(RateProblem) -> RateAnswer
    ) throws(Failure) -> RateAnswer {
        let answer: RateAnswer
        do {
            answer = try question(state.book)
        } catch {
            if let problem = state.book.storeProblem {
                state.pending.append(Diagnostic(.warning, RateFinding.store(problem)))
            }
            var fix: String?
            if let period = error.offer.period { fix = withRate(request.conversion, "over \(period.name)") }
            if let day = error.offer.day { fix = withRate(request.conversion, "at \(day)") }
            throw site.failure(RateFinding.noRate(error), at: request.conversion.span, fix: fix)
        }
        // What the user imported would go before it.
        if let problem = state.book.storeProblem {
            report.warn(RateFinding.store(problem), at: [(request.conversion.span, "")])
        }
        return answer
    }

    /// The latest undated rate of the session for the pair, either way round.
    private func sessionRate(_ request: RateRequest) -> Number? {
        for rate in state.rates.reversed() {
            let number: Number
            if rate.from == request.from, rate.to == request.to {
                number = rate.number
            } else if rate.from == request.to, rate.to == request.from,
                let inverse = try? Number.one.divided(by: rate.number)
            {
                number = inverse
            } else {
                continue
            }
            let pair = CurrencyPair(base: rate.from, quote: rate.to)
            noteRate(number, shown: rate.number, pair, request, .session(from: rate.source))
            return number
        }
        return nil
    }

    /// A rate written with the conversion, either way round.
    private func written(_ rate: Quantity, _ place: Span, _ request: RateRequest) throws(Failure) -> Number {
        let (from, to) = (request.from.text, request.to.text)
        guard rate.number.sign > 0 else {
            throw site.failure(RateFinding.notPositive, at: place)
        }
        // `0.013 USD/GBX` is a rate of the currency that the unit was declared of.
        let held = CurrencyUnits(state.units).inCurrencies(rate.unit)
        let rate = Quantity(try arithmetic.converted(rate, to: held, place), unit: held)
        let factors = state.units.factors(of: rate.unit)
        func exponent(_ name: String) -> Int { factors.first { $0.name == name }?.exponent ?? 0 }
        var number = rate.number
        var quoted = CurrencyPair(base: request.from, quote: request.to)
        if factors.count == 2, exponent(to) == 1, exponent(from) == -1 {
            // As it is wanted.
        } else if factors.count == 2, exponent(to) == -1, exponent(from) == 1 {
            number = try site.number(place) { () throws(NumberError) in try Number.one.divided(by: rate.number) }
            quoted = CurrencyPair(base: request.to, quote: request.from)
        } else {
            throw site.failure(
                RateFinding.wanted(
                    from, to, number: rate.isPlain ? site.text(place) : nil,
                    isMoney: factors.contains { isCurrency($0.name) }), at: place,
                state.units.describeDimension(rate.unit))
        }
        if let (finding, isInverseRight) = doubt(number, request.from, request.to) {
            let fix = "\(rate.number.shortText) \(quoted.base)/\(quoted.quote)"
            throw site.failure(
                finding, at: place,
                fix: isInverseRight ? site.replacing(place, with: fix, in: request.conversion.span) : nil)
        }
        noteRate(number, shown: rate.number, quoted, request, .written)
        return number
    }

    /// What is wrong with a stated rate beside the table's of its day, or the newest, and whether its inverse is right.
    package func doubt(
        _ number: Number, _ from: CurrencyCode, _ to: CurrencyCode, on day: Day? = nil
    ) -> (finding: RateFinding, isInverseRight: Bool)? {
        let ofItsDay = day.flatMap { try? state.book.rate(from: from, to: to, on: $0) }
        let today = state.today.day
        guard
            let known = ofItsDay ?? (try? state.book.newest(from: from, to: to, notAfter: today))
                ?? (try? state.book.newest(from: from, to: to))
        else { return nil }
        let age = ofItsDay == nil ? abs(Int((day ?? today) - known.last)) : 0
        guard let doubt = RateDoubt(number.doubleValue, known: known.number.doubleValue, age: age) else { return nil }
        let text = known.number.text(digits: 6)
        switch doubt {
        case .farOff(let fitsInverted): return (.offTable(from.text, text, to.text), fitsInverted)
        case .inverted: return (.inverted(from.text, text, to.text), true)
        }
    }

    // MARK: Names and places

    /// What the amount is called in a reason: its own words where they are few.
    private func name(of conversion: Conversion) -> String? {
        let text = site.text(conversion.operand)
        let isName = text.utf8.count <= 60 && !text.contains { " +-*/()\n".contains($0) }
        return isName ? text : nil
    }

    private func isCurrency(_ name: String) -> Bool {
        state.units.unit(named: name).map { state.units.isMoney($0) } ?? false
    }

    func rateUnit(_ pair: CurrencyPair) -> UnitID? {
        guard let base = state.units.unit(named: pair.base.text), let quote = state.units.unit(named: pair.quote.text)
        else { return nil }
        return try? state.units.quotient(quote, base).unit
    }

    private func lastDay(of basis: Basis) -> Day? {
        switch basis.time {
        case .date(let day): day
        case .period(let period): period.last
        case .mixed(let parts): parts.compactMap { state.bases[$0].flatMap(lastDay) }.max()
        }
    }

    /// The conversion with another rate written to it. Its own span may include brackets round it.
    ///
    /// - Returns: Nil for the conversions of a whole table.
    private func withRate(_ conversion: Conversion, _ rate: String) -> String? {
        guard !conversion.isOfTable, conversion.operand.end <= conversion.target.start else { return nil }
        let start = Int(conversion.operand.start)
        var end = Int(conversion.target.end)
        let text = site.text(Span(start, end))
        if let written = conversion.rate { end = max(end, Int(written.node.span.end)) }
        return site.replacing(Span(start, end), with: "\(text) \(rate)", in: conversion.span)
    }
}

extension Number {
    /// Up to so many significant digits, plain.
    func text(digits: Int) -> String {
        var bytes: [UInt8] = []
        decimal(significant: digits).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Up to 20 significant digits, as machine-readable output gives them.
    package var shortText: String { text(digits: 20) }
}
