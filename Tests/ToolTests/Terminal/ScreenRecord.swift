import Testing

/// A stream of bytes with the screen that another terminal made of it, as `screens.txt` has them:
///
///     case NAME COLUMNS ROWS
///     feed BYTES                 \e, \r, \n, \b, \t, \a, \\ or as they are
///     size COLUMNS ROWS          the window is given another size
///     cursor ROW COLUMN          counted from 0
///     line ROW TEXT              a visible line that is not empty, without blanks at its end
///     look ROW LETTERS           one a character: . plain or bright, 0-7 a colour, b bold, u underlined, r reversed
///     whole TEXT                 instead of `line`: what went off the top and what is seen, broken lines joined, with \n
struct ScreenRecord {
    private var name: String?
    private var screen = Screen()
    private var cursor: Screen.Position?
    private var lines: [Int: String] = [:]
    private var looks: [Int: String] = [:]
    private var whole: String?

    /// Takes a line of the record; false where another record begins with it.
    mutating func take(_ line: String) -> Bool {
        let (word, rest) = ScreenRecord.split(line)
        let numbers = rest.split(separator: " ").compactMap { Int($0) }
        switch word {
        case "case":
            guard name == nil else { return false }
            name = rest
            if numbers.count >= 2 {
                screen = Screen(columns: numbers[numbers.count - 2], rows: numbers[numbers.count - 1])
            }
        case "feed": screen.feed(ScreenRecord.plain(rest))
        case "size": if numbers.count == 2 { screen.resize(columns: numbers[0], rows: numbers[1]) }
        case "cursor": if numbers.count == 2 { cursor = .init(row: numbers[0], column: numbers[1]) }
        case "line":
            let (row, text) = ScreenRecord.split(rest)
            lines[Int(row) ?? -1] = text
        case "look":
            let (row, text) = ScreenRecord.split(rest)
            looks[Int(row) ?? -1] = text
        case "whole": whole = String(decoding: ScreenRecord.plain(rest), as: UTF8.self)
        default: Issue.record("screens.txt has a line '\(line)'")
        }
        return true
    }

    /// Compares the screen with what the record wants of it.
    func check() {
        guard let name else { return }
        #expect(screen.unknown.isEmpty, "\(name): \(screen.unknown)")
        if let cursor { #expect(screen.cursor == cursor, "\(name)\n\(screen.text)") }
        if let whole {
            #expect(screen.unwrappedText == whole, "\(name)\n\(screen.text)")
            return
        }
        for row in screen.lines.indices {
            #expect(screen.line(row) == lines[row] ?? "", "\(name), row \(row)")
            if let wanted = looks[row] { #expect(look(row) == wanted, "\(name), looks of row \(row)") }
        }
    }

    private func look(_ row: Int) -> String {
        var letters = ""
        for cell in screen.lines[row].cells where !cell.isSecondHalf && cell.text != " " {
            if cell.style.traits.contains(.reversed) {
                letters += "r"
            } else if case .indexed(let number)? = cell.style.foreground, number < 8 {
                letters += "\(number)"
            } else if cell.style.traits.contains(.bold) {
                letters += "b"
            } else {
                letters += cell.style.traits.contains(.underlined) ? "u" : "."
            }
        }
        return letters
    }

    private static func split(_ line: String) -> (String, String) {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    private static func plain(_ text: String) -> [UInt8] {
        let named: [UInt8: UInt8] = [0x65: 0x1B, 0x72: 0x0D, 0x6E: 0x0A, 0x62: 0x08, 0x74: 0x09, 0x61: 0x07]
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                bytes.append(named[byte] ?? byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
