import CLibEdit

/// Text that the terminal marks as pasted: its lines are run one after the other as if each had been typed, and what
/// stands after its last line end waits to be edited.
extension EditLineReader {
    /// Longer texts are a mistake, in bytes.
    private static let longest = 64 << 20

    /// What the terminal sends before a pasted text, after Escape, and behind it.
    static let pasteBegins = Array("[200~".utf8)
    private static let pasteEnds = Array("\u{1B}[201~".utf8)

    /// Takes a pasted text to its end, whatever the style of keys. Says whether that ends the line.
    func paste() -> Bool {
        var text: [UInt8] = []
        let end = EditLineReader.pasteEnds
        reading: while text.count < EditLineReader.longest {
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
        let lines = EditLineReader.lines(of: String(decoding: text, as: UTF8.self))
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

    /// The lines of a text, whatever ends them; an empty last one where it ends with a line end.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            case "\0": break
            default: line.append(scalar)
            }
            previous = scalar
        }
        return lines + [String(line)]
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
