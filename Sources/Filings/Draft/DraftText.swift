import Calendars
import Companies

/// Writes a draft as a company file: what it writes reads back as it was, exact to the last digit.
///
/// The figures of one time stand in a block, in the order of the draft; where a metric comes again, its later figure
/// stands in a block of its own below.
package struct DraftText {
    private let draft: CompanyDraft
    /// What each source rounds its amounts to, by their unit.
    private var steps: DraftSteps
    private var bytes: [UInt8] = []
    /// What names are written as, and the last block that a figure of each stands in.
    private var names: [(text: String, block: Int)] = []
    private var places: [String: Int] = [:]
    /// The block under way, from 1 on.
    private var block = 1
    /// Names in a block are aligned up to this width, values up to that.
    private static let (widestName, widestValue) = (36, 22)

    private init(_ draft: CompanyDraft) {
        self.draft = draft
        steps = DraftSteps(draft.entries)
        bytes.reserveCapacity(4_096 + draft.entries.count * 160)
    }

    /// The text of a company's file.
    ///
    /// - Parameter heading: comments that it begins with, a line each.
    /// Complexity: linear in what is written.
    package static func bytes(of draft: CompanyDraft, heading: [String] = []) -> [UInt8] {
        var text = DraftText(draft)
        for line in heading {
            text.put("# ")
            text.putComment(line)
            text.put("\n")
        }
        if !heading.isEmpty { text.put("\n") }
        text.company()
        return text.bytes
    }

    // MARK: The company

    private mutating func company() {
        put("company ")
        put(DraftNames.safe(draft.name))
        put(" ")
        putQuoted(draft.title)
        for (place, name) in draft.also.enumerated() {
            put(place == 0 ? " also " : ", ")
            put(DraftNames.safe(name))
        }
        put(" {\n")
        if draft.calendar != .calendar {
            for word in ["  fiscal", "year", "ends"] as [StaticString] {
                put(word)
                put(" ")
            }
            put(draft.calendar.description)
            put("\n\n")
        }
        let widest = draft.sources.lazy.map { $0.name.utf8.count }.max() ?? 0
        for source in draft.sources {
            put("  source ")
            putPadded(DraftNames.safe(source.name), to: min(widest, 12))
            put(" ")
            putQuoted(source.title)
            if let remark = source.remark { putRemark(remark) }
            put("\n")
        }
        if !draft.sources.isEmpty { put("\n") }
        for metric in draft.newMetrics { add(metric) }
        if !draft.newMetrics.isEmpty { put("\n") }
        addBlocks()
        if !draft.checks.isEmpty { put("\n") }
        for check in draft.checks {
            put("  check ")
            put(DraftText.onOneLine(check))
            if !check.utf8.contains(UInt8(ascii: "\"")) {
                put(" ")
                putQuoted(check, interpolates: true)
            }
            put("\n")
        }
        put("}\n")
    }

    private mutating func add(_ metric: CompanyDraft.NewMetric) {
        put("  metric ")
        put(DraftNames.safe(metric.name))
        put(" ")
        if let title = metric.title {
            putQuoted(title)
            put(" ")
        }
        put(": ")
        put(metric.kind)
        if let dimension = metric.dimension {
            put(" of ")
            put(dimension)
        }
        put("\n")
    }

    // MARK: Blocks

    private mutating func addBlocks() {
        var rows: [Row] = []
        var time = Figure.Time.none
        for entry in draft.entries {
            let metric = place(of: entry.metric)
            if !rows.isEmpty, entry.time != time || names[metric].block == block {
                add(block: rows, time)
                rows.removeAll(keepingCapacity: true)
                block += 1
            }
            time = entry.time
            names[metric].block = block
            rows.append(row(entry, names[metric].text))
        }
        if !rows.isEmpty { add(block: rows, time) }
    }

    private mutating func add(block rows: [Row], _ time: Figure.Time) {
        let isLine = rows.count == 1
        let indent: StaticString
        switch time {
        case .none: indent = isLine ? "" : "  "
        case .date(let day):
            put("  at ")
            day.append(to: &bytes)
            put(isLine ? " { " : " {\n")
            indent = "    "
        case .period(let period):
            put("  over ")
            putPeriod(period)
            put(isLine ? " { " : " {\n")
            indent = "    "
        }
        if case .none = time, isLine { put("  ") }
        let widths = isLine ? Widths() : Widths(rows)
        for row in rows {
            if !isLine { put(indent) }
            add(row, widths)
            if !isLine { endLine(row.remark) }
        }
        if case .none = time {
            if isLine { endLine(rows[0].remark) }
        } else if isLine {
            put(" }")
            endLine(rows[0].remark)
        } else {
            put("  }\n")
        }
    }

    /// A comment goes to the end of its line.
    private mutating func endLine(_ remark: String?) {
        if let remark {
            put("  # ")
            putComment(remark)
        }
        put("\n")
    }

    /// As the company's own calendar calls it, where it means just these days there.
    private mutating func putPeriod(_ period: Period) {
        let known = draft.calendar.labelled(period)
        if draft.calendar == .calendar {
            known.append(to: &bytes)
        } else if let span = known.fiscal, span.part != nil, !draft.calendar.isUnsure(of: span) {
            put(span.name)
        } else {
            put(period.daysName)
        }
    }

    private struct Row {
        let name: String
        let value: [UInt8]
        let source: String
        let words: String
        let remark: String?
    }

    /// How wide the columns of a block are; 0 where they are not aligned.
    private struct Widths {
        var (name, value, source) = (0, 0, 0)

        init() {}

        init(_ rows: [Row]) {
            for row in rows {
                name = max(name, min(row.name.utf8.count, DraftText.widestName))
                value = max(value, min(row.value.count, DraftText.widestValue))
                source = max(source, min(row.source.utf8.count, 12))
            }
        }
    }

    private mutating func row(_ entry: CompanyDraft.Entry, _ name: String) -> Row {
        var value: [UInt8] = []
        value.reserveCapacity(DraftText.widestValue + 8)
        steps.append(entry, to: &value)
        let source = entry.source.isEmpty ? "" : names[place(of: entry.source)].text
        return Row(name: name, value: value, source: source, words: entry.words, remark: entry.remark)
    }

    /// The place of a name among those that were met.
    private mutating func place(of name: String) -> Int {
        if let known = places[name] { return known }
        places[name] = names.count
        names.append((DraftNames.safe(name), 0))
        return names.count - 1
    }

    private mutating func add(_ row: Row, _ widths: Widths) {
        putPadded(row.name, to: widths.name)
        put(" = ")
        bytes.append(contentsOf: repeatElement(0x20, count: max(0, widths.value - row.value.count)))
        bytes.append(contentsOf: row.value)
        guard !row.source.isEmpty || !row.words.isEmpty else { return }
        put("  from ")
        if row.words.isEmpty { return put(row.source) }
        if !row.source.isEmpty {
            putPadded(row.source, to: widths.source)
            put(" ")
        }
        putQuoted(row.words)
    }
}

// MARK: Texts

extension DraftText {
    private mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func putPadded(_ text: String, to width: Int) {
        let count = text.utf8.count
        bytes.append(contentsOf: text.utf8)
        if count < width { bytes.append(contentsOf: repeatElement(0x20, count: width - count)) }
    }

    /// Between quotation marks. What a text may not hold becomes a blank.
    ///
    /// - Parameter interpolates: whether braces would begin an expression.
    private mutating func putQuoted(_ text: String, interpolates: Bool = false) {
        bytes.append(UInt8(ascii: "\""))
        let isPlain = text.utf8.withContiguousStorageIfAvailable { text in
            text.allSatisfy {
                0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C && (!interpolates || $0 != 0x7B && $0 != 0x7D)
            }
        }
        if isPlain == true {
            put(text)
            bytes.append(UInt8(ascii: "\""))
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\n": put("\\n")
            case "{" where interpolates, "}" where interpolates:
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default:
                if scalar.isObeyed {
                    bytes.append(0x20)
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Brackets that have no partner are left out, so that the remark ends where it should.
    private mutating func putRemark(_ remark: String) {
        put(" (")
        let isBalanced = DraftText.isBalanced(remark)
        for scalar in remark.unicodeScalars where !scalar.isObeyed {
            if !isBalanced, ["(", ")", "（", "）"].contains(scalar) { continue }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        put(")")
    }

    private mutating func putComment(_ line: String) { put(DraftText.onOneLine(line)) }

    private static func isBalanced(_ text: String) -> Bool {
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "（" { depth += 1 }
            if scalar == ")" || scalar == "）" { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    private static func onOneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.isObeyed ? " " : scalar) }
        return String(line)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal or an editor obeys it and does not show it: control characters, those that turn the direction
    /// of writing, and those that end a line.
    package var isObeyed: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
            true
        default: false
        }
    }
}
