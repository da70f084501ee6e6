import Files
import Reporting
import Resolution
import Statements
import Syntax

extension Session {
    /// Runs a text whole: all its syntax errors are reported and then nothing runs; else it runs to the first failure,
    /// or to the end where the session keeps going.
    ///
    /// - Parameters:
    ///   - name: What errors call it, `-` for the prompt.
    ///   - path: Where its file is, for imports; empty for none.
    ///   - arguments: What its parameters are given, as it would be written in the text.
    /// - Returns: Whether all went well.
    public func run(
        text: [UInt8], name: String, path: String = "", arguments: [String: String] = [:],
        deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        prepare()
        let source = Source(name: name, bytes: text, path: path.isEmpty ? "" : fullPath(path))
        guard let program = program(source, deliver) else { return false }
        if let problem = unknown(arguments, program, source) {
            deliver(present(problem, nil, source))
            return false
        }
        executor.arguments = arguments
        defer { executor.arguments = [:] }
        return run(program, source, deliver)
    }

    /// An argument that no parameter takes.
    private func unknown(_ arguments: [String: String], _ program: Program, _ source: Source) -> Diagnostic? {
        let names = program.parameters.map { state.symbols.text($0) }
        guard let other = arguments.keys.sorted().first(where: { !names.contains($0) }) else { return nil }
        let near = NearestNames.find(other, among: names)
        let there =
            names.isEmpty
            ? "; it has none"
            : near.isEmpty ? "; it has: \(names.joined(separator: ", "))" : " (did you mean \(near[0])?)"
        return Diagnostic(.error, .unusedArgument, "`\(source.name)` has no parameter `\(other)`\(there)")
    }

    /// Parses and resolves a text without running it. Every mistake is reported.
    public func check(
        text: [UInt8], name: String, path: String = "", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        prepare()
        let source = Source(name: name, bytes: text, path: path.isEmpty ? "" : fullPath(path))
        guard let program = program(source, deliver) else { return false }
        let executor = Executor(evaluator, isChecking: true)
        self.executor.attachment = nil
        executor.declareAhead(program.functions)
        var isFine = true
        forEach(program, source) { statement, _ in
            state.begin()
            do throws(Failure) {
                _ = try executor.execute(statement, source)
                deliver(present(nil, statement, source, notes: []))
            } catch {
                state.rollBack()
                isFine = false
                deliver(present(error.diagnostic, statement.span, source))
            }
            return true
        }
        return isFine
    }

    /// A text that parsed without an error.
    struct Program {
        /// Its statements; empty where there were so many that they are better parsed again than kept.
        var statements: [(Statement, notes: [Diagnostic])] = []
        var isKept = true
        /// Names of the functions it defines.
        var functions: [Symbol] = []
        /// Names of its parameters.
        var parameters: [Symbol] = []
    }

    private static let mostKept = 10_000

    /// A parser that stops when the session is interrupted.
    package func parser(_ source: Source, at position: Int = 0) -> Parser {
        var parser = Parser(source, symbols: state.symbols, at: position)
        parser.isStopped = { [state] in state.isStopped }
        return parser
    }

    /// Parses a whole text; delivers its errors and gives nil where there are any.
    func program(_ source: Source, _ deliver: (borrowing Outcome) -> Void) -> Program? {
        if let problem = source.invalidUTF8 {
            deliver(present(problem, nil, source))
            return nil
        }
        var program = Program()
        var isFine = true
        var parser = parser(source)
        parser.keepsPlainLines = keepsPlainLines
        while let parsed = parser.next() {
            // Many short statements are each read before it is asked.
            if interrupt.isRaised, isFine {
                deliver(present(interruption(source, Span(parser.position, parser.position)).diagnostic, nil, source))
                return nil
            }
            switch parsed {
            case .failure(let diagnostic, _):
                isFine = false
                deliver(present(diagnostic, nil, source))
            case .statement(let statement, let notes):
                switch statement.form {
                case .function(let function): program.functions.append(function.name.symbol)
                case .param(let name, _, _): program.parameters.append(name.symbol)
                default: break
                }
                guard isFine, program.isKept else { continue }
                program.statements.append((statement, notes))
                if program.statements.count > Session.mostKept {
                    program.statements.removeAll()
                    program.isKept = false
                }
            }
        }
        return isFine ? program : nil
    }

    private func run(_ program: Program, _ source: Source, _ deliver: (borrowing Outcome) -> Void) -> Bool {
        let executor = Executor(evaluator)
        executor.declareAhead(program.functions)
        var isFine = true
        forEach(program, source) { statement, notes in
            let outcome = run(statement, notes, source, ahead: executor.ahead)
            if outcome.failed { isFine = false }
            deliver(outcome)
            return isFine || configuration.keepsGoing && !state.interrupt.isRaised
        }
        return isFine
    }

    func forEach(_ program: Program, _ source: Source, _ body: (Statement, [Diagnostic]) -> Bool) {
        if program.isKept {
            for (statement, notes) in program.statements {
                guard body(statement, notes) else { return }
            }
            return
        }
        var parser = parser(source)
        parser.keepsPlainLines = keepsPlainLines
        while case .statement(let statement, let notes)? = parser.next() {
            guard body(statement, notes) else { return }
        }
    }

    // MARK: The prompt

    /// Whether an entry wants another line: an open bracket, an operator at its end.
    public func needsMore(_ text: String) -> Bool {
        var parser = Parser(Source(name: "-", text: text), symbols: state.symbols)
        while let parsed = parser.next() {
            if case .failure(_, let isIncomplete) = parsed { return isIncomplete }
        }
        return false
    }
}
