import Calendars
import Money
import Numbers
import Quantities
import Reporting
import Resolution

/// The rule that chooses a conversion's rate (the language guide, "Money"): what is written with it, the session's
/// undated rate, the basis of the amount, and for what never had a basis the newest rate there is. The note under the
/// result says which rate was taken and why.
package final class RateChoice {
    let state: State
    let site: Site
    let report: Report
    let arithmetic: Arithmetic

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
        if let known = request.day, day > known {
            throw site.failure(
                RateFinding.notYetKnown(.day(day), asOf: known), at: request.conversion.span,
                fix: withRate(request.conversion, "at \(known)"))
        }
        let answer = try look(request) { (book) throws(RateProblem) in
            try book.rate(from: request.from, to: request.to, on: day)
        }
        noteRate(answer, request, .day(answer.last, of: day, ground), dates: [answer.last])
        return answer
    }

    private func mean(
        _ period: Period, _ request: RateRequest, _ ground: RateUse.Ground
    ) throws(Failure) -> RateAnswer {
        if let known = request.day, period.last > known {
            throw site.failure(
                RateFinding.notYetKnown(.period(period), asOf: known), at: request.conversion.span)
        }
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
        if request.isOfSession { state.looked.isOfSession = true }
        if request.day.map({ $0 > state.today.day }) ?? true { state.restsOnNewestRate = true }
        let known = request.day.flatMap { $0 < state.today.day ? $0 : nil }
        noteRate(answer, request, .newest(answer.last, by: known), dates: [answer.last])
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
        guard let (number, stated) = state.rates.rate(from: request.from, to: request.to) else { return nil }
        let pair = CurrencyPair(base: stated.from, quote: stated.to)
        noteRate(number, shown: stated.number, pair, request, .session(from: stated.source))
        return number
    }
}
