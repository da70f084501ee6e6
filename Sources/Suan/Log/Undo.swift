import Evaluation
import Reporting

/// Takes back what a session was told.
package struct Undo {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// Takes back the last entries that did something, and says which statements they were.
    package func takeBack(_ count: Int = 1, _ question: Question) -> Outcome {
        guard session.configuration.remembers else {
            return session.refuse(question, CommandFinding.remembersNothing)
        }
        guard count > 0 else { return session.refuse(question, CommandFinding.wrongCount) }
        session.log.beginEntry()
        var taken: [LoggedStatement] = []
        var entries = 0
        while entries < count, let (changes, statements) = session.log.removeLastEntry() {
            session.state.takeBack(changes)
            taken = statements + taken
            entries += 1
        }
        guard entries > 0 else {
            let finding = CommandFinding.nothingToTakeBack(hasForgotten: session.log.hasForgotten)
            return session.refuse(question, finding)
        }
        var lines = taken.suffix(Undo.mostTold).map { "  " + $0.title.visible }
        if taken.count > Undo.mostTold { lines.insert("  … and \(taken.count - Undo.mostTold) before", at: 0) }
        lines.insert("taken back:", at: 0)
        if entries < count { lines.append("that was all there is to take back") }
        return Outcome(text: lines.joined(separator: "\n"))
    }

    /// Statements that `undo` names.
    private static let mostTold = 20
}
