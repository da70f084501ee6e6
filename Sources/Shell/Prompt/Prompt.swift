import Guide
import Suan

/// The conversation at a prompt: asks for an entry, has the session run it, prints what became of it, and so on until
/// the reader has no more.
package final class Prompt {
    package internal(set) var session: Session
    let output: Output
    let history: History
    /// The session that a `:reset` put away, until the new one is changed.
    private var putAway: (session: Session, changes: Int)?
    /// The lines of an entry that is not whole yet.
    private(set) var begun = ""
    private var open = OpenParts()
    var reader: LineReading
    /// What a session begins with.
    var opening = Opening()
    /// Whether the entry that runs met `quit` among its statements.
    private var asksToLeave = false
    /// The last entry that went well.
    var last: String?

    package init(session: Session, reader: LineReading, output: Output, history: History) {
        self.session = session
        self.reader = reader
        self.output = output
        self.history = history
    }

    /// Runs until the end of the input, `:quit`, or a signal that asks to end. Says whether every statement went well.
    @discardableResult package func run() -> Bool {
        var allWell = true
        while case .entry(let text, let isLast) = nextEntry() {
            switch carryOut(text) {
            case .leave: return allWell
            case .failure: allWell = false
            case .success: break
            }
            output.flush()
            if isLast || Signals.isPending(Signals.leave) { break }
        }
        return allWell
    }

    private enum Next {
        case entry(String, isLast: Bool)
        case end
    }

    /// Reads lines until they are whole statements.
    private func nextEntry() -> Next {
        forget()
        /// An unfinished entry is not read again before there is this much, unless its brackets are closed.
        var wanted = 0
        while true {
            switch reader.readLine(begun.isEmpty ? .statement : .continuation(open: open.shown)) {
            case .ended:
                // Lines that were finished are kept, though their entry was not.
                if !begun.isEmpty { keep(String(begun.dropLast())) }
                return .end
            case .endOfInput:
                guard !begun.isEmpty else { return .end }
                return .entry(String(begun.dropLast()), isLast: true)
            case .abandoned:
                forget()
                wanted = 0
            case .line(let bytes):
                let line = String(decoding: bytes, as: UTF8.self)
                let text = begun + line
                open.add(line + "\n")
                let isCommand = begun.isEmpty && command(text) != nil
                if !isCommand, open.brackets.isEmpty || text.utf8.count >= wanted, session.needsMore(text) {
                    wanted = text.utf8.count * 2
                } else if isCommand || open.brackets.isEmpty || text.utf8.count >= wanted {
                    keep(text)
                    return .entry(text, isLast: false)
                }
                begun = text + "\n"
            }
        }
    }

    private func forget() {
        begun = ""
        open = OpenParts()
    }

    private func keep(_ entry: String) {
        if history.wants(entry) { history.add(entry) }
        if let remark = history.takeRemark() { output.diagnostic("note: " + remark) }
    }

    func command(_ entry: String) -> TypedCommand? {
        TypedCommand(entry) { session.knows($0) }
    }

    enum End {
        case success, failure, leave
    }

    private func carryOut(_ entry: String) -> End {
        let question = Question(line: entry, bytes: 0..<entry.utf8.count)
        if isInterrupted(question) { return .failure }
        if let command = command(entry) { return carryOut(command) }
        let words = entry.split(maxSplits: 1) { $0.isWhitespace }
        guard let first = words.first else { return .success }
        // `quit` and `exit` leave, unless the session knows something by that name.
        if words.count == 1, first == "quit" || first == "exit", !session.knows(String(first)) { return .leave }
        asksToLeave = false
        let isFine = execute(entry)
        if asksToLeave { return .leave }
        guard isFine else { return .failure }
        last = entry
        return .success
    }

    /// Runs statements as one entry.
    func execute(_ entry: String) -> Bool {
        perform(Question(line: entry, bytes: 0..<entry.utf8.count)) { deliver in
            session.run(text: Array(entry.utf8), name: "-") { outcome in
                if outcome.request?.isLeaving == true { asksToLeave = true }
                deliver(outcome)
            }
        }
    }

    /// Whether Ctrl-C came after the line was finished and before it runs. Then it does not run, and that is said.
    private func isInterrupted(_ question: Question) -> Bool {
        guard Signals.take(Signals.interrupt) != 0 else { return false }
        reader.forgetPasted()
        show(session.refuse(question, .interrupted, "interrupted"))
        return true
    }

    /// Runs something that delivers outcomes, as one entry that can be taken back and interrupted.
    /// - Parameter question: what was typed.
    func perform(_ question: Question, _ work: ((borrowing Outcome) -> Void) -> Bool) -> Bool {
        session.interrupt.clear()
        if isInterrupted(question) { return false }
        session.presentation.width = Terminal.width
        session.beginEntry()
        let isFine = work { outcome in
            // The terminal stands where the statement began to run.
            if outcome.failed, Signals.take(Signals.interrupt) != 0 { reader.forgetPasted() }
            show(outcome)
        }
        session.interrupt.clear()
        if let putAway, putAway.changes != Undo(session).changeCount { self.putAway = nil }
        return isFine
    }

    /// Begins anew, and keeps the session so far until the new one is changed.
    func reset() {
        let old = session
        putAway = nil
        session = begin()
        putAway = (old, Undo(session).changeCount)
    }

    /// Goes back to before `reset`; false where that cannot be done.
    func takeBackReset() -> Bool {
        guard let putAway else { return false }
        session = putAway.session
        self.putAway = nil
        return true
    }

    /// Prints an outcome; what is longer than the screen goes through the pager.
    func show(_ outcome: borrowing Outcome) {
        if case .help(let question)? = outcome.request?.wish { return show(Help(session).page(on: question)) }
        guard let text = outcome.inkedText, !reader.isPasting, isTooLong(text), !reader.isAhead else {
            output.deliver(outcome)
            return
        }
        output.flush()
        reader.lend { Pager.show(text) }
        Signals.take(Signals.interrupt)
        if !outcome.inkedDiagnostics.isEmpty { output.diagnostic(outcome.inkedDiagnostics) }
    }

    /// Whether a text has more lines than the screen; a single long line is left to the terminal.
    private func isTooLong(_ text: [UInt8]) -> Bool {
        guard output.isOnTerminal else { return false }
        var left = Terminal.size.rows - 1
        for byte in text where byte == 0x0A {
            left -= 1
            if left <= 0 { return true }
        }
        return false
    }
}
