import Files
import Quantities
import Reporting
import Resolution
import Syntax

/// `param burn = 27.9M USD/month "monthly cash use"`: a variable whose value may come from the command line.
extension Executor {
    func parameter(
        _ name: Name, _ tree: Tree, _ about: String?, _ statement: Statement, _ source: Source
    ) throws(Failure) {
        try assign(name, tree, statement, source, why: about ?? "")
        let text = state.symbols.text(name.symbol)
        guard !isChecking, let given = arguments[text], let place = state.names.place(of: name.symbol),
            let initial = state.names.value(of: place)
        else { return }
        let argument = Source(name: "--\(text)", text: given)
        let value: Value
        do throws(Failure) { value = try evaluate(argument) } catch {
            var failure = error
            failure.diagnostic.finding = ParameterProblem(parameter: text, problem: failure.diagnostic.finding)
            throw failure
        }
        let whole = Span(0, argument.bytes.count)
        if let words = unfit(value, initial) {
            throw failure(
                argument, .wrongArguments, "the parameter `\(text)` \(words), as in `\(source.text(tree.span))`",
                at: whole)
        }
        var variable = state.names[place]
        // The time it speaks of stays, as with other values that take one's place.
        variable.value = try evaluator.changes.fitted(value, whole, to: initial, text, whole)
        variable.rests = evaluator.report.rests
        variable.restsOnNewestRate = state.restsOnNewestRate
        variable.definition = nil
        state.set(place, variable)
    }

    /// The value of a text that is one expression.
    private func evaluate(_ source: Source) throws(Failure) -> Value {
        if let problem = source.invalidUTF8 { throw Failure(problem) }
        var parser = Parser(source, symbols: state.symbols)
        let whole = Span(0, source.bytes.count)
        guard let parsed = parser.next() else {
            throw Failure(
                Diagnostic(.error, .missingOperand, "a value is missing", labels: [Label(source, whole)]))
        }
        switch parsed {
        case .failure(let diagnostic, _): throw Failure(diagnostic)
        case .statement(let statement, _):
            guard case .expression(let tree) = statement.form, parser.next() == nil else {
                throw Failure(
                    Diagnostic(.error, .badStatement, "one value is wanted here", labels: [Label(source, whole)]))
            }
            let resolver = resolver(source, whole)
            let resolved = try resolver.resolved(tree)
            begin(source, statement: whole)
            return try evaluator.run(resolved)
        }
    }

    /// Why a value cannot stand for a parameter; nil where it can.
    private func unfit(_ value: Value, _ initial: Value) -> String? {
        switch (value, initial) {
        case (.quantity(let new), .quantity(let old)):
            guard !state.units.sameDimension(new.unit, old.unit) else { return nil }
            return
                "wants \(state.units.describeDimension(old.unit)), and this is \(state.units.describeDimension(new.unit))"
        case (.missing, _): return "is missing"
        default:
            return value.kindName == initial.kindName ? nil : "wants \(initial.kindName), and this is \(value.kindName)"
        }
    }

    /// `write "file.csv" from t`; without `from`, the last result.
    func write(
        _ path: String, _ place: Span, _ tree: Tree?, _ statement: Statement, _ source: Source
    ) throws(Failure) {
        let resolver = resolver(source, statement.span)
        let resolved: Resolved
        if let tree {
            resolved = try resolver.resolved(tree)
        } else {
            resolved = try resolver.resolved(state.words.ans, statement.span)
        }
        begin(source, statement: statement.span)
        if isChecking { return }
        let value = try evaluator.run(resolved)
        do throws(FileProblem) {
            let count = try WrittenTable(value).write(to: path, of: evaluator.site.source, state)
            evaluator.report.printed.append(
                "wrote \(path): \(count) \(count == 1 ? "row" : "rows")")
        } catch {
            throw evaluator.site.failure(.unwritableFile, "`\(path)` was not written: \(error.words)", at: place)
        }
    }
}
