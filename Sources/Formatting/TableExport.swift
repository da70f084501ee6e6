import Numbers
import Quantities
import Reporting
import Resolution

/// Tables for a spreadsheet or a memo.
///
/// In CSV (RFC 4180) and TSV a number stands alone, without its unit, so that a spreadsheet reckons with it. What a whole
/// column shares, its unit and its time, stands in the title: `revenue (USD, 9M2025)`. Where the cells differ, columns
/// of their own say it. What is missing is an empty cell. In Markdown the cells stand as they are printed.
package struct TableExport {
    package enum Format: String, Sendable {
        case csv, tsv, md
    }

    let state: State
    private let text: ValueText

    package init(_ state: State) {
        self.state = state
        text = ValueText(state)
    }

    /// Lines separated by newlines, without a last one.
    package func append(_ table: TableValue, _ format: Format, to bytes: inout [UInt8]) {
        switch format {
        case .csv, .tsv: appendSeparated(table, format, to: &bytes)
        case .md: appendMarkdown(table, to: &bytes)
        }
    }

    // MARK: For spreadsheets

    /// What the amounts of a column have in common.
    private struct Shared {
        /// Nil where they differ.
        var unit: UnitID?
        var basis: BasisID?
        var hasAmounts = false
        /// Whether some are marked `about`, `expected` and the like.
        var hasMarks = false
        /// Whether some are uncertain: then their ends stand beside the middle.
        var hasSamples = false
        /// How many columns say what the cells do not share.
        var further: Int {
            hasAmounts ? (unit == nil ? 1 : 0) + (basis == nil ? 1 : 0) + (hasMarks ? 1 : 0) + (hasSamples ? 2 : 0) : 0
        }
    }

    private func shared(_ table: TableValue, _ column: Int) -> Shared {
        var shared = Shared()
        for row in 0..<table.rowCount {
            guard case .quantity(let quantity) = table.cell(row, column) else { continue }
            let unit = state.units.canonical(quantity.unit)
            defer {
                if quantity.qualifiers != 0 { shared.hasMarks = true }
                if quantity.number.isSampled { shared.hasSamples = true }
            }
            if !shared.hasAmounts {
                shared = Shared(unit: unit, basis: quantity.basis.shown, hasAmounts: true)
            } else {
                if shared.unit != unit { shared.unit = nil }
                if shared.basis != quantity.basis.shown { shared.basis = nil }
            }
        }
        return shared
    }

    private func appendSeparated(_ table: TableValue, _ format: Format, to bytes: inout [UInt8]) {
        let all = table.columns.indices.map { shared(table, $0) }
        var line: [String] = []
        for (index, column) in table.columns.enumerated() {
            let shared = all[index]
            var words: [String] = []
            if let unit = shared.unit, unit != .none { words.append(state.units.text(of: unit)) }
            if let basis = shared.basis, let name = state.bases[basis]?.name { words.append(name) }
            line.append(words.isEmpty ? column.title : "\(column.title) (\(words.joined(separator: ", ")))")
            if shared.hasAmounts, shared.unit == nil { line.append("\(column.title): unit") }
            if shared.hasAmounts, shared.basis == nil { line.append("\(column.title): basis") }
            if shared.hasMarks { line.append("\(column.title): marked") }
            if shared.hasSamples { line += ["\(column.title): p5", "\(column.title): p95"] }
        }
        append(line, format, to: &bytes)
        for row in 0..<table.rowCount {
            if row % 256 == 0, state.isStopped { return }
            line.removeAll(keepingCapacity: true)
            for (index, shared) in all.enumerated() {
                let value = table.cell(row, index)
                var quantity: Quantity?
                if case .quantity(let amount) = value { quantity = amount }
                let summary = quantity?.number.samples.map { SampleSummary($0) }
                line.append(summary.map { plain($0?.median.value) } ?? plain(value))
                guard shared.hasAmounts else { continue }
                if shared.unit == nil {
                    line.append(quantity.map { state.units.text(of: state.units.canonical($0.unit)) } ?? "")
                }
                if shared.basis == nil { line.append(quantity.flatMap { state.bases[$0.basis]?.name } ?? "") }
                if shared.hasMarks {
                    line.append(quantity.map { QualifierWords.text($0.qualifiers, separator: " ") } ?? "")
                }
                if shared.hasSamples { line += [plain(summary??.low.value), plain(summary??.high.value)] }
            }
            bytes.append(0x0A)
            append(line, format, to: &bytes)
        }
        appendCounts(table, all, format, to: &bytes)
    }

    /// Under statistics, unless they are among these already, a row that says of how many amounts they are.
    private func appendCounts(_ table: TableValue, _ all: [Shared], _ format: Format, to bytes: inout [UInt8]) {
        guard let statistics = table.comparison?.statistics, let first = statistics.first,
            !statistics.contains(where: { $0.name == "count" })
        else { return }
        var line = ["count"]
        for (index, shared) in all.enumerated().dropFirst() {
            line.append("\(first.counts[index - 1])")
            line += Array(repeating: "", count: shared.further)
        }
        bytes.append(0x0A)
        append(line, format, to: &bytes)
    }

    /// A cell without unit, scale, mark or grouping: every digit of a decimal that ends, else 15.
    private func plain(_ value: Value) -> String {
        switch value {
        case .quantity(let quantity): return quantity.number.plainText()
        case .missing: return ""
        case .text(let text): return text
        default: return text.string(value)
        }
    }

    /// A number read off samples; nothing where there are none.
    private func plain(_ value: Double?) -> String {
        guard let value, let number = try? Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value)
        else { return "" }
        return number.plainText()
    }

    private func append(_ cells: [String], _ format: Format, to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(format == .csv ? UInt8(ascii: ",") : 0x09) }
            if format == .tsv {
                // A tab or a line end cannot stand in a cell of TSV.
                for byte in cell.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
                continue
            }
            let isQuoted = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard isQuoted else {
                bytes.append(contentsOf: cell.utf8)
                continue
            }
            bytes.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }

    // MARK: For memos

    private func appendMarkdown(_ table: TableValue, to bytes: inout [UInt8]) {
        var isNumeric = table.columns.map { _ in false }
        for row in 0..<min(table.rowCount, 1000) {
            for column in table.columns.indices {
                if case .quantity = table.cell(row, column) { isNumeric[column] = true }
            }
        }
        appendRow(table.columns.map { $0.title }, to: &bytes)
        bytes.append(contentsOf: "\n|".utf8)
        for numeric in isNumeric { bytes.append(contentsOf: (numeric ? " ---: |" : " --- |").utf8) }
        for row in 0..<table.rowCount {
            if row % 256 == 0, state.isStopped { return }
            bytes.append(0x0A)
            appendRow(
                table.columns.indices.map { column in
                    if let statistic = table.statistic(row) {
                        return column == 0 ? statistic.label : marked(table.cell(row, column), statistic, column)
                    }
                    return switch table.cell(row, column) {
                    case .text(let text): text
                    case .missing: "—"
                    case let value: text.string(value)
                    }
                }, to: &bytes)
        }
    }

    /// A statistic, with the number of rows it is of where others are of more.
    private func marked(_ value: Value, _ statistic: TableValue.Statistic, _ column: Int) -> String {
        if case .missing = value { return "—" }
        let own = statistic.counts[column - 1]
        return text.string(value) + (own == statistic.most ? "" : " of \(own)")
    }

    private func appendRow(_ cells: [String], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "|"))
        for cell in cells {
            bytes.append(0x20)
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
            }
            bytes.append(contentsOf: " |".utf8)
        }
    }
}
