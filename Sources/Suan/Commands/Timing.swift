import Reporting
import Resolution
import Syntax

/// How long a statement of a session takes.
package struct Timing {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// Runs the statement that a question holds and says how long it took. An expression is repeated for a while, a
    /// definition is carried out once.
    package func run(_ question: Question) -> Outcome {
        session.beginEntry()
        session.prepare()
        let source = Source(name: "-", text: question.text)
        if let problem = source.invalidUTF8 { return session.present(problem, nil, source) }
        var parser = session.parser(source)
        switch parser.next() {
        case nil: return session.refuse(question, CommandFinding.noStatement)
        case .failure(let diagnostic, _): return session.present(diagnostic, nil, source)
        case .statement(let statement, let notes):
            if parser.next() != nil {
                return session.refuse(question, CommandFinding.severalStatements)
            }
            return time(statement, notes, source)
        }
    }

    private func time(_ statement: Statement, _ notes: [Diagnostic], _ source: Source) -> Outcome {
        let (state, executor) = (session.state, session.executor)
        state.begin()
        executor.ahead = []
        let pending = state.pending
        let clock = ContinuousClock()
        var runs: [Duration] = []
        do throws(Failure) {
            var start = clock.now
            var value = try executor.execute(statement, source)
            runs.append(clock.now - start)
            if case .expression = statement.form {
                let end = start + Timing.longest
                while clock.now < end, runs.count < Timing.mostRuns {
                    try session.stopIfInterrupted(statement, source)
                    state.rollBack()
                    start = clock.now
                    value = try executor.execute(statement, source)
                    runs.append(clock.now - start)
                }
            }
            var outcome = session.present(value, statement, source, notes: notes)
            try session.stopIfInterrupted(statement, source)
            session.succeed(statement, source, value, outcome.inkedText)
            outcome.inkedText = (outcome.inkedText.map { $0 + [0x0A] } ?? []) + Array("  \(Timing.words(runs))".utf8)
            return outcome
        } catch {
            return session.fail(error, statement, source, pending)
        }
    }

    private static let longest = Duration.milliseconds(200)
    private static let mostRuns = 1_000

    private static func words(_ runs: [Duration]) -> String {
        guard let first = runs.first else { return "" }
        guard runs.count > 1 else { return "\(shown(first)) (one run)" }
        let median = runs.sorted()[runs.count / 2]
        let count = runs.count < 1_000 ? "\(runs.count)" : "\(runs.count / 1_000),000"
        return "\(shown(median)) (median of \(count) runs; the first took \(shown(first)))"
    }

    /// Three significant digits in the unit that suits: `12.3 µs`.
    private static func shown(_ duration: Duration) -> String {
        let parts = duration.components
        let nanoseconds = Double(parts.seconds) * 1e9 + Double(parts.attoseconds) / 1e9
        var (amount, unit) = (nanoseconds, "ns")
        for larger in ["µs", "ms", "s"] where amount >= 999.5 { (amount, unit) = (amount / 1_000, larger) }
        let places = amount < 9.995 ? 2 : amount < 99.95 ? 1 : 0
        let scale = [1.0, 10, 100][places]
        let whole = Int(min((amount * scale).rounded(), 1e15))
        guard places > 0, unit != "ns" else { return "\(Int(min(amount.rounded(), 1e15))) \(unit)" }
        let decimals = "\(whole % Int(scale))"
        let zeros = String(repeating: "0", count: places - decimals.utf8.count)
        return "\(whole / Int(scale)).\(zeros)\(decimals) \(unit)"
    }
}
