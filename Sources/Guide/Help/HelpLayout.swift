import Reporting

/// Lines of prose, broken at the width of the terminal. A number stays with its unit, and what stands between
/// backquotes stays whole, where the width allows.
struct HelpLayout {
    /// With colours as `Ink` marks them.
    private(set) var inkedLines: [[UInt8]] = []
    let width: Int

    /// Whether it is for somebody who listens: nothing is told by its place.
    let isPlain: Bool

    init(width: Int, isPlain: Bool = false) { (self.width, self.isPlain) = (max(20, width), isPlain) }

    /// All of it, with colours as `Ink` marks them.
    var inkedText: [UInt8] { Array(inkedLines.joined(separator: [0x0A])) }

    /// The lines of what was given without colours.
    var lines: [String] { inkedLines.map { String(decoding: $0, as: UTF8.self) } }

    var isEmpty: Bool { inkedLines.isEmpty }

    /// One line, laid out already.
    mutating func line(_ text: String = "") { line(inked: Array(text.utf8)) }

    /// One line or several, laid out already, with colours.
    mutating func line(inked text: [UInt8]) { inkedLines.append(text) }

    /// A blank line, unless there is one or nothing above.
    mutating func space() {
        if let last = inkedLines.last, !last.isEmpty { line() }
    }

    /// Prose. Its first line is indented by `indent`, the others by `hanging`. Whatever it holds is shown, not obeyed.
    mutating func prose(_ text: String, indent: Int = 0, hanging: Int? = nil) {
        let words = Array(text.split(separator: " ").joined(separator: " ").visible.utf8)
        if isPlain { return line(inked: words) }
        var bytes: [UInt8] = []
        bytes.append(spaces: indent)
        let layout = Wrapping.Layout(width: width, taken: indent, hang: hanging ?? indent)
        Wrapping.append(words, .page, layout, to: &bytes)
        inkedLines += bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// Lines of source text as they stand.
    mutating func source(_ text: some StringProtocol, indent: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).visible }
            self.line(String(repeating: " ", count: indent) + parts.joined(separator: "    "))
        }
    }

    /// A few words and what they mean: beside each other where both fit, else one below the other.
    mutating func row(_ left: String, _ right: String, column: Int, indent: Int = 2) {
        let (left, right) = (left.visible, right.visible)
        if isPlain { return line(right.isEmpty ? left : "\(left): \(right)") }
        let front = String(repeating: " ", count: indent) + left
        let start = max(indent + column, CellWidth.of(front) + 2)
        if start + CellWidth.of(right) <= width {
            line(front + String(repeating: " ", count: start - CellWidth.of(front)) + right)
        } else if start == indent + column, start + 24 <= width {
            let gap = String(repeating: " ", count: start - CellWidth.of(front))
            // Blanks inside a piece would not hold their place, so the front is put back afterwards.
            var inner = HelpLayout(width: width - start)
            inner.prose(right)
            for (number, line) in inner.inkedLines.enumerated() {
                let head = number == 0 ? front + gap : String(repeating: " ", count: start)
                self.line(inked: Array(head.utf8) + line)
            }
        } else {
            prose(left, indent: indent, hanging: indent + 2)
            prose(right, indent: indent + 2)
        }
    }
}
