import Suan

/// Holds the conversation on a terminal, from its first line to the last. Comes back when the user leaves; a signal that
/// asks to end is obeyed once the terminal is as it was.
/// - Parameters:
///   - isColoured: whether the prompt is in colour.
///   - saysHello: whether the first line names the program.
package func converse(with session: Session, output: Output, isColoured: Bool, saysHello: Bool) {
    let interrupt = session.interrupt
    Signals.install { interrupt.raise() }
    output.isImmediate = true
    talk(with: session, output: output, isColoured: isColoured, saysHello: saysHello)
    if Signals.isPending(Signals.leave) { Signals.endAsAsked() }
}

/// The reader lives here only, so that the terminal is given back when this returns.
private func talk(with session: Session, output: Output, isColoured: Bool, saysHello: Bool) {
    if saysHello { output.diagnostic("suan \(suanVersion) (算)   :help for help, Ctrl-D leaves") }
    let prompt = Prompt(
        session: session, reader: reader(output: output, isColoured: isColoured), output: output, history: History())
    prompt.recall()
    prompt.run()
}

/// The line editor, or where it cannot work (no UTF-8, a terminal that cannot be drawn on) plain lines.
private func reader(output: Output, isColoured: Bool) -> LineReading {
    if Terminal.canBeDrawnOn, Terminal.setUpLocale(),
        let editor = EditLineReader(
            isColoured: isColoured, drawsOnError: !Terminal.isTerminal(1), remembering: Int32(History.limit))
    {
        return editor
    }
    return PlainReader(output: output)
}
