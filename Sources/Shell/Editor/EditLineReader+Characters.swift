import CLibEdit

extension EditLineReader {
    /// libedit's source of characters: 1 with a character, 0 at the end of the input, -1 after an error.
    func readCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        guard let character else { return -1 }
        _ = suan_editor_set_editing(editor, 1)
        if !begun.isEmpty {
            insert(begun)
            begun = ""
            _ = suan_editor_redraw(editor)
        }
        while true {
            settle()
            answer()
            if Signals.isPending(Signals.interrupt | Signals.leave) { return cutShort(character) }
            if Signals.take(Signals.resumed) != 0 { resume() }
            if Signals.take(Signals.resize) != 0 { resize() }
            if !input.hasTaken { paint() }
            if !history.isLoaded, !input.hasMore { loadHistory() }
            switch input.event() {
            case .scalar("\u{1B}") where input.take(PastedText.begin):
                if paste() { return give("\n", character) }
            case .scalar(let scalar) where 0x80...0x9F ~= scalar.value: if !painter.ink.isPlain { Terminal.ring() }
            case .scalar(let scalar): return give(scalar, character)
            case .nothing: continue
            case .end: return 0
            case .failure: return -1
            }
        }
    }

    /// Has libedit end its line: with a newline, which leaves it in good order, or where that was bound to something
    /// else with the end of the input.
    private func cutShort(_ character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        isCutShort = true
        input.forget()
        cuts += 1
        return cuts > EditLineReader.mostCuts ? 0 : give("\n", character)
    }

    /// A command may take some newlines for itself before one ends the line.
    private static let mostCuts = 8

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
        below { Terminal.show("note: \(remark)\n") }
    }
}
