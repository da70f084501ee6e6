import Evaluation
import Presentation
import Reporting
import Syntax

/// Runs a text for its answers.
struct Answering {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func answers(to text: String) -> [Answer] {
        session.prepare()
        let source = Source(name: "-", text: text)
        var errors: [Diagnostic] = []
        guard let program = Program(source, in: session, report: { errors.append($0) }) else {
            return [Answer(messages: errors.map { AnswerMaker.message(Presenter(session).explained($0, source)) })]
        }
        let executor = Executor(session.world, machine: session.machine)
        executor.declareAhead(program.functions)
        let readsFacts = session.world.factsAreRead
        session.world.factsAreRead = true
        defer { session.world.factsAreRead = readsFacts }
        var answers: [Answer] = []
        program.forEach(in: session) { statement, notes in
            let answer = answer(to: statement, notes, source, ahead: executor.ahead)
            answers.append(answer)
            return !answer.failed || session.configuration.keepsGoing && !session.interrupt.isRaised
        }
        return answers
    }

    /// Runs one statement, which is taken back where it fails, is interrupted, or finds what it was to check to be wrong.
    private func answer(
        to statement: Statement, _ notes: [Diagnostic], _ source: Source, ahead: Set<Int>
    ) -> Answer {
        let world = session.world
        world.begin()
        session.executor.ahead = ahead
        let waiting = world.pending
        do throws(Failure) {
            let value = try session.executor.execute(statement, source)
            let answer = answer(of: value, statement, source, notes)
            try session.stopIfInterrupted(statement, source)
            if session.machine.attachment?.verdict != nil {
                world.rollBack()
            } else {
                session.succeed(statement, source, value, Array(answer.shown.utf8))
            }
            return answer
        } catch {
            world.rollBack()
            var said = error.diagnostic
            if session.interrupt.isRaised {
                // What was to be said of files was not said.
                if world.pending.isEmpty { world.pending = waiting }
                if said.code != .interrupted { said = session.interruption(source, statement.span).diagnostic }
                return Answer(messages: [AnswerMaker.message(Presenter(session).explained(said, source))])
            }
            return Answer(messages: ([said] + session.takePending()).map(AnswerMaker.message))
        }
    }

    /// The answer of what was found.
    private func answer(
        of value: Value?, _ statement: Statement, _ source: Source, _ notes: [Diagnostic]
    ) -> Answer {
        var notes = notes + session.machine.notes
        if let value { ResultNotes(session.machine).append(on: value, statement.span, source, to: &notes) }
        var steps: [UInt8] = []
        if let derivation = session.machine.attachment?.derivation {
            notes += Presenter(session).remarks(on: derivation, statement, source)
            DerivationText(ink: .none, width: 100, describe: session.world.describe).append(derivation, to: &steps)
        }
        let errors = session.machine.attachment?.verdict.map { [$0.diagnostic] } ?? []
        let messages = errors + session.takePending() + session.machine.warnings + notes
        var shown: [UInt8] = []
        if let value { ValueText(session.world).append(value, to: &shown) }
        return Answer(
            value: value.map { AnswerMaker(session.world).value($0) },
            description: String(decoding: shown, as: UTF8.self),
            printed: session.machine.printed,
            steps: steps.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) },
            messages: messages.map(AnswerMaker.message))
    }
}

extension Answer {
    /// What is shown on the screen: what was printed, then the value.
    fileprivate var shown: String {
        (printed + (value == nil ? [] : [description])).joined(separator: "\n")
    }
}
