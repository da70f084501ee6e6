import Calendars
import Formatting
import Money
import Numbers
import Quantities
import Reporting

/// What is said of a rate that was taken.
extension RateChoice {
    func noteRate(_ answer: RateAnswer, _ request: RateRequest, _ kind: RateUse.Kind, dates: [Day]) {
        guard state.wantsNotes else { return }
        let steps = answer.path.dropFirst().dropLast().filter { $0 != .euro }
        var facts: [(name: String, value: String)] = []
        if state.factsAreRead {
            facts = dates.map { ("dates", "\($0)") }
            facts.append(("days", "\(answer.days)"))
            facts.append(("source", answer.source))
            facts.append(("path", answer.path.map(\.text).joined(separator: " ")))
        }
        let found = RateUse.Lookup(source: answer.source, kind: kind, path: steps.isEmpty ? nil : answer.pathText)
        note(answer.number, shown: answer.quotation, answer.quoted, request, .table(found), facts)
    }

    func noteRate(
        _ number: Number, shown: Number, _ quoted: CurrencyPair, _ request: RateRequest, _ reason: RateUse.Reason
    ) {
        note(number, shown: shown, quoted, request, reason, [])
    }

    /// In the market's quotation for people, as units of the target for one of the source for programs.
    private func note(
        _ number: Number, shown: Number, _ quoted: CurrencyPair, _ request: RateRequest, _ reason: RateUse.Reason,
        _ facts: [(name: String, value: String)]
    ) {
        guard state.wantsNotes, let unit = rateUnit(quoted) else { return }
        // Only programs read the facts.
        let all =
            state.factsAreRead
            ? [("rate", number.shortText), ("from", request.from.text), ("to", request.to.text)] + facts : []
        let told = state.describe(.quantity(Quantity(shown, unit: unit)))
        let isRounded = told.hasPrefix("≈ ")
        report.note(
            RateUse(
                amount: isRounded ? String(told.dropFirst(2)) : told, isRounded: isRounded, base: quoted.base.text,
                reason: reason), at: request.conversion.span, facts: all)
    }

    /// IAS 21, 39–40: a flow is translated at the rates of its own time, of which the mean of its period is the usual
    /// approximation; one day's rate for it is a convenience translation.
    func tellTranslation(_ answer: RateAnswer, _ request: RateRequest, at place: Span) {
        guard let basis = state.bases[request.amount.basis], basis.kind == .flow, case .period(let period) = basis.time
        else { return }
        let usual = try? state.book.mean(from: request.from, to: request.to, over: period)
        tell(
            RateFinding.convenience, of: difference(answer, usual, .mean(period.name)), request, at: place)
    }

    /// IAS 21, 39: a balance is translated at the closing rate of its date.
    func tellUnusualMean(_ answer: RateAnswer, _ request: RateRequest, at place: Span) {
        guard let basis = state.bases[request.amount.basis], basis.kind == .balance, case .date(let day) = basis.time
        else { return }
        let usual = try? state.book.rate(from: request.from, to: request.to, on: day)
        tell(RateFinding.average, of: difference(answer, usual, .day(day)), request, at: place)
    }

    /// How much more a rate gives than the usual one, in percent; nil where there is no usual one.
    private func difference(
        _ answer: RateAnswer, _ usual: RateAnswer?, _ name: RateFinding.Usual
    ) -> (percent: Number, told: RateFinding.Difference)? {
        guard let usual, let ratio = try? answer.number.divided(by: usual.number),
            let change = try? ratio.subtracting(.one), let percent = try? change.multiplied(by: Number(100))
        else { return nil }
        let text = percent.magnitude().text(digits: 3)
        return (percent, RateFinding.Difference(percent: text, isMore: percent.sign > 0, usual: name))
    }

    /// A note, or a warning where the rate moves the result by more than 1%.
    private func tell(
        _ finding: (RateFinding.Difference?) -> RateFinding,
        of difference: (percent: Number, told: RateFinding.Difference)?, _ request: RateRequest, at place: Span
    ) {
        if let difference, Number.compare(difference.percent.magnitude(), .one) > 0 {
            let basis = state.bases.fullName(request.amount.basis)
            report.warn(finding(difference.told), at: [(request.conversion.operand, basis), (place, "")])
        } else {
            report.note(finding(difference?.told), at: place)
        }
    }
}
