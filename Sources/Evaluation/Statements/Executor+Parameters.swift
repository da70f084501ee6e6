import Files
import Quantities
import Reporting
import Syntax

/// `param burn = 27.9M USD/month "monthly cash use"`: a variable whose value may come from the command line.
extension Executor {
    func parameter(
        _ name: Name, _ tree: Tree, _ about: String?, _ statement: Statement, _ source: Source
    ) throws(Failure) {
        try assign(name, tree, statement, source, why: about ?? "")
        let text = world.symbols.text(name.symbol)
        guard !isChecking, let given = arguments[text], let slot = world.slot(name.symbol),
            let initial = world.globals[slot].value
        else { return }
        let argument = Source(name: "--\(text)", text: given)
        let value: Value
        do throws(Failure) { value = try evaluate(argument) } catch {
            var failure = error
            failure.diagnostic.finding = ParameterProblem(parameter: text, problem: failure.diagnostic.finding)
            throw failure
        }
        machine.source = argument
        let place = Span(0, argument.bytes.count)
        if let words = unfit(value, initial) {
            throw machine.failure(
                .wrongArguments, "the parameter `\(text)` \(words), as in `\(source.text(tree.span))`", at: place)
        }
        var variable = world.globals[slot]
        // The time it speaks of stays, as with other values that take one's place.
        variable.value = try machine.fitted(value, place, to: initial, text, place)
        variable.rests = machine.rests
        variable.restsOnNewestRate = world.restsOnNewestRate
        variable.definition = nil
        world.set(slot, variable)
        machine.source = source
    }

    /// The value of a text that is one expression.
    private func evaluate(_ source: Source) throws(Failure) -> Value {
        if let problem = source.invalidUTF8 { throw Failure(problem) }
        var parser = Parser(source, symbols: world.symbols)
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
            let code = try resolver.code(tree)
            machine.reset(source, statement: whole, frameSize: resolver.frameSize)
            return try code.value(machine)
        }
    }

    /// Why a value cannot stand for a parameter; nil where it can.
    private func unfit(_ value: Value, _ initial: Value) -> String? {
        switch (value, initial) {
        case (.quantity(let new), .quantity(let old)):
            guard !world.units.sameDimension(new.unit, old.unit) else { return nil }
            return "wants \(machine.dimension(old.unit)), and this is \(machine.dimension(new.unit))"
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
        let code: Code
        if let tree {
            code = try resolver.code(tree)
        } else {
            code = try resolver.name(world.words.ans, statement.span)
        }
        machine.reset(source, statement: statement.span, frameSize: resolver.frameSize)
        if isChecking { return }
        let value = try code.value(machine)
        do throws(FileProblem) {
            let count = try world.writeFile(path, value)
            machine.printed.append(
                "wrote \(path): \(count) \(count == 1 ? "row" : "rows")")
        } catch {
            throw machine.failure(.unwritableFile, "`\(path)` was not written: \(error.words)", at: place)
        }
    }
}
