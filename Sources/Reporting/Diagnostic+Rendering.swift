/// Diagnostics as text for people:
///
///     error[currency-mismatch]: USD and CNY are different currencies
///       minimax.revenue + zhipu.revenue
///       ^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^
///       USD               CNY
///       convert one of them: (minimax.revenue in CNY) + zhipu.revenue
///
/// A warning has the same shape; a note is its message alone, indented.
extension Diagnostic {
    /// Further labels than these are not shown.
    private static let mostLabels = 16
    /// A longer message is cut, and a longer correction left out, since a cut one could not be typed.
    private static let longestMessage = 2000

    /// The text, each line ended by `\n`.
    package func render(_ options: RenderingOptions = RenderingOptions()) -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, options)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text, each line ended by `\n`. What it appends is bounded, however long the source is.
    ///
    /// Complexity: linear in the length of the lines it quotes.
    package func append(to bytes: inout [UInt8], _ options: RenderingOptions) {
        guard severity != .note else {
            bytes.append(spaces: 2)
            Diagnostic.append(lines: message, to: &bytes)
            return
        }
        let palette = Palette(options, severity)
        bytes.append(contentsOf: palette.severity.utf8)
        bytes.append(contentsOf: severity.rawValue.utf8)
        bytes.append(UInt8(ascii: "["))
        bytes.append(contentsOf: code.rawValue.utf8)
        bytes.append(UInt8(ascii: "]"))
        bytes.append(contentsOf: palette.reset.utf8)
        bytes.append(contentsOf: ": ".utf8)
        bytes.append(contentsOf: palette.bold.utf8)
        Diagnostic.append(lines: message, to: &bytes, reset: palette.reset)

        var quotes: [Quote] = []
        for label in labels.prefix(Diagnostic.mostLabels) {
            let line = label.source.line(at: Int(label.span.start))
            if let index = quotes.firstIndex(where: { $0.source === label.source && $0.line == line }) {
                quotes[index].labels.append(label)
            } else {
                quotes.append(Quote(source: label.source, line: line, labels: [label]))
            }
        }
        for quote in quotes { quote.append(to: &bytes, options, palette) }

        if let fix, CellWidth.of(fix) <= Diagnostic.longestMessage {
            bytes.append(spaces: 2)
            VisibleText.append(fixLead, to: &bytes, cells: Diagnostic.longestMessage)
            bytes.append(contentsOf: ": ".utf8)
            Diagnostic.append(lines: fix, to: &bytes)
        }
    }

    /// Appends words that may go over several lines, the further ones indented, and ends the last.
    private static func append(lines text: String, to bytes: inout [UInt8], reset: String = "") {
        guard text.utf8.contains(UInt8(ascii: "\n")) else {
            VisibleText.append(text, to: &bytes, cells: longestMessage)
            bytes.append(contentsOf: reset.utf8)
            bytes.append(UInt8(ascii: "\n"))
            return
        }
        var isFirst = true
        for line in text.split(separator: "\n", maxSplits: mostLabels, omittingEmptySubsequences: false) {
            if !isFirst {
                bytes.append(UInt8(ascii: "\n"))
                bytes.append(spaces: 2)
            }
            isFirst = false
            VisibleText.append(String(line), to: &bytes, cells: longestMessage)
        }
        bytes.append(contentsOf: reset.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }
}
