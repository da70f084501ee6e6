import Presentation
import Reporting
import Resolution
import Statements
import Syntax

extension Session {
    /// The answer to a statement: `minimax.revenue in CNY`.
    ///
    /// Where the text has several statements they run in order to the first that fails, and the answer is that of the last
    /// one that ran. An empty text has an answer without a value.
    ///
    /// - Parameter text: what would be typed at the prompt, one or several lines.
    public func answer(to text: String) -> Answer { answers(to: text).last ?? Answer() }

    /// The answers to the statements of a text, in order, to the first that fails; beyond it where the session keeps going
    /// (``Configuration/keepsGoing``).
    ///
    /// A text that cannot be read as statements has one answer with all that is wrong with it, and nothing of it runs.
    ///
    /// - Parameter text: what would be typed at the prompt, or what a file holds.
    public func answers(to text: String) -> [Answer] {
        prepare()
        let source = Source(name: "-", text: text)
        var statements: [(Statement, notes: [Diagnostic])] = []
        var errors: [Diagnostic] = []
        var parser = parser(source)
        while let parsed = parser.next() {
            switch parsed {
            case .failure(let diagnostic, _): errors.append(diagnostic)
            case .statement(let statement, let notes): statements.append((statement, notes))
            }
            // Many short statements are each read before it is asked.
            if interrupt.isRaised, errors.isEmpty {
                errors = [interruption(source, Span(parser.position, parser.position)).diagnostic]
            }
            if interrupt.isRaised { break }
        }
        guard errors.isEmpty else {
            return [Answer(messages: errors.map { AnswerMaker.message(sure(explained($0, source))) })]
        }
        let executor = Executor(evaluator)
        executor.declareAhead(
            statements.compactMap { if case .function(let function) = $0.0.form { function.name.symbol } else { nil } })
        let readsFacts = state.factsAreRead
        state.factsAreRead = true
        defer { state.factsAreRead = readsFacts }
        var answers: [Answer] = []
        for (statement, notes) in statements {
            let answer = answer(to: statement, notes, source, ahead: executor.ahead)
            answers.append(answer)
            if answer.failed, !configuration.keepsGoing || interrupt.isRaised { break }
        }
        return answers
    }

    /// Runs one statement, which is taken back where it fails, is interrupted, or finds what it was to check to be wrong.
    private func answer(
        to statement: Statement, _ notes: [Diagnostic], _ source: Source, ahead: Set<NameID>
    ) -> Answer {
        state.begin()
        executor.ahead = ahead
        let waiting = state.pending
        do throws(Failure) {
            let value = try executor.execute(statement, source)
            let answer = answer(of: value, statement, source, notes)
            try stopIfInterrupted(statement, source)
            if executor.attachment?.verdict != nil {
                state.rollBack()
            } else {
                succeed(statement, source, value, Array(answer.shown.utf8))
            }
            return answer
        } catch {
            state.rollBack()
            var said = error.diagnostic
            if interrupt.isRaised {
                // What was to be said of files was not said.
                if state.pending.isEmpty { state.pending = waiting }
                if said.code != .interrupted { said = interruption(source, statement.span).diagnostic }
                return Answer(messages: [AnswerMaker.message(sure(explained(said, source)))])
            }
            said = sure(said, looksUp: true)
            return Answer(messages: ([said] + takePending()).map { AnswerMaker.message(sure($0)) })
        }
    }

    /// The answer of what was found.
    private func answer(
        of value: Value?, _ statement: Statement, _ source: Source, _ notes: [Diagnostic]
    ) -> Answer {
        var notes = notes + evaluator.report.notes
        if let value { ResultNotes(evaluator).append(on: value, statement.span, source, to: &notes) }
        var steps: [UInt8] = []
        if let derivation = executor.attachment?.derivation {
            notes += remarks(on: derivation, statement, source)
            DerivationText(ink: .none, width: 100, describe: state.describe).append(derivation, to: &steps)
        }
        let errors = executor.attachment?.verdict.map { [$0.diagnostic] } ?? []
        let messages = errors + takePending() + evaluator.report.warnings + notes
        var shown: [UInt8] = []
        if let value { ValueText(state).append(value, to: &shown) }
        return Answer(
            value: value.map { AnswerMaker(state).value($0) }, description: String(decoding: shown, as: UTF8.self),
            printed: evaluator.report.printed,
            steps: steps.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) },
            messages: messages.map { AnswerMaker.message(sure($0)) })
    }
}

extension Answer {
    /// What is shown on the screen: what was printed, then the value.
    fileprivate var shown: String {
        (printed + (value == nil ? [] : [description])).joined(separator: "\n")
    }
}
