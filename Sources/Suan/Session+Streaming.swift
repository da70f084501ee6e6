import Evaluation
import Reporting
import Syntax

/// Input that arrives in pieces: what does not yet end a statement waits for more.
struct PendingInput {
    var bytes: [UInt8] = []
    /// Where the last line end in the bytes is that was not looked at yet.
    var lineEnd: Int?
    var line = 1
    /// An unfinished statement is not read again before there is this much.
    var wanted = 0
    var failed = false
}

extension Session {
    /// Takes a piece of standard input and runs the statements that are complete; with `finish`, the rest too.
    ///
    /// After a failed statement nothing more runs, unless the session keeps going.
    /// - Returns: Whether all went well so far.
    public func feed(
        _ bytes: [UInt8], finish: Bool, name: String = "-", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        prepare()
        pending.bytes += bytes
        if pending.failed, !configuration.keepsGoing {
            pending.bytes.removeAll()
            return false
        }
        let before = pending.bytes.count - bytes.count
        if let end = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) { pending.lineEnd = before + end }
        guard pending.bytes.count <= Files.largest else {
            let problem = Diagnostic(.error, .tooLarge, "a statement is longer than 1 GB")
            deliver(present(problem, nil, Source(name: name, text: "")))
            pending = PendingInput(line: pending.line, failed: true)
            return false
        }
        guard finish || pending.lineEnd != nil && pending.bytes.count >= pending.wanted else { return !pending.failed }
        var piece = pending.bytes
        if !finish, let lineEnd = pending.lineEnd { piece = Array(pending.bytes[...lineEnd]) }
        let source = Source(name: name, bytes: piece, firstLine: pending.line)
        if let problem = source.invalidUTF8 {
            deliver(present(problem, nil, source))
            pending = PendingInput(line: pending.line, failed: true)
            return false
        }
        let taken = run(pieceOf: source, finish: finish, deliver)
        pending.line +=
            taken == source.bytes.count && !finish ? source.lineCount : source.line(at: taken).number - source.firstLine
        pending.bytes.removeFirst(min(taken, pending.bytes.count))
        // What was looked at whole waits for a line end that is new, and for twice as much where it is long.
        pending.lineEnd = nil
        pending.wanted = taken == 0 && piece.count > 1 << 16 ? pending.bytes.count * 2 : 0
        return !pending.failed
    }

    /// Runs what is complete and gives the bytes taken.
    private func run(pieceOf source: Source, finish: Bool, _ deliver: (borrowing Outcome) -> Void) -> Int {
        var parser = parser(source)
        while true {
            let start = parser.position
            guard let parsed = parser.next() else { return source.bytes.count }
            let outcome: Outcome
            switch parsed {
            case .failure(let diagnostic, let isIncomplete):
                if isIncomplete, !finish { return start }
                outcome = present(diagnostic, nil, source)
            case .statement(let statement, let notes):
                outcome = run(statement, notes, source)
            }
            deliver(outcome)
            if outcome.failed {
                pending.failed = true
                if !configuration.keepsGoing || world.interrupt.isRaised { return source.bytes.count }
            }
        }
    }
}
