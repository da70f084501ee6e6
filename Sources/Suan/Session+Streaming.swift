import Evaluation
import Reporting
import Syntax

extension Session {
    /// Takes a piece of standard input and runs the statements that are complete; with `finish`, the rest too. What comes
    /// of the input does not depend on how it is cut into pieces.
    ///
    /// A statement in whose lines something is no UTF-8 fails. After a failed statement nothing more runs, unless the
    /// session keeps going.
    /// - Returns: Whether all went well so far.
    public func feed(
        _ bytes: [UInt8], finish: Bool, name: String = "-", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        prepare()
        if pending.failed, !configuration.keepsGoing {
            pending.removeAll()
            return false
        }
        pending.add(bytes)
        pending.takeUp(atEnd: false)
        while let (end, isScheduled) = pending.nextEnd() {
            guard readPending(upTo: end, isScheduled, isLast: false, name, deliver) else { break }
        }
        if finish, goesOn {
            pending.takeUp(atEnd: true)
            _ = readPending(upTo: pending.whole, true, isLast: true, name, deliver)
        }
        if goesOn, pending.waiting > PendingInput.longest {
            let problem = Diagnostic(.error, .tooLarge, "a statement is longer than 256 MB")
            deliver(present(problem, nil, Source(name: name, text: "")))
            pending.failed = true
            pending.removeAll()
        }
        if goesOn { pending.compact() } else { pending.removeAll() }
        return !pending.failed
    }

    /// Whether what comes after a failed statement is run too.
    private var goesOn: Bool { !pending.failed || configuration.keepsGoing && !interrupt.isRaised }

    /// Runs what is complete in the text up to an end.
    ///
    /// - Parameters:
    ///   - isScheduled: Whether the statement that begins the text is to be read with just this much: then what is wrong
    ///     with it counts.
    /// - Returns: Whether there is more to be read.
    private func readPending(
        upTo end: Int, _ isScheduled: Bool, isLast: Bool, _ name: String, _ deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        let (source, offset) = pending.source(upTo: end, name: name)
        var parser = parser(source, at: pending.start - offset)
        parser.keepsPlainLines = keepsPlainLines
        let first = pending.start
        /// Where a statement was refused for what is no character: no more is said of it.
        var refused: Int?
        while true {
            let start = parser.position + offset
            let parsed = parser.next()
            let place = parser.position + offset
            // What was found together with the failure before it belongs to the same statement.
            let isMore = place == start && parsed != nil
            if isMore, place == refused { continue }
            if case .failure(_, let isIncomplete)? = parsed, !isLast, !isMore {
                guard isScheduled, start == first else {
                    pending.readSlowly(from: start)
                    return true
                }
                if isIncomplete || parser.couldBeMended {
                    pending.wait(after: end)
                    return true
                }
            }
            var outcome: Outcome?
            if let bad = pending.firstBad(in: start..<(parsed == nil ? end : place)) {
                outcome = present(source.invalidUTF8(at: bad - offset), nil, source)
                refused = place
            } else if case .statement(let statement, let notes)? = parsed {
                outcome = run(statement, notes, source)
            } else if case .failure(let diagnostic, _)? = parsed {
                outcome = present(diagnostic, nil, source)
            }
            pending.move(to: parsed == nil ? end : place)
            if let outcome {
                deliver(outcome)
                if outcome.failed { pending.failed = true }
            }
            if !goesOn { return false }
            if parsed == nil { return true }
        }
    }
}
