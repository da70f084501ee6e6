import Reporting

/// What a user of an xterm-like terminal sees: rows of cells, fed with the bytes that a program writes.
///
/// It knows what line editors, pagers and shells use. A sequence that it does not know changes nothing and is kept in
/// `unknown`, so that a test can say that there were none. Where terminals differ it does as xterm does, but for a new
/// size: then lines that were wrapped by the terminal are wrapped anew, as tmux, VTE and most others do.
struct Screen: Sendable {
    /// One place of the screen. A wide character stands in two cells, the second of them without text.
    struct Cell: Equatable, Sendable {
        var text = " "
        var style = Style()
        var isSecondHalf = false
        /// Left blank at the end of a line, where a wide character had no room.
        var isFiller = false
    }

    struct Line: Equatable, Sendable {
        var cells: [Cell]
        /// The next line goes on with this one: the terminal broke it at its edge.
        var isWrapped = false
    }

    struct Position: Equatable, Sendable {
        var row: Int
        var column: Int
    }

    /// What the cursor's place is saved with.
    struct Saved: Sendable {
        var cursor = Position(row: 0, column: 0)
        var isAtEdge = false
        var style = Style()
    }

    private(set) var columns: Int
    private(set) var rows: Int
    var lines: [Line]
    /// Lines that went off the top, oldest first.
    var scrollback: [Line] = []
    /// Counted from 0 at the top left.
    var cursor = Position(row: 0, column: 0)
    /// The last column was just written to: the next character goes to the next line.
    var isAtEdge = false
    var style = Style()
    var saved = Saved()
    /// The first and the last row that scroll.
    var region: ClosedRange<Int>
    var wrapsAround = true
    var inserts = false
    var showsCursor = true
    /// Arrow keys are to be sent as `ESC O`.
    var hasApplicationCursorKeys = false
    /// Text that is pasted is to be put in brackets.
    var bracketsPaste = false
    /// The lines and the cursor of the usual screen, while a pager has the other.
    var usual: (lines: [Line], saved: Saved)?
    /// How often the bell rang.
    var bells = 0
    /// What programs put into the clipboard (OSC 52), decoded.
    var clipboard: [String] = []
    var title = ""
    /// Answers to questions of the program, to be sent to it.
    var replies: [UInt8] = []
    /// Sequences and bytes that mean nothing here, made readable.
    var unknown: [String] = []
    var reader = Reader()
    /// The character that was written last, for its repetition.
    var lastWritten = ""

    init(columns: Int = 80, rows: Int = 24) {
        (self.columns, self.rows) = (columns, rows)
        lines = Array(repeating: Line(cells: Array(repeating: Cell(), count: columns)), count: rows)
        region = 0...(rows - 1)
    }

    /// Whether the alternate screen is shown, as pagers do.
    var isAlternate: Bool { usual != nil }

    /// The visible lines without blanks at their ends and without empty lines at the end.
    var text: String { Screen.text(of: lines) }

    /// The lines that went off the top, and those visible.
    var wholeText: String { Screen.text(of: scrollback + lines) }

    /// As `wholeText`, with lines that the terminal broke put together again.
    var unwrappedText: String { Screen.text(of: Screen.unwrapped(scrollback + lines)) }

    /// As `text`, with lines that the terminal broke put together again.
    var unwrappedVisibleText: String { Screen.text(of: Screen.unwrapped(lines)) }

    private static func unwrapped(_ lines: [Line]) -> [Line] {
        var joined: [Line] = []
        var goesOn = false
        for line in lines {
            if goesOn {
                joined[joined.count - 1].cells += line.cells
            } else {
                joined.append(line)
            }
            goesOn = line.isWrapped
        }
        return joined
    }

    /// One visible line without blanks at its end; empty where there is none such.
    func line(_ row: Int) -> String { lines.indices.contains(row) ? Screen.text(of: lines[row]) : "" }

    /// The line with the cursor.
    var cursorLine: String { line(cursor.row) }

    /// The looks of the first place where this text is seen, a style for each cell; nil where it is not. Text that goes
    /// over the end of a line is not found.
    func styles(of text: String) -> [Style]? {
        let wanted = Array(text)
        for line in lines {
            let filled = line.cells.filter { !$0.isSecondHalf && !$0.isFiller }
            guard filled.count >= wanted.count else { continue }
            for start in 0...(filled.count - wanted.count)
            where zip(wanted, filled[start...]).allSatisfy({ String($0) == $1.text }) {
                return filled[start..<(start + wanted.count)].map(\.style)
            }
        }
        return nil
    }

    /// Whether the first place where this text is seen is in colour throughout, but for blanks.
    func isColoured(_ text: String) -> Bool {
        guard let styles = styles(of: text) else { return false }
        return zip(text, styles).allSatisfy { $0 == " " || $1.foreground != nil }
    }

    /// Whether anything at all is in colour, or looks other than plain.
    var isPlain: Bool { lines.allSatisfy { $0.cells.allSatisfy { $0.style == Style() } } }

    private static func text(of line: Line) -> String {
        var end = line.cells.count
        while end > 0, line.cells[end - 1].text == " " { end -= 1 }
        return line.cells[..<end].map { $0.isSecondHalf || $0.isFiller ? "" : $0.text }.joined()
    }

    private static func text(of lines: [Line]) -> String {
        var texts = lines.map { text(of: $0) }
        while texts.last?.isEmpty == true { texts.removeLast() }
        return texts.joined(separator: "\n")
    }

    /// Takes a new size over; `Screen+Resizing` sees to the lines.
    mutating func setSize(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        region = 0...(rows - 1)
    }
}
