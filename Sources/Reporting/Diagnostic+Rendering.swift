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
        return String(decoding: Ink.escaped(bytes), as: UTF8.self)
    }

    /// Appends the text, each line ended by `\n`. What it appends is bounded, however long the source is.
    ///
    /// Complexity: linear in the length of the lines it quotes.
    package func append(to bytes: inout [UInt8], _ options: RenderingOptions) {
        let ink = options.ink
        if ink.isPlain { return appendPlain(to: &bytes, showsPlace: options.showsPlace) }
        guard severity != .note else {
            bytes.append(spaces: 2)
            append(lines: message, .prose, in: .note, taken: 2, to: &bytes, options)
            return
        }
        let role: Ink.Role = severity == .error ? .error : .warning
        let head = "\(severity.rawValue)[\(code.rawValue)]"
        ink.append(head.utf8, in: role, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        append(lines: message, .prose, in: .emphasis, taken: head.utf8.count + 2, to: &bytes, options)

        var quotes: [Quote] = []
        for label in labels.prefix(Diagnostic.mostLabels) {
            let line = label.source.line(at: Int(label.span.start))
            if let index = quotes.firstIndex(where: { $0.isOf(line, label.source) }) {
                quotes[index].add(label, of: line)
            } else {
                quotes.append(Quote(source: label.source, line: line, labels: [label]))
            }
        }
        for quote in quotes { quote.append(to: &bytes, options, role) }

        if let fix, isFixSure, CellWidth.of(fix) <= Diagnostic.longestMessage {
            bytes.append(spaces: 2)
            let lead = VisibleText.append(fixLead, to: &bytes, cells: Diagnostic.longestMessage) + 1
            bytes.append(UInt8(ascii: ":"))
            if options.wraps, lead + 3 + CellWidth.of(fix) > options.width {
                bytes.append(UInt8(ascii: "\n"))
                bytes.append(spaces: 4)
                append(lines: fix, .code, in: nil, taken: 4, to: &bytes, options)
            } else {
                bytes.append(UInt8(ascii: " "))
                append(lines: fix, .code, in: nil, taken: lead + 3, to: &bytes, options)
            }
        }
    }

    /// Appends words that may go over several lines, the further ones indented, and ends the last.
    /// - Parameter taken: the cells that stand before them on their first line.
    private func append(
        lines text: String, _ kind: Wrapping.Kind, in role: Ink.Role?, taken: Int, to bytes: inout [UInt8],
        _ options: RenderingOptions
    ) {
        if let role { options.ink.begin(role, &bytes) }
        var taken = taken
        var rest = text.utf8[...]
        var count = 0
        while true {
            // As many lines as a message may have; what is left stands on the last.
            let end = count < Diagnostic.mostLabels ? rest.firstIndex(of: 0x0A) : nil
            let line = String(Substring(rest[..<(end ?? rest.endIndex)]))
            if options.wraps {
                var words: [UInt8] = []
                VisibleText.append(line, to: &words, cells: Diagnostic.longestMessage)
                let layout = Wrapping.Layout(width: max(20, options.width), taken: taken, hang: 4)
                Wrapping.append(words, kind, layout, to: &bytes)
            } else {
                VisibleText.append(line, to: &bytes, cells: Diagnostic.longestMessage)
            }
            guard let end else { break }
            rest = rest[rest.index(after: end)...]
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(spaces: 2)
            (taken, count) = (2, count + 1)
        }
        if let role { options.ink.end(role, &bytes) }
        bytes.append(UInt8(ascii: "\n"))
    }
}
