import Calendars
import Companies
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What is asked of a metric and not of one figure: growth on the year before, the last twelve months.
extension Figures {
    /// The metric that an expression names, with the time where it names one: `minimax.revenue`, `revenue[FY2024]`.
    func reference(_ code: Node) throws(Failure) -> (path: Path, time: Figure.Time?)? {
        switch code.form {
        case .member(let member): return try path(member, code.span).map { ($0, nil) }
        case .ownFigure(let path, let time): return (path, time == .none ? nil : time)
        case .index(let base, let index):
            guard let (path, _) = try reference(base) else { return nil }
            switch try self.index(index, of: path) {
            case .date(let day): return (path, .date(day))
            case .period(let period): return (path, .period(period))
            default: return nil
            }
        default: return nil
        }
    }

    /// The latest figure that has one a year earlier, or that of the time asked for, against that one. Expected figures
    /// come after all others.
    func yearOnYear(_ path: Path, _ time: Figure.Time?, _ place: Span, _ span: Span) throws(Failure) -> Quantity {
        let company = state.companies.companies[path.company]
        let all = company.current(path.metric, asOf: asOf)
        let firm = company.reported(path.metric, expected: Qualifiers.expected.rawValue, asOf: asOf)
        let candidates = time.map { time in all.filter { $0.time == time } } ?? firm + all
        for figure in candidates {
            guard let earlier = yearBefore(figure, path, among: all) else { continue }
            let (new, old) = (try amount(of: figure, path, place), try amount(of: earlier, path, place))
            FigureParts(evaluator, path, place).tellWords([figure, earlier])
            return try growth(path, (new, figure.time), (old, earlier.time), place, span)
        }
        // What is asked for may be left by other figures.
        if let time, let before = yearBefore(time, of: path),
            case .quantity(let new) = try figure(path, at: time, place),
            case .quantity(let old) = try figure(path, at: before, place)
        {
            return try growth(path, (new, time), (old, before), place, span)
        }
        if let time, candidates.isEmpty {
            throw site.wrongKind(try figure(path, at: time, place), .quantity, at: place)
        }
        throw site.failure(
            FlowFinding.noYearBefore(
                state.name(of: path), time: time?.name, available: bases(of: path), asOf: evaluator.lens.day), at: place
        )
    }

    private func growth(
        _ path: Path, _ new: (amount: Quantity, time: Figure.Time), _ old: (amount: Quantity, time: Figure.Time),
        _ place: Span, _ span: Span
    ) throws(Failure) -> Quantity {
        report.note(FlowFinding.growth(state.name(of: path), time: new.time.name, before: old.time.name), at: place)
        // A leap day, or a 53rd week, makes no two lengths of what is a year apart.
        return try report.silentOnBases { () throws(Failure) in
            try Annualizing(evaluator).growth(new.amount, old.amount, at: (place, place), span)
        }
    }

    func yearBefore(_ figure: Figure, _ path: Path, among all: [Figure]) -> Figure? {
        guard let before = yearBefore(figure.time, of: path) else { return nil }
        if let earlier = all.first(where: { $0.time == before }) { return earlier }
        guard case .period(let period) = figure.time else { return nil }
        return all.first { if case .period(let other) = $0.time { other.isYearBefore(period) } else { false } }
    }

    func amount(of figure: Figure, _ path: Path, _ place: Span) throws(Failure) -> Quantity {
        let found = try value(of: figure, path, place)
        guard case .quantity(let quantity) = found else { throw site.wrongKind(found, .quantity, at: place) }
        return quantity
    }

    // MARK: Last twelve months

    /// The twelve months that end last, or at the time asked for, laid out of reported flows without a gap: the year and
    /// this year to date less last year to date, four quarters, or the year itself.
    func lastTwelveMonths(_ path: Path, _ time: Figure.Time?, _ place: Span, _ span: Span) throws(Failure) -> Quantity {
        let metric = state.companies.metrics[path.metric]
        guard metric.kind == .flow else {
            throw site.failure(
                FlowFinding.metricNotAFlow(state.name(of: path), metric.kind), at: place)
        }
        let company = state.companies.companies[path.company]
        let figures = company.reported(path.metric, expected: Qualifiers.expected.rawValue, asOf: asOf)
        let flows = figures.compactMap { figure -> Flow? in
            if case .period(let period) = figure.time { Flow(period: period, figure: figure) } else { nil }
        }
        let ends: [Day]
        switch time {
        case .period(let period)?: ends = [period.last]
        case .date(let day)?: ends = [day]
        default: ends = flows.map(\.period.last)
        }
        for end in ends {
            guard let twelve = company.calendar.year(endingOn: end) else { continue }
            guard let pieces = try pieces(of: twelve, flows, span) else { continue }
            guard metric.addsUp || pieces.count == 1 && pieces[0].part == nil else {
                throw site.failure(SeriesFinding.perUnit(state.name(of: path)), at: place)
            }
            if time == nil, let latest = flows.first(where: { $0.period.last > end })?.period {
                let before = company.calendar.shifted(latest, years: -1)
                let lacking = flows.contains { $0.period == before } ? nil : before
                report.note(
                    FlowFinding.earlierTwelveMonths(
                        state.name(of: path), taken: company.calendar.labelled(twelve).shortName,
                        passed: company.calendar.labelled(latest).shortName,
                        lacking: lacking.map { company.calendar.labelled($0).shortName }), at: place)
            }
            return try inTerms(try total(pieces, over: twelve, path, place, span), place)
        }
        throw site.failure(
            FlowFinding.noTwelveMonths(
                state.name(of: path), end: time == nil ? nil : ends.first?.description, available: bases(of: path),
                time.flatMap { fiscal(path, $0) }, asOf: evaluator.lens.day), at: place)
    }

    /// A reported flow with its period.
    private struct Flow {
        let period: Period
        let figure: Figure
    }

    /// A reported flow, or what is left of one when another of the same start is taken from it.
    private struct Piece {
        let first: Day
        let last: Day
        let whole: Figure
        let part: Figure?
    }

    /// The fewest figures that cover a period exactly; nil where none do.
    ///
    /// Complexity: O(*n*²) pieces at most, each looked at once, as all of them lead forward in time.
    private func pieces(of whole: Period, _ flows: [Flow], _ span: Span) throws(Failure) -> [Piece]? {
        var pieces: [Piece] = []
        for flow in flows where whole.contains(flow.period.last) {
            try evaluator.limits.poll(span)
            if flow.period.first >= whole.first {
                pieces.append(Piece(first: flow.period.first, last: flow.period.last, whole: flow.figure, part: nil))
            }
            for part in flows where part.period.first == flow.period.first && part.period.last < flow.period.last {
                guard let first = part.period.last.adding(days: 1), first >= whole.first else { continue }
                pieces.append(Piece(first: first, last: flow.period.last, whole: flow.figure, part: part.figure))
            }
        }
        pieces.sort { $0.first < $1.first }
        var best: [Day: (figures: Int, last: Int?)] = [whole.first: (0, nil)]
        var before: [Int?] = []
        for (index, piece) in pieces.enumerated() {
            guard let start = best[piece.first], let next = piece.last.adding(days: 1) else {
                before.append(nil)
                continue
            }
            before.append(start.last)
            let figures = start.figures + (piece.part == nil ? 1 : 2)
            if best[next].map({ $0.figures > figures }) ?? true { best[next] = (figures, index) }
        }
        guard let end = whole.last.adding(days: 1), var place = best[end]?.last else { return nil }
        var found = [pieces[place]]
        while let earlier = before[place] {
            found.append(pieces[earlier])
            place = earlier
        }
        return found.reversed()
    }

    private func total(
        _ pieces: [Piece], over twelve: Period, _ path: Path, _ place: Span, _ span: Span
    ) throws(Failure) -> Quantity {
        let parts = pieces.map { ($0.whole, false) } + pieces.compactMap { piece in piece.part.map { ($0, true) } }
        let places = Places(whole: span, left: place, right: place)
        var sum: Quantity?
        var terms: [FlowFinding.Term] = []
        for (figure, isTaken) in parts {
            let amount = try amount(of: figure, path, place)
            terms.append(.init(amount: state.describe(.quantity(amount)), isTaken: isTaken))
            let bare = Quantity(amount.number, unit: amount.unit)
            sum =
                try sum.map { (sum) throws(Failure) in
                    try evaluator.arithmetic.sum(sum, bare, negative: isTaken, places)
                } ?? bare
        }
        if parts.count > 1 { report.note(FlowFinding.twelveMonths(terms), at: place) }
        try FigureParts(evaluator, path, place).tell(parts.map(\.0))
        var result = sum ?? Quantity(.zero)
        let series = state.companies.series(company: path.company, metric: path.metric)
        result.basis = state.bases.intern(Basis(time: .period(twelve), kind: .flow, series: series))
        return result
    }
}
