import Evaluation
import Reporting
import Resolution
import Syntax

/// `param burn = 27.9M USD/month "monthly cash use"`: a variable whose value may come from the command line.
struct ParameterDefinition {
    private let execution: Execution
    /// The values that were given, by name, as they were written.
    private let arguments: [String: String]
    private var state: State { execution.state }
    private var evaluator: Evaluator { execution.evaluator }

    init(_ execution: Execution, _ arguments: [String: String]) {
        (self.execution, self.arguments) = (execution, arguments)
    }

    func carryOut(_ name: Name, _ tree: Tree, _ about: String?) throws(Failure) {
        try VariableDefinition(execution).carryOut(name, tree, why: about ?? "")
        let text = execution.text(name)
        guard !execution.isChecking, let given = arguments[text], let place = state.names.place(of: name.symbol),
            let initial = state.names.value(of: place)
        else { return }
        let argument = execution.other(Source(name: "--\(text)", text: given))
        // What is said of the name stays; what is said of the initial value is of no use now.
        let ofName = evaluator.report.warnings.filter { $0.code == .hidesName }
        let value: Value
        do throws(Failure) { value = try self.value(argument, initial) } catch {
            var failure = error
            failure.diagnostic.finding = ParameterProblem(parameter: text, problem: failure.diagnostic.finding)
            throw failure
        }
        if let fault = fault(of: value, initial) {
            throw argument.failure(
                ParameterFinding.unfit(text, fault, example: execution.source.text(tree.span)), at: argument.span)
        }
        if !ofName.isEmpty {
            let report = evaluator.report
            report.resume(warnings: ofName + report.warnings, notes: report.notes, printed: report.printed)
        }
        var variable = state.names[place]
        // The time it speaks of stays, as with other values that take one's place.
        variable.value = try evaluator.changes.fitted(value, argument.span, to: initial, text, argument.span)
        variable.rests = evaluator.report.rests
        variable.restsOnNewestRate = state.restsOnNewestRate
        variable.madeAsOf = state.madeAsOf(using: [])
        variable.definition = nil
        state.set(place, variable)
    }

    /// The value that an argument gives a parameter. What has a text by itself takes the argument as it is, unless that is
    /// a text between quotation marks; for any other it is an expression.
    private func value(_ argument: Execution, _ initial: Value) throws(Failure) -> Value {
        if let problem = argument.source.invalidUTF8 { throw Failure(problem) }
        if case .text = initial, !QuotedText.isWhole(argument.source.bytes) {
            argument.begin()
            return .text(argument.source.text(argument.span))
        }
        return try value(argument)
    }

    /// The value of a text that is one expression.
    private func value(_ argument: Execution) throws(Failure) -> Value {
        var parser = Parser(argument.source, symbols: state.symbols)
        guard let parsed = parser.next() else {
            throw argument.failure(ParameterFinding.noValue, at: argument.span)
        }
        switch parsed {
        case .failure(let diagnostic, _): throw Failure(diagnostic)
        case .statement(let statement, _):
            guard case .expression(let tree) = statement.form, parser.next() == nil else {
                throw argument.failure(ParameterFinding.noSingleValue, at: argument.span)
            }
            let resolver = argument.resolver()
            let resolved = try resolver.resolved(tree)
            argument.begin()
            return try evaluator.run(resolved)
        }
    }

    /// Why a value cannot stand for a parameter; nil where it can.
    private func fault(of value: Value, _ initial: Value) -> ParameterFinding.Fault? {
        switch (value, initial) {
        case (.quantity(let new), .quantity(let old)):
            guard !state.units.sameDimension(new.unit, old.unit) else { return nil }
            return .otherDimension(
                wanted: state.units.describeDimension(old.unit), given: state.units.describeDimension(new.unit))
        case (.missing, _): return .missing
        default:
            return value.kind == initial.kind
                ? nil : .otherKind(wanted: initial.kind, given: value.kind)
        }
    }
}
