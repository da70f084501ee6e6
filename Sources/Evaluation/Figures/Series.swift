import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// `company.metric[2025Q1..2025Q3]`: the figures of each period from one to another, in order.
struct Series {
    private let evaluator: Evaluator
    private let figures: Figures
    private let state: State
    private let path: Path
    private let (low, high): (Node, Node)
    private let span: Span

    init(_ evaluator: Evaluator, _ path: Path, _ low: Node, _ high: Node, _ span: Span) {
        (self.evaluator, figures, state) = (evaluator, evaluator.figures, evaluator.state)
        (self.path, self.low, self.high, self.span) = (path, low, high, span)
    }

    private var site: Site { evaluator.site }
    private var report: Report { evaluator.report }
    private var name: String { state.name(of: path) }

    /// Nil where the range is not one of periods.
    ///
    /// What was not reported is derived where one flow less another of the same start leaves it (Q4 is FY less 9M), with
    /// a note; else it is missing, with a note. Expected figures and assumptions derive nothing.
    func values(_ place: Span) throws(Failure) -> Value? {
        guard case .period(let from) = try evaluator.value(low), case .period(let to) = try evaluator.value(high)
        else { return nil }
        let periods = try periods(from, to)
        let isFlow = state.companies.metrics[path.metric].kind == .flow
        let (flows, bases, name) = (isFlow ? firmFlows() : [], figures.bases(of: path), name)
        var values: [Value] = []
        var missing: [Period] = []
        values.reserveCapacity(periods.count)
        for period in periods {
            if values.count & 255 == 0 { try evaluator.limits.poll(span) }
            if let item = try reported(period, place) {
                values.append(item)
            } else if let item = try derived(period, flows, place) {
                values.append(item)
            } else {
                missing.append(period)
                values.append(.missing(Missing(name: "\(name)[\(period.name)]", available: bases)))
            }
        }
        if !missing.isEmpty { noteMissing(missing, place) }
        return try evaluator.limits.list(values, span)
    }

    /// The periods of a range, both ends included.
    private func periods(_ from: Period, _ to: Period) throws(Failure) -> [Period] {
        guard let length = from.spannedMonths, let otherLength = to.spannedMonths, let step = from.seriesStep else {
            let (odd, place) = from.spannedMonths == nil ? (from, low.span) : (to, high.span)
            throw site.failure(
                SeriesFinding.notMonths(odd.name, days: odd.days), at: place)
        }
        guard length == otherLength else {
            throw site.failure(
                SeriesFinding.lengths(length, otherLength), at: [(low.span, ""), (high.span, "")])
        }
        guard from.first <= to.first else {
            throw site.failure(
                SeriesFinding.backwards, at: [(low.span, ""), (high.span, "")],
                fix: site.replacing(span, with: "\(site.text(high.span))..\(site.text(low.span))", in: span))
        }
        let (a, b) = (from.first.civil, to.first.civil)
        let distance = (b.year - a.year) * 12 + b.month - a.month
        guard distance % step == 0, from.sibling(after: distance) == to else {
            throw site.failure(
                SeriesFinding.steps(months: step, from: from.name, to: to.name),
                at: [(low.span, from.first.description), (high.span, to.first.description)])
        }
        return stride(from: 0, through: distance, by: step).compactMap { from.sibling(after: $0) }
    }

    /// The figure of exactly this period; nil where there is none, or it is said to be missing.
    private func reported(_ period: Period, _ place: Span) throws(Failure) -> Value? {
        guard let figure = figures.company(path).figure(path.metric, at: .period(period)) else {
            return nil
        }
        let value = try figures.value(of: figure, path, place)
        if case .missing = value { return nil }
        return value
    }

    /// A flow that ends with the period less one of the same start that ends the day before it; the shortest such, and
    /// a note says where another gives another amount.
    private func derived(
        _ period: Period, _ flows: [(Period, Figure)], _ place: Span
    ) throws(Failure) -> Value? {
        var result: (amount: Quantity, words: String)?
        for (whole, figure) in flows where whole.last == period.last && whole.first < period.first {
            try evaluator.limits.poll(place)
            guard
                let part = flows.first(where: { $0.0.first == whole.first && $0.0.adjoins(period) }),
                case .quantity(let all) = try figures.value(of: figure, path, place),
                case .quantity(let less) = try figures.value(of: part.1, path, place),
                state.units.sameDimension(all.unit, less.unit)
            else { continue }
            let (bare, taken) = (Quantity(all.number, unit: all.unit), Quantity(less.number, unit: less.unit))
            let rest = try evaluator.arithmetic.sum(
                bare, taken, negative: true, Places(whole: place, left: place, right: place))
            let words = "[\(whole.name)] - [\(part.0.name)]"
            guard let (first, firstWords) = result else {
                result = (rest, words)
                continue
            }
            let same = try evaluator.arithmetic.converted(rest, to: first.unit, place)
            if Number.compare(same, first.number) != 0 {
                report.note(
                    SeriesFinding.derivedInTwoWays(
                        name, firstWords, amount: evaluator.text(.quantity(first)), other: words,
                        otherAmount: evaluator.text(.quantity(rest))), at: place)
            }
        }
        guard let result else { return nil }
        report.note(SeriesFinding.derived(name, time: period.name, from: result.words), at: place)
        var amount = result.amount
        let series = state.companies.series(company: path.company, metric: path.metric)
        amount.basis = state.bases.intern(Basis(time: .period(period), kind: .flow, series: series))
        return .quantity(amount)
    }

    /// The flows that were reported and are not only expected, the shortest first.
    private func firmFlows() -> [(Period, Figure)] {
        figures.company(path).current(path.metric).compactMap { figure -> (Period, Figure)? in
            guard case .period(let period) = figure.time, figure.assumption == nil,
                figure.qualifiers & Qualifiers.expected.rawValue == 0
            else { return nil }
            return (period, figure)
        }.sorted { $0.0.days < $1.0.days }
    }

    /// One note for all that is missing, with what there is, and the fiscal period that was meant where there is one.
    private func noteMissing(_ periods: [Period], _ place: Span) {
        let most = 12
        report.note(
            SeriesFinding.notReported(
                name, periods.prefix(most).map(\.name), more: max(0, periods.count - most),
                available: figures.bases(of: path),
                periods.lazy.compactMap { figures.fiscal(path, .period($0)) }.first), at: place)
    }
}
