import CLibEdit
import Reporting

/// The line on the screen. libedit edits; it draws into memory, of which only its bell and its wish to clear the screen
/// are looked at, and `LinePainter` draws for the user.
extension EditLineReader {
    /// Shows the prompt and the line as they are now.
    func paint() {
        let (text, cursor) = drawn
        Terminal.send(painter.paint(text, cursor: cursor))
    }

    /// Goes to the first row below the line; what is printed there is followed by the line, drawn anew.
    func below(_ work: () -> Void) {
        paint()
        Terminal.send(painter.leave())
        work()
        paint()
    }

    /// Shows a line as it was entered, and goes to the row below it.
    func finish(_ line: some Sequence<UInt32>) {
        let text = promptElements + line
        Terminal.send(painter.paint(text, cursor: text.count) + painter.leave())
    }

    /// Draws anew for a window of another size.
    func resize() {
        let (columns, rows) = Terminal.size
        Terminal.send(painter.withdraw(columns: columns, rows: rows))
        paint()
    }

    /// Goes on after another had the terminal.
    func resume() {
        Terminal.send("\r")
        painter.forget()
    }

    /// Rings and clears where the last command of libedit did.
    func answer() {
        let told = suan_sink_take(sink)
        if told.clears {
            Terminal.send(Terminal.clearing)
            painter.forget()
        }
        if told.rings, !painter.ink.isPlain { Terminal.ring() }
    }

    /// Sets right what libedit's last command may have left wrong.
    ///
    /// The cursor is in the line, and libedit's picture of the line, which nobody sees, has room for twice the line. Where the line is
    /// longer than its picture, libedit forgets which row the cursor is in and writes past the last (refresh.c,
    /// `re_fastputc`). Where the picture cannot be made larger it is made anew before each key, which keeps the row.
    func settle() {
        guard let info = el_wline(editor)?.pointee, let buffer = info.buffer else { return }
        let count = max(0, buffer.distance(to: info.lastchar))
        // With vi's keys the end of an empty line is one before its beginning for libedit, where the next letter would
        // be written. Any move brings the cursor back into the line.
        if info.cursor < buffer {
            _ = el_cursor(editor, -1)
        } else if info.cursor > info.lastchar {
            _ = el_cursor(editor, 1)
        }
        // libedit writes a letter as eight at the most.
        var rows = count * 8 / Int(SUAN_PICTURE_COLUMNS) + 2
        guard rows + count > pictureRows / 2 else { return }
        var rest = buffer
        let end = buffer + count
        while let found = wmemchr(rest, 10, rest.distance(to: end)) {
            rows += 1
            rest = UnsafePointer(found) + 1
        }
        guard rows > pictureRows / 2 else { return }
        if rows * 4 <= EditLineReader.mostPictureRows {
            pictureRows = rows * 4
            _ = suan_editor_set_picture(editor, Int32(pictureRows))
        }
        _ = suan_editor_redraw(editor)
    }

    /// Above so many rows libedit's picture would take more memory than the line.
    private static let mostPictureRows = 8_192

    private var drawn: (text: [UInt32], cursor: Int) {
        let prompt = promptElements
        guard let info = el_wline(editor)?.pointee, let buffer = info.buffer else { return (prompt, prompt.count) }
        let count = max(0, buffer.distance(to: info.lastchar))
        let cursor = min(max(0, buffer.distance(to: info.cursor)), count)
        let text = [UInt32](unsafeUninitializedCapacity: prompt.count + count) { room, used in
            for (place, element) in prompt.enumerated() { room[place] = element }
            if count > 0, let start = room.baseAddress { memcpy(start + prompt.count, buffer, count * 4) }
            used = prompt.count + count
        }
        return (text, prompt.count + cursor)
    }

    private var promptElements: [UInt32] { prompt.unicodeScalars.map { $0.value | LineLayout.promptMark } }
}
