import Builtins
import Companies
import Presentation
import Quantities
import Reporting
import Resolution
import Suan

/// What a session knows of its names.
package struct Info {
    let session: Session
    var state: State { session.state }

    package init(_ session: Session) { self.session = session }

    /// What a name or a path is in this session, how it was made and where: `:info minimax.revenue[FY2024]`.
    ///
    /// - Parameter question: a variable, function, company, metric, figure, unit, setting, command or code.
    /// - Returns: The facts, or an error with the nearest names.
    package func answer(_ question: Question) -> Outcome {
        session.prepare()
        let name = question.text.trimmingSpaces
        guard !name.isEmpty else {
            return session.refuse(
                question, GuideFinding.noName, fix: ":info minimax.revenue")
        }
        var layout = HelpLayout(width: session.presentation.width, isPlain: session.presentation.plain)
        switch InfoPath(name, in: session) {
        case .figure(let company, let metric, let basis, let asOf):
            appendFigure(company, metric, basis, asOf, to: &layout)
        case .noMetric(let company, let text): return refuseMetric(question, text, of: company)
        case .noBasis:
            return session.refuse(question, GuideFinding.noTime)
        case nil: appendName(name, to: &layout)
        }
        return layout.isEmpty ? refuseName(question, name) : Outcome(inked: layout.inkedText)
    }

    /// Everything that the name means, what goes first in an expression first.
    private func appendName(_ name: String, to layout: inout HelpLayout) {
        if let variable = state.lookUp(variable: name) { appendVariable(name, variable, to: &layout) }
        if let builtin = StandardFunctions.all.first(where: { $0.name == name }) {
            section("\(builtin.signature): a function of the language", &layout)
            layout.prose(builtin.summary, indent: 2)
            layout.prose("`:help \(name)` has more.", indent: 2)
            for line in (builtin.text ?? "").split(separator: "\n") { layout.line("    " + line) }
        }
        if let constant = NamedConstant.named(name) {
            section("\(name): a number of the language, which any name of your own hides", &layout)
            layout.prose("\(constant.summary); `:help \(name)` has more.", indent: 2)
        }
        for scenario in state.knownScenarios where scenario.name == name {
            section("\(name): a scenario of this session", &layout)
            append(scenario.written, to: &layout)
        }
        if let entry = ShippedLibrary.entry(name) {
            section(
                "\(name): a function that ships, written in suan; a definition of your own takes its place", &layout)
            layout.source(entry.text, indent: 4)
        }
        if let place = session.lookUp(company: name) { appendCompany(place, to: &layout) }
        if let unit = state.lookUp(unit: name) { appendUnit(name, unit, to: &layout) }
        if let place = session.lookUp(metric: name) { appendMetric(place, to: &layout) }
        if let value = session.setting(name) {
            section("\(name): a setting, now \(value)", &layout)
            layout.prose("`:help \(name)` has more.", indent: 2)
            return
        }
        // What is only written about.
        guard layout.isEmpty else { return }
        for reading in HelpName.readings(of: name).prefix(name.hasPrefix(":") ? 1 : 3) {
            let pages = (HelpText.places[reading] ?? []).map { HelpText.pages[$0] }.filter { $0.kind != .function }
            for page in pages {
                section("\(reading): \(page.kind.named)", &layout)
                layout.prose("\(page.summary); `:help \(reading)` has more.", indent: 2)
            }
            if !pages.isEmpty { break }
        }
    }

    func section(_ heading: String, _ layout: inout HelpLayout) {
        layout.space()
        layout.prose(heading, hanging: 2)
    }

    // MARK: What is not known

    private func refuseName(_ question: Question, _ name: String) -> Outcome {
        let near = NearestNames.find(name, among: HelpIndex(session).names)
        return session.refuse(
            question, GuideFinding.unknownName(name, near: near), fix: near.first.map { ":info \($0)" })
    }

    private func refuseMetric(_ question: Question, _ text: String, of company: Int) -> Outcome {
        let names = session.knownMetrics.flatMap { [$0.name] + $0.also }.map(state.name)
        let near = NearestNames.find(text, among: names)
        let own = state.name(state.companies.companies[company].name)
        return session.refuse(
            question, GuideFinding.unknownMetric(text, near: near),
            fix: near.first.map { ":info \(own).\($0)" })
    }
}

extension HelpPage.Kind {
    /// With its article.
    fileprivate var named: String {
        switch self {
        case .error: "the code of an error"
        case .warning: "the code of a warning"
        case .note: "the code of a note"
        case .construct: "a construct of the language"
        case .topic: "a topic of help"
        default: "a \(rawValue)"
        }
    }
}
