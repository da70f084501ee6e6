import Evaluation
import Reporting

/// Takes back what a session was told.
package struct Undo {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// How many entries have changed something and stand: a line that only shows does not count.
    package var changeCount: Int { session.log.changeCount }

    /// Takes back the last entries that changed something, and says which statements they were. What was only shown since
    /// rests on them and goes with them; what was only shown before the first change stays.
    package func takeBack(_ count: Int = 1, _ question: Question) -> Outcome {
        guard session.configuration.remembers else {
            return session.refuse(question, CommandFinding.remembersNothing)
        }
        guard count > 0 else { return session.refuse(question, CommandFinding.wrongCount) }
        session.log.beginEntry()
        let there = session.log.entries.count(where: \.isChange)
        guard there > 0 else { return session.refuse(question, CommandFinding.nothingToTakeBack(whyNothing)) }
        var taken: [LoggedStatement] = []
        var (changes, shown) = (0, 0)
        while changes < min(count, there), let (entry, statements) = session.log.removeLastEntry() {
            session.state.takeBack(entry.changes)
            if entry.isChange {
                taken = statements + taken
                changes += 1
            } else {
                shown += 1
            }
        }
        return Outcome(text: told(taken, shown, isAll: changes < count).joined(separator: "\n"))
    }

    private var whyNothing: CommandFinding.NothingToTakeBack {
        if session.log.hasForgotten { return .forgotten }
        return session.log.entries.isEmpty ? .nothingDone : .onlyShown
    }

    private func told(_ taken: [LoggedStatement], _ shown: Int, isAll: Bool) -> [String] {
        var lines = ["taken back:"]
        if taken.count > Undo.mostTold { lines.append("  … and \(taken.count - Undo.mostTold) before") }
        lines += taken.suffix(Undo.mostTold).map { "  " + $0.title.visible }
        if shown > 0 { lines.append("and \(shown == 1 ? "1 line" : "\(shown) lines") that only showed something") }
        if isAll { lines.append("that was all there is to take back") }
        return lines
    }

    /// Statements that `undo` names.
    private static let mostTold = 20
}
