import Reporting
import Testing

@testable import Shell

/// What the line editor draws, on the model of a terminal.
@Suite struct LinePainterTests {
    private static let prompt = "suan> ".unicodeScalars.map { $0.value | LineLayout.promptMark }

    /// Letters of one cell, of two, of none, newlines, tabs, signs, and letters that terminals differ about.
    private static let pieces = [
        "a", "b", " ", "收", "入", "e\u{301}", "\n", "\t", "\u{1B}", "\u{202E}", "👍🏽", "👨\u{200D}👩\u{200D}👧", "🇨🇳", "≈",
        "❤\u{FE0F}",
        "xxxxxxxxxx", "现金现金现金",
    ]

    /// After any change the screen looks as if the line had been drawn there at once.
    @Test(arguments: 1...12) func aChangedLineIsDrawnAsIfNew(seed: UInt64) {
        var random = Moments(seed)
        for _ in 0..<12 {
            let (columns, rows) = (Int.random(in: 2...30, using: &random), Int.random(in: 1...10, using: &random))
            var screen = Screen(columns: columns, rows: rows)
            var painter = LinePainter(columns: columns, rows: rows, ink: .none)
            var text: [UInt32] = []
            for _ in 0..<60 {
                change(&text, &random)
                let cursor = Int.random(in: 0...text.count, using: &random)
                screen.feed(painter.paint(Self.prompt + text, cursor: Self.prompt.count + cursor)[...])
                var fresh = LinePainter(columns: columns, rows: rows, ink: .none)
                var wanted = Screen(columns: columns, rows: rows)
                wanted.feed(fresh.paint(Self.prompt + text, cursor: Self.prompt.count + cursor)[...])
                // The window may hold other rows round the cursor where not all have room.
                guard fresh.rowCount <= rows else { continue }
                let isSame = screen.endsLike(wanted)
                #expect(
                    isSame, "seed \(seed), \(columns) × \(rows), \(text)\n\(screen.text)\n\(wanted.text)")
                #expect(screen.unknown.isEmpty)
            }
        }
    }

    private func change(_ text: inout [UInt32], _ random: inout Moments) {
        let place = Int.random(in: 0...text.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text.removeSubrange(place..<min(text.count, place + 3))
        case 1: text.removeSubrange(place...)
        default:
            let piece = Self.pieces.randomElement(using: &random) ?? "a"
            text.insert(contentsOf: piece.unicodeScalars.map(\.value), at: place)
        }
    }

    /// The rows of a long line go off the top as it grows, and the window follows the cursor.
    @Test func aLineLongerThanTheScreenIsSeenThroughAWindow() {
        var screen = Screen(columns: 10, rows: 3)
        var painter = LinePainter(columns: 10, rows: 3, ink: .none)
        var text = Self.prompt
        for number in 0..<100 {
            text.append(UInt32(97 + number % 26))
            screen.feed(painter.paint(text, cursor: text.count)[...])
        }
        #expect(
            screen.unwrappedText == "suan> "
                + String(String.UnicodeScalarView(text.dropFirst(6).compactMap(Unicode.Scalar.init))))
        screen.feed(painter.paint(text, cursor: 6)[...])
        #expect(screen.text == "suan> abcd\nefghijklmn\nopqrstuvwx" && screen.cursor == .init(row: 0, column: 6))
        text.insert(UInt32(65), at: 6)
        screen.feed(painter.paint(text, cursor: 7)[...])
        #expect(screen.text == "suan> Aabc\ndefghijklm\nnopqrstuvw" && screen.cursor == .init(row: 0, column: 7))
        screen.feed((painter.paint(text, cursor: text.count) + painter.leave())[...])
        #expect(screen.text.hasSuffix("fghijklmno\npqrstuv") && screen.cursor.column == 0, "\(screen.text)")
    }

    /// A terminal that takes joined emoji for one letter of two cells, and marked signs for two, is set right behind
    /// them: what comes after stands where the table says.
    @Test func aTerminalOfAnotherOpinionIsSetRight() {
        for piece in ["👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "≈", "👍🏽", "α", "e\u{301}"] {
            var painter = LinePainter(columns: 40, rows: 3, ink: .none)
            let line = Self.prompt + "\(piece)x".unicodeScalars.map(\.value)
            let bytes = painter.paint(line, cursor: line.count)
            let width = CellWidth.of(piece)
            // The column is given before the letter behind it is written.
            let wanted = Array("\u{1B}[\(6 + width + 1)Gx".utf8)
            #expect(bytes.suffix(wanted.count).elementsEqual(wanted), "\(piece): \(bytes)")
        }
    }
}

extension Screen {
    /// Whether the lines round the cursor down to the end are those of another screen, and the cursor is in the same
    /// place among them; what has gone further up on either does not count.
    fileprivate func endsLike(_ other: Screen) -> Bool {
        guard cursor.column == other.cursor.column, isAtEdge == other.isAtEdge else { return false }
        let below = zip(lines[cursor.row...], other.lines[other.cursor.row...])
        let above = zip(lines[..<cursor.row].reversed(), other.lines[..<other.cursor.row].reversed())
        return below.allSatisfy { $0.cells.map(\.text) == $1.cells.map(\.text) }
            && above.allSatisfy { $0.cells.map(\.text) == $1.cells.map(\.text) }
    }
}
