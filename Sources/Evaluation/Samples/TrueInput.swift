import Companies
import Numbers
import Reporting
import Resolution

/// A name that stands for an uncertain quantity of its own, and is not computed of others.
package struct TrueInput {
    package let name: NameID
    package let variable: Variable
    /// Its samples; of an event 1 where it holds.
    package let column: [Double]

    /// - Throws: where the name is none.
    package init(_ evaluator: Evaluator, _ name: NameID, at span: Span) throws(Failure) {
        let state = evaluator.state
        let text = state.symbols.text(state.names[name].name)
        func failure(_ finding: CorrelationFinding) -> Failure { evaluator.site.failure(finding, at: span) }
        variable = state.names[name]
        self.name = name
        guard variable.kind != .formula else { throw failure(.formula(text)) }
        switch variable.value {
        case .quantity(let quantity)?:
            guard let samples = quantity.number.samples else { throw failure(.certain(text)) }
            column = samples.withValues(Array.init)
        case .event(let event)?: column = event.indicators
        case let value?:
            throw failure(value.holdsSamples ? .computed(text) : .certain(text))
        case nil: throw failure(.unknown(text))
        }
        guard variable.kind != .answer, let made = variable.definition, made.draws > 0, !variable.isCut,
            !made.used.contains(where: { $0.variable.value?.holdsSamples ?? false }),
            try !TrueInput.restsOnFigures(made, evaluator)
        else { throw failure(.computed(text)) }
        guard !column.contains(where: \.isNaN) else { throw failure(.absent(text)) }
        guard let first = column.first, column.contains(where: { $0 != first }) else { throw failure(.flat(text)) }
    }

    /// Whether uncertain figures are met where it is found again.
    private static func restsOnFigures(_ made: Definition, _ evaluator: Evaluator) throws(Failure) -> Bool {
        let state = evaluator.state
        let aside = Evaluator(state, source: evaluator.site.source, isWatchingOthers: false)
        let watch = FigureWatch()
        let rested = state.restsOnNewestRate
        defer { state.restsOnNewestRate = rested }
        _ = try? aside.watched(by: watch) { () throws(Failure) in try VariedNames(aside).value(of: made) }
        return watch.isMet
    }
}

/// Notices figures that are uncertain.
private final class FigureWatch: Observer {
    private(set) var isMet = false

    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) { if value.holdsSamples { isMet = true } }
}
