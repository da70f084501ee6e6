import Reporting

/// Lines of prose, broken at the width of the terminal. A number stays with its unit, and what stands between
/// backquotes stays whole, where the width allows.
struct HelpLayout {
    private(set) var lines: [String] = []
    let width: Int

    init(width: Int) { self.width = max(20, width) }

    var text: String { lines.joined(separator: "\n") }

    /// One line, laid out already.
    mutating func line(_ text: String = "") { lines.append(text) }

    /// A blank line, unless there is one or nothing above.
    mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Prose. Its first line is indented by `indent`, the others by `hanging`. Whatever it holds is shown, not obeyed.
    mutating func prose(_ text: String, indent: Int = 0, hanging: Int? = nil) {
        let words = Array(text.split(separator: " ").joined(separator: " ").visible.utf8)
        var bytes: [UInt8] = []
        bytes.append(spaces: indent)
        let layout = Wrapping.Layout(width: width, taken: indent, hang: hanging ?? indent)
        Wrapping.append(words, .page, layout, to: &bytes)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(String(decoding: line, as: UTF8.self))
        }
    }

    /// Lines of source text as they stand.
    mutating func source(_ text: some StringProtocol, indent: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).visible }
            lines.append(String(repeating: " ", count: indent) + parts.joined(separator: "    "))
        }
    }

    /// A few words and what they mean: beside each other where both fit, else one below the other.
    mutating func row(_ left: String, _ right: String, column: Int, indent: Int = 2) {
        let (left, right) = (left.visible, right.visible)
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
}
