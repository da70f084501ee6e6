import Reporting

/// The lines of a picture, as they come together.
struct Sheet {
    let width: Int
    let ink: Ink
    let signs: TerminalSigns
    var lines: [[UInt8]] = []
    var tally = RemarkTally()

    init(_ form: TerminalForm) {
        width = max(20, min(form.columns, 1000))
        ink = form.ink
        signs = TerminalSigns(isASCII: form.signs == .ascii)
    }

    /// A title takes no more lines than these.
    private static let mostTitleLines = 3

    /// Texts in cells.
    var lettering: Lettering {
        Lettering(measure: { Double(Sheet.cells($0)) }, ellipsis: signs.ellipsis)
    }

    /// The cells of a text as it is shown.
    static func cells(_ text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars { width += CellWidth.of(VisibleText.sign(for: scalar)) }
        return width
    }

    mutating func shorten(_ text: String, to room: Int) -> String {
        let short = lettering.shortened(text, to: Double(room))
        if short.isCut { tally.shortened += 1 }
        return short.text
    }

    /// The title, and what the amounts are, on one line where there is room.
    mutating func head(_ title: String, _ caption: String) {
        let caption = caption == title ? "" : caption
        let joined = Sheet.cells(title) + 2 + Sheet.cells(caption)
        if !title.isEmpty, !caption.isEmpty, joined <= width {
            var line: [UInt8] = []
            ink.append(title.visible.utf8, in: .heading, to: &line)
            line += "  ".utf8
            ink.append(caption.visible.utf8, in: .unit, to: &line)
            return lines.append(line)
        }
        text(title, .heading)
        text(caption, .unit)
    }

    /// A text in lines that keep to the width; nothing for an empty one.
    mutating func text(_ text: String, _ role: Ink.Role? = nil, most: Int = mostTitleLines) {
        guard !text.isEmpty else { return }
        // No more than what can be shown is looked at.
        let limit = width * most
        var head: [UInt8] = []
        let isCut = Sheet.cells(String(text.prefix(limit + 1))) > limit || text.dropFirst(limit + 1).first != nil
        VisibleText.append(String(text.prefix(limit + 1)), to: &head)
        var wrapped: [UInt8] = []
        Wrapping.append(head, .page, Wrapping.Layout(width: width, hang: 0), to: &wrapped)
        var parts = wrapped.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if parts.count > most || isCut {
            parts = Array(parts.prefix(most))
            let last = String(decoding: parts.removeLast(), as: UTF8.self) + signs.ellipsis
            parts.append(Array(lettering.shortened(last, to: Double(width)).text.utf8))
            tally.shortened += 1
        }
        for part in parts {
            var line: [UInt8] = []
            ink.append(part, in: role, to: &line)
            lines.append(line)
        }
    }

    /// What stands for each series and rule, as many on a line as have room.
    mutating func legend(_ entries: [(sign: String, name: String, role: Ink.Role?)]) {
        var line: [UInt8] = []
        var taken = 0
        for entry in entries {
            let name = shorten(entry.name, to: width - Sheet.cells(entry.sign) - 1)
            let size = Sheet.cells(entry.sign) + 1 + Sheet.cells(name)
            if taken > 0, taken + 2 + size > width {
                lines.append(line)
                (line, taken) = ([], 0)
            }
            if taken > 0 { line += "  ".utf8 }
            ink.append(entry.sign.utf8, in: entry.role, to: &line)
            line += " \(name.visible)".utf8
            taken += (taken > 0 ? 2 : 0) + size
        }
        if taken > 0 { lines.append(line) }
    }

    /// The canvas without empty rows above and below.
    mutating func append(_ canvas: Canvas) {
        var rows = canvas.lines(ink)[...].drop(while: \.isEmpty)
        while rows.last?.isEmpty == true { rows.removeLast() }
        lines += rows
    }

    /// A caption below an axis, in the middle of its room.
    mutating func caption(_ text: String, below columns: Range<Int>) {
        guard !text.isEmpty else { return }
        let text = shorten(text, to: width)
        let size = Sheet.cells(text)
        let start = max(0, min(columns.lowerBound + (columns.count - size) / 2, width - size))
        var canvas = Canvas(width: width, height: 1)
        canvas.put(text, 0, start, .unit)
        append(canvas)
    }
}
