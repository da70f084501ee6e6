import Companies
import Quantities
import Reporting
import Syntax

/// A name that means nothing where it stands, and what may have been meant: of the kind that its place wants, a value for a
/// value, a function for a call.
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
        if state.hasFailed(symbol) { return failure(NameFinding.failed(text)) }
        if text == Parameter.cents { return failure(NameFinding.cents) }
        // Euler's number has no name of its own: one letter is too easily a variable.
        if text == "e" { return environment.passage.failure(NameFinding.eulersNumber, at: span, fix: "exp(1)") }
        if let misplaced { return misplaced }
        if let period = NearPeriod.meant(by: text) { return failure(LiteralFinding.nearPeriod(period), [period]) }
        // `round(x, cent)` wants `cents`.
        if text != "cent", let shared = UnknownUnit(text, span, environment).shared { return shared }
        let near = nearValues
        // The unit of that name can still not be written so.
        if near.isEmpty, state.unit(symbol) != nil { return failure(NameFinding.shortUnit(text)) }
        return failure(NameFinding.unknown(text, near: near), near)
    }

    /// The error for a name that is called.
    var callFailure: Failure {
        if state.hasFailed(symbol) { return failure(NameFinding.failed(text)) }
        if let misplaced { return misplaced }
        let known = functions
        if let foreign = ForeignFunction.named(text), known.contains(foreign.ours) {
            return failure(
                NameFinding.unknownFunction(text, near: [foreign.ours]), foreign.isAlike ? [foreign.ours] : [])
        }
        if let constant = NamedConstant.named(text.lowercased()) {
            return failure(NameFinding.unknownFunction(text, near: [constant.name]))
        }
        // `roundup` is a function of its own, and no slip of `round`.
        let near = nearestNames(text, among: known).filter {
            !(text.hasPrefix($0) && text.utf8.count >= $0.utf8.count + 2)
        }
        return failure(NameFinding.unknownFunction(text, near: near), near)
    }

    /// The error for a name that stands where only a metric can.
    var metricFailure: Failure {
        let near = nearestNames(text, among: names(state.companies.metricNames))
        return failure(NameFinding.unknownMetric(text, near: near), near)
    }

    /// In a name of three letters or fewer a slip makes any other: then what is near is a guess.
    private func failure(_ finding: some Finding, _ fixes: [String] = []) -> Failure {
        let isShort =
            text.unicodeScalars.count <= 3 && text.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
            && fixes.first?.lowercased() != text.lowercased()
        return environment.passage.failure(finding, at: span, fixes: fixes, isGuess: isShort)
    }

    private var misplaced: Failure? {
        symbol.beginsStatement ? failure(NameFinding.beginsStatement(text)) : nil
    }

    private func names(_ symbols: [Int32]) -> [String] { symbols.map { state.symbols.text(Symbol(index: $0)) } }

    /// The session's own names of values, or of functions. Where a file is only checked, and where they are formulas, they
    /// have no value yet.
    private func own(functions: Bool) -> [String] {
        state.names.variables.filter { variable in
            guard let value = variable.value else {
                return variable.isDefined && !functions
                    || environment.isChecking && (variable.kind == .function) == functions
            }
            if case .function = value { return functions }
            return !functions
        }.map { environment.text($0.name) }
    }

    /// Names of functions: those of the session, those of the language.
    private var functions: [String] { own(functions: true) + state.builtinNames.sorted() + state.libraryNames.sorted() }

    /// What a name that stands for a value may have been: a metric outside any company as the companies have it. A
    /// function is a value only where it is given to another.
    private var nearValues: [String] {
        // What the session itself knows, before the companies are loaded.
        let values =
            environment.scope.symbols.map { environment.text($0) } + own(functions: false)
            + (environment.isArgument ? functions : [])
        let known = values + names(state.companies.companyNames).sorted()
        let metrics = names(state.companies.metricNames).sorted()
        var near = state.metric(symbol) == nil ? nearestNames(text, among: known + metrics) : [text]
        if near.isEmpty, state.scenarios[symbol.index] == nil { near = nearUnits }
        if environment.context == nil, !environment.isInRow {
            near = near.flatMap { known.contains($0) ? [$0] : paths($0) }
        }
        return Array(near.prefix(3))
    }

    /// Units whose bare name may have been meant: never another currency.
    private var nearUnits: [String] {
        nearestNames(text, among: state.units.allNames().withoutCurrencySymbols.filter(BareUnit.stands)).filter {
            if $0.lowercased() == text.lowercased() { return true }
            // Of two Chinese signs one makes another word: `十月` is no `个月`.
            let count = text.unicodeScalars.count
            guard count > 4 || count > 2 && text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }),
                let unit = state.units.unit(named: $0)
            else { return false }
            return !state.units.isMoney(unit) && !UnitPrefixes(state.units).differ(text, $0)
                && !UnitSpellings.isForeign(text)
        }
    }

    /// A metric as the companies have it, `minimax.revenue`; any other name as it is.
    private func paths(_ name: String) -> [String] {
        guard let metric = state.metric(state.symbols.intern(name)) else { return [name] }
        return state.companies.companies.filter { $0.figures[metric]?.isEmpty == false }
            .map { "\(state.symbols.text(Symbol(index: $0.name))).\(name)" }
    }
}
