import Companies
import Evaluation
import Formatting
import Presentation
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// What is known of figures, metrics and companies.
extension Info {
    /// One figure: the one that is in force for the basis, or that a path without one means; then its history and the
    /// others.
    ///
    /// - Parameter asOf: what is seen; nil for all there is.
    func appendFigure(
        _ place: Int, _ metric: Int, _ wanted: Figure.Time?, _ asOf: AsOf?, to layout: inout HelpLayout
    ) {
        let company = state.companies.companies[place]
        let definition = state.companies.metrics[metric]
        let path = "\(state.name(company.name)).\(state.name(definition.name))"
        let found =
            if let wanted { company.figure(metric, at: wanted, asOf: asOf) } else {
                company.chosenFigure(metric, asOf: asOf)
            }
        let time = found?.time ?? wanted ?? .none
        let index = [time == .none ? nil : time.name, asOf.map { "as of \($0.day)" }].compactMap { $0 }
        section(index.isEmpty ? path : "\(path)[\(index.joined(separator: ", "))]", &layout)
        describe(definition, to: &layout)
        let current = company.current(metric, asOf: asOf)
        guard let figure = found else {
            let filed = asOf.flatMap { company.nextFiling(metric, at: wanted, after: $0.day) }
            layout.prose(
                "It was \(filed == nil ? "not reported" : "not yet known")\(wanted.map { " for \($0.name)" } ?? "")"
                    + "\(filed.map { ": it was filed \($0)" } ?? "").", indent: 2)
            if let wanted { appendDerived(metric, wanted, asOf, place, to: &layout) }
            appendOthers(current, place, to: &layout)
            return
        }
        layout.prose(valueText(figure, place), indent: 2)
        appendOrigin(figure, company, to: &layout)
        let beside = company.figures[metric]?.besides(figure).filter { other in
            !other.isVersion(of: figure) && asOf.map { other.isKnown($0) } ?? true
        }
        appendReplaced((beside ?? []).reversed(), place, to: &layout)
        let histories = [figure.time] + current.map(\.time).filter { $0 != figure.time }
        for time in histories {
            FigureVersions(state, place, metric, time, asOf)?.append(isOther: time != figure.time, to: &layout)
        }
        appendOthers(current.filter { $0 !== figure }, place, to: &layout)
    }

    /// What other figures leave for the time, and how.
    private func appendDerived(
        _ metric: Int, _ time: Figure.Time, _ asOf: AsOf?, _ company: Int, to layout: inout HelpLayout
    ) {
        let evaluator = Evaluator(state, source: Source(name: "-", text: ""))
        let (value, remarks) = DerivedFlow.told(
            evaluator, Path(company: company, metric: metric), at: time, asOf: asOf?.day)
        if let value { layout.prose("It is derived: \(ValueText(state).string(value))", indent: 2) }
        for remark in remarks { layout.prose(remark.inWords().message, indent: value == nil ? 2 : 4) }
    }

    private func describe(_ metric: Metric, to layout: inout HelpLayout) {
        let names = metric.also.isEmpty ? "" : " (also \(metric.also.map(state.name).joined(separator: ", ")))"
        layout.prose("\(metric.title ?? state.name(metric.name))\(names)", indent: 2)
        layout.prose(metric.meaning, indent: 2)
    }

    /// Where a figure was printed, the words it rests on, and how and where it was written.
    private func appendOrigin(_ figure: Figure, _ company: Company, to layout: inout HelpLayout) {
        func fact(_ name: String, _ text: String) { layout.row(name, text, column: 10) }
        if let why = figure.assumption { fact("assumed", why.isEmpty ? "without a reason" : "\"\(why)\"") }
        let marks = QualifierWords.text(figure.qualifiers, separator: ", ")
        if !marks.isEmpty { fact("marked", marks) }
        if let name = figure.source {
            let source = company.sources.first { $0.name == name }
            let title = source.map { ": \($0.title)\($0.remark.map { " (\($0))" } ?? "")" } ?? ""
            fact("source", name + title)
        }
        if let words = figure.words { fact("words", "\"\(words)\"") }
        if let written = figure.written {
            fact("written", written.text)
            fact("where", written.place)
        }
    }

    /// Figures of other times, with the formulas of those that have one.
    private func appendOthers(_ figures: [Figure], _ company: Int, to layout: inout HelpLayout) {
        guard !figures.isEmpty else { return }
        layout.prose("other bases", indent: 2)
        let names = figures.map { $0.time == .none ? "no date" : $0.time.name }
        let column = (names.map(CellWidth.of).max() ?? 0) + 2
        for (name, figure) in zip(names, figures) {
            var text = valueText(figure, company, withBasis: false)
            if let written = figure.written, written.hasNames { text += " = \(written.text)" }
            layout.row(name, text, column: column, indent: 4)
        }
    }

    /// Figures of the same time that were given before, with where they are from.
    private func appendReplaced(_ figures: [Figure], _ company: Int, to layout: inout HelpLayout) {
        guard !figures.isEmpty else { return }
        layout.prose("given before and kept beside", indent: 2)
        for figure in figures {
            var text = valueText(figure, company, withBasis: false)
            if let words = figure.words { text += " from \(figure.source.map { $0 + " " } ?? "")\"\(words)\"" }
            if let written = figure.written { text += ", \(written.place)" }
            layout.prose(text, indent: 4, hanging: 6)
        }
    }

    private func valueText(_ figure: Figure, _ company: Int, withBasis: Bool = true) -> String {
        let evaluator = Evaluator(state, source: Source(name: "-", text: ""))
        do throws(Failure) {
            var value = try evaluator.figures.value(of: figure, inCompany: company)
            if !withBasis, case .quantity(var quantity) = value {
                quantity.basis = .none
                value = .quantity(quantity)
            }
            return ValueText(state).string(value)
        } catch {
            return "cannot be found: \(error.diagnostic.inWords().message)"
        }
    }

    // MARK: Metrics and companies

    func appendMetric(_ place: Int, to layout: inout HelpLayout) {
        let metric = state.companies.metrics[place]
        section("\(state.name(metric.name)): a metric", &layout)
        describe(metric, to: &layout)
        let given = state.companies.companies.enumerated().compactMap { index, company in
            company.chosenFigure(place, asOf: state.asOf).map { (index, company, $0) }
        }
        if given.isEmpty { layout.prose("no company here has it", indent: 2) }
        let column = (given.map { CellWidth.of(state.name($0.1.name)) }.max() ?? 0) + 2
        for (index, company, figure) in given {
            layout.row(state.name(company.name), valueText(figure, index), column: column, indent: 4)
        }
    }

    func appendCompany(_ place: Int, to layout: inout HelpLayout) {
        let company = state.companies.companies[place]
        let name = state.name(company.name)
        section("\(name): a company\(state.settings.asOf.map { ", as of \($0)" } ?? "")", &layout)
        let also = company.also.isEmpty ? "" : " (also \(company.also.map(state.name).joined(separator: ", ")))"
        layout.prose("\(company.title ?? name)\(also)", indent: 2)
        if company.calendar != .calendar {
            layout.prose("its fiscal year ends \(company.calendar)", indent: 2)
        }
        for source in company.sources(asOf: state.asOf) {
            let remark = source.remark.map { " (\($0))" } ?? ""
            layout.row("source", "\(source.name): \(source.title)\(remark)", column: 10)
        }
        var origins: [(where: String, count: Int)] = []
        for metric in company.metrics {
            for figure in company.figures[metric] ?? [] where state.asOf.map({ figure.isKnown($0) }) ?? true {
                let origin = figure.written?.source.shownName ?? figure.origin
                if let known = origins.firstIndex(where: { $0.where == origin }) {
                    origins[known].count += 1
                } else {
                    origins.append((origin, 1))
                }
            }
        }
        for origin in origins {
            layout.row("figures", "\(origin.count) from \(origin.where)", column: 10)
        }
        layout.prose("`\(name)` prints them; `:info \(name).METRIC` tells of one.", indent: 2)
    }
}

extension Source {
    /// What `:info` calls it.
    var shownName: String { name == "-" ? "the prompt" : name }
}

extension Written {
    /// Whether it is a formula that speaks of something, and no mere amount.
    fileprivate var hasNames: Bool {
        var parser = Parser(Source(name: "-", text: text), symbols: Symbols())
        guard case .statement(let statement, _)? = parser.next(), case .expression(let tree) = statement.form else {
            return true
        }
        switch tree.form {
        case .number, .text, .date, .period, .datePeriod, .labelledPeriod, .missing: return false
        default: return true
        }
    }

    /// `minimax (shipped), line 12`, `at the prompt`.
    var place: String {
        source.name == "-" ? "at the prompt" : "\(source.name), line \(source.line(at: Int(span.start)).number)"
    }
}
