import Reporting
import Syntax

/// Runs standard input as it arrives. What comes of it does not depend on how it is cut into pieces.
struct InputFeed {
    let session: Session
    /// What errors call the input.
    let name: String

    /// Takes a piece and runs the statements that are complete; with `finish`, the rest too.
    ///
    /// - Returns: Whether all went well so far.
    func take(_ bytes: [UInt8], finish: Bool, _ deliver: (borrowing Outcome) -> Void) -> Bool {
        session.prepare()
        if session.pending.hasLeft {
            session.pending.removeAll()
            return !session.pending.failed
        }
        if session.pending.failed, !session.configuration.keepsGoing {
            session.pending.removeAll()
            return false
        }
        session.pending.add(bytes)
        session.pending.takeUp(atEnd: false)
        while let (end, isScheduled) = session.pending.nextEnd() {
            guard run(upTo: end, isScheduled, isLast: false, deliver) else { break }
        }
        if finish, goesOn {
            session.pending.takeUp(atEnd: true)
            _ = run(upTo: session.pending.whole, true, isLast: true, deliver)
        }
        if goesOn, session.pending.waiting > PendingInput.longest {
            let problem = Diagnostic(.error, .tooLarge, "a statement is longer than 256 MB")
            deliver(session.present(problem, nil, Source(name: name, text: "")))
            session.pending.failed = true
            session.pending.removeAll()
        }
        if goesOn { session.pending.compact() } else { session.pending.removeAll() }
        return !session.pending.failed
    }

    /// Whether what comes after is run too: not after `quit`, after a failed statement where the session keeps going.
    private var goesOn: Bool {
        !session.pending.hasLeft
            && (!session.pending.failed || session.configuration.keepsGoing && !session.interrupt.isRaised)
    }

    /// Runs what is complete in the text up to an end.
    ///
    /// - Parameters:
    ///   - isScheduled: Whether the statement that begins the text is to be read with just this much: then what is wrong
    ///     with it counts.
    /// - Returns: Whether there is more to be read.
    private func run(
        upTo end: Int, _ isScheduled: Bool, isLast: Bool, _ deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        let (source, offset) = session.pending.source(upTo: end, name: name)
        var parser = session.parser(source, at: session.pending.start - offset)
        parser.keepsPlainLines = session.keepsPlainLines
        let first = session.pending.start
        while true {
            let start = parser.position + offset
            let parsed = parser.next()
            let place = parser.position + offset
            if case .failure(_, let isIncomplete)? = parsed, !isLast {
                guard isScheduled, start == first else {
                    session.pending.readSlowly(from: start)
                    return true
                }
                if isIncomplete || parser.couldBeMended {
                    session.pending.wait(after: end)
                    return true
                }
            }
            var outcome: Outcome?
            if let bad = session.pending.firstBad(in: start..<(parsed == nil ? end : place)) {
                outcome = session.present(source.invalidUTF8(at: bad - offset), nil, source)
                // No more is said of it.
                _ = parser.takeRest()
            } else if case .statement(let statement, let notes)? = parsed {
                let made = session.run(statement, notes, source)
                if session.configuration.keepsGoing { session.noteDefinition(statement, failed: made.failed) }
                outcome = made
            } else if case .failure(let diagnostic, _)? = parsed {
                let more = parser.takeRest()
                if more.isEmpty, let line = diagnostic.statement, let request = session.request(in: line, source) {
                    outcome = Outcome(request)
                } else {
                    outcome = session.present(diagnostic, more: more, nil, source)
                    session.noteFailedDefinition(in: source, from: start - offset, to: place - offset)
                }
            }
            session.pending.move(to: parsed == nil ? end : place)
            if let outcome {
                deliver(outcome)
                if outcome.failed { session.pending.failed = true }
                if outcome.request?.isLeaving == true { session.pending.hasLeft = true }
            }
            if !goesOn { return false }
            if parsed == nil { return true }
        }
    }
}
