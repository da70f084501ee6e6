import Charts
import Presentation
import Reporting
import Resolution
import Syntax

/// `:chart`: a picture of the last result, of the kind that suits it or of another. Nothing is changed, so that the next
/// picture is of the same result.
package struct ChartDesk {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// The kinds there are, each with a few words.
    package static let kinds: [(name: String, meaning: String)] = ChartKind.allCases.map { ($0.rawValue, $0.name) }

    /// - Parameters:
    ///   - kind: the word behind the command; nil for none.
    ///   - whole: the whole line.
    package func draw(_ kind: Question?, whole: Question) -> Outcome {
        guard session.state.answer != nil else { return session.refuse(whole, CommandFinding.nothingToDraw) }
        let text = kind.map { "chart(ans, \($0.text))" } ?? "chart(ans)"
        let source = Source(name: "-", text: text)
        session.prepare()
        var parser = session.parser(source)
        switch parser.next() {
        case nil: return session.refuse(whole, CommandFinding.nothingToDraw)
        case .failure(let diagnostic, _)?: return session.present(diagnostic, nil, source)
        case .statement(let statement, let notes)?:
            if parser.next() != nil { return session.refuse(whole, CommandFinding.severalStatements) }
            return draw(statement, notes, source)
        }
    }

    private func draw(_ statement: Statement, _ notes: [Diagnostic], _ source: Source) -> Outcome {
        let (state, executor) = (session.state, session.executor)
        state.begin()
        executor.ahead = []
        let pending = state.pending
        do throws(Failure) {
            let value = try executor.execute(statement, source)
            let outcome = session.present(value, statement, source, notes: notes)
            try session.stopIfInterrupted(statement, source)
            state.rollBack()
            return outcome
        } catch {
            return session.fail(error, statement, source, pending)
        }
    }
}
