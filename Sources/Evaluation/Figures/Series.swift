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
    private var calendar: FiscalCalendar { figures.calendar(of: path) }

    /// Nil where the range is not one of periods.
    ///
    /// What was not reported is derived where it can be, with a note; else it is missing, with a note.
    func values(_ place: Span) throws(Failure) -> Value? {
        guard case .period(let from) = try figures.index(low, of: path),
            case .period(let to) = try figures.index(high, of: path)
        else { return nil }
        let periods = try periods(calendar.labelled(from), calendar.labelled(to))
        let (derived, bases, name) = (DerivedFlow(evaluator, path), figures.bases(of: path), name)
        var values: [Value] = []
        var missing: [Period] = []
        values.reserveCapacity(periods.count)
        for period in periods {
            if values.count & 255 == 0 { try evaluator.limits.poll(span) }
            if let item = try reported(period, place) {
                values.append(item)
            } else if let item = try derived.value(of: period, place) {
                values.append(item)
            } else {
                missing.append(period)
                values.append(
                    .missing(
                        Missing(
                            name: "\(name)[\(period.shortName)]", available: bases,
                            later: figures.notYetKnown(path, .period(period)))))
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
                SeriesFinding.notMonths(odd.shortName, days: odd.days), at: place)
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
        let distance: Int
        if let a = from.fiscal, let b = to.fiscal {
            distance = b.start - a.start
        } else {
            let (a, b) = (from.first.civil, to.first.civil)
            distance = (b.year - a.year) * 12 + b.month - a.month
        }
        guard distance % step == 0, sibling(of: from, after: distance) == to else {
            throw site.failure(
                SeriesFinding.steps(months: step, from: from.shortName, to: to.shortName),
                at: [(low.span, from.first.description), (high.span, to.first.description)])
        }
        return stride(from: 0, through: distance, by: step).compactMap { sibling(of: from, after: $0) }
    }

    /// The period of the same length that begins so many months later, in the company's calendar where it is of that.
    private func sibling(of period: Period, after months: Int) -> Period? {
        guard let span = period.fiscal else { return period.sibling(after: months) }
        return span.shifted(months: months).flatMap { calendar.period($0) }
    }

    /// The figure of exactly this period; nil where there is none, or it is said to be missing.
    private func reported(_ period: Period, _ place: Span) throws(Failure) -> Value? {
        guard let figure = figures.company(path).figure(path.metric, at: .period(period), asOf: figures.asOf)
        else {
            return nil
        }
        let value = try figures.value(of: figure, path, place)
        if case .missing = value { return nil }
        return value
    }

    /// One note for all that is missing, with what there is, and the fiscal period that was meant where there is one.
    private func noteMissing(_ periods: [Period], _ place: Span) {
        let most = 12
        report.note(
            SeriesFinding.notReported(
                name,
                periods.prefix(most).map {
                    .init(period: $0.shortName, later: figures.notYetKnown(path, .period($0)))
                }, more: max(0, periods.count - most),
                available: figures.bases(of: path),
                periods.lazy.compactMap { figures.fiscal(path, .period($0)) }.first), at: place)
    }
}
