import Reporting

/// A heat map: in each field a shade and the number.
struct HeatPicture {
    private let scene: Scene
    private let grid: HeatGrid
    private let signs: TerminalSigns

    init(_ sound: SoundScene, _ sheet: Sheet) {
        (scene, signs) = (sound.scene, sheet.signs)
        grid = HeatGrid(sound.scene)
    }

    /// Which of the shades a value has.
    private func shade(_ value: Double) -> Int {
        let count = signs.shades.count
        return min(count - 1, max(0, Int(abs(grid.strength(value)) * Double(count))))
    }

    private func role(_ value: Double) -> Ink.Role { grid.isDiverging && value < 0 ? .series2 : .series1 }

    func draw(_ sheet: inout Sheet) {
        guard !grid.columns.isEmpty, !grid.rows.isEmpty else { return }
        let longest = grid.rows.map { Sheet.cells(String($0.prefix(400))) }.max() ?? 0
        let nameRoom = min(longest, sheet.width / 3)
        let field = sheet.width - nameRoom - 1
        // A column is as wide as the widest number or name of any, and its shade.
        let labels = grid.columns.indices.flatMap { column in
            grid.rows.indices.compactMap { grid.field(column, $0)?.label }
        }
        let number = labels.map { Sheet.cells(String($0.prefix(400))) }.max() ?? 1
        let names = grid.columns.map { Sheet.cells(String($0.prefix(400))) }.max() ?? 0
        let each = min(field, max(number + 4, min(names + 2, number + 7)))
        let count = max(1, field / max(1, each))
        var start = 0
        while start < grid.columns.count {
            if start > 0 { sheet.lines.append([]) }
            let columns = start..<min(grid.columns.count, start + count)
            draw(columns, each, number, nameRoom, &sheet)
            start = columns.upperBound
        }
        caption(&sheet)
    }

    private func draw(_ columns: Range<Int>, _ each: Int, _ number: Int, _ nameRoom: Int, _ sheet: inout Sheet) {
        let names = columns.map { column in
            sheet.lettering.wrapped(grid.columns[column], to: Double(each - 1), most: 3)
                ?? [sheet.shorten(grid.columns[column], to: each - 1)]
        }
        let top = names.map(\.count).max() ?? 1
        var canvas = Canvas(width: sheet.width, height: grid.rows.count + top)
        for (index, column) in columns.enumerated() {
            let end = nameRoom + 1 + (index + 1) * each
            for (line, name) in names[index].enumerated() {
                canvas.put(name, top - names[index].count + line, end - Sheet.cells(name), .name)
            }
            for row in grid.rows.indices {
                guard let field = grid.field(column, row) else {
                    canvas.put(signs.gap, row + top, end - 1, .note)
                    continue
                }
                let label = sheet.shorten(field.label, to: each - 3)
                let size = Sheet.cells(label)
                let role = role(field.value)
                let shade = signs.shades[shade(field.value)]
                for cell in end - each + 1..<max(end - each + 2, end - number - 1) {
                    canvas.put(shade, row + top, cell, role)
                }
                canvas.put(label, row + top, end - size)
            }
        }
        for (row, name) in grid.rows.enumerated() {
            let name = sheet.shorten(name, to: nameRoom)
            canvas.put(name, row + top, nameRoom - Sheet.cells(name), .name)
        }
        sheet.append(canvas)
    }

    /// What runs down and what runs across.
    private func caption(_ sheet: inout Sheet) {
        let (down, across) = (scene.up.caption, scene.across.caption)
        let arrows = signs.isASCII ? ("v", ">") : ("↓", "→")
        let parts = [(arrows.0, down), (arrows.1, across)].filter { !$0.1.isEmpty }
        sheet.text(parts.map { "\($0.0) \($0.1)" }.joined(separator: "  "), .note)
    }

    /// The lowest and the highest of each shade.
    func legend(_ sheet: inout Sheet) {
        var ends: [String: (low: HeatGrid.Field, high: HeatGrid.Field, role: Ink.Role, order: Int)] = [:]
        for column in grid.columns.indices {
            for row in grid.rows.indices {
                guard let field = grid.field(column, row) else { continue }
                let shade = shade(field.value)
                let isBelow = grid.isDiverging && field.value < 0
                let key = (isBelow ? "-" : "+") + signs.shades[shade]
                var known = ends[key] ?? (field, field, role(field.value), isBelow ? -1 - shade : shade)
                if field.value < known.low.value { known.low = field }
                if field.value > known.high.value { known.high = field }
                ends[key] = known
            }
        }
        sheet.legend(
            ends.sorted { $0.value.order < $1.value.order }.map { key, value in
                let (low, high) = (value.low.label, value.high.label)
                return (String(key.dropFirst()), low == high ? low : "\(low) .. \(high)", value.role)
            })
    }
}
