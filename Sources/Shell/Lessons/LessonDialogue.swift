import Guide
import Suan

/// Goes through a lesson at a terminal, or wherever lines come from, until it is done or left.
struct LessonDialogue {
    let run: LessonRun
    let session: Session
    let reader: LineReading
    let output: Output

    /// Says whether every question was answered right.
    @discardableResult func hold() -> Bool {
        var reply = run.begin()
        while true {
            if !reply.text.isEmpty { output.result(reply.text) }
            output.flush()
            if reply.isOver { return run.isAllRight }
            session.interrupt.clear()
            switch reader.readLine(.answer(run.prompt)) {
            case .line(let bytes):
                session.presentation.width = Terminal.width
                reply = run.take(bytes)
                if Signals.take(Signals.interrupt) != 0 { reader.forgetPasted() }
            case .abandoned: reply = run.abandoned()
            case .endOfInput: reply = run.leave()
            case .ended: return false
            }
        }
    }
}

/// Holds a lesson on a terminal from its first line to the last, or with lines from standard input.
package func learn(_ run: LessonRun, with session: Session, output: Output) -> Bool {
    let interrupt = session.interrupt
    Terminal.drawing = Terminal.isTerminal(1) ? 1 : 2
    Signals.install { interrupt.raise() }
    let isFine = dialogue(run, session, output)
    if Signals.isPending(Signals.leave) { Signals.endAsAsked() }
    return isFine
}

/// The reader lives here only, so that the terminal is given back when this returns.
private func dialogue(_ run: LessonRun, _ session: Session, _ output: Output) -> Bool {
    output.isImmediate = true
    output.isOnTerminal = Terminal.isTerminal(1)
    var reader: LineReading = PlainReader(output: output)
    if Terminal.isTerminal(0), Terminal.isTerminal(1) {
        session.presentation.wraps = true
        if Terminal.canBeDrawnOn, Terminal.setUpLocale() {
            let history = History(path: nil)
            let editor = EditLineReader(history: history, ink: session.ink) { _, _ in
                Completion()
            }
            if let editor { reader = editor }
        }
    }
    return LessonDialogue(run: run, session: session, reader: reader, output: output).hold()
}

/// Goes through a lesson with the answers of a file, one a line; each counts once.
package func learn(_ run: LessonRun, answers: [UInt8], output: Output) -> Bool {
    var reply = run.begin()
    output.result(reply.text)
    for line in answers.split(separator: 0x0A) {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard let first = text.first, first != UInt8(ascii: "#") else { continue }
        if reply.isOver { break }
        output.result(Array(run.prompt.utf8) + text)
        reply = run.take(Array(text))
        if !reply.text.isEmpty { output.result(reply.text) }
    }
    output.flush()
    return reply.isOver && run.isAllRight
}
