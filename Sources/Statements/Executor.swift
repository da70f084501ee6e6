import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution
import Syntax

/// Carries statements out. It changes the state only through the journal, so that the caller can take a failure back.
/// Each kind of statement has a type of its own, which is handed the statement under way.
package final class Executor {
    package let state: State
    package let evaluator: Evaluator
    /// Parsing and resolving only.
    package let isChecking: Bool
    /// Whether the text ships.
    let isShipped: Bool
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

    package init(_ evaluator: Evaluator, isChecking: Bool = false, isShipped: Bool = false) {
        state = evaluator.state
        self.evaluator = evaluator
        (self.isChecking, self.isShipped) = (isChecking, isShipped)
    }

    /// Makes the evaluator as new for a statement.
    package func begin(_ source: Source, statement span: Span) {
        evaluator.begin(source, statement: span)
        if attachment != nil { attachment = nil }
    }

    /// What a statement gives to be shown; nil where it prints nothing.
    package func execute(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        if !isShipped, CompanyNeed.of(statement, state) { CompanyLoader(state).load() }
        if case .plain = statement.form { return try executeOnce(statement, source) }
        let mark = state.mark
        do throws(Failure) {
            let value = try executeOnce(statement, source)
            guard case .company(let company)? = value, let unread = state.unread(company) else { return value }
            throw evaluator.site.failure(unread, at: statement.span)
        } catch {
            return try FolderReading(state, mark).value(after: error) { () throws(Failure) in
                try executeOnce(statement, source)
            }
        }
    }

    /// What a statement gives that has read what it needs.
    private func executeOnce(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        switch statement.form {
        case .expression(let tree):
            if tree.isScreen {
                if attachment != nil { attachment = nil }
                return try Screen(execution(statement, source)).value(tree)
            }
            let resolver = resolver(source, statement.span)
            let resolved = try resolver.resolved(tree)
            if isChecking { return nil }
            begin(source, statement: statement.span)
            let value = try TimesAYear(evaluator).value(of: resolved)
            return try KnownRows(evaluator).shown(value, resolved.span)
        case .assign(let name, let tree) where tree.isScreen:
            if attachment != nil { attachment = nil }
            let execution = execution(statement, source)
            guard let value = try Screen(execution).value(tree) else {
                if isChecking { _ = state.declare(name.symbol) }
                return nil
            }
            VariableDefinition(execution).carryOut(name, value)
            return nil
        case .plain:
            begin(source, statement: statement.span)
            if isChecking { return nil }
            if let number = PlainArithmetic.value(source, statement.span) { return .quantity(Quantity(number)) }
            return try execute(read(again: statement, source), source)
        // Its rows come one by one, and are no steps of each other.
        case .explain(let tree, _) where tree.isScreen:
            if attachment != nil { attachment = nil }
            return try Screen(execution(statement, source)).value(tree)
        case .explain, .bounds, .reconcile, .sources, .audit:
            if attachment != nil { attachment = nil }
            let shown = try Reading(execution(statement, source), wantsTables: wantsTables).carryOut(statement.form)
            if let new = shown.attachment { attachment = new }
            return shown.value
        default:
            if attachment != nil { attachment = nil }
            try carryOut(statement, execution(statement, source))
            return nil
        }
    }

    /// A screen as what it is made of, and the companies that it goes through, for another engine.
    package func screen(
        _ tree: Tree, _ span: Span, _ source: Source
    ) throws(Failure) -> (screen: CompareNode, companies: [Int]) {
        CompanyLoader(state).load()
        let mark = state.mark
        var found: (screen: CompareNode, companies: [Int])?
        let statement = Statement(span, .expression(tree))
        func read() throws(Failure) -> Value? {
            found = try Screen(execution(statement, source)).parts(tree)
            return nil
        }
        do throws(Failure) { _ = try read() } catch {
            _ = try FolderReading(state, mark).value(after: error, read)
        }
        guard let found else { throw evaluator.site.failure(StatementFinding.noStatement, at: span) }
        return found
    }

    /// What gives no value.
    private func carryOut(_ statement: Statement, _ execution: Execution) throws(Failure) {
        switch statement.form {
        case .expression, .plain, .explain, .bounds, .reconcile, .sources, .audit: break
        case .assign(let name, let tree): try VariableDefinition(execution).carryOut(name, tree)
        case .formula(let name, let tree): try FormulaDefinition(execution).carryOut(name, tree)
        case .assume(let name, let tree, let why):
            try VariableDefinition(execution).carryOut(name, tree, why: why ?? "")
        case .param(let name, let tree, let about):
            try ParameterDefinition(execution, arguments).carryOut(name, tree, about)
        case .function(let function): try FunctionDefinition(execution).carryOut(function)
        case .scenario(let name, let title, let overrides):
            try ScenarioDefinition(execution).carryOut(name, title, overrides)
        case .unit(let name, let also, let definition):
            try UnitDeclaration(execution).carryOut([name] + also, definition)
        case .rate(let rate): try RateDeclaration(execution).carryOut(rate)
        case .metric(let metric):
            execution.begin()
            try MetricDeclaration(execution).carryOut(metric)
        case .company(let company):
            execution.begin()
            try CompanyDefinition.carryOut(company, execution)
        case .figure(let figure):
            execution.begin()
            try FigureStatement(execution).carryOut(figure)
        case .importFile(let path, let place):
            execution.begin()
            try importFile(path, place, execution)
        case .correlate(let names, let tree): try CorrelationStatement(execution).carryOut(names, by: tree)
        case .assert(let tree): try Assertion(execution).carryOut(tree)
        case .print(let trees): try Printing(execution).carryOut(trees)
        case .write(let path, let place, let tree): try Writing(execution).carryOut(path, place, tree)
        case .lesson(let lesson):
            execution.begin()
            state.set(lesson: Lesson(lesson, execution.source), named: lesson.name.symbol)
        case .setting(let setting):
            execution.begin()
            try SettingChange(execution).carryOut(setting)
        }
    }

    private func execution(_ statement: Statement, _ source: Source) -> Execution {
        Execution(
            evaluator: evaluator, source: source, span: statement.span, isChecking: isChecking, ahead: ahead,
            isShipped: isShipped)
    }

    /// A plain line with its tree.
    private func read(again statement: Statement, _ source: Source) throws(Failure) -> Statement {
        var parser = Parser(source, symbols: state.symbols, at: Int(statement.span.start))
        switch parser.next() {
        case .statement(let read, _)?: return read
        case .failure(let diagnostic, _)?: throw Failure(diagnostic)
        case nil: throw evaluator.site.failure(StatementFinding.noStatement, at: statement.span)
        }
    }

    /// Names of functions that a whole file defines, so that they can be used before they stand there.
    package func declareAhead(_ names: [Symbol]) {
        for name in names { ahead.insert(state.declare(name)) }
    }

    private func resolver(_ source: Source, _ statement: Span) -> Resolver {
        let resolver = Resolver(state, source: source, statement: statement, isChecking: isChecking)
        resolver.ahead = ahead
        return resolver
    }

    /// A unit as a lesson writes it.
    package func unit(_ tree: UnitTree, _ source: Source) throws(Failure) -> UnitID {
        state.units.canonical(try resolver(source, tree.span).unit(tree, of: nil).unit)
    }
}
