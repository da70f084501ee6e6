/// Rules that go from above to below, with their labels above the field, in as many rows as keep them apart.
struct SVGRuleRow {
    private let placed: [(rule: Rule, x: Double, middle: Double, row: Int)]
    private let rows: Int

    init(_ rules: [Rule], _ sheet: inout SVGSheet, x: (Double) -> Double) {
        var ends: [Double] = []
        var placed: [(rule: Rule, x: Double, middle: Double, row: Int)] = []
        for rule in rules.sorted(by: { $0.value < $1.value }) {
            let label = sheet.shorten(rule.label, to: sheet.width - 2 * SVGSheet.margin)
            let half = SVGSheet.measure(label) / 2
            let place = x(rule.value)
            let middle = min(max(place, half + 4), sheet.width - half - 4)
            let row = ends.firstIndex { $0 + 10 <= middle - half } ?? ends.count
            if row == ends.count { ends.append(0) }
            ends[row] = middle + half
            placed.append((Rule(rule.value, label: label), place, middle, row))
        }
        (self.placed, rows) = (placed, placed.contains { !$0.rule.label.isEmpty } ? ends.count : 0)
    }

    /// The labels; below them the field begins.
    func drawLabels(_ sheet: inout SVGSheet) {
        guard rows > 0 else { return }
        for entry in placed {
            sheet.text(entry.rule.label, entry.middle, sheet.bottom + 12 + Double(rows - 1 - entry.row) * 15, .middle)
        }
        sheet.bottom += Double(rows) * 15 + 4
    }

    func drawLines(_ top: Double, _ bottom: Double, _ sheet: inout SVGSheet) {
        for entry in placed { sheet.line(entry.x, top - 2, entry.x, bottom, "rule") }
    }
}
