import Calendars
import Companies
import Filings
import Formatting
import Reporting

/// What is read from a statement, for whoever is to say whether it is right: each row, the metric it was taken for, its
/// periods and values; the rows that were not taken, and why; the sums.
package struct StatementReviewText {
    private let reading: StatementReading
    private let width: Int
    private let calendar: FiscalCalendar
    private var lines: [String] = []

    private init(_ reading: StatementReading, width: Int) {
        (self.reading, self.width, calendar) = (reading, max(24, width), reading.calendar)
    }

    /// The lines, none longer than the width but for a word that is.
    package static func lines(_ reading: StatementReading, width: Int) -> [String] {
        var text = StatementReviewText(reading, width: width)
        for table in reading.tables { text.add(table) }
        text.addSums()
        text.addRest()
        return text.lines
    }

    // MARK: Tables

    private mutating func add(_ table: ReadTable) {
        let place =
            table.lines.count == 1
            ? "line \(table.lines.lowerBound)" : "lines \(table.lines.lowerBound)-\(table.lines.upperBound)"
        if let problem = table.problem {
            put("\(place): not taken, since \(problem.message)")
            for row in table.rows.prefix(StatementReviewText.mostRows) { put(row.named, 2) }
            return putRest(table.rows.count)
        }
        let times = table.columns.map {
            $0.time?.labelled(calendar).fullName ?? ($0.isProjected ? "planned" : "changes")
        }
        put("\(place), \(unit(of: table)): \(times.joined(separator: ", "))")
        addRemarks(table)
        for row in table.rows where row.doubt == nil { add(row, table) }
        addDoubts(table)
    }

    private static let mostRows = 1_000

    private mutating func putRest(_ count: Int) {
        if count > StatementReviewText.mostRows { put("and \(count - StatementReviewText.mostRows) rows more", 2) }
    }

    /// `in thousand CNY`.
    private func unit(of table: ReadTable) -> String {
        var units: [String] = []
        for column in table.columns where column.time != nil {
            let unit = column.scale.scaleWord + (column.currency ?? "units of no known currency")
            if !units.contains(unit) { units.append(unit) }
        }
        return units.isEmpty ? "without amounts" : "in " + units.joined(separator: " and ")
    }

    private mutating func addRemarks(_ table: ReadTable) {
        var signs: [ReadSign] = []
        for column in table.columns where column.time != nil {
            guard let sign = column.sign, !signs.contains(sign) else { continue }
            signs.append(sign)
            if let reason = sign.reason, let currency = column.currency {
                put("\(sign.sign) is read as \(currency), \(reason.message)", 2)
            } else {
                put(MoneySign.doubt(sign.sign), 2)
            }
        }
        if table.hasLiabilitiesInBrackets {
            put("what is owed stands in brackets, and is kept as positive amounts", 2)
        }
        if table.hasCostsInBrackets == true {
            put("costs stand in brackets, and are kept as positive amounts: the brackets count once", 2)
        }
        for column in table.columns {
            guard let weeks = column.weeks, let time = column.time else { continue }
            put("\(time.fullName) is taken for \(weeks) weeks", 2)
        }
        let apart = table.columns.filter { $0.time != nil && $0.currency != nil && $0.currency != reading.currency }
        if !apart.isEmpty {
            let codes = Set(apart.compactMap(\.currency)).sorted().joined(separator: " and ")
            put("what is in \(codes) is shown apart, and not kept", 2)
        }
        for (index, column) in table.columns.enumerated() where column.isTimeByRate {
            guard let time = column.time else { continue }
            put(
                "column \(index + 1) is of \(time.labelled(calendar).name), since its amounts follow those at one rate",
                2)
        }
        let projected = table.columns.count(where: \.isProjected)
        if projected > 0 {
            put("\(StatementReviewText.count(projected, "column")) of what is planned or supposed not taken", 2)
        }
        let others = table.columns.count { $0.time == nil && !$0.isProjected }
        if others > 0 { put("\(others) column\(others == 1 ? "" : "s") of changes or shares not taken", 2) }
    }

    private mutating func add(_ row: ReadRow, _ table: ReadTable) {
        guard let metric = row.metric else { return }
        let other = row.figures.first { !$0.isApart && $0.amount != nil }?.unit ?? ""
        let isMoney = table.columns.contains { $0.currency == other }
        let unit = isMoney || other.isEmpty ? "" : other == "%" ? "" : ", in \(other)"
        let remarks = (row.isTurned ? ["sign turned"] : []) + row.marks.map(\.message)
        let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
        put("\(row.named.visible) -> \(metric)\(unit)\(remark)", 2)
        var parts: [String] = []
        var apart: [String] = []
        for figure in row.figures {
            guard let time = figure.time else { continue }
            let column = table.columns[figure.column]
            let text =
                "\(time.labelled(calendar).name) \(StatementReviewText.value(figure, isMoney ? column.scale : 0))"
            if figure.isApart { apart.append("\(figure.unit) \(text)") } else { parts.append(text) }
        }
        put(parts, 4)
        if !apart.isEmpty { put(["apart:"] + apart, 4) }
    }

    /// A value as it was read, counted as the column counts: `-1,337,246`.
    private static func value(_ figure: ReadFigure, _ scale: Int) -> String {
        guard let amount = figure.amount else { return figure.printed }
        if amount.isZero { return "0" }
        let isNegative = amount.text.hasPrefix("-")
        let bare = figure.printed.filter { $0.isNumber || $0 == "," || $0 == "." || $0 == "%" }
        return (isNegative ? "-" : "") + bare
    }

    private mutating func addDoubts(_ table: ReadTable) {
        var reasons: [String] = []
        var rows: [String: [ReadRow]] = [:]
        for row in table.rows {
            guard let doubt = row.doubt else { continue }
            let reason = doubt.message
            if rows[reason] == nil { reasons.append(reason) }
            rows[reason, default: []].append(row)
        }
        for reason in reasons {
            guard let rows = rows[reason] else { continue }
            put("not taken: \(reason)", 2)
            for row in rows.prefix(StatementReviewText.mostRows) {
                let values = row.printed
                let whole = "\(row.named.visible)  \(values.joined(separator: "  "))"
                if CellWidth.of(whole) + 4 <= width {
                    put(whole, 4)
                } else {
                    put(row.named.visible, 4)
                    put(values, 6)
                }
            }
            putRest(rows.count)
        }
    }

    // MARK: Sums

    private mutating func addSums() {
        var subjects: [SumCheck.Subject] = []
        for sum in reading.sums where !subjects.contains(sum.subject) { subjects.append(sum.subject) }
        if subjects.isEmpty { return }
        put("sums")
        for subject in subjects {
            let sums = reading.sums.filter { $0.subject == subject }
            put(subject.words, 2)
            for (verdict, lead) in [(SumCheck.Verdict.holds, "holds:"), (.nearly, "holds within rounding:")] {
                let times = sums.filter { $0.verdict == verdict }.map { $0.time.labelled(calendar).name }
                if !times.isEmpty { put([lead] + times, 4) }
            }
            for sum in sums where sum.verdict == .fails {
                put(
                    "DOES NOT HOLD: \(sum.time.labelled(calendar).name), the total is off by "
                        + "\(sum.difference.text(in: sum.scale)) \(sum.scale.scaleWord)\(sum.unit)",
                    4)
            }
        }
    }

    private mutating func addRest() {
        if !reading.outside.isEmpty {
            put("not taken: outside the tables")
            for line in reading.outside.prefix(StatementReviewText.mostRows) {
                put("\(line.line) \(line.text.visible)", 2)
            }
            putRest(reading.outside.count)
        }
        let facts = reading.facts
        let metrics = Set(facts.map(\.metric)).count
        put(
            "\(StatementReviewText.count(facts.count, "figure")) of \(StatementReviewText.count(metrics, "metric")); "
                + "\(StatementReviewText.count(reading.otherRows + reading.outside.count, "row")) not taken")
    }

    private static func count(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

    // MARK: Lines

    /// A line, broken at blanks where it is too long.
    private mutating func put(_ text: String, _ indent: Int = 0) {
        var bytes: [UInt8] = []
        bytes.append(spaces: indent)
        Wrapping.append(
            Array(text.utf8), .prose, Wrapping.Layout(width: width, taken: indent, hang: indent + 2), to: &bytes)
        lines.append(String(decoding: bytes, as: UTF8.self))
    }

    /// Parts that are not broken, as many on a line as fit.
    private mutating func put(_ parts: [String], _ indent: Int) {
        var line = String(repeating: " ", count: indent)
        var isEmpty = true
        for part in parts {
            if !isEmpty, CellWidth.of(line) + 2 + CellWidth.of(part) > width {
                lines.append(line)
                line = String(repeating: " ", count: indent)
                isEmpty = true
            }
            line += (isEmpty ? "" : "  ") + part
            isEmpty = false
        }
        lines.append(line)
    }
}

extension ReadRow {
    /// `271 Advertising`.
    fileprivate var named: String { "\(line) \(label)" }
}

extension Int {
    /// `thousand `, for a power of ten.
    fileprivate var scaleWord: String {
        switch self {
        case 3: "thousand "
        case 4: "万 "
        case 6: "million "
        case 8: "亿 "
        case 9: "billion "
        default: ""
        }
    }
}

extension SumCheck.Subject {
    /// `gross_profit = revenue - cost_of_revenue`.
    fileprivate var words: String {
        switch self {
        case .metrics(let total, let parts):
            var text = "\(total) ="
            for (place, part) in parts.enumerated() {
                text += (place == 0 ? " " : part.isTakenOff ? " - " : " + ") + part.metric
            }
            return text
        case .section(let label, let line, let rows): return "\(line) \(label.visible): the \(rows) rows above it"
        }
    }
}
