import Presentation
import Reporting
import Suan

/// The results in the order of the script, with its comments as prose.
struct ResultSection: PagePart {
    let context: PageContext

    func results(_ html: inout Markup) {
        section("results", .results, &html) { html in
            if !transcript.entries.contains(where: { isShown($0) }) {
                html.element(.p, [.style(.prose)], text: word(.nothing))
            }
            for (place, part) in document.parts.enumerated() {
                switch part {
                case .prose(let block): prose(block, &html, id: "h\(place)")
                case .title(let text, let entry):
                    html.element(.h3, [.id("s\(entry)"), .ownDirection], text: text)
                case .statement(let entry): statement(entry, &html)
                }
                html.newLine()
            }
        }
    }

    private func statement(_ place: Int, _ html: inout Markup) {
        let entry = transcript.entries[place]
        if case .scenario = entry.kind, !entry.hasFailed { return }
        guard isShown(entry), !document.leading.contains(place) else { return }
        html.element(.div, [.style(.entry), .id("s\(place)")]) { html in
            if entry.hasFailed {
                code(of: entry, &html)
                line(entry, &html)
            } else {
                shown(place, entry, &html)
            }
            for message in entry.messages where message.severity != .note || !areInside(entry) {
                said(message, at: nil, &html)
            }
        }
    }

    private func shown(_ place: Int, _ entry: TranscriptEntry, _ html: inout Markup) {
        for (index, line) in entry.printed.enumerated() { printed(line, index, place, &html) }
        switch entry.kind {
        case .definition, .formula, .assumption, .parameter: defined(place, entry, &html)
        case .check: check(place, entry, &html)
        case .expression, .reading: expression(place, entry, &html)
        case .function, .company, .figure, .metric, .unit, .rate: definition(place, entry, &html)
        case .written(let path):
            html.element(.p) { html in
                html.text(word(.wrote) + " ")
                html.element(.code, text: path)
                line(entry, &html)
            }
        case .print, .scenario, .setting, .imported, .other: break
        }
    }

    // MARK: Kinds of statements

    private func defined(_ place: Int, _ entry: TranscriptEntry, _ html: inout Markup) {
        html.element(.div, [.style(.defines)]) { html in
            html.element(.bdi, [.style(.name)], text: entry.name ?? "")
            html.text(sign(entry.value, entry.kind == .formula ? ":=" : "="))
            if let value = entry.value, value.table == nil, value.scene == nil {
                number(value, place, &html)
            } else {
                html.element(.code, text: entry.expression)
            }
            mark(entry, &html)
            line(entry, &html)
        }
        if entry.value?.scene != nil { picture(place, &html) }
        if let table = entry.value?.table { self.table(table, place, &html) }
        below(entry.value, place, &html)
        if entry.value?.scene == nil { picture(place, &html) }
    }

    /// The pictures that a table asked for.
    private func below(_ value: ShownValue?, _ place: Int, _ html: inout Markup) {
        for number in (value?.scenes ?? []).indices { picture(.below(place, number), &html) }
    }

    private func expression(_ place: Int, _ entry: TranscriptEntry, _ html: inout Markup) {
        guard let value = entry.value else { return }
        if value.table != nil || value.scene != nil {
            html.element(.div) { html in
                expression(entry, &html)
                line(entry, &html)
            }
            picture(place, &html)
            if let table = value.table { self.table(table, place, &html) }
            below(value, place, &html)
            return
        }
        html.element(.div) { html in
            expression(entry, &html)
            // A company, or a text, says nothing beside itself.
            if !value.isCompany, value.text != entry.expression {
                html.text(sign(value, "="))
                number(value, place, &html)
            }
            line(entry, &html)
        }
        if value.isCompany, !entry.figures.isEmpty {
            html.element(.p) { html in
                html.element(.a, [.to("f\(entry.figures[0])")], text: word(.allFigures))
                html.text(" (\(entry.figures.count))")
            }
        }
        picture(place, &html)
    }

    /// What stands before a value; nothing where that begins with a sign itself.
    private func sign(_ value: ShownValue?, _ sign: String) -> String {
        value?.table == nil && value?.text.hasPrefix("≈") == true && sign == "=" ? " " : " \(sign) "
    }

    private func expression(_ entry: TranscriptEntry, _ html: inout Markup) {
        let text = entry.expression.isEmpty ? entry.text : entry.expression
        html.element(.code, [.style(.expression)]) { code(text, &$0) }
    }

    /// A value that opens where it is a number, and stands as it is elsewhere.
    private func number(_ value: ShownValue, _ place: Int, _ html: inout Markup) {
        html.element(.span, [.style(.value)]) { html in
            if value.isNumeric || !value.steps.isEmpty {
                self.value(value, of: place, &html)
            } else {
                html.element(.bdi, text: value.text)
            }
        }
    }

    private func check(_ place: Int, _ entry: TranscriptEntry, _ html: inout Markup) {
        html.element(.div, [.style(.check)]) { html in
            html.element(.details, [.style(.more)]) { html in
                html.element(.summary, [.label("\(word(.check)): \(entry.expression)")]) { html in
                    html.element(.code) { code(entry.expression, &$0) }
                }
                html.element(.div, [.style(.panel)]) { html in
                    steps(entry.value?.steps ?? [], result: entry.value?.text ?? "", &html)
                    rests(place, &html)
                }
            }
        }
    }

    private func definition(_ place: Int, _ entry: TranscriptEntry, _ html: inout Markup) {
        let isLong = entry.lines.count > 6
        if isLong {
            html.element(.details, [.style(.more)]) { html in
                html.element(.summary) { html in
                    html.text("\(word(.definition)) ")
                    html.element(.code, text: entry.name ?? "")
                }
                code(of: entry, &html)
            }
        } else {
            code(of: entry, &html)
        }
        if !document.users[place].isEmpty {
            html.element(.p, [.style(.links)]) { html in
                html.text(word(.usedIn) + ": ")
                linked(document.users[place], &html)
            }
        }
    }

    private func code(of entry: TranscriptEntry, _ html: inout Markup) {
        html.element(.pre) { $0.element(.code) { code(entry.text, &$0) } }
    }

    private func printed(_ line: [PrintedPiece], _ index: Int, _ place: Int, _ html: inout Markup) {
        var pieces = line
        var isIndented = false
        if case .text(let first)? = pieces.first {
            isIndented = first.hasPrefix(" ")
            pieces[0] = .text(String(first.drop { $0 == " " }))
        }
        var hasTable = false
        for case .value(let value) in pieces where value.table?.isList == false || value.scene != nil {
            hasTable = true
        }
        if hasTable {
            for (number, piece) in pieces.enumerated() {
                switch piece {
                case .text(let text):
                    if !text.allSatisfy({ $0 == " " }) { html.element(.p, [.ownDirection], text: text) }
                case .value(let value):
                    picture(Picture.Place(statement: place, line: index, piece: number), &html)
                    if let table = value.table, !table.isList {
                        self.table(table, place, &html)
                    } else if value.scene == nil {
                        self.number(value, place, &html)
                    }
                }
            }
            return
        }
        let hasValue = pieces.contains { if case .value = $0 { true } else { false } }
        // A paragraph cannot hold what opens.
        html.element(.div, [.style(isIndented || hasValue ? .prose : .said), .ownDirection]) { html in
            for piece in pieces {
                switch piece {
                case .text(let text): html.text(text)
                case .value(let value): number(value, place, &html)
                }
            }
        }
    }

    // MARK: Beside a value

    private func mark(_ entry: TranscriptEntry, _ html: inout Markup) {
        switch entry.kind {
        case .assumption(let why): mark(.assumption, why, &html)
        case .parameter(let about, _): mark(.parameter, about, &html)
        default: break
        }
    }

    private func mark(_ label: ReportWord, _ why: String, _ html: inout Markup) {
        html.text(" ")
        html.element(.span, [.style(.mark)], text: word(label))
        if !why.isEmpty {
            html.text(" ")
            html.element(.bdi, [.style(.remark)], text: why)
        }
    }

    private func line(_ entry: TranscriptEntry, _ html: inout Markup) {
        html.text(" ")
        html.element(
            .a, [.style(.line), .to("L\(entry.lines.lowerBound)")], text: "\(word(.line)) \(entry.lines.lowerBound)")
    }
}
