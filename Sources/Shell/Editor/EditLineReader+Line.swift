import CLibEdit

/// The line being edited, seen and changed from outside libedit.
extension EditLineReader {
    /// The line, and how many of its scalars stand before the cursor.
    var line: (text: String, cursor: Int) {
        guard let info = el_wline(editor)?.pointee, let buffer = info.buffer else { return ("", 0) }
        let count = buffer.distance(to: info.lastchar)
        var text = String.UnicodeScalarView()
        for letter in UnsafeBufferPointer(start: buffer, count: max(0, count)) {
            text.append(Unicode.Scalar(UInt32(truncatingIfNeeded: letter)) ?? "\u{FFFD}")
        }
        return (String(text), buffer.distance(to: info.cursor))
    }

    /// Replaces the line. What is on the screen is as before, until libedit or `redraw` draws it.
    func setLine(_ text: String, cursor: Int? = nil) {
        let (old, place) = line
        let count = old.unicodeScalars.count
        _ = el_cursor(editor, Int32(clamping: count - place))
        el_deletestr(editor, Int32(clamping: count))
        _ = el_insertstr(editor, text)
        if let cursor { _ = el_cursor(editor, Int32(clamping: cursor - text.unicodeScalars.count)) }
    }

    /// Inserts at the cursor. What is no text for a line, such as a NUL, is left out.
    func insert(_ text: String) {
        _ = el_insertstr(editor, String(text.filter { $0 != "\0" }))
    }

    /// Where the line stands on the screen now.
    var layout: LineLayout {
        let (text, cursor) = line
        return LineLayout(prompt: seenPrompt, line: text, cursor: cursor, columns: Terminal.width)
    }

    /// Draws the prompt and the line anew, in the place of what stood there.
    func redraw(_ before: LineLayout) {
        Terminal.clear(fromRowsAbove: before.cursorRow)
        _ = suan_editor_redraw(editor)
    }

    /// Goes to the first row below the line; what is printed there is followed by the line, drawn anew.
    func below(_ work: () -> Void) {
        let layout = layout
        Terminal.draw(String(repeating: "\n", count: layout.lastRow - layout.cursorRow) + "\r\n")
        work()
        _ = suan_editor_redraw(editor)
    }
}
