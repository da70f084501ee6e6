import Calendars
import Money
import Numbers
import Quantities
import Reporting

/// The rule that chooses a conversion's rate (the language guide, "Money"): what is written with it, the session's
/// undated rate, the basis of the amount, and for what never had a basis the newest rate there is. The note under the
/// result says which rate was taken and why.
extension Machine {
    /// What a conversion is asked for.
    struct RateRequest {
        let from: CurrencyCode
        let to: CurrencyCode
        let amount: Quantity
        let code: Conversion
    }

    /// How many of the second currency one of the first is.
    func rate(_ request: RateRequest) throws(Failure) -> Number {
        switch request.code.rate {
        case .at(let place)?:
            let value = try place.value(self)
            switch value {
            case .quantity(let quantity): return try written(quantity, place.span, request)
            case .date(let day):
                let answer = try dated(day, request, reason: "as asked")
                try tellTranslation(answer, request, at: place.span)
                return answer.number
            default: throw wrongKind(value, wanted: "a date or a rate", at: place.span)
            }
        case .over(let place)?:
            let value = try place.value(self)
            guard case .period(let period) = value else { throw wrongKind(value, wanted: "a period", at: place.span) }
            let answer = try mean(period, request, reason: "as asked")
            try tellUnusualMean(answer, request, at: place.span)
            return answer.number
        case nil: break
        }
        if let number = sessionRate(request) { return number }
        guard let basis = world.bases[request.amount.basis] else { return try newest(request) }
        let subject = subject(request.code)
        switch basis.time {
        case .date(let day): return try dated(day, request, reason: "the date of \(subject)").number
        case .period(let period): return try mean(period, request, reason: "the period of \(subject)").number
        case .mixed:
            throw failure(
                .basisMismatch,
                "this mixes \(basisName(request.amount.basis)), so nothing says which rate to take; "
                    + "write `at` with a date or `over` with a period", at: request.code.operand.span, "mixed",
                fix: lastDay(of: basis).flatMap { withRate(request.code, "at \($0)") })
        }
    }

    // MARK: Kinds of rates

    private func dated(_ day: Day, _ request: RateRequest, reason: String) throws(Failure) -> RateAnswer {
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.rate(from: request.from, to: request.to, on: day)
        }
        let before = answer.last == day ? "" : ", the last before \(day)"
        noteRate(answer, request, "\(answer.last)\(before), \(reason)", dates: [answer.last])
        return answer
    }

    private func mean(_ period: Period, _ request: RateRequest, reason: String) throws(Failure) -> RateAnswer {
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.mean(from: request.from, to: request.to, over: period)
        }
        let days = answer.days == 1 ? "1 day" : "\(answer.days) days"
        noteRate(
            answer, request, ", mean of \(days) \(period.first)..\(period.last), \(reason)",
            dates: [period.first, period.last])
        return answer
    }

    private func newest(_ request: RateRequest) throws(Failure) -> Number {
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.newest(from: request.from, to: request.to)
        }
        world.restsOnNewestRate = true
        noteRate(answer, request, "\(answer.last), the newest there is", dates: [answer.last])
        if world.today() - answer.last > RateProblem.oldest {
            try warn(
                .staleRate, "the newest rate is of \(answer.last), more than \(RateProblem.oldest) days ago",
                at: [(request.code.span, "")])
        }
        return answer.number
    }

    private func look(
        _ request: RateRequest, _ question: (RateBook) throws(RateProblem) -> RateAnswer
    ) throws(Failure) -> RateAnswer {
        let answer: RateAnswer
        do {
            answer = try question(world.book)
        } catch {
            if let problem = world.book.storeProblem {
                world.pending.append(Diagnostic(.warning, .unreadableFile, problem.message))
            }
            var fix: String?
            if let period = error.offer.period { fix = withRate(request.code, "over \(period.name)") }
            if let day = error.offer.day { fix = withRate(request.code, "at \(day)") }
            throw failure(.noRate, error.message, at: request.code.span, fix: fix)
        }
        // What the user imported would go before it.
        if let problem = world.book.storeProblem {
            try warn(.unreadableFile, problem.message, at: [(request.code.span, "")])
        }
        return answer
    }

    /// The latest undated rate of the session for the pair, either way round.
    private func sessionRate(_ request: RateRequest) -> Number? {
        for rate in world.rates.reversed() {
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
            let reason = "the session's rate" + (rate.source.map { " from \($0)" } ?? "")
            noteRate(number, shown: rate.number, CurrencyPair(base: rate.from, quote: rate.to), request, reason)
            return number
        }
        return nil
    }

    /// A rate written with the conversion, either way round.
    private func written(_ rate: Quantity, _ place: Span, _ request: RateRequest) throws(Failure) -> Number {
        let (from, to) = (request.from.text, request.to.text)
        guard rate.number.sign > 0 else {
            throw failure(.wrongArguments, "a rate is greater than zero", at: place)
        }
        let factors = world.units.factors(of: rate.unit)
        func exponent(_ name: String) -> Int { factors.first { $0.name == name }?.exponent ?? 0 }
        var number = rate.number
        var quoted = CurrencyPair(base: request.from, quote: request.to)
        if factors.count == 2, exponent(to) == 1, exponent(from) == -1 {
            // As it is wanted.
        } else if factors.count == 2, exponent(to) == -1, exponent(from) == 1 {
            number = try self.number(place) { () throws(NumberError) in try Number.one.divided(by: rate.number) }
            quoted = CurrencyPair(base: request.to, quote: request.from)
        } else {
            let text = source.text(place)
            let readings = rate.isPlain ? ": \(text) \(to)/\(from) or \(text) \(from)/\(to)" : ""
            throw failure(
                factors.contains { isCurrency($0.name) } ? .currencyMismatch : .wrongArguments,
                "a rate between \(from) and \(to) is wanted here\(readings)", at: place, dimension(rate.unit))
        }
        if let inverted = invertedRate(number, request.from, request.to) {
            throw failure(
                .rateOffTable,
                "this is more than \(RateProblem.farOff) times off the table, where 1 \(from) was \(inverted) \(to)",
                at: place,
                fix: replacing(
                    place, with: "\(rate.number.shortText) \(quoted.base)/\(quoted.quote)", in: request.code.span))
        }
        noteRate(number, shown: rate.number, quoted, request, "as written")
        return number
    }

    /// The table's newest rate in a few digits, where a stated one is more than five times off it.
    func invertedRate(_ number: Number, _ from: CurrencyCode, _ to: CurrencyCode, on day: Day? = nil) -> String? {
        let known: RateAnswer?
        if let day, let dated = try? world.book.rate(from: from, to: to, on: day) {
            known = dated
        } else {
            known = try? world.book.newest(from: from, to: to)
        }
        guard let known, let ratio = try? number.divided(by: known.number) else { return nil }
        let limit = Number(RateProblem.farOff)
        guard Number.compare(ratio, limit) > 0 || Number.compare(Number(1, over: RateProblem.farOff), ratio) > 0 else {
            return nil
        }
        return known.number.text(digits: 6)
    }

    // MARK: What is said

    private func noteRate(_ answer: RateAnswer, _ request: RateRequest, _ words: String, dates: [Day]) {
        guard world.wantsNotes else { return }
        // A source's comma follows it at once; a day is set apart.
        let reason = answer.source + (words.hasPrefix(",") ? words : " " + words)
        let steps = answer.path.dropFirst().dropLast().filter { $0 != .euro }
        let path = steps.isEmpty ? "" : ", \(answer.pathText)"
        var facts: [(name: String, value: String)] = []
        if world.factsAreRead {
            facts = dates.map { ("dates", "\($0)") }
            facts.append(("days", "\(answer.days)"))
            facts.append(("source", answer.source))
            facts.append(("path", answer.path.map(\.text).joined(separator: " ")))
        }
        note(answer.number, shown: answer.quotation, answer.quoted, request, reason + path, facts)
    }

    private func noteRate(
        _ number: Number, shown: Number, _ quoted: CurrencyPair, _ request: RateRequest, _ reason: String
    ) {
        note(number, shown: shown, quoted, request, reason, [("source", reason)])
    }

    /// `at ≈ 7.17908 CNY/USD (ECB 2025-08-19, the date of minimax.valuation)`: in the market's quotation for people, as
    /// units of the target for one of the source for programs.
    private func note(
        _ number: Number, shown: Number, _ quoted: CurrencyPair, _ request: RateRequest, _ reason: String,
        _ facts: [(name: String, value: String)]
    ) {
        guard world.wantsNotes, let unit = rateUnit(quoted) else { return }
        // Only programs read the facts.
        let all =
            world.factsAreRead
            ? [("rate", number.shortText), ("from", request.from.text), ("to", request.to.text)] + facts
                + [("reason", reason)]
            : []
        note(
            .rate, "at \(world.describe(.quantity(Quantity(shown, unit: unit)))) (\(reason))", at: request.code.span,
            facts: all)
    }

    /// IAS 21, 39–40: a flow is translated at the rates of its own time, of which the mean of its period is the usual
    /// approximation; one day's rate for it is a convenience translation.
    private func tellTranslation(_ answer: RateAnswer, _ request: RateRequest, at place: Span) throws(Failure) {
        guard let basis = world.bases[request.amount.basis], basis.kind == .flow, case .period(let period) = basis.time
        else { return }
        let usual = try? world.book.mean(from: request.from, to: request.to, over: period)
        try tell(
            .convenienceTranslation, "a flow at one day's rate is a convenience translation", answer,
            against: usual, "the mean of \(period.name)", request, at: place)
    }

    /// IAS 21, 39: a balance is translated at the closing rate of its date.
    private func tellUnusualMean(_ answer: RateAnswer, _ request: RateRequest, at place: Span) throws(Failure) {
        guard let basis = world.bases[request.amount.basis], basis.kind == .balance, case .date(let day) = basis.time
        else { return }
        let usual = try? world.book.rate(from: request.from, to: request.to, on: day)
        try tell(
            .averageForBalance, "a balance at an average rate is unusual", answer, against: usual,
            "the rate of \(day)", request, at: place)
    }

    /// A note, or a warning where the rate moves the result by more than 1%.
    private func tell(
        _ code: DiagnosticCode, _ message: String, _ answer: RateAnswer, against usual: RateAnswer?, _ name: String,
        _ request: RateRequest, at place: Span
    ) throws(Failure) {
        guard let usual, let ratio = try? answer.number.divided(by: usual.number),
            let change = try? ratio.subtracting(.one), let percent = try? change.multiplied(by: Number(100))
        else {
            note(code, "\(message) (IAS 21)", at: place)
            return
        }
        let isMore = percent.sign > 0
        let words =
            "\(message) (IAS 21): \(percent.magnitude().text(digits: 3))% \(isMore ? "more" : "less") than at \(name)"
        if Number.compare(percent.magnitude(), .one) > 0 {
            try warn(code, words, at: [(request.code.operand.span, basisName(request.amount.basis)), (place, "")])
        } else {
            note(code, words, at: place)
        }
    }

    // MARK: Names and places

    /// What the amount is called in a reason: its own words where they are few.
    private func subject(_ code: Conversion) -> String {
        let text = source.text(code.operand.span)
        let isName = text.utf8.count <= 60 && !text.contains { " +-*/()\n".contains($0) }
        return isName ? text : "the amount"
    }

    private func isCurrency(_ name: String) -> Bool {
        world.units.unit(named: name).map { world.units.isMoney($0) } ?? false
    }

    private func rateUnit(_ pair: CurrencyPair) -> UnitID? {
        guard let base = world.units.unit(named: pair.base.text), let quote = world.units.unit(named: pair.quote.text)
        else { return nil }
        return try? world.units.quotient(quote, base).unit
    }

    private func lastDay(of basis: Basis) -> Day? {
        switch basis.time {
        case .date(let day): day
        case .period(let period): period.last
        case .mixed(let parts): parts.compactMap { world.bases[$0].flatMap(lastDay) }.max()
        }
    }

    /// The conversion with another rate written to it. Its own span may include brackets round it.
    /// - Returns: Nil where the target does not follow what is converted, as in a `compare`: a rate can't be written there.
    private func withRate(_ code: Conversion, _ rate: String) -> String? {
        guard code.operand.span.end <= code.target.start else { return nil }
        let start = Int(code.operand.span.start)
        var end = Int(code.target.end)
        let text = source.text(Span(start, end))
        switch code.rate {
        case .at(let place)?, .over(let place)?: end = max(end, Int(place.span.end))
        case nil: break
        }
        return replacing(Span(start, end), with: "\(text) \(rate)", in: code.span)
    }
}

extension RateProblem {
    /// How many times a stated rate may be off the table.
    static let farOff = 5
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
