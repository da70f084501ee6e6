import Reporting

/// Bars that stand above their names, or the columns of a histogram.
struct StandingBars {
    private let sound: SoundScene
    private let signs: TerminalSigns
    private let scale: AmountScale
    private let ruler: Ruler
    private let plot: Range<Int>
    private let labelRoom: Int

    /// No bar is wider, however few there are.
    private static let widest = 20

    /// Rows between the ends of the axis, unless asked.
    private static func rows(_ width: Int) -> Int { width < 60 ? 10 : 12 }

    init(_ sound: SoundScene, _ form: TerminalForm, _ sheet: Sheet) {
        self.sound = sound
        signs = sheet.signs
        let wanted = max(4, min(form.rows ?? Self.rows(sheet.width), 200))
        var axis = AmountAxis(unit: "", holdsZero: true)
        if case .amounts(let given) = sound.scene.up { axis = given }
        scale = AmountScale(sound.up, axis, most: max(3, wanted / 2))
        // Rows are a multiple of the steps, so that each tick has a row of its own.
        let each = max(1, Int((Double(wanted) / Double(scale.intervals)).rounded()))
        ruler = Ruler(origin: scale.fraction(0), cells: each * scale.intervals)
        labelRoom = min(sheet.width / 3, scale.ticks.map { Sheet.cells($0.label) }.max() ?? 0)
        plot = labelRoom + 2..<sheet.width
    }

    private var rowCount: Int { ruler.before + ruler.after + 1 }

    /// The row of a cell counted from below.
    private func row(_ cell: Int) -> Int { rowCount - cell }

    /// Whether names and labels have room in bands below and above the bars.
    var hasRoom: Bool {
        let names = sound.scene.barNames
        let lanes = BarLanes(sound.scene)
        guard !names.isEmpty else { return true }
        let band = plot.count / names.count
        let labels = sound.scene.bars.map { Sheet.cells($0.label) }.max() ?? 0
        return names.allSatisfy { $0.utf8.count < 400 && Sheet.cells($0) < band } && band > lanes.widest
            && (labels == 0 || (lanes.widest == 1 && labels < band))
    }

    // MARK: Bars of names

    func drawBars(_ sheet: inout Sheet) {
        let scene = sound.scene
        let lanes = BarLanes(scene)
        let count = max(1, scene.barNames.count)
        var canvas = Canvas(width: sheet.width, height: rowCount + 2)
        drawFrame(&canvas)
        let band = Double(plot.count) / Double(count)
        let each = min(Self.widest, max(1, Int(band - (band >= 2 ? 1 : 0)) / max(1, lanes.widest)))
        var highest: [Int: (low: Bar?, high: Bar?)] = [:]
        var lanesBefore: [Int: Int] = [:]
        for lane in lanes.lanes {
            let index = lanesBefore[lane.place, default: 0]
            lanesBefore[lane.place] = index + 1
            let used = each * lanes.widest
            let start = plot.lowerBound + Int(band * Double(lane.place)) + max(0, (Int(band) - used) / 2) + index * each
            for bar in lane.bars {
                if band >= Double(lanes.widest) {
                    let room = min(each, plot.upperBound - start)
                    for column in start..<start + max(0, room) { draw(bar, column, &canvas) }
                    label(bar, start, each, band, &canvas, &sheet)
                } else {
                    var ends = highest[start] ?? (nil, nil)
                    if bar.to >= ends.high?.to ?? -.infinity { ends.high = bar }
                    if bar.to <= ends.low?.to ?? .infinity { ends.low = bar }
                    highest[start] = ends
                }
            }
        }
        // Where several share a column, their highest and their lowest are seen.
        for (column, ends) in highest {
            for bar in [ends.high, ends.low].compactMap({ $0 }) { draw(bar, column, &canvas) }
        }
        if !highest.isEmpty {
            let shown = highest.values.reduce(0) { $0 + ($1.high == $1.low ? 1 : 2) }
            sheet.tally.thinned = (shown, scene.bars.count)
            sheet.tally.unwrittenLabels += scene.bars.filter { !$0.label.isEmpty }.count
        }
        for rule in scene.rules { drawRule(rule, &canvas) }
        sheet.append(canvas)
        let middles = (0..<count).map { Double(plot.lowerBound) + band * (Double($0) + 0.5) }
        sheet.names(scene.barNames, middles)
    }

    private func label(
        _ bar: Bar, _ start: Int, _ each: Int, _ band: Double, _ canvas: inout Canvas, _ sheet: inout Sheet
    ) {
        guard !bar.label.isEmpty else { return }
        let size = Sheet.cells(bar.label)
        let filled = ruler.filled(scale.fraction(bar.from), scale.fraction(bar.to))
        let isUp = bar.to >= bar.from
        let top = filled.cells.upperBound + (filled.end > 0 ? 1 : 0)
        let row = isUp ? row(top) : row(filled.cells.lowerBound - (filled.start > 0 ? 2 : 1))
        let column = max(plot.lowerBound, min(start + (each - size) / 2, sheet.width - size))
        guard size < Int(band) + 1,
            canvas.isFree(row, max(plot.lowerBound, column - 1)..<min(sheet.width, column + size + 1))
        else {
            sheet.tally.unwrittenLabels += 1
            return
        }
        canvas.put(bar.label, row, column, .number)
    }

    private func draw(_ bar: Bar, _ column: Int, _ canvas: inout Canvas) {
        let filled = ruler.filled(scale.fraction(bar.from), scale.fraction(bar.to))
        draw(filled, signs.fill(bar.look), bar.role, column, isNothing: bar.from == bar.to, &canvas)
    }

    private func draw(
        _ filled: (cells: Range<Int>, end: Int, start: Int), _ fill: String, _ role: Ink.Role, _ column: Int,
        isNothing: Bool, _ canvas: inout Canvas
    ) {
        let isSolid = fill == "█"
        for cell in filled.cells { canvas.put(fill, row(cell), column, role) }
        if filled.end > 0 {
            let end = isSolid ? TerminalSigns.lowerEighths[filled.end] : filled.end >= 4 ? fill : ""
            canvas.put(end, row(filled.cells.upperBound), column, role)
        }
        if filled.start > 0 {
            // From above no block fills less than half a cell, or an eighth.
            let begin =
                isSolid ? (filled.start >= 6 ? fill : filled.start >= 3 ? "▀" : "▔") : filled.start >= 4 ? fill : ""
            canvas.put(begin, row(filled.cells.lowerBound - 1), column, role)
        }
        if filled.cells.isEmpty, !isNothing, !isSolid, filled.start < 4, filled.end < 4 {
            canvas.put(signs.flatBar, row(max(ruler.before + 1, filled.cells.upperBound)), column, role)
        }
    }

    // MARK: Columns

    func drawColumns(_ sheet: inout Sheet) {
        let lettering = sheet.lettering
        let across = AcrossScale(sound, room: Double(plot.count - 1), gap: 2, measure: lettering.measure)
        var canvas = Canvas(width: sheet.width, height: rowCount + 2)
        drawFrame(&canvas)
        let room = plot.count - 1
        for mark in sound.scene.marks {
            guard case .column(let from, let to, let height) = mark else { continue }
            let start = Int((across.fraction(from) * Double(room)).rounded())
            let end = max(start + 1, Int((across.fraction(to) * Double(room)).rounded()))
            let filled = ruler.filled(scale.fraction(0), scale.fraction(height))
            for column in start..<min(end, room) {
                let place = plot.lowerBound + column
                draw(filled, signs.fill(0), .series1, place, isNothing: height == 0, &canvas)
                if height > 0, filled.cells.isEmpty, filled.end == 0 {
                    canvas.put(signs.flatBar, row(ruler.before + 1), place, .series1)
                }
            }
        }
        let ruled = sound.scene.rules.map { rule in
            let place = Int((across.fraction(rule.value) * Double(room)).rounded(.down))
            return (rule: rule, column: plot.lowerBound + min(room - 1, place))
        }
        for (_, column) in ruled {
            // A bar is not hidden by a line: that ends at its top.
            for row in 1...max(1, ruler.after) where canvas.isFree(row, column..<column + 1) {
                canvas.put(signs.uprightRule, row, column, .emphasis)
            }
        }
        let named = sheet.named(ruled)
        sheet.legend(named.rest.map { (signs.uprightRule, $0.label, .emphasis) })
        sheet.append(named.canvas)
        let lower = row(ruler.before)
        for tick in across.ticks {
            canvas.put(signs.lowerTick, lower, plot.lowerBound + Int((tick.fraction * Double(room)).rounded()), .note)
        }
        sheet.append(canvas)
        sheet.ticks(across.ticks, from: plot.lowerBound, cells: room + 1)
    }

    // MARK: The frame

    private func drawFrame(_ canvas: inout Canvas) {
        for row in 1...rowCount { canvas.put(signs.upright, row, plot.lowerBound - 1, .note) }
        for column in plot { canvas.put(signs.level, row(ruler.before), column, .note) }
        for tick in scale.ticks {
            let row = row(ruler.cell(tick.fraction))
            let size = Sheet.cells(tick.label)
            canvas.put(tick.label, row, max(0, labelRoom - size), .note)
            canvas.put(signs.leftTick, row, plot.lowerBound - 1, .note)
        }
        if ruler.before == 0 { canvas.put(signs.corner, row(0), plot.lowerBound - 1, .note) }
    }

    private func drawRule(_ rule: Rule, _ canvas: inout Canvas) {
        let row = row(ruler.cell(scale.fraction(rule.value)))
        for column in plot where canvas.isFree(row, column..<column + 1) {
            canvas.put(signs.levelRule, row, column, .emphasis)
        }
    }

    func legend(_ sheet: inout Sheet) {
        var entries: [(sign: String, name: String, role: Ink.Role?)] = []
        if sound.scene.series.count > 1 {
            for (bar, name) in zip(sound.scene.seriesBars, sound.scene.series) {
                entries.append((signs.fill(bar.look), name, bar.role))
            }
        }
        if !sound.scene.hasUprightRules {
            for rule in sound.scene.rules where !rule.label.isEmpty {
                entries.append((signs.levelRule + signs.levelRule, rule.label, .emphasis))
            }
        }
        sheet.legend(entries)
    }
}
