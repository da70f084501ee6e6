import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// A table of companies, or of scenarios, side by side as a screen shows it.
///
/// A time that several cells of a row have stands once, before them. Where the cells do not fit as they are printed
/// everywhere, what a column shares, its unit and scale, goes into its heading, numbers are rounded, and headings take
/// several lines; only what does not fit even so is laid out row by row.
struct ComparisonText {
    let text: ValueText
    let table: TableValue
    let comparison: TableValue.Comparison
    var state: State { text.state }

    /// How much the cells are shortened.
    struct Form {
        /// Significant digits of the smallest of a column; nil where cells are printed as everywhere.
        var digits: Int?
        /// Lines that a heading may take.
        var lines = 1
        /// Whether times are told in fewer words.
        var isBrief = false
        /// Whether a row of its own says of how many rows statistics are.
        var countsApart = false

        static let whole = Form()
        static let shorter = [
            Form(digits: 4, lines: 1), Form(digits: 4, lines: 2), Form(digits: 4, lines: 2, isBrief: true),
            Form(digits: 4, lines: 3, isBrief: true), Form(digits: 3, lines: 3, isBrief: true),
            Form(digits: 4, lines: 3, isBrief: true, countsApart: true),
            Form(digits: 3, lines: 3, isBrief: true, countsApart: true),
            Form(digits: 3, lines: 5, isBrief: true, countsApart: true),
        ]
    }

    /// How many rows are companies.
    private var count: Int { table.rowCount - comparison.statistics.count }

    func lines() -> [[UInt8]] {
        let whole = shown(.whole)
        guard let width = text.width else { return whole.lines(width: nil) }
        if whole.table.fits(width) { return whole.lines(width: width) }
        for form in Form.shorter {
            let shorter = shown(form)
            if shorter.table.fits(width), shorter.lead.isEmpty || InkedText.width(shorter.lead) <= width {
                return shorter.lines(width: width)
            }
        }
        return whole.lines(width: width)
    }

    /// A table in one form, with the line above it.
    private struct Shown {
        var lead: [UInt8]
        var table: Table
        let ink: Ink

        func lines(width: Int?) -> [[UInt8]] {
            var title: [UInt8] = []
            if !lead.isEmpty { ink.append(lead, in: .note, to: &title) }
            return (title.isEmpty ? [] : [title]) + table.lines(width: width, ink: ink)
        }
    }

    private func shown(_ form: Form) -> Shown {
        let times = ComparedTimes(self, isShort: form.digits != nil, isBrief: form.isBrief)
        var columns = [Table.Column(table.columns[0].title, .left, role: .name, shrinking: .wraps)]
        var cells = (0..<table.rowCount).map { [head($0, form)] }
        var counts = [Table.Cell("count")]
        for (title, year, texts) in times.columns {
            columns.append(Table.Column(title, .left, role: .basis))
            if let year { columns[columns.count - 1].lines = [title, year] }
            counts.append(Table.Cell(""))
            for row in cells.indices { cells[row].append(Table.Cell(row < count ? texts[row] : "")) }
        }
        var isRounded = false
        for column in table.columns.indices.dropFirst() {
            if column % 256 == 0, state.isStopped { break }
            let shared = form.digits.flatMap { SharedUnit(amounts(column), digits: $0, text) }
            var isText = true
            for row in cells.indices {
                let value = table.cell(row, column)
                if case .quantity = value { isText = false }
                cells[row].append(cell(value, row, column, shared, form, times))
            }
            counts.append(Table.Cell("\(comparison.statistics.first?.counts[column - 1] ?? 0)"))
            isRounded = isRounded || shared?.isRounded ?? false
            columns.append(heading(column, shared, isText, form, times, cells.map { $0[columns.count] }))
        }
        var shown = Table(Self.aligned(columns))
        for row in cells { shown.add(row) }
        if form.countsApart, !comparison.statistics.isEmpty,
            !comparison.statistics.contains(where: { $0.name == "count" })
        {
            shown.add(counts)
        }
        var lead = times.common
        if isRounded { lead.append("≈ rounded") }
        return Shown(lead: Table.Cell(lead.joined(separator: "; ")).bytes, table: shown, ink: text.ink)
    }

    // MARK: Headings

    private func heading(
        _ index: Int, _ shared: SharedUnit?, _ isText: Bool, _ form: Form, _ times: ComparedTimes, _ cells: [Table.Cell]
    ) -> Table.Column {
        let column = table.columns[index]
        guard form.digits != nil else {
            // What a column of times shows of itself need not be said of others.
            let title = times.columns.isEmpty ? column.heading : column.title
            return Table.Column(title, isText ? .left : .point, shrinking: isText ? .wraps : .never)
        }
        let widest = cells.map { InkedText.width($0.bytes) }.max() ?? 0
        var lines = HeadingLines.broken(column.title, lines: form.lines, atLeast: widest)
        if times.annualized.contains(index) { lines.append("annualized") }
        lines.append(shared?.heading ?? "")
        var heading = Table.Column(column.title, isText ? .left : .point)
        heading.lines = lines
        return heading
    }

    /// Headings of several lines end on one line: that of the units, where any column has one.
    private static func aligned(_ columns: [Table.Column]) -> [Table.Column] {
        let hasUnits = columns.contains { $0.lines?.last.map { !$0.isEmpty } ?? false }
        return columns.map { column in
            var column = column
            if column.lines == nil {
                if hasUnits { column.lines = [column.title ?? "", ""] }
            } else if !hasUnits {
                column.lines?.removeLast()
            }
            return column
        }
    }

    // MARK: Cells

    private func head(_ row: Int, _ form: Form) -> Table.Cell {
        guard row >= count else { return text.cell(table.cell(row, 0)) }
        let statistic = comparison.statistics[row - count]
        return Table.Cell(form.countsApart ? statistic.name : statistic.label)
    }

    /// The amounts of a column, statistics among them.
    private func amounts(_ column: Int) -> [Quantity] {
        var amounts: [Quantity] = []
        for row in 0..<table.rowCount {
            if case .quantity(let quantity) = table.cell(row, column) { amounts.append(quantity) }
        }
        return amounts
    }

    private func cell(
        _ value: Value, _ row: Int, _ column: Int, _ shared: SharedUnit?, _ form: Form, _ times: ComparedTimes
    ) -> Table.Cell {
        guard case .quantity(let quantity) = value else {
            if case .missing = value, form.digits != nil { return Table.Cell(inked: Array("—".utf8)) }
            return text.cell(value)
        }
        var bytes: [UInt8] = []
        if let shared {
            if quantity.qualifiers != 0 {
                bytes.append(contentsOf: QualifierWords.text(quantity.qualifiers, separator: " ").utf8)
                bytes.append(0x20)
            }
            var number: [UInt8] = []
            shared.append(quantity, groups: state.settings.groups, to: &number)
            text.ink.append(number, in: .number, to: &bytes)
        } else {
            let timeless = Quantity(quantity.number, unit: quantity.unit, qualifiers: quantity.qualifiers)
            if let samples = timeless.number.samples {
                SampledText(text).appendCell(samples, of: timeless, to: &bytes)
            } else {
                text.append(timeless, to: &bytes, inList: true)
            }
        }
        let time = row < count ? times.rest(of: quantity.basis, row, column) : ""
        if !time.isEmpty {
            bytes.append(0x20)
            text.ink.append(time.utf8, in: .basis, to: &bytes)
        }
        if row >= count, !form.countsApart {
            let statistic = comparison.statistics[row - count]
            let own = statistic.counts[column - 1]
            if own != statistic.most { text.ink.append(" of \(own)".utf8, in: .note, to: &bytes) }
        }
        return Table.Cell(inked: bytes)
    }
}

extension TableValue.Statistic {
    /// Of how many rows it is where it is of most.
    package var most: Int { counts.max() ?? 0 }

    /// `median of 4`.
    package var label: String { most > 0 ? "\(name) of \(most)" : name }
}
