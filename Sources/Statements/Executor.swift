import Calendars
import Companies
import Evaluation
import Formatting
import Money
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Carries statements out. It changes the state only through the journal, so that the caller can take a failure back.
package final class Executor {
    package let state: State
    package let evaluator: Evaluator
    /// Parsing and resolving only.
    package let isChecking: Bool
    /// Full paths of the files being imported, outermost first.
    var importing: [String] = []
    /// Values for the parameters of a script, by name, as they were written.
    package var arguments: [String: String] = [:]
    /// Functions of the file that are defined further down.
    package var ahead: Set<NameID> = []
    /// Whether tables are wanted as a program reads them, where people get a report.
    package var wantsTables = false

    /// What a result is shown with besides; nil for almost all.
    package var attachment: ResultAttachment?

    package init(_ evaluator: Evaluator, isChecking: Bool = false) {
        state = evaluator.state
        self.evaluator = evaluator
        self.isChecking = isChecking
    }

    /// Makes the evaluator as new for a statement.
    package func begin(_ source: Source, statement span: Span) {
        evaluator.begin(source, statement: span)
        if attachment != nil { attachment = nil }
    }

    /// What a statement gives to be shown; nil where it prints nothing.
    package func execute(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        switch statement.form {
        case .expression(let tree):
            let resolver = resolver(source, statement.span)
            let resolved = try resolver.resolved(tree)
            if isChecking { return nil }
            begin(source, statement: statement.span)
            return try evaluator.run(resolved)
        case .plain:
            begin(source, statement: statement.span)
            if isChecking { return nil }
            if let number = PlainArithmetic.value(source, statement.span) { return .quantity(Quantity(number)) }
            return try execute(read(again: statement, source), source)
        case .assign(let name, let tree):
            try assign(name, tree, statement, source, why: nil)
        case .assume(let name, let tree, let why):
            try assign(name, tree, statement, source, why: why ?? "")
        case .function(let function):
            begin(source, statement: statement.span)
            try define(function, statement.span, source)
        case .param(let name, let tree, let about):
            try parameter(name, tree, about, statement, source)
        case .scenario(let name, let title, let overrides):
            let resolver = resolver(source, statement.span)
            let replacements = try resolver.replacements(overrides)
            begin(source, statement: statement.span)
            guard state.symbols.text(name.symbol) != Scenario.base else {
                throw evaluator.site.failure(
                    .duplicateName, "`base` is the present state, without any change", at: name.span)
            }
            state.set(
                scenario: Scenario(
                    title: title, span: statement.span, frame: resolver.frame, replacements: replacements),
                named: name.symbol)
        case .write(let path, let span, let tree):
            try write(path, span, tree, statement, source)
        case .unit(let name, let also, let definition):
            begin(source, statement: statement.span)
            try declareUnit(name, also, definition, statement.span, source)
        case .rate(let rate):
            try setRate(rate, statement.span, source)
        case .metric(let metric):
            begin(source, statement: statement.span)
            try define(metric, source)
        case .company(let company):
            begin(source, statement: statement.span)
            try define(company, statement.span, source)
        case .importFile(let path, let span):
            begin(source, statement: statement.span)
            try importFile(path, span, source)
        case .assert(let tree):
            try assert(tree, statement.span, source)
        case .print(let trees):
            try print(trees, statement.span, source)
        case .explain, .bounds, .reconcile, .sources, .audit: return try read(statement, source)
        case .lesson(let lesson):
            begin(source, statement: statement.span)
            try define(lesson, statement.span, source)
        case .setting(let setting):
            begin(source, statement: statement.span)
            try change(setting, source)
        }
        return nil
    }

    /// A plain line with its tree.
    private func read(again statement: Statement, _ source: Source) throws(Failure) -> Statement {
        var parser = Parser(source, symbols: state.symbols, at: Int(statement.span.start))
        switch parser.next() {
        case .statement(let read, _)?: return read
        case .failure(let diagnostic, _)?: throw Failure(diagnostic)
        case nil: throw evaluator.site.failure(.badStatement, "there is no statement here", at: statement.span)
        }
    }

    /// Names of functions that a whole file defines, so that they can be used before they stand there.
    package func declareAhead(_ names: [Symbol]) {
        for name in names { ahead.insert(state.declare(name)) }
    }

    func resolver(_ source: Source, _ statement: Span) -> Resolver {
        let resolver = Resolver(state, source: source, statement: statement, isChecking: isChecking)
        resolver.ahead = ahead
        return resolver
    }

    // MARK: Variables and functions

    func assign(
        _ name: Name, _ tree: Tree, _ statement: Statement, _ source: Source, why: String?
    ) throws(Failure) {
        let resolver = resolver(source, statement.span)
        let resolved = try resolver.resolved(tree)
        begin(source, statement: statement.span)
        let isNew = state.names.place(of: name.symbol).map { state.names.value(of: $0) == nil } ?? true
        if isNew { warnHidden(name) }
        if isChecking {
            _ = state.declare(name.symbol)
            return
        }
        let value = try evaluator.run(resolved)
        let place = state.declare(name.symbol)
        let used = resolver.used.map { (name: $0, variable: state.names[$0]) }
        var variable = Variable(name: name.symbol, value: value, kind: why == nil ? .variable : .assumption)
        variable.rests = evaluator.report.rests
        variable.why = why
        variable.restsOnNewestRate = state.restsOnNewestRate
        variable.definition = Definition(resolved, used: used)
        state.set(place, variable)
    }

    private func define(_ tree: FunctionTree, _ span: Span, _ source: Source) throws(Failure) {
        let place = state.declare(tree.name.symbol)
        if state.names.value(of: place) == nil { warnHidden(tree.name) }
        let resolver = resolver(source, span)
        resolver.defining = place
        let code = try resolver.function(tree.parameters, tree.body, span)
        let name = state.symbols.text(tree.name.symbol)
        let function = Function(name: name, body: .code(code))
        state.set(place, Variable(name: tree.name.symbol, value: .function(function), kind: .function))
    }

    /// Defining a name that hides a unit or a company prints a warning.
    private func warnHidden(_ name: Name) {
        // `x` is a unit only directly after a digit.
        if name.symbol == state.words.times { return }
        let text = state.symbols.text(name.symbol)
        if state.company(name.symbol) != nil {
            evaluator.report.warn(.hidesName, "`\(text)` now hides the company of that name", at: [(name.span, "")])
        } else if state.unit(name.symbol) != nil {
            evaluator.report.warn(
                .hidesName, "`\(text)` now hides the unit of that name; unit(\"\(text)\") still gives it",
                at: [(name.span, "")])
        }
    }

    // MARK: Assertions, printing, settings

    private func assert(_ tree: Tree, _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        let resolved = try resolver.resolved(tree)
        begin(source, statement: span)
        if isChecking { return }
        if try evaluator.truth(resolved) {
            // What holds needs no explanation; its warnings stay.
            evaluator.report.forgetNotes()
            return
        }
        var sides: [(Span, String)] = []
        var words: [String] = []
        var apart = ""
        let operands = resolved.node.sides.map { resolved.part($0) }
        if resolved.node.isCloseness, operands.count == 2 {
            let places = Places(whole: resolved.span, left: operands[0].span, right: operands[1].span)
            let (left, right) = (try evaluator.quantity(operands[0]), try evaluator.quantity(operands[1]))
            let distance = try evaluator.ordering.distance(left, right, places)
            apart = " are \(evaluator.text(.quantity(distance))) apart"
        }
        for operand in operands {
            let text = evaluator.text(try evaluator.run(operand))
            words.append(text)
            sides.append((operand.span, text))
        }
        if sides.isEmpty { sides = [(tree.span, "false")] }
        let said = words.isEmpty ? "" : ": \(words.joined(separator: " and "))\(apart)"
        throw evaluator.site.failure(.assertionFailed, "the assertion does not hold\(said)", at: sides)
    }

    private func print(_ trees: [Tree], _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        let all = try resolver.resolved(trees)
        begin(source, statement: span)
        if isChecking { return }
        var words: [String] = []
        for resolved in all {
            let value = try evaluator.run(resolved)
            switch value {
            case .text(let text): words.append(text)
            case .table: words.append(state.layOut(value))
            default: words.append(evaluator.text(value))
            }
        }
        evaluator.report.printed.append(words.joined(separator: " "))
    }

    private func change(_ setting: Setting, _ source: Source) throws(Failure) {
        if isChecking { return }
        switch setting {
        case .digits(let digits, let span):
            guard (1...50).contains(digits) else {
                throw evaluator.site.failure(.wrongArguments, "digits are 1 to 50", at: span)
            }
            state.changeSettings { $0.digits = digits }
        case .scale(let name):
            let word = state.symbols.text(name.symbol)
            switch word {
            case "M", "on": state.changeSettings { $0.scale = .latin }
            case "万": state.changeSettings { $0.scale = .chinese }
            case "off": state.changeSettings { $0.scale = .off }
            default:
                throw evaluator.site.failure(
                    .wrongArguments, "the scales are M, 万 and off", at: name.span,
                    fix: name.symbol == state.symbols.intern("亿") ? "scale 万" : "scale M")
            }
        case .group(let on): state.changeSettings { $0.groups = on }
        case .notes(let on): state.changeSettings { $0.notes = on }
        case .strict(let on): state.changeSettings { $0.isStrict = on }
        }
    }
}
