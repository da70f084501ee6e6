import Files
import Reporting
import Resolution
import Statements
import Syntax

/// One go through a whole text: all its syntax errors are reported and then nothing runs; else it runs to the first
/// failure, or to the end where the session keeps going.
struct ScriptRun {
    private let session: Session
    private let source: Source

    /// - Parameters:
    ///   - name: What errors call it, `-` for the prompt.
    ///   - path: Where its file is, for imports; empty for none.
    init(_ session: Session, _ text: [UInt8], name: String, path: String) {
        self.session = session
        source = Source(name: name, bytes: text, path: path.isEmpty ? "" : fullPath(path))
    }

    /// Runs the text.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the text.
    /// - Returns: Whether all went well.
    func run(_ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void) -> Bool {
        session.prepare()
        guard let program = Program(source, in: session, deliver) else { return false }
        if let problem = unknown(arguments, program) {
            deliver(session.present(problem, nil, source))
            return false
        }
        session.executor.arguments = arguments
        defer { session.executor.arguments = [:] }
        let executor = Executor(session.evaluator)
        executor.declareAhead(program.functions)
        var isFine = true
        program.forEach(in: session) { statement, notes in
            let outcome = session.run(statement, notes, source, ahead: executor.ahead)
            if outcome.failed { isFine = false }
            if session.configuration.keepsGoing { session.noteDefinition(statement, failed: outcome.failed) }
            deliver(outcome)
            return isFine || session.configuration.keepsGoing && !session.interrupt.isRaised
        }
        return isFine
    }

    /// An argument that no parameter takes.
    private func unknown(_ arguments: [String: String], _ program: Program) -> Diagnostic? {
        let names = program.parameters.map { session.state.symbols.text($0) }
        guard let other = arguments.keys.sorted().first(where: { !names.contains($0) }) else { return nil }
        let near = NearestNames.find(other, among: names)
        let there =
            names.isEmpty
            ? "; it has none"
            : near.isEmpty ? "; it has: \(names.joined(separator: ", "))" : " (did you mean \(near[0])?)"
        return Diagnostic(.error, .unusedArgument, "`\(source.name)` has no parameter `\(other)`\(there)")
    }

    /// Parses and resolves the text without running it. Every mistake is reported.
    ///
    /// - Returns: Whether there is none.
    func check(_ deliver: (borrowing Outcome) -> Void) -> Bool {
        session.prepare()
        guard let program = Program(source, in: session, deliver) else { return false }
        let state = session.state
        let executor = Executor(session.evaluator, isChecking: true)
        session.executor.attachment = nil
        executor.declareAhead(program.functions)
        var isFine = true
        session.presenter.earlierSource = source
        defer { session.presenter.forgetEarlier() }
        program.forEach(in: session) { statement, _ in
            state.begin()
            do throws(Failure) {
                _ = try executor.execute(statement, source)
                deliver(session.present(nil, statement, source, notes: []))
                session.presenter.add(earlier: statement)
                session.noteDefinition(statement, failed: false)
            } catch {
                state.rollBack()
                isFine = false
                deliver(session.present(error.diagnostic, more: error.more, statement.span, source))
                session.noteDefinition(statement, failed: true)
            }
            return true
        }
        return isFine
    }
}
