import CLibEdit

extension EditLineReader {
    /// libedit's source of characters: 1 with a character, 0 at the end of the input, -1 after an error.
    func readCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        guard let character else { return -1 }
        _ = suan_editor_set_editing(editor, 1)
        if !begun.isEmpty { begin() }
        while true {
            if Signals.isPending(Signals.interrupt | Signals.leave) {
                isCutShort = true
                input.forget()
                return give("\n", character)
            }
            if Signals.take(Signals.resumed) != 0 {
                el_resize(editor)
                _ = suan_editor_redraw(editor)
            }
            if Signals.take(Signals.resize) != 0 {
                el_resize(editor)
                redraw(layout)
            }
            if !history.isLoaded, !input.hasMore { loadHistory() }
            switch input.event() {
            case .scalar("\u{1B}") where input.take(EditLineReader.pasteBegins):
                if paste() { return give("\n", character) }
            case .scalar(let scalar): return give(scalar, character)
            case .nothing: continue
            case .end: return 0
            case .failure: return -1
            }
        }
    }

    private func give(_ scalar: Unicode.Scalar, _ character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        // After the end of a line libedit would give the terminal back, only for us to take it again: what is typed in
        // between would be shown twice, or lost.
        if scalar == "\n" || scalar == "\r" { _ = suan_editor_set_editing(editor, 0) }
        given &+= 1
        character.pointee = wchar_t(truncatingIfNeeded: scalar.value)
        return 1
    }

    /// Reads the history while the user reads the prompt.
    private func loadHistory() {
        history.load()
        guard let remark = history.takeRemark() else { return }
        below { Terminal.draw("note: \(remark)\n") }
    }

    /// Puts what was pasted after the last line end into the line.
    private func begin() {
        let before = layout
        _ = el_insertstr(editor, begun)
        begun = ""
        redraw(before)
    }
}
