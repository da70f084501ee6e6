import Reporting
import Suan

/// What all parts of a page know.
struct PageContext {
    let document: ReportDocument
    let pictures: [Picture.Place: Picture]

    init(_ document: ReportDocument) {
        self.document = document
        pictures = Picture.all(of: document)
    }

    /// A number as it is read: `10,000`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0, digits[place - 1] != "-" { text.append(",") }
            text.append(digit)
        }
        return text
    }
}

/// A part of a page, which writes what it is to show.
protocol PagePart {
    var context: PageContext { get }
}

extension PagePart {
    var document: ReportDocument { context.document }
    var transcript: Transcript { document.transcript }

    func word(_ word: ReportWord) -> String { document.word(word) }

    /// A part of the page with its heading.
    func section(_ id: String, _ title: ReportWord, _ html: inout Markup, _ body: (inout Markup) -> Void) {
        html.newLine()
        html.element(.section, [.labelledBy(id)]) { html in
            html.element(.h2, [.id(id)], text: word(title))
            body(&html)
        }
    }

    /// A block of the script's own words.
    func prose(_ block: Prose, _ html: inout Markup, id: String? = nil) {
        switch block {
        case .heading(_, let text): html.element(.h3, [.ownDirection] + (id.map { [.id($0)] } ?? []), text: text)
        case .paragraph(let text): html.element(.p, [.style(.prose), .ownDirection]) { spoken(text, &$0) }
        case .verbatim(let lines): html.element(.pre) { $0.element(.code, text: lines.joined(separator: "\n")) }
        }
    }

    /// Words in which code stands between back quotes.
    private func spoken(_ text: String, _ html: inout Markup) {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return html.text(text) }
        for (place, part) in parts.enumerated() {
            if place % 2 == 0 { html.text(String(part)) } else { html.element(.code, text: String(part)) }
        }
    }

    /// A link to a statement: its name, or its line.
    func link(_ place: Int, _ html: inout Markup) {
        let entry = transcript.entries[place]
        let isThere = if case .scenario = entry.kind { true } else { isShown(entry) }
        html.element(.a, [.to(isThere ? "s\(place)" : "L\(entry.lines.lowerBound)")]) { html in
            if let name = entry.name {
                html.element(.bdi, text: name)
            } else {
                html.text("\(word(.line)) \(entry.lines.lowerBound)")
            }
        }
    }

    /// Links one after the other.
    func linked(_ places: [Int], _ html: inout Markup) {
        for (index, place) in places.enumerated() {
            if index > 0 { html.text(", ") }
            link(place, &html)
        }
    }

    /// Whether a statement is part of the results; what only sets something up stands in the script.
    func isShown(_ entry: TranscriptEntry) -> Bool {
        if entry.hasFailed || entry.value != nil || !entry.printed.isEmpty { return true }
        switch entry.kind {
        case .function, .formula, .company, .figure, .metric, .unit, .rate, .written: return true
        default: return entry.messages.contains { $0.severity != .note }
        }
    }

    /// Whether notes stand where the value opens, since the script has put them off.
    func areInside(_ entry: TranscriptEntry) -> Bool { !entry.showsNotes || entry.kind == .check }
}
