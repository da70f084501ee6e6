import Evaluation
import Presentation
import Reporting
import Resolution
import Statements
import Syntax

/// Runs a text for a program that embeds suan: each statement gives an `Answer`.
struct Answering {
    private let session: Session
    private let executor: Executor
    private let presenter: Presenter
    private var state: State { executor.state }
    private var evaluator: Evaluator { executor.evaluator }

    init(_ session: Session) { (self.session, executor, presenter) = (session, session.executor, session.presenter) }

    /// The answers to the statements of a text, in order, to the first that fails; beyond it where the session keeps
    /// going.
    func answers(to text: String) -> [Answer] {
        session.prepare()
        let source = Source(name: "-", text: text)
        var statements: [(Statement, notes: [Diagnostic])] = []
        var errors: [Diagnostic] = []
        var parser = session.parser(source)
        while let parsed = parser.next() {
            switch parsed {
            case .failure(let diagnostic, _): errors.append(diagnostic)
            case .statement(let statement, let notes): statements.append((statement, notes))
            }
            // Many short statements are each read before it is asked.
            if state.interrupt.isRaised, errors.isEmpty {
                errors = [session.interruption(source, Span(parser.position, parser.position)).diagnostic]
            }
            if state.interrupt.isRaised { break }
        }
        guard errors.isEmpty else {
            return [Answer(messages: errors.map { message(presenter.explained($0, source)) })]
        }
        let declaring = Executor(evaluator)
        declaring.declareAhead(
            statements.compactMap { if case .function(let function) = $0.0.form { function.name.symbol } else { nil } })
        let readsFacts = state.factsAreRead
        state.factsAreRead = true
        defer { state.factsAreRead = readsFacts }
        var answers: [Answer] = []
        for (statement, notes) in statements {
            let answer = answer(to: statement, notes, source, ahead: declaring.ahead)
            answers.append(answer)
            if answer.failed, !session.configuration.keepsGoing || state.interrupt.isRaised { break }
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
            try session.stopIfStrict(value, statement, source)
            let answer = answer(of: value, statement, source, notes)
            try session.stopIfInterrupted(statement, source)
            if executor.attachment?.verdict != nil {
                state.rollBack()
            } else {
                session.succeed(statement, source, value, Array(answer.shown.utf8))
            }
            return answer
        } catch {
            state.rollBack()
            var said = error.diagnostic
            if state.interrupt.isRaised {
                // What was to be said of files was not said.
                if state.pending.isEmpty { state.pending = waiting }
                if said.code != .interrupted { said = session.interruption(source, statement.span).diagnostic }
                return Answer(messages: [
                    message(presenter.explained(said, source))
                ])
            }
            said = presenter.sure(said, in: statement.span)
            return Answer(
                messages: ([said] + error.more + presenter.takePending()).map {
                    message($0)
                })
        }
    }

    private func message(_ diagnostic: Diagnostic) -> Answer.Message { AnswerMaker.message(presenter.sure(diagnostic)) }

    /// The answer of what was found.
    private func answer(
        of value: Value?, _ statement: Statement, _ source: Source, _ notes: [Diagnostic]
    ) -> Answer {
        var notes = notes + evaluator.report.notes
        if let value { ResultNotes(evaluator).append(on: value, statement.span, source, to: &notes) }
        var steps: [UInt8] = []
        if let derivation = executor.attachment?.derivation {
            notes += presenter.remarks(on: derivation, statement, source)
            DerivationText(ink: .none, width: 100, describe: state.describe).append(derivation, to: &steps)
        }
        let errors = executor.attachment?.verdict.map { [$0.diagnostic] } ?? []
        let messages =
            errors + presenter.warningPolicy.counting(presenter.takePending() + evaluator.report.warnings) + notes
        var shown: [UInt8] = []
        if let value { ResultText(state).append(value, to: &shown) }
        return Answer(
            value: value.map { AnswerMaker(state).value($0) },
            description: String(decoding: shown, as: UTF8.self),
            printed: evaluator.report.printed.flatMap { $0.lines() },
            steps: steps.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) },
            messages: messages.map { message($0) })
    }
}

extension Answer {
    /// What is shown on the screen: what was printed, then the value.
    fileprivate var shown: String {
        (printed + (value == nil ? [] : [description])).joined(separator: "\n")
    }
}
