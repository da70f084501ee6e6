import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// A figure's formula as the evaluator keeps it.
final class FigureFormula: Formula {
    let code: Code
    let source: Source
    let frameSize: Int

    init(code: Code, source: Source, frameSize: Int) {
        self.code = code
        self.source = source
        self.frameSize = frameSize
    }
}

/// `company.metric`, the company being any expression.
final class Member: Code {
    let company: Code
    let metric: Symbol
    let metricSpan: Span

    init(_ span: Span, _ company: Code, _ metric: Symbol, metricSpan: Span) {
        self.company = company
        self.metric = metric
        self.metricSpan = metricSpan
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let value = try company.value(machine)
        if case .table(let table) = value {
            return try machine.member(
                machine.world.symbols.text(metric), of: table, span, nameSpan: metricSpan)
        }
        return try machine.latest(try path(of: value, machine), span)
    }

    /// Which company and metric it means; nil where it is a part of a table.
    func path(_ machine: Machine) throws(Failure) -> Path? {
        let value = try company.value(machine)
        if case .table = value { return nil }
        return try path(of: value, machine)
    }

    private func path(of value: Value, _ machine: Machine) throws(Failure) -> Path {
        guard case .company(let company) = value else {
            let written = machine.source.text(self.company.span)
            let name = machine.world.symbols.text(metric)
            throw machine.failure(
                .wrongKind, "\(written) is \(value.kindName), and only a company has figures", at: self.company.span,
                fix: machine.world.builtin(metric).map { _ in
                    machine.replacing(span, with: "\(name)(\(written))", in: span)
                })
        }
        guard let metric = machine.world.metric(self.metric) else {
            throw machine.unknownMetric(self.metric, metricSpan, of: company)
        }
        return Path(company: company, metric: metric)
    }
}

/// A metric's name inside its company: the figure at the block's basis, or the latest outside any block.
final class OwnFigure: Code {
    let path: Path
    let time: Figure.Time

    init(_ span: Span, _ path: Path, time: Figure.Time) {
        self.path = path
        self.time = time
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if time == .none { return try machine.latest(path, span) }
        return try machine.figure(path, at: time, span)
    }
}

/// `list[i]`, `company.metric[FY2024]`, `company.metric[2025Q1..2025Q3]`.
final class Index: Code {
    let base: Code
    let index: Code

    init(_ span: Span, _ base: Code, _ index: Code) {
        self.base = base
        self.index = index
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let path = try (base as? Member)?.path(machine) ?? (base as? OwnFigure)?.path {
            if let range = index as? RangeCode, let series = try machine.series(path, range, base.span) {
                return series
            }
            switch try index.value(machine) {
            case .date(let day): return try machine.figure(path, at: .date(day), span)
            case .period(let period): return try machine.figure(path, at: .period(period), span)
            case let value:
                throw machine.failure(
                    .badIndex, "a figure is chosen by a period or a date, and this is \(value.kindName)",
                    at: index.span,
                    fix: machine.world.companies.companies[path.company].current(path.metric)
                        .first { $0.time != .none }
                        .map { machine.replacing(index.span, with: $0.time.name, in: span) })
            }
        }
        let value = try base.value(machine)
        if case .table(let table) = value { return try machine.element(index, of: table, span) }
        guard case .list(let list) = value else {
            throw machine.failure(
                .wrongKind, "only lists, tables and figures can be indexed, and this is \(value.kindName)",
                at: base.span)
        }
        let place = try index.value(machine)
        if case .missing(let missing) = place { throw machine.missingFailure(missing, at: index.span) }
        guard case .quantity(let quantity) = place, quantity.unit == .none, let position = quantity.number.asWhole
        else {
            throw machine.failure(.badIndex, "an index is a whole number", at: index.span, place.kindName)
        }
        guard position >= 1, position <= list.items.count else {
            let range = list.items.isEmpty ? "the list is empty" : "the list has items 1 to \(list.items.count)"
            throw machine.failure(.badIndex, "there is no item \(position): \(range)", at: index.span)
        }
        return list.items[position - 1]
    }
}

/// A company's metric.
struct Path: Hashable {
    let company: Int
    let metric: Int
}

extension Machine {
    func name(of path: Path) -> String {
        let companies = world.companies
        return world.symbols.text(Symbol(index: companies.companies[path.company].name)) + "."
            + world.symbols.text(Symbol(index: companies.metrics[path.metric].name))
    }

    /// The bases that a metric was reported for, latest first.
    func bases(of path: Path) -> [String] {
        world.companies.companies[path.company].current(path.metric)
            .map { $0.time == .none ? "one without a date" : $0.time.name }
    }

    /// The figure that a bare `company.metric` means.
    func latest(_ path: Path, _ span: Span) throws(Failure) -> Value {
        guard
            let chosen = world.companies.companies[path.company].chosen(
                path.metric, expected: Qualifiers.expected.rawValue)
        else { return .missing(Missing(name: name(of: path), available: [])) }
        if let end = chosen.figure.end {
            // Its own basis is printed, so only a choice that the basis does not tell is said.
            let passed = chosen.others.filter { other in
                guard let otherEnd = other.end else { return true }
                return otherEnd >= end
            }
            if !passed.isEmpty {
                let others = passed.map { $0.end == nil ? "one without a date" : $0.time.name }
                note(
                    .chosen,
                    "\(name(of: path)) is that of \(chosen.figure.time.name); there are also: \(others.joined(separator: ", "))",
                    at: span)
            }
        }
        return try value(of: chosen.figure, path, span)
    }

    /// The figure of exactly one time.
    func figure(_ path: Path, at time: Figure.Time, _ span: Span) throws(Failure) -> Value {
        guard let figure = world.companies.companies[path.company].figure(path.metric, at: time) else {
            let name = "\(name(of: path))[\(time.name)]"
            return .missing(Missing(name: name, available: bases(of: path), hint: fiscal(path, time)))
        }
        return try value(of: figure, path, span)
    }

    /// Looks a figure up through its formula. What it gives takes the figure's basis and the metric's kind.
    func value(of figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Value {
        if isVarying, let variation {
            return try varied(figure, path, variation, span)
        }
        return try evaluated(figure, path, span)
    }

    /// A figure's value while a variation is in force.
    private func varied(
        _ figure: Figure, _ path: Path, _ variation: Variation, _ span: Span
    ) throws(Failure) -> Value {
        let identifier = ObjectIdentifier(figure)
        if let value = variation.figures[identifier] {
            isTouched = true
            return value
        }
        if let known = found[identifier] {
            if variation.touched.contains(identifier) { isTouched = true }
            variation.inputs?.meet(.figure(identifier), name: "", known, before: -1)
            return known
        }
        let (outer, before, remembered) = (isTouched, variation.inputs?.met ?? 0, definition)
        (isTouched, definition) = (false, nil)
        let value = try evaluated(figure, path, span)
        definition = remembered
        variation.inputs?.meet(
            .figure(identifier), name: name(of: path) + inBrackets(figure, path), value, before: before)
        if isTouched { variation.touched.insert(identifier) }
        isTouched = isTouched || outer
        return value
    }

    /// The basis of a figure that the path alone does not mean.
    private func inBrackets(_ figure: Figure, _ path: Path) -> String {
        let chosen = Machine.chosenFigure(world.companies.companies[path.company], path.metric)
        return chosen === figure || figure.time == .none ? "" : "[\(figure.time.name)]"
    }

    private func evaluated(_ figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Value {
        let identifier = ObjectIdentifier(figure)
        let shortName = world.symbols.text(Symbol(index: world.companies.metrics[path.metric].name))
        if let found = found[identifier] {
            if isWatched { observer?.didLookUp(figure, path, found) }
            return found
        }
        guard let formula = figure.formula as? FigureFormula else {
            throw failure(.noFigure, "\(name(of: path)) has no formula", at: span)
        }
        let fullName = name(of: path) + (figure.time == .none ? "" : "[\(figure.time.name)]")
        if let start = open.firstIndex(where: { $0.identifier == identifier }) {
            let circle = (open[start...].map(\.name) + [fullName]).joined(separator: " → ")
            throw failure(.circular, "a figure rests on itself: \(circle)", at: span)
        }
        try checkStack(span)
        try poll(span)
        noteReplaced(figure, path, fullName, span)
        open.append(OpenFigure(identifier: identifier, name: fullName))
        let callerSource = source
        source = formula.source
        basisSilence += 1
        var value = try run(formula.code, frameSize: formula.frameSize)
        basisSilence -= 1
        source = callerSource
        open.removeLast()
        switch value {
        case .quantity(var quantity):
            quantity.basis = basis(of: figure, path)
            quantity.qualifiers = figure.qualifiers
            if let widening {
                if opensAnEnd(figure.qualifiers) { isTouched = true }
                quantity = quantity.opened(
                    figure.qualifiers, widening, printed: (formula.code as? Printed)?.amount)
            }
            value = .quantity(quantity)
        case .missing:
            value = .missing(Missing(name: fullName, available: bases(of: path).filter { $0 != figure.time.name }))
        default: try checkKind(value, of: path.metric, name: fullName, formula.source, formula.code.span)
        }
        rest(on: shortName, figure.qualifiers)
        found[identifier] = value
        if isWatched { observer?.didLookUp(figure, path, value) }
        return value
    }

    func basis(of figure: Figure, _ path: Path) -> BasisID {
        let kind = world.companies.metrics[path.metric].kind
        let series = world.companies.series(company: path.company, metric: path.metric)
        switch figure.time {
        case .none: return .none
        case .date(let day): return world.bases.intern(Basis(time: .date(day), kind: kind, series: series))
        case .period(let period): return world.bases.intern(Basis(time: .period(period), kind: kind, series: series))
        }
    }

    /// Where a company's year is not the calendar's: its own period of the same name, if there is a figure for that.
    func fiscal(_ path: Path, _ time: Figure.Time) -> String? {
        let company = world.companies.companies[path.company]
        guard company.yearEnd != .calendar, case .period(let period) = time, let part = period.calendarPart,
            let own = Period(year: period.first.year, part: part, yearEnd: company.yearEnd),
            company.figure(path.metric, at: .period(own)) != nil
        else { return nil }
        return "its fiscal \(period.name) is \(own.name)"
    }

    /// An amount is wanted of every metric; an attribute may also be a date or a text.
    func checkKind(_ value: Value, of metric: Int, name: String, _ source: Source, _ span: Span) throws(Failure) {
        switch value {
        case .quantity, .missing: return
        case .date, .text: if world.companies.metrics[metric].kind == .attribute { return }
        default: break
        }
        let message = "\(name) is an amount or missing, and this is \(value.kindName)"
        throw Failure(Diagnostic(.error, .wrongKind, message, labels: [Label(source, span, value.kindName)]))
    }

    /// Where there are several figures for one time, the last is taken, and this names the one it stands before.
    private func noteReplaced(_ figure: Figure, _ path: Path, _ name: String, _ span: Span) {
        guard isWatchingOthers, let all = world.companies.companies[path.company].figures[path.metric], all.count > 1
        else { return }
        let others = all.filter { $0.time == figure.time && $0 !== figure }
        guard let other = others.last else { return }
        let aside = Machine(world, source: source)
        aside.isWatchingOthers = false
        var value = "another"
        if case .quantity(let quantity)? = try? aside.value(of: other, path, span) {
            value = world.describe(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        }
        let isAtPrompt = figure.origin.shortOrigin == String.prompt
        let here = isAtPrompt ? "at the prompt" : "by \(figure.origin.shortOrigin)"
        let isSame = other.origin == figure.origin
        let there = isSame ? "before, it was \(value)" : "\(other.origin.shortOrigin) has \(value)"
        let more = others.count > 1 ? ", and there are \(others.count - 1) more" : ""
        note(.figureReplaced, "\(name) was given again \(here); \(there)\(more)", at: span)
    }

    func unknownMetric(_ metric: Symbol, _ span: Span, of company: Int) -> Failure {
        let text = world.symbols.text(metric)
        let names = world.companies.metricNames.map { world.symbols.text(Symbol(index: $0)) }
        let near = nearestNames(text, among: names)
        return failure(
            .unknownMetric, "there is no metric `\(text)`" + suggestion(near), at: span,
            fix: near.first.flatMap { replacing(span, with: $0, in: span) })
    }
}

extension Machine {
    /// A figure's value outside any statement, for listings.
    package func value(of figure: Figure, inCompany company: Int) throws(Failure) -> Value {
        try value(of: figure, Path(company: company, metric: figure.metric), Span(0, 0))
    }
}

extension String {
    fileprivate static let prompt = "the prompt"

    /// Where a figure was read, in few words: the file's name without its folders, `the prompt`.
    var shortOrigin: String {
        self == "-" ? String.prompt : split(separator: "/").last.map(String.init) ?? self
    }
}
