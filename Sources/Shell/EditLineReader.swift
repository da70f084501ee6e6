import CLibEdit

/// The line editor: libedit behind `LineReading`.
///
/// libedit asks this object for every character, so signals are met here, between two characters, and never inside a
/// handler. Ctrl-C and a request to end are given to libedit as a newline: it then leaves its line in good order.
package final class EditLineReader: LineReading {
    let editor: OpaquePointer
    private let entries: OpaquePointer
    private var prompt: UnsafeMutablePointer<CChar>
    let isColoured: Bool
    private let drawingDescriptor: Int32
    /// The line that libedit is about to return is no answer: a signal came.
    var isCutShort = false

    /// Opens the editor; nil where libedit cannot work here. `drawsOnError` when standard output is no terminal.
    package init?(isColoured: Bool, drawsOnError: Bool, remembering limit: Int32) {
        guard let editor = suan_editor_open("suan", drawsOnError) else { return nil }
        guard let entries = history_init() else {
            el_end(editor)
            return nil
        }
        self.editor = editor
        self.entries = entries
        self.isColoured = isColoured
        drawingDescriptor = drawsOnError ? 2 : 1
        prompt = strdup("")
        _ = suan_history_set_size(entries, limit)
        _ = suan_history_set_unique(entries, 1)
        _ = suan_editor_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
        _ = suan_editor_set_prompt(editor, { EditLineReader.owner(of: $0)?.prompt }, 1)
        _ = suan_editor_set_catches_signals(editor, 0)
        _ = suan_editor_set_reader(editor, { EditLineReader.owner(of: $0)?.readCharacter($1) ?? -1 })
        _ = suan_editor_set_history(editor, entries)
        _ = suan_editor_set_keys(editor, "emacs")
        for (key, command) in EditLineReader.keys { _ = suan_editor_bind(editor, key, command) }
        // The user's own choices come last, so that they win.
        _ = el_source(editor, nil)
    }

    deinit {
        el_end(editor)
        history_end(entries)
        free(prompt)
    }

    package func remember(_ entry: String) { _ = suan_history_enter(entries, entry) }

    package func readLine(_ request: Request) -> Answer {
        free(prompt)
        prompt = strdup(coloured(request.prompt))
        isCutShort = false
        Signals.catchStop(true)
        defer { Signals.catchStop(false) }
        // Before the prompt is drawn: what is typed as soon as it is seen is the editor's already.
        _ = suan_editor_prepare_terminal(editor, 1)
        var count: Int32 = 0
        let line = el_gets(editor, &count)
        if Signals.isPending(Signals.leave) { return .ended }
        if isCutShort, Signals.take(Signals.interrupt) != 0 { return .abandoned }
        guard let line, count > 0 else {
            var newLine = UInt8(ascii: "\n")
            _ = write(drawingDescriptor, &newLine, 1)
            return .endOfInput
        }
        var bytes = Array(UnsafeRawBufferPointer(start: line, count: Int(count)))
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        return .line(bytes)
    }
}
