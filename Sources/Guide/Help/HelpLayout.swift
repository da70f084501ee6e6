import Reporting

/// Lines of prose, broken at the width of the terminal. A number stays with its unit, and what stands between
/// backquotes stays whole, where the width allows.
struct HelpLayout {
    private(set) var lines: [String] = []
    let width: Int

    init(width: Int) { self.width = max(20, width) }

    var text: String { lines.joined(separator: "\n") }

    /// One line as it stands.
    mutating func line(_ text: String = "") { lines.append(text) }

    /// A blank line, unless there is one or nothing above.
    mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Prose. Its first line is indented by `indent`, the others by `hanging`.
    mutating func prose(_ text: String, indent: Int = 0, hanging: Int? = nil) {
        var line = String(repeating: " ", count: indent)
        var cells = indent
        var isEmpty = true
        let later = min(hanging ?? indent, width / 2)
        for piece in HelpLayout.pieces(text) {
            let wide = CellWidth.of(piece)
            if !isEmpty, cells + 1 + wide > width {
                lines.append(line)
                line = String(repeating: " ", count: later)
                (cells, isEmpty) = (later, true)
            }
            if !isEmpty {
                line += " "
                cells += 1
            }
            isEmpty = false
            guard cells + wide > width else {
                line += piece
                cells += wide
                continue
            }
            // Longer than a line: it is broken at its spaces, or else where the line ends.
            for word in piece.split(separator: " ") {
                if cells > later, cells + 1 + CellWidth.of(word) > width {
                    lines.append(line)
                    line = String(repeating: " ", count: later)
                    cells = later
                } else if cells > later, line.last != " " {
                    line += " "
                    cells += 1
                }
                for character in word {
                    let one = CellWidth.of(String(character))
                    if cells + one > width {
                        lines.append(line)
                        line = String(repeating: " ", count: later)
                        cells = later
                    }
                    line.append(character)
                    cells += one
                }
            }
        }
        lines.append(line)
    }

    /// A few words and what they mean: beside each other where both fit, else one below the other.
    mutating func row(_ left: String, _ right: String, column: Int, indent: Int = 2) {
        let front = String(repeating: " ", count: indent) + left
        let start = max(indent + column, CellWidth.of(front) + 2)
        if start + CellWidth.of(right) <= width {
            lines.append(front + String(repeating: " ", count: start - CellWidth.of(front)) + right)
        } else if start == indent + column, start + 24 <= width {
            let gap = String(repeating: " ", count: start - CellWidth.of(front))
            // Blanks inside a piece would not hold their place, so the front is put back afterwards.
            var inner = HelpLayout(width: width - start)
            inner.prose(right)
            for (number, line) in inner.lines.enumerated() {
                lines.append((number == 0 ? front + gap : String(repeating: " ", count: start)) + line)
            }
        } else {
            prose(left, indent: indent, hanging: indent + 2)
            prose(right, indent: indent + 2)
        }
    }

    /// The text in pieces between which a line may be broken.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var isQuoted = false
        for word in text.split(separator: " ") {
            let isJoined = isQuoted || pieces.last.map { isNumber($0) && isUnit(word) } ?? false
            if isJoined, let last = pieces.indices.last {
                pieces[last] += " " + word
            } else {
                pieces.append(String(word))
            }
            let marks = word.utf8.count { $0 == UInt8(ascii: "`") }
            if !marks.isMultiple(of: 2) { isQuoted.toggle() }
        }
        return pieces
    }

    /// Whether a piece ends with a number, or with the mark before one or before a basis.
    private static func isNumber(_ piece: String) -> Bool {
        guard let word = piece.split(separator: " ").last, let first = word.unicodeScalars.first else { return false }
        if word == "≈" || word == "@" || word == "about" { return true }
        let isSigned = first == "-" || first == "−" || first == "("
        let digit = isSigned ? word.unicodeScalars.dropFirst().first : first
        return digit.map { $0.properties.numericType == .decimal } ?? false
    }

    private static func isUnit(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        if first.properties.isAlphabetic || first.properties.numericType == .decimal { return true }
        return first == "%" || first == "‰" || first == "≈"
    }
}
