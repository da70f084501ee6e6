import Suan

/// How a conversation begins.
package struct Opening {
    /// Whether the first line names the program.
    package var saysHello = true
    /// Files of companies that the session has read, and reads again when it begins anew.
    package var companyFiles: [String] = []
    /// The file that is run first, if it is there; nil for none.
    package var initFile: String?

    package init() {}
}

/// Holds the conversation on a terminal, from its first line to the last. Comes back when the user leaves; a signal that
/// asks to end is obeyed once the terminal is as it was.
package func converse(with session: Session, output: Output, opening: Opening) {
    let interrupt = session.interrupt
    Terminal.drawing = Terminal.isTerminal(1) ? 1 : 2
    Signals.install { interrupt.raise() }
    output.isImmediate = true
    output.isOnTerminal = true
    talk(with: session, output: output, opening: opening)
    if Signals.isPending(Signals.leave) { Signals.endAsAsked() }
}

/// The reader lives here only, so that the terminal is given back when this returns.
private func talk(with session: Session, output: Output, opening: Opening) {
    session.presentation.wraps = true
    let (history, remark) = History.fromEnvironment()
    let isFirst = opening.saysHello && history.isNew
    let plain = PlainReader(output: output)
    let prompt = Prompt(session: session, reader: plain, output: output, history: history)
    if opening.saysHello { output.diagnostic("suan \(suanVersion) (算)   :help, Ctrl-D leaves") }
    if let remark { output.diagnostic("note: " + remark) }
    prompt.opening = opening
    prompt.runInitFile()
    if isFirst {
        output.diagnostic(Prompt.firstLines)
        history.begin()
        if let remark = history.takeRemark() { output.diagnostic("note: " + remark) }
    }
    if Terminal.canBeDrawnOn, Terminal.setUpLocale() {
        let editor = EditLineReader(history: history, ink: session.ink) { [unowned prompt] line, cursor in
            prompt.completion(line, cursor)
        }
        if let editor {
            prompt.reader = editor
            for remark in editor.remarks { output.diagnostic("note: " + remark) }
        }
    }
    prompt.run()
    // Before the session, so that the terminal is given back even where that takes long.
    prompt.reader = plain
}

extension Prompt {
    /// What somebody may try who is here for the first time.
    static let firstLines = """
        Try, line by line:
          minimax
          minimax.revenue in CNY
          :help compare
        """

    /// A session as new, the init file run.
    func begin() -> Session {
        let fresh = Session(session.configuration, interrupt: session.interrupt)
        fresh.presentation = session.presentation
        session = fresh
        for file in opening.companyFiles {
            let question = Question(line: file, bytes: 0..<file.utf8.count)
            _ = perform(question) { FileEntry(session).run(companyFile: file, deliver: $0) }
        }
        runInitFile()
        return fresh
    }

    /// Runs the user's own first statements. What is wrong with them is said, and the shell opens all the same.
    func runInitFile() {
        guard let initFile = opening.initFile, access(initFile, F_OK) == 0 else { return }
        let question = Question(line: initFile, bytes: 0..<initFile.utf8.count)
        _ = perform(question) { deliver in FileEntry(session).load(question, path: initFile, deliver: deliver) }
    }
}
