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

    /// Replaces the line.
    func setLine(_ text: String, cursor: Int? = nil) {
        let (old, place) = line
        let count = old.unicodeScalars.count
        _ = el_cursor(editor, Int32(clamping: count - place))
        el_deletestr(editor, Int32(clamping: count))
        insert(text)
        if let cursor { _ = el_cursor(editor, Int32(clamping: cursor - text.unicodeScalars.count)) }
    }

    /// Inserts at the cursor. A NUL, which is no text for a line, is left out.
    func insert(_ text: String) {
        _ = el_insertstr(editor, text.utf8.contains(0) ? String(text.filter { $0 != "\0" }) : text)
    }
}
