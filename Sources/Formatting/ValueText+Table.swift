import Numbers
import Quantities
import Reporting
import Resolution

/// Tables as the prompt shows them.
extension ValueText {
    /// Cells a text or a list in a table may take.
    private static let cellWidth = 60

    func append(_ table: TableValue, to bytes: inout [UInt8], inList: Bool) {
        guard !inList else {
            let rows = table.rowCount
            let words =
                table.isRecord
                ? "record of \(table.columns.map(\.title).joined(separator: ", "))"
                : "table of \(rows) \(rows == 1 ? "row" : "rows")"
            bytes.append(contentsOf: words.utf8)
            return
        }
        if table.rowCount == 0, !table.isRecord {
            bytes.append(contentsOf: "a table without rows: \(table.columns.map(\.title).joined(separator: ", "))".utf8)
            return
        }
        let lines: [[UInt8]]
        if table.isRecord {
            lines = record(table)
        } else if ink.isPlain {
            lines = PlainTable(text: self, table: table).lines()
        } else if let comparison = table.comparison {
            lines = ComparisonText(text: self, table: table, comparison: comparison).lines()
        } else if let axes = table.axes, let common = commonUnit(table) {
            lines = matrix(table, axes, common)
        } else {
            lines = PlainRows(text: self, table: table).lines()
        }
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            bytes.append(contentsOf: line)
        }
        for chart in table.comparison?.charts ?? [] {
            bytes.append(contentsOf: [0x0A, 0x0A])
            ChartText(self).append(chart, to: &bytes)
        }
    }

    /// What a cell shows; a text without its quotes.
    package func cell(_ value: Value) -> Table.Cell {
        if case .text(let text) = value { return Table.Cell(inked: Array(Table.Cell(text).bytes), hasNumber: false) }
        var hasNumber = false
        if case .quantity = value { hasNumber = true }
        return Table.Cell(inked: brief(value, cells: ValueText.cellWidth), hasNumber: hasNumber)
    }

    private func record(_ table: TableValue) -> [[UInt8]] {
        var shown = Table([Table.Column(nil, .left, role: .name), Table.Column(nil, .point)])
        for (index, column) in table.columns.enumerated() {
            shown.add([Table.Cell(column.title), cell(table.cell(0, index))])
        }
        return shown.lines(width: width, ink: ink)
    }

    // MARK: Two axes

    /// What the cells of a table over two names have in common, so that it stands above them once.
    struct Common {
        var unit: UnitID
        /// The power of ten that cells are divided by.
        var scale: Int
        var scaleText: String
        /// Decimals of every cell.
        var places: Int
        var isRounded: Bool
        /// The time that all cells speak of, if it is one.
        var basis = BasisID.none
    }

    /// The unit that all cells but missing ones share; nil where they don't.
    private func commonUnit(_ table: TableValue) -> Common? {
        var (unit, basis): (UnitID?, BasisID?)
        var (largest, smallest) = (Double.zero, Double.infinity)
        for row in 0..<table.rowCount {
            for column in table.columns.indices.dropFirst() {
                switch table.cell(row, column) {
                case .quantity(let quantity):
                    if let unit, unit != quantity.unit { return nil }
                    if let basis, basis != quantity.basis.shown { return nil }
                    if quantity.qualifiers != 0 { return nil }
                    (unit, basis) = (quantity.unit, quantity.basis.shown)
                    let size = abs(Samples.standing(for: quantity.number).doubleValue)
                    largest = max(largest, size)
                    if size > 0 { smallest = min(smallest, size) }
                case .missing, .text: continue
                default: return nil
                }
            }
        }
        guard let unit, largest > 0, largest < 1e15, smallest > 1e-9 else { return nil }
        let units = state.units
        guard units.notation(of: unit) == nil, UnitTargets(units).smaller(than: unit).isEmpty else { return nil }
        var common = Common(unit: unit, scale: units.displayScale(unit), scaleText: "", places: 0, isRounded: false)
        let canScale = common.scale == 0 && units.isScaledInDisplay(unit) && units.canonical(unit) == unit
        // The scale of the smallest, where the largest has no more digits there than can be taken in.
        let measure = largest / smallest < 10_000 ? smallest : largest
        if canScale, let scale = DisplayScale.of(exponent: exponent(of: measure), settings) {
            (common.scale, common.scaleText) = (scale.power, scale.text)
        }
        // As many decimals as leave the largest cell four digits, or the session's digits where those were asked for.
        let digits = settings.digits == Settings().digits ? 4 : settings.digits
        let whole = exponent(of: largest) - common.scale
        common.places = max(0, digits - (whole > 0 ? whole : min(1, whole)))
        let (shown, isRounded) = fewest(table, common)
        (common.places, common.isRounded) = (shown, isRounded)
        common.basis = basis ?? .none
        // Decimals that suit the largest must leave something of the smallest.
        var least = smallest
        for _ in 0..<max(0, common.scale) { least /= 10 }
        for _ in 0..<common.places { least *= 10 }
        return least < 5 && common.isRounded ? nil : common
    }

    /// Digits before the point; below zero, the zeros after it.
    private func exponent(of size: Double) -> Int {
        var (count, rest) = (0, size)
        while rest >= 1, count < 400 { (count, rest) = (count + 1, rest / 10) }
        while rest < 0.1, rest > 0, count > -400 { (count, rest) = (count - 1, rest * 10) }
        return count
    }

    /// The decimals that are needed where all cells are shown whole with fewer; else those there are room for.
    private func fewest(_ table: TableValue, _ common: Common) -> (Int, Bool) {
        var needed = 0
        for row in 0..<table.rowCount {
            for column in table.columns.indices.dropFirst() {
                guard case .quantity(let quantity) = table.cell(row, column) else { continue }
                guard !quantity.number.isSampled, quantity.number.isExact,
                    let number = scaled(quantity.number, by: common.scale)
                else {
                    return (common.places, true)
                }
                let decimal = number.decimal(significant: NumberLayout.wholeDigits)
                let decimals = max(0, decimal.count - decimal.exponent)
                guard decimal.isExact, decimals <= common.places else { return (common.places, true) }
                needed = max(needed, decimals)
            }
        }
        return (needed, false)
    }

    private func scaled(_ number: Number, by power: Int) -> Number? {
        guard power != 0 else { return number }
        return try? number.multiplied(by: Number(mantissa: 1, exponent: -power))
    }

    private func matrix(_ table: TableValue, _ axes: TableValue.Axes, _ common: Common) -> [[UInt8]] {
        var head = axes.cell
        let unit = state.units.text(of: common.unit)
        if common.unit != .none {
            head += ", in \(common.scaleText.trimmedStart)\(common.scaleText.isEmpty ? "" : " ")\(unit)"
        }
        if let name = state.bases[common.basis]?.name { head += " @ \(name)" }
        head += "; \(axes.down) down, \(axes.across) across"
        if common.isRounded { head += "; ≈ rounded" }
        var columns = [Table.Column(table.columns[0].title, .right, role: .name)]
        columns += table.columns.dropFirst().map { Table.Column($0.title, .right, role: .number) }
        var shown = Table(columns)
        for row in 0..<table.rowCount {
            if row % 64 == 0, state.isStopped { break }
            var cells: [Table.Cell] = []
            cells.reserveCapacity(columns.count)
            cells.append(Table.Cell(inked: brief(table.cell(row, 0), cells: 40)))
            for column in table.columns.indices.dropFirst() {
                cells.append(matrixCell(table.cell(row, column), common))
            }
            shown.add(cells)
        }
        var lines: [[UInt8]] = []
        var title: [UInt8] = []
        ink.append(head.utf8, in: .note, to: &title)
        lines.append(title)
        return lines + shown.lines(width: width, ink: ink)
    }

    private func matrixCell(_ value: Value, _ common: Common) -> Table.Cell {
        guard case .quantity(let quantity) = value else { return Table.Cell(inked: brief(value, cells: 16)) }
        var bytes: [UInt8] = []
        if let samples = quantity.number.samples, let summary = SampleSummary(samples) {
            var form = SampledForm(self, quantity.unit, summary, in: common.scale)
            form.limit(to: common.places)
            form.median.append(to: &bytes, groups: false)
            if !summary.isOne { SampledText(self).appendEnds(form, sign: "", to: &bytes) }
            return Table.Cell(inked: bytes)
        }
        guard let number = scaled(quantity.number, by: common.scale) else {
            return Table.Cell(inked: brief(value, cells: 16))
        }
        NumberLayout(decimal: number.decimal(places: common.places)).append(to: &bytes, places: common.places)
        return Table.Cell(inked: bytes)
    }
}

extension String {
    fileprivate var trimmedStart: Substring { drop { $0 == " " } }
}

extension TableValue.Column {
    /// The title, and in what its cells differ: `revenue (currencies differ)`.
    var heading: String {
        guard !cautions.isEmpty else { return title }
        return "\(title) (\(cautions.map { "\($0.rawValue) differ" }.joined(separator: ", ")))"
    }
}
