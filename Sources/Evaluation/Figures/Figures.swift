import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Looks up companies' figures: which one a path means, and its value, found through its formula.
package struct Figures {
    let evaluator: Evaluator

    var state: State { evaluator.state }
    var site: Site { evaluator.site }
    var report: Report { evaluator.report }

    /// The company of a path.
    func company(_ path: Path) -> Company { state.companies.companies[path.company] }

    /// The bases that a metric was reported for, latest first; nil for a figure without a date.
    func bases(of path: Path) -> [String?] {
        company(path).current(path.metric, asOf: asOf).map { $0.time == .none ? nil : $0.time.name }
    }

    // MARK: Which figure is meant

    /// `company.metric`, or a part or column of a table.
    func value(_ member: Member, _ span: Span) throws(Failure) -> Value {
        let value = try evaluator.value(member.company)
        if case .table(let table) = value {
            return try Tables(evaluator).member(
                state.symbols.text(member.metric), of: try KnownRows(evaluator).read(table, member.company.span), span,
                nameSpan: member.metricSpan)
        }
        return try inTerms(try latest(try path(of: value, member, span), span), span)
    }

    /// Which company and metric a node names; nil where it is a part of a table.
    func path(_ member: Member, _ span: Span) throws(Failure) -> Path? {
        let value = try evaluator.value(member.company)
        if case .table = value { return nil }
        return try path(of: value, member, span)
    }

    private func path(of value: Value, _ member: Member, _ span: Span) throws(Failure) -> Path {
        guard case .company(let company) = value else {
            let written = site.text(member.company.span)
            let name = state.symbols.text(member.metric)
            throw site.failure(
                FigureFinding.notACompany(written, kind: value.kind), at: member.company.span,
                fix: state.builtin(member.metric).map { _ in site.replacing(span, with: "\(name)(\(written))", in: span)
                })
        }
        if let unread = state.unread(company) { throw site.failure(unread, at: member.company.span) }
        guard let metric = state.metric(member.metric) else {
            throw unknownMetric(member.metric, member.metricSpan, of: company)
        }
        return Path(company: company, metric: metric)
    }

    /// The path that a node names, be it of the company whose block it stands in; nil for anything else.
    func path(_ node: Node) throws(Failure) -> Path? {
        switch node.form {
        case .member(let member): return try path(member, node.span)
        case .ownFigure(let path, _): return path
        default: return nil
        }
    }

    /// The figure that a bare `company.metric` means.
    func latest(_ path: Path, _ span: Span) throws(Failure) -> Value {
        guard let chosen = chosen(path) else { return .missing(absent(path)) }
        tellUndated(chosen.figure, path, span)
        // Its own basis is printed, so only a choice that the basis does not tell is said.
        if chosen.figure.end != nil, !chosen.passed.isEmpty {
            let others = chosen.passed.map { $0.end == nil ? nil : $0.time.name }
            report.note(
                FigureFinding.chosen(state.name(of: path), time: chosen.figure.time.name, others: others), at: span)
        }
        return try value(of: chosen.figure, path, span)
    }

    /// A metric inside its company: at the block's basis, or the latest outside any block.
    func own(_ path: Path, _ time: Figure.Time, _ span: Span) throws(Failure) -> Value {
        time == .none ? try latest(path, span) : try reported(path, at: time, span)
    }

    /// The figure of one time; where none was reported, what others leave for it.
    func figure(_ path: Path, at time: Figure.Time, _ span: Span) throws(Failure) -> Value {
        let value = try reported(path, at: time, span)
        guard case .missing = value, case .period(let period) = time else { return value }
        return try DerivedFlow(evaluator, path).value(of: period, span) ?? value
    }

    /// The figure of exactly one time.
    private func reported(_ path: Path, at time: Figure.Time, _ span: Span) throws(Failure) -> Value {
        guard let figure = history(path)?.inForce(at: time, asOf: asOf) else {
            let name = "\(state.name(of: path))[\(time.labelled(calendar(of: path)).name)]"
            return .missing(
                Missing(
                    name: name, available: bases(of: path), hint: fiscal(path, time), later: notYetKnown(path, time)))
        }
        return try value(of: figure, path, span)
    }

    /// Where a company's year is not the calendar's: its own period of the same name, if there is a figure for that.
    func fiscal(_ path: Path, _ time: Figure.Time) -> Missing.OwnPeriod? {
        let company = company(path)
        guard company.calendar != .calendar, case .period(let period) = time, period.fiscal == nil,
            let part = period.calendarPart,
            let own = company.calendar.period(year: period.first.year, part: part),
            company.figure(path.metric, at: .period(own), asOf: asOf) != nil
        else { return nil }
        return Missing.OwnPeriod(asked: period.name, own: own.daysName)
    }

    func unknownMetric(_ metric: Symbol, _ span: Span, of company: Int) -> Failure {
        let text = state.symbols.text(metric)
        let names = state.companies.metricNames.map { state.name($0) }
        let near = nearestNames(text, among: names)
        return site.failure(
            FigureFinding.unknownMetric(text, near: near), at: span, near: near)
    }

    /// The time that a figure speaks of; of an amount without a date it is known still whether it is a balance.
    func basis(of figure: Figure, _ path: Path, unit: UnitID) -> BasisID {
        let kind = state.companies.metrics[path.metric].kind
        let series = state.companies.series(company: path.company, metric: path.metric)
        switch figure.time {
        case .none: return kind == .balance && unit != .none ? .undatedBalance : .none
        case .date(let day): return state.bases.intern(Basis(time: .date(day), kind: kind, series: series))
        case .period(let period): return state.bases.intern(Basis(time: .period(period), kind: kind, series: series))
        }
    }

    /// A figure's value outside any statement, for listings.
    package func value(of figure: Figure, inCompany company: Int) throws(Failure) -> Value {
        try value(of: figure, Path(company: company, metric: figure.metric), Span(0, 0))
    }
}

extension Evaluator {
    package var figures: Figures { Figures(evaluator: self) }
}
