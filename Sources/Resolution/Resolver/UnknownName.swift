import Companies
import Quantities
import Reporting
import Syntax

/// A name that means nothing where it stands, and what may have been meant.
struct UnknownName {
    private let environment: Environment
    private let symbol: Symbol
    private let span: Span
    private let text: String

    init(_ symbol: Symbol, _ span: Span, _ environment: Environment) {
        (self.environment, self.symbol, self.span) = (environment, symbol, span)
        text = environment.text(symbol)
    }

    private var state: State { environment.state }

    /// The error for a name that stands for a value.
    var failure: Failure {
        if text == Parameter.cents { return failure(NameFinding.cents) }
        if let misplaced { return misplaced }
        if let period = NearPeriod.meant(by: text) { return failure(LiteralFinding.nearPeriod(period), fix: period) }
        if let shared = UnknownUnit(text, span, environment).shared { return shared }
        let near = nearValues
        return failure(NameFinding.unknown(text, near: near), fix: near.first)
    }

    /// The error for a name that is called.
    var callFailure: Failure {
        if let misplaced { return misplaced }
        let near = nearestNames(text, among: values)
        return failure(NameFinding.unknownFunction(text, near: near), fix: near.first)
    }

    /// The error for a name that stands where only a metric can.
    var metricFailure: Failure {
        let near = nearestNames(text, among: names(state.companies.metricNames))
        return failure(NameFinding.unknownMetric(text, near: near), fix: near.first)
    }

    private func failure(_ finding: some Finding, fix: String? = nil) -> Failure {
        environment.passage.failure(finding, at: span, fix: fix)
    }

    private var misplaced: Failure? {
        symbol.beginsStatement ? failure(NameFinding.beginsStatement(text)) : nil
    }

    private func names(_ symbols: [Int32]) -> [String] { symbols.map { state.symbols.text(Symbol(index: $0)) } }

    /// Names of values and functions: local ones, those of the session, those of the language.
    private var values: [String] {
        let variables = state.names.variables.filter { $0.isDefined || environment.isChecking }
        return (environment.scope.symbols + variables.map(\.name)).map { environment.text($0) }
            + state.builtinNames.sorted() + state.libraryNames.sorted()
    }

    /// What a name that stands for a value may have been: a metric outside any company as the companies have it.
    private var nearValues: [String] {
        // What the session itself knows, before the companies are loaded.
        let values = values
        let known = values + names(state.companies.companyNames).sorted()
        let metrics = names(state.companies.metricNames).sorted()
        var near = state.metric(symbol) == nil ? nearestNames(text, among: known + metrics) : [text]
        if near.isEmpty { near = nearestNames(text, among: state.units.allNames().withoutCurrencySymbols) }
        if environment.context == nil, !environment.isInRow {
            near = near.flatMap { known.contains($0) ? [$0] : paths($0) }
        }
        return Array(near.prefix(3))
    }

    /// A metric as the companies have it, `minimax.revenue`; any other name as it is.
    private func paths(_ name: String) -> [String] {
        guard let metric = state.metric(state.symbols.intern(name)) else { return [name] }
        return state.companies.companies.filter { $0.figures[metric]?.isEmpty == false }
            .map { "\(state.symbols.text(Symbol(index: $0.name))).\(name)" }
    }
}
