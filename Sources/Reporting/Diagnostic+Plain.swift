/// Diagnostics for somebody who listens: places in words, each on a line of its own.
///
///     error currency-mismatch: USD and CNY are different currencies
///     line 3, columns 1 to 15: `minimax.revenue` is USD
///     line 3, columns 19 to 31: `zhipu.revenue` is CNY
///     convert one of them: (minimax.revenue in CNY) + zhipu.revenue
extension Diagnostic {
    /// Further labels than these are not said.
    private static let mostPlaces = 16
    /// Cells that are read of a message, and of a place.
    private static let longest = 2000
    private static let longestPlace = 200

    /// Appends the text, each line ended by `\n`. What it appends is bounded, however long the source is.
    func appendPlain(to bytes: inout [UInt8], showsPlace: Bool) {
        let head = severity == .note ? "note: " : "\(severity.rawValue) \(code.rawValue): "
        bytes += head.utf8
        append(lines: message, to: &bytes)
        guard severity != .note else { return }
        for label in labels.prefix(Diagnostic.mostPlaces) { append(label, to: &bytes, showsPlace) }
        guard let fix, isFixSure, CellWidth.of(fix) <= Diagnostic.longest else { return }
        VisibleText.append(fixLead, to: &bytes, cells: Diagnostic.longest)
        bytes += ": ".utf8
        VisibleText.append(fix, to: &bytes, cells: Diagnostic.longest)
        bytes.append(0x0A)
    }

    /// Appends words that may go over several lines.
    private func append(lines text: String, to bytes: inout [UInt8]) {
        for line in text.split(separator: "\n").prefix(Diagnostic.mostPlaces) {
            VisibleText.append(String(line), to: &bytes, cells: Diagnostic.longest)
            bytes.append(0x0A)
        }
    }

    /// `file a.suan, line 3, columns 5 to 9: `minimax.revenue` is USD`.
    private func append(_ label: Label, to bytes: inout [UInt8], _ showsPlace: Bool) {
        let source = label.source
        let line = source.line(at: Int(label.span.start))
        var place: [String] = []
        let isOnScreen = source.name == "-" && !source.isPiece
        if showsPlace, !isOnScreen || source.lineCount > 1 {
            if !isOnScreen { place.append("file \(source.name)") }
            place.append("line \(line.number)")
        }
        if let columns = Quote(source: source, line: line, labels: [label]).marks.first?.columns {
            let (first, last) = (columns.lowerBound + 1, columns.upperBound)
            place.append(first >= last ? "column \(first)" : "columns \(first) to \(last)")
        }
        VisibleText.append(place.joined(separator: ", "), to: &bytes, cells: Diagnostic.longest)
        let words = source.text(Span(Int(label.span.start), min(Int(label.span.end), line.range.upperBound)))
        if !words.isEmpty {
            bytes += ": `".utf8
            VisibleText.append(words, to: &bytes, cells: Diagnostic.longestPlace)
            bytes.append(UInt8(ascii: "`"))
        }
        if !label.text.isEmpty {
            bytes += (words.isEmpty ? ": " : label.isRemark ? ", " : " is ").utf8
            VisibleText.append(label.text, to: &bytes, cells: Diagnostic.longest)
        }
        bytes.append(0x0A)
    }
}
