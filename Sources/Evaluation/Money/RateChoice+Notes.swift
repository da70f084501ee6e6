import Calendars
import Money
import Numbers
import Quantities
import Reporting

/// What is said of a rate that was taken.
extension RateChoice {
    func noteRate(_ answer: RateAnswer, _ request: RateRequest, _ words: String, dates: [Day]) {
        guard state.wantsNotes else { return }
        // A source's comma follows it at once; a day is set apart.
        let reason = answer.source + (words.hasPrefix(",") ? words : " " + words)
        let steps = answer.path.dropFirst().dropLast().filter { $0 != .euro }
        let path = steps.isEmpty ? "" : ", \(answer.pathText)"
        var facts: [(name: String, value: String)] = []
        if state.factsAreRead {
            facts = dates.map { ("dates", "\($0)") }
            facts.append(("days", "\(answer.days)"))
            facts.append(("source", answer.source))
            facts.append(("path", answer.path.map(\.text).joined(separator: " ")))
        }
        note(answer.number, shown: answer.quotation, answer.quoted, request, reason + path, facts)
    }

    func noteRate(
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
        guard state.wantsNotes, let unit = rateUnit(quoted) else { return }
        // Only programs read the facts.
        let all =
            state.factsAreRead
            ? [("rate", number.shortText), ("from", request.from.text), ("to", request.to.text)] + facts
                + [("reason", reason)]
            : []
        report.note(
            .rate, "at \(state.describe(.quantity(Quantity(shown, unit: unit)))) (\(reason))",
            at: request.conversion.span,
            facts: all)
    }

    /// IAS 21, 39–40: a flow is translated at the rates of its own time, of which the mean of its period is the usual
    /// approximation; one day's rate for it is a convenience translation.
    func tellTranslation(_ answer: RateAnswer, _ request: RateRequest, at place: Span) {
        guard let basis = state.bases[request.amount.basis], basis.kind == .flow, case .period(let period) = basis.time
        else { return }
        let usual = try? state.book.mean(from: request.from, to: request.to, over: period)
        tell(
            .convenienceTranslation, "a flow at one day's rate is a convenience translation", answer,
            against: usual, "the mean of \(period.name)", request, at: place)
    }

    /// IAS 21, 39: a balance is translated at the closing rate of its date.
    func tellUnusualMean(_ answer: RateAnswer, _ request: RateRequest, at place: Span) {
        guard let basis = state.bases[request.amount.basis], basis.kind == .balance, case .date(let day) = basis.time
        else { return }
        let usual = try? state.book.rate(from: request.from, to: request.to, on: day)
        tell(
            .averageForBalance, "a balance at an average rate is unusual", answer, against: usual,
            "the rate of \(day)", request, at: place)
    }

    /// A note, or a warning where the rate moves the result by more than 1%.
    private func tell(
        _ code: DiagnosticCode, _ message: String, _ answer: RateAnswer, against usual: RateAnswer?, _ name: String,
        _ request: RateRequest, at place: Span
    ) {
        guard let usual, let ratio = try? answer.number.divided(by: usual.number),
            let change = try? ratio.subtracting(.one), let percent = try? change.multiplied(by: Number(100))
        else {
            report.note(code, "\(message) (IAS 21)", at: place)
            return
        }
        let isMore = percent.sign > 0
        let words =
            "\(message) (IAS 21): \(percent.magnitude().text(digits: 3))% \(isMore ? "more" : "less") than at \(name)"
        if Number.compare(percent.magnitude(), .one) > 0 {
            let basis = state.bases.fullName(request.amount.basis)
            report.warn(code, words, at: [(request.conversion.operand, basis), (place, "")])
        } else {
            report.note(code, words, at: place)
        }
    }
}
