import Reporting
import Syntax

/// Tells whether a script gives what a session gave.
struct ScriptComparison {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// Runs a script in a session of its own and tells where its results are not those of the log.
    func differences(of bytes: [UInt8], _ origins: [Int?], _ path: String) -> [Diagnostic] {
        let fresh = Session.asNew(like: session)
        var differences: [Diagnostic] = []
        var next = 0
        let source = Source(name: path, bytes: bytes, path: path)
        _ = fresh.run(text: bytes, name: path, path: path) { outcome in
            defer { next += 1 }
            guard differences.count < 5, !session.interrupt.isRaised else { return }
            if outcome.failed {
                let lines = String(decoding: Ink.removed(from: outcome.inkedDiagnostics), as: UTF8.self)
                let said = lines.split(separator: "\n").first ?? ""
                differences.append(difference(.scriptFails(String(said)), next, source))
            } else if next < origins.count, let origin = origins[next],
                PrintedResult(outcome.inkedText) != session.log.statements[origin].printed
            {
                differences.append(difference(.scriptDiffers, next, source))
            }
        }
        return differences
    }

    private func difference(_ finding: CommandFinding, _ index: Int, _ source: Source) -> Diagnostic {
        var parser = Parser(source, symbols: Symbols())
        var (found, span) = (-1, Span(0, 0))
        while found < index, let parsed = parser.next() {
            found += 1
            if case .statement(let statement, _) = parsed { span = statement.span }
        }
        return Diagnostic(.warning, finding, labels: [Label(source, span)])
    }
}

extension Session {
    /// A session such as a new process would have.
    static func asNew(like other: Session) -> Session {
        var configuration = other.configuration
        configuration.remembers = false
        configuration.keepsGoing = false
        configuration.presentation.json = false
        let session = Session(configuration, interrupt: other.interrupt)
        session.state.today = other.state.today
        // Laid out as here, so that results can be compared as they are printed.
        session.presentation = other.presentation
        session.presentation.json = false
        return session
    }
}
