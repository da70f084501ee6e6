import Files
import Reporting
import Resolution
import Statements
import Syntax

/// One go through a whole text: all its syntax errors are reported and then nothing runs; else it runs to the first
/// failure, or to the end where the session keeps going.
struct ScriptRun {
    private let session: Session
    let source: Source

    /// - Parameters:
    ///   - name: What errors call it, `-` for the prompt.
    ///   - path: Where its file is, for imports; empty for none.
    ///   - firstLine: The number of its first line.
    init(_ session: Session, _ text: [UInt8], name: String, path: String, firstLine: Int = 1) {
        self.session = session
        source = Source(
            name: name, bytes: text, firstLine: firstLine, path: path.isEmpty ? "" : fullPath(path))
    }

    /// Runs the text.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the text.
    /// - Returns: Whether all went well.
    func run(_ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void) -> Bool {
        defer { session.presenter.forgetEarlier() }
        guard let program = read(arguments, deliver) else { return false }
        session.presenter.forgetEarlier()
        return run(program, arguments, deliver)
    }

    /// Reads the text whole, and looks whether it has the parameters that are given; what is wrong is delivered.
    func read(_ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void) -> Program? {
        session.prepare()
        guard let program = Program(source, in: session, deliver) else { return nil }
        if let problem = UnusedArgument.diagnostic(arguments, of: program.parameters, source, session.state) {
            deliver(session.present(problem, nil, source))
            return nil
        }
        return program
    }

    /// Runs what was read.
    func run(_ program: Program, _ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void) -> Bool {
        run(program, arguments) { _, outcome in deliver(outcome) }
    }

    /// Runs what was read; each outcome comes with its statement.
    func run(
        _ program: Program, _ arguments: [String: String], _ deliver: (Statement, borrowing Outcome) -> Void
    ) -> Bool {
        session.prepare()
        session.executor.arguments = arguments
        defer { session.executor.arguments = [:] }
        let executor = Executor(session.evaluator)
        executor.declareAhead(program.functions)
        var isFine = true
        program.forEach(in: session) { statement, notes in
            let outcome = session.run(statement, notes, source, ahead: executor.ahead)
            if outcome.failed { isFine = false }
            if session.configuration.keepsGoing { session.noteDefinition(statement, failed: outcome.failed) }
            deliver(statement, outcome)
            if outcome.request?.isLeaving == true { return false }
            return isFine || session.configuration.keepsGoing && !session.interrupt.isRaised
        }
        return isFine
    }

    /// Parses and resolves the text without running it. Every mistake is reported.
    ///
    /// - Returns: Whether there is none.
    func check(_ deliver: (borrowing Outcome) -> Void) -> Bool {
        session.prepare()
        guard let program = Program(source, in: session, deliver) else {
            session.presenter.forgetEarlier()
            return false
        }
        let state = session.state
        let executor = Executor(session.evaluator, isChecking: true)
        session.executor.attachment = nil
        executor.declareAhead(program.functions)
        var isFine = true
        session.presenter.forgetEarlier()
        session.presenter.tellsDefinitions = false
        defer {
            session.presenter.forgetEarlier()
            session.presenter.tellsDefinitions = true
        }
        program.forEach(in: session) { statement, _ in
            state.begin()
            do throws(Failure) {
                _ = try executor.execute(statement, source)
                try session.stopIfStrict(nil, statement, source)
                deliver(session.present(nil, statement, source, notes: []))
                session.presenter.add(earlier: statement, source)
                session.noteDefinition(statement, failed: false)
            } catch {
                state.rollBack()
                if session.request(of: statement, source, error) != nil { return true }
                isFine = false
                deliver(session.present(error.diagnostic, more: error.more, statement.span, source))
                session.noteDefinition(statement, failed: true)
            }
            return true
        }
        return isFine
    }
}
