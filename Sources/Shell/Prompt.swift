import Suan

/// The conversation at a prompt: asks for an entry, has the session run it, prints what became of it, and so on until
/// the reader has no more.
package final class Prompt {
    private let session: Session
    private let reader: LineReading
    private let output: Output
    private var history: History?

    /// - Parameter history: where entries are kept; nil to keep none.
    package init(session: Session, reader: LineReading, output: Output, history: History? = nil) {
        self.session = session
        self.reader = reader
        self.output = output
        self.history = history
    }

    /// Calls earlier entries back into the reader.
    package func recall() {
        guard let (entries, remark) = history?.load() else { return }
        for entry in entries { reader.remember(entry) }
        if let remark { output.diagnostic("note: " + remark) }
    }

    /// Runs until the end of the input, `:quit`, or a signal that asks to end. Says whether every statement went well.
    @discardableResult package func run() -> Bool {
        var allWell = true
        while case .entry(let text, let isLast) = nextEntry() {
            switch meaning(of: text) {
            case .leave: return allWell
            case .nothing: break
            case .statements:
                if !execute(text) { allWell = false }
            }
            output.flush()
            if isLast || Signals.isPending(Signals.leave) { break }
        }
        return allWell
    }

    private enum Next {
        case entry([UInt8], isLast: Bool)
        case end
    }

    /// Reads lines until they are whole statements.
    private func nextEntry() -> Next {
        var lines: [UInt8] = []
        var request = Request.statement
        while true {
            switch reader.readLine(request) {
            case .ended: return .end
            case .endOfInput:
                return lines.isEmpty ? .end : .entry(lines, isLast: true)
            case .abandoned:
                lines = []
                request = .statement
            case .line(let line):
                if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
                lines += line
                let text = String(decoding: lines, as: UTF8.self)
                if session.needsMore(text) {
                    request = .continuation(open: openBrackets(text))
                    continue
                }
                keep(text)
                return .entry(lines, isLast: false)
            }
        }
    }

    private func keep(_ entry: String) {
        guard history?.wants(entry) == true else { return }
        reader.remember(entry)
        history?.add(entry)
    }

    private enum Meaning {
        case statements, nothing, leave
    }

    /// Whether an entry is for the session. Commands to the shell are carried out here.
    private func meaning(of entry: [UInt8]) -> Meaning {
        let text = String(decoding: entry, as: UTF8.self)
        let words = text.split { $0.isWhitespace }
        guard let first = words.first else { return .nothing }
        if first.hasPrefix(":") {
            switch ColonCommand(String(text.drop { $0.isWhitespace })) {
            case .help: output.result(ColonCommand.list)
            case .quit: return .leave
            case nil: output.diagnostic("error: there is no command \(first); :help lists them")
            }
            return .nothing
        }
        // `quit` and `exit` leave, unless the session knows something by that name.
        if words.count == 1, first == "quit" || first == "exit" { return leaves(entry) ? .leave : .nothing }
        return .statements
    }

    private func leaves(_ word: [UInt8]) -> Bool {
        var outcomes: [Outcome] = []
        let isKnown = session.run(text: word, name: "-") { outcomes.append(copy $0) }
        if isKnown { for outcome in outcomes { output.deliver(outcome) } }
        return !isKnown
    }

    private func execute(_ entry: [UInt8]) -> Bool {
        session.interrupt.clear()
        Signals.take(Signals.interrupt)
        session.presentation.width = Terminal.width
        return session.run(text: entry, name: "-") { outcome in
            // The terminal shows `^C` where the cursor was.
            if outcome.failed, Signals.take(Signals.interrupt) != 0 { output.diagnostic("") }
            output.deliver(outcome)
        }
    }
}
