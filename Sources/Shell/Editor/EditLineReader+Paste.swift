import CLibEdit

/// Text that the terminal marks as pasted: its lines are run one after the other as if each had been typed, and what
/// stands after its last line end waits to be edited.
extension EditLineReader {
    /// Takes a pasted text to its end, whatever the style of keys. Says whether that ends the line.
    func paste() -> Bool {
        var text: [UInt8] = []
        let end = PastedText.end
        reading: while text.count < PastedText.longest {
            switch input.event(within: 5_000) {
            case .scalar(let scalar):
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                if scalar == "~", text.suffix(end.count).elementsEqual(end) {
                    text.removeLast(end.count)
                    break reading
                }
            case .nothing, .end, .failure: break reading
            }
        }
        let lines = PastedText.lines(of: String(decoding: text, as: UTF8.self))
        guard lines.count > 1 else {
            insert(lines[0])
            _ = suan_editor_redraw(editor)
            return false
        }
        // The line so far gets the first one; what stands behind the cursor comes after the last.
        let (old, cursor) = line
        let scalars = Array(old.unicodeScalars)
        setLine(String(String.UnicodeScalarView(scalars[..<cursor])) + lines[0])
        pasted = lines[1..<(lines.count - 1)]
        begun = lines[lines.count - 1] + String(String.UnicodeScalarView(scalars[cursor...]))
        return true
    }

    /// The next line of a pasted text, shown behind its prompt.
    func nextPasted() -> [UInt8] {
        let next = pasted.removeFirst()
        finish(next.unicodeScalars.lazy.map(\.value))
        return Array(next.utf8)
    }

    package func forgetPasted() {
        pasted = []
        begun = ""
        input.forget()
    }
}
