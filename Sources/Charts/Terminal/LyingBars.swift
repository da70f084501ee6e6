import Reporting

/// Bars beside their names, a row each: `name │████▌ 53.4M USD`. Where labels have no room beside the bars, name and labels
/// stand on lines of their own above them.
struct LyingBars {
    private enum Row {
        case free
        case text(String)
        case lane(BarLanes.Lane, [BarLabels])
    }

    private let scene: Scene
    private let signs: TerminalSigns
    private let rows: [Row]
    private let scale: AmountScale
    /// Cells of names; 0 where they stand above.
    private let nameRoom: Int
    private let plot: Range<Int>
    private let ruler: Ruler

    /// The axis has no fewer cells.
    private static let least = 10

    init(_ sound: SoundScene, _ sheet: inout Sheet) {
        let (scene, signs, width) = (sound.scene, sheet.signs, sheet.width)
        (self.scene, self.signs) = (scene, signs)
        let all = BarLanes(scene)
        let lanes = all.lanes.map { lane in
            (
                lane: lane,
                labels: lane.bars.map { BarLabels($0, in: lane.bars, scene, rise: signs.rise, fall: signs.fall) }
            )
        }
        let extent = scene.hasLyingBars ? sound.across : sound.up
        let measure = sheet.lettering.measure
        func scale(_ room: Int) -> AmountScale {
            .fitting(extent, scene.barAxis, room: Double(max(8, room)), gap: 2, most: 9, measure: measure)
        }
        let longest = scene.barNames.map { Sheet.cells(String($0.prefix(400))) }.max() ?? 0
        let nameRoom = min(longest, width * 2 / 5)
        let field = nameRoom + 2..<width
        var beside = scale(field.count * 2 / 3)
        var fitted = Self.plot(in: field, lanes, beside)
        // How many ticks have room is known once the labels have theirs.
        if let first = fitted, case let refined = scale(first.count), let again = Self.plot(in: field, lanes, refined) {
            (beside, fitted) = (refined, again)
        }
        if let plot = fitted {
            (self.scale, self.nameRoom, self.plot) = (beside, nameRoom, plot)
            rows = lanes.enumerated().flatMap { index, entry -> [Row] in
                let isApart = entry.lane.isFirst && index > 0 && all.widest > 1
                return (isApart ? [.free] : []) + [.lane(entry.lane, entry.labels)]
            }
        } else {
            (self.scale, self.nameRoom, plot) = (scale(width - 2), 0, 0..<width)
            rows = lanes.flatMap { entry -> [Row] in
                let labels = zip(entry.lane.bars, entry.labels).sorted { $0.0.low < $1.0.low }.map {
                    [$0.1.low, $0.1.high].filter { !$0.isEmpty }.joined(separator: " .. ")
                }
                let name = entry.lane.isFirst ? [scene.barNames[entry.lane.place]] : []
                let packed = sheet.lettering.packed(name + labels, to: Double(width))
                if packed.isCut { sheet.tally.shortened += 1 }
                return packed.lines.map { .text($0) } + [.lane(entry.lane, [])]
            }
        }
        ruler = Ruler(origin: self.scale.fraction(scene.baseline), cells: self.plot.count - 1)
    }

    /// The cells between the ends of the axis, so that every label has room beside its bar; nil where there are too few.
    private static func plot(
        in field: Range<Int>, _ lanes: [(lane: BarLanes.Lane, labels: [BarLabels])], _ scale: AmountScale
    ) -> Range<Int>? {
        guard field.count > least else { return nil }
        let ends = lanes.flatMap { lane, labels in
            zip(lane.bars, labels).map { bar, label in
                LabelRoom.Ends(
                    from: scale.fraction(bar.low), to: scale.fraction(bar.high),
                    below: label.low.isEmpty ? 0 : Double(Sheet.cells(label.low) + 2),
                    above: label.high.isEmpty ? 0 : Double(Sheet.cells(label.high) + 2))
            }
        }
        let whole = Double(field.lowerBound)...Double(field.upperBound)
        return LabelRoom.axis(in: whole, least: Double(least + 1), ends).map {
            Int($0.lowerBound.rounded(.up))..<Int($0.upperBound.rounded(.down))
        }
    }

    func draw(_ sheet: inout Sheet) {
        sheet.append(sheet.named(ruled).canvas)
        var canvas = Canvas(width: sheet.width, height: rows.count)
        for (row, entry) in rows.enumerated() {
            if case .text(let text) = entry {
                canvas.put(text, row, 0, .name)
                continue
            }
            // A football field has no amount that its bars grow from.
            if scene.kind != .football || ruler.before > 0 {
                canvas.put(signs.upright, row, plot.lowerBound + ruler.before, .note)
            }
            guard case .lane(let lane, _) = entry else { continue }
            if lane.isFirst, nameRoom > 0 {
                let name = sheet.shorten(scene.barNames[lane.place], to: nameRoom)
                canvas.put(name, row, nameRoom - Sheet.cells(name), .name)
            }
            for bar in lane.bars { draw(bar, row, &canvas) }
        }
        for (row, entry) in rows.enumerated() {
            if case .text = entry { continue }
            // The bars of a tornado grow from its first one.
            for rule in scene.rules.dropFirst(scene.kind == .tornado ? 1 : 0) {
                canvas.put(signs.uprightRule, row, plot.lowerBound + ruler.cell(scale.fraction(rule.value)), .emphasis)
            }
            guard case .lane(let lane, let labels) = entry else { continue }
            for (bar, label) in zip(lane.bars, labels) { write(label, bar, row, &canvas, &sheet) }
            if scene.isStacked { for bar in lane.bars { writeWithin(bar, row, &canvas, &sheet) } }
        }
        sheet.append(canvas)
        drawAxis(&sheet)
    }

    private func draw(_ bar: Bar, _ row: Int, _ canvas: inout Canvas) {
        let (from, to) = (scale.fraction(bar.from), scale.fraction(bar.to))
        let filled = ruler.filled(from, to)
        let (fill, start) = (signs.fill(bar.look), plot.lowerBound)
        let isSolid = fill == "█"
        for cell in filled.cells { canvas.put(fill, row, start + cell, bar.role) }
        if filled.end > 0 {
            let end = isSolid ? TerminalSigns.leftEighths[filled.end] : filled.end >= 4 ? fill : ""
            canvas.put(end, row, start + filled.cells.upperBound, bar.role)
        }
        if filled.start > 0 {
            // From the right no block fills less than half a cell, or an eighth.
            let begin =
                isSolid ? (filled.start >= 6 ? fill : filled.start >= 3 ? "▐" : "▕") : filled.start >= 4 ? fill : ""
            canvas.put(begin, row, start + filled.cells.lowerBound - 1, bar.role)
        }
        let isUnseen =
            filled.cells.isEmpty && (isSolid ? filled.start + filled.end == 0 : max(filled.start, filled.end) < 4)
        if isUnseen {
            // Too short to fill a cell, and yet something.
            let cell = ruler.cell((from + to) / 2)
            if bar.from != bar.to || cell != ruler.before || scene.kind == .football {
                canvas.put(signs.thinBar, row, start + cell, bar.role)
            }
        }
        if let middle = bar.middle {
            canvas.put(signs.middle, row, start + ruler.cell(scale.fraction(middle)), .emphasis)
        }
    }

    private func write(_ label: BarLabels, _ bar: Bar, _ row: Int, _ canvas: inout Canvas, _ sheet: inout Sheet) {
        let origin = plot.lowerBound + ruler.before
        if !label.high.isEmpty {
            // One cell past the bar; what ends before the line, or at it, ends a cell earlier.
            let distance = ruler.distance(scale.fraction(bar.high))
            put(label.high, row, origin + Int(distance.rounded(.up)) + (distance < 0 ? 1 : 2), &canvas, &sheet)
        }
        if !label.low.isEmpty {
            let distance = ruler.distance(scale.fraction(bar.low))
            let edge = origin + Int(distance.rounded(.down)) + (distance > 0 ? 1 : 0)
            put(label.low, row, edge - 1 - Sheet.cells(label.low), &canvas, &sheet)
        }
    }

    /// The amount of a part of a whole, on it where that is wide enough.
    private func writeWithin(_ bar: Bar, _ row: Int, _ canvas: inout Canvas, _ sheet: inout Sheet) {
        guard !bar.label.isEmpty else { return }
        let filled = ruler.filled(scale.fraction(bar.from), scale.fraction(bar.to)).cells
        let size = Sheet.cells(bar.label) + 2
        guard size <= filled.count else {
            sheet.tally.unwrittenLabels += 1
            return
        }
        let start = plot.lowerBound + filled.lowerBound + (filled.count - size) / 2
        canvas.put(" \(bar.label) ", row, start, .number)
    }

    private func put(_ label: String, _ row: Int, _ column: Int, _ canvas: inout Canvas, _ sheet: inout Sheet) {
        guard column > nameRoom, column + Sheet.cells(label) <= sheet.width else {
            sheet.tally.unwrittenLabels += 1
            return
        }
        canvas.put(label, row, column, .number)
    }

    /// Where the rules are; their names stand above them.
    private var ruled: [(rule: Rule, column: Int)] {
        scene.rules.map { ($0, plot.lowerBound + ruler.cell(scale.fraction($0.value))) }
    }

    private func drawAxis(_ sheet: inout Sheet) {
        var canvas = Canvas(width: sheet.width, height: 2)
        for column in plot { canvas.put(signs.level, 0, column, .note) }
        var end = -1
        for tick in scale.ticks {
            let column = plot.lowerBound + ruler.cell(tick.fraction)
            let isCorner = ruler.before == 0 && tick.fraction == 0 && scene.kind != .football
            canvas.put(isCorner ? signs.corner : signs.lowerTick, 0, column, .note)
            let size = Sheet.cells(tick.label)
            let start = max(0, min(column - (size - 1) / 2, sheet.width - size))
            guard start > end else { continue }
            canvas.put(tick.label, 1, start, .note)
            end = start + size
        }
        sheet.append(canvas)
    }

    /// The series, and the rules that have no room for their names above them.
    func legend(_ sheet: inout Sheet) {
        var entries: [(sign: String, name: String, role: Ink.Role?)] = []
        if scene.series.count > 1 {
            for (bar, name) in zip(scene.seriesBars, scene.series) {
                entries.append((signs.fill(bar.look), name, bar.role))
            }
        }
        let sign = scene.kind == .tornado ? signs.upright : signs.uprightRule
        entries += sheet.named(ruled).rest.map { (sign, $0.label, .emphasis) }
        sheet.legend(entries)
    }
}
