/// A heat map: a field of colour for each value, with the number in it.
struct SVGHeat {
    private let scene: Scene
    private var grid: HeatGrid

    init(_ sound: SoundScene) {
        scene = sound.scene
        grid = HeatGrid(sound.scene)
    }

    mutating func draw(_ sheet: inout SVGSheet) {
        guard !grid.columns.isEmpty, !grid.rows.isEmpty else { return }
        let longest = grid.rows.map { SVGSheet.measure($0) }.max() ?? 0
        let title = SVGSheet.measure(scene.up.caption)
        let nameRoom = min(max(longest, title), sheet.width * 0.3)
        let left = SVGSheet.margin + nameRoom + 8
        let right = sheet.width - SVGSheet.margin
        let each = (right - left) / Double(grid.columns.count)
        sheet.tally.alike += grid.shorten(to: each - 4, SVGSheet.measure)
        let tall = max(14, min(34, each * 0.8))
        // The title of the columns, and their names, above; that of the rows over the names of the rows.
        if !scene.across.caption.isEmpty {
            let caption = sheet.shorten(scene.across.caption, to: right - left)
            sheet.text(caption, (left + right) / 2, sheet.bottom + 12, .middle, "quiet")
            sheet.bottom += 16
        }
        sheet.names(grid.columns, grid.columns.indices.map { left + (Double($0) + 0.5) * each }, in: left...right)
        let caption = sheet.shorten(scene.up.caption, to: nameRoom)
        sheet.text(caption, left - 8, sheet.bottom - 4, .end, "quiet")
        let top = sheet.bottom + 4
        for (row, name) in grid.rows.enumerated() {
            let y = top + Double(row) * tall
            let name = sheet.shorten(name, to: nameRoom)
            sheet.text(name, left - 8, y + tall / 2 + 4, .end)
            for column in grid.columns.indices {
                draw(grid.field(column, row), left + Double(column) * each, y, each, tall, &sheet)
            }
        }
        sheet.bottom = top + Double(grid.rows.count) * tall + 4
    }

    private func draw(
        _ field: HeatGrid.Field?, _ x: Double, _ y: Double, _ wide: Double, _ tall: Double, _ sheet: inout SVGSheet
    ) {
        let (width, height) = (max(0.5, wide - 1), tall - 1)
        guard let field else {
            sheet.box(x, y, width, height, "grid")
            return sheet.text("–", x + wide / 2, y + tall / 2 + 4, .middle, "quiet")
        }
        let colour = SVGColour(strength: grid.strength(field.value))
        sheet.box(x, y, width, height, "cell", fill: colour.text)
        guard SVGSheet.measure(field.label) <= wide - 4 else {
            sheet.tally.unwrittenLabels += 1
            return
        }
        sheet.text(field.label, x + wide / 2, y + tall / 2 + 4, .middle, colour.isDark ? "ondark" : "onlight")
    }
}
