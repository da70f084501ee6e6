import Reporting

/// Lines and dots over an axis of names, days or amounts.
struct LinePicture {
    private let sound: SoundScene
    private let signs: TerminalSigns
    private let scale: AmountScale
    private let across: AcrossScale
    private let rows: Int
    private let labelRoom: Int
    private let plot: Range<Int>
    /// Whether one series has the picture for itself.
    private let isAlone: Bool

    private static func rows(_ width: Int) -> Int { width < 60 ? 11 : width < 120 ? 13 : 16 }

    init(_ sound: SoundScene, _ form: TerminalForm, _ sheet: Sheet) {
        self.sound = sound
        signs = sheet.signs
        let wanted = max(5, min(form.rows ?? Self.rows(sheet.width), 200))
        var axis = AmountAxis(unit: "", holdsZero: false)
        if case .amounts(let given) = sound.scene.up { axis = given }
        scale = AmountScale(sound.up, axis, most: max(3, wanted / 2))
        let each = max(1, Int((Double(wanted - 1) / Double(scale.intervals)).rounded()))
        rows = each * scale.intervals + 1
        labelRoom = min(sheet.width / 3, scale.ticks.map { Sheet.cells($0.label) }.max() ?? 0)
        plot = labelRoom + 2..<sheet.width
        across = AcrossScale(sound, room: Double(plot.count - 1), gap: 2, measure: sheet.lettering.measure)
        isAlone = sound.scene.series.count < 2
    }

    func draw(_ sheet: inout Sheet) {
        var canvas = Canvas(width: sheet.width, height: rows + 1)
        drawFrame(&canvas)
        if signs.isASCII { drawTraces(&canvas) } else { drawDots(&canvas) }
        drawPoints(&canvas)
        drawNamed(&canvas, &sheet)
        sheet.append(canvas)
        if case .names(let names) = across {
            let middles = names.indices.map {
                Double(plot.lowerBound) + Double(plot.count) * across.fraction(Double($0))
            }
            sheet.names(names, middles)
        } else {
            sheet.ticks(across.ticks, from: plot.lowerBound, cells: plot.count)
        }
    }

    func legend(_ sheet: inout Sheet) {
        let scene = sound.scene
        var entries: [(sign: String, name: String, role: Ink.Role?)] = []
        if !isAlone {
            for (index, name) in scene.series.enumerated() {
                entries.append((signs.point(index, alone: false), name, TerminalSigns.role(index)))
            }
        }
        for rule in scene.rules where !rule.label.isEmpty {
            entries.append((signs.levelRule + signs.levelRule, rule.label, .emphasis))
        }
        sheet.legend(entries)
    }

    // MARK: Where things are

    /// The row of an amount, counted in so many parts of a row, from the middle of the uppermost.
    private func level(_ y: Double, parts: Int) -> Int {
        let place = (1 - scale.fraction(y)) * Double(rows - 1)
        return Int(((place + 0.5) * Double(parts) - 0.5).rounded())
    }

    private func column(_ x: Double, parts: Int) -> Int {
        if case .names = across {
            return min(plot.count * parts - 1, Int(across.fraction(x) * Double(plot.count * parts)))
        }
        let place = across.fraction(x) * Double(plot.count - 1)
        return Int(((place + 0.5) * Double(parts) - 0.5).rounded())
    }

    // MARK: What is drawn

    private func drawFrame(_ canvas: inout Canvas) {
        for row in 0..<rows { canvas.put(signs.upright, row, plot.lowerBound - 1, .note) }
        for column in plot { canvas.put(signs.level, rows, column, .note) }
        canvas.put(signs.corner, rows, plot.lowerBound - 1, .note)
        for tick in scale.ticks {
            let row = Int(((1 - tick.fraction) * Double(rows - 1)).rounded())
            canvas.put(tick.label, row, max(0, labelRoom - Sheet.cells(tick.label)), .note)
            canvas.put(signs.leftTick, row, plot.lowerBound - 1, .note)
            // Zero is seen where amounts lie on both sides of it.
            if tick.label == "0", tick.fraction > 0, tick.fraction < 1 {
                for column in plot { canvas.put(signs.level, row, column, .note) }
            }
        }
        for tick in across.ticks {
            canvas.put(
                signs.lowerTick, rows, plot.lowerBound + Int((tick.fraction * Double(plot.count - 1)).rounded()), .note)
        }
        for rule in sound.scene.rules {
            let row = level(rule.value, parts: 1)
            for column in plot { canvas.put(signs.levelRule, row, column, .emphasis) }
        }
    }

    private func drawDots(_ canvas: inout Canvas) {
        var grid = DotGrid(columns: plot.count, rows: rows)
        for case .path(let series, let points) in sound.scene.marks {
            var step = 0
            var last: Point?
            for point in points {
                defer { last = point }
                guard let point else { continue }
                let to = (x: column(point.x, parts: 2), y: level(point.y, parts: 4))
                let from = last.map { (x: column($0.x, parts: 2), y: level($0.y, parts: 4)) } ?? to
                for spot in Stroke(from, to) {
                    step += 1
                    if Self.isDrawn(step, series) { grid.set(spot.x, spot.y, series) }
                }
            }
        }
        for row in 0..<rows {
            for column in 0..<plot.count {
                guard let letter = grid.letter(column, row) else { continue }
                canvas.put(letter, row, plot.lowerBound + column, TerminalSigns.role(grid.series(column, row)))
            }
        }
    }

    /// The first series is drawn through, the others in dashes and dots.
    private static func isDrawn(_ step: Int, _ series: Int) -> Bool {
        switch series % 3 {
        case 0: true
        case 1: step % 6 < 4
        default: step % 3 == 0
        }
    }

    private func drawTraces(_ canvas: inout Canvas) {
        for case .path(let series, let points) in sound.scene.marks {
            let trace = signs.trace(series, alone: isAlone)
            for case (let from?, let to?) in zip(points, points.dropFirst()) {
                let start = (x: column(from.x, parts: 1), y: level(from.y, parts: 1))
                let end = (x: column(to.x, parts: 1), y: level(to.y, parts: 1))
                for spot in Stroke(start, end) {
                    canvas.put(trace, spot.y, plot.lowerBound + spot.x, TerminalSigns.role(series))
                }
            }
        }
    }

    /// A sign at each point where they are few, else here and there, so that lines can be told apart without colour.
    private func drawPoints(_ canvas: inout Canvas) {
        for case .path(let series, let points) in sound.scene.marks {
            let isDense = points.count * 3 > plot.count
            var last = isDense ? -plot.count / 12 * (series % 4) : Int.min
            var before: Point?
            for (index, point) in points.enumerated() {
                guard let point else {
                    before = nil
                    continue
                }
                let isSingle = before == nil && (index + 1 == points.count || points[index + 1] == nil)
                before = point
                let place = column(point.x, parts: 1)
                guard !isDense || isSingle || (!isAlone && place - last >= max(4, plot.count / 4)) else { continue }
                last = place
                let sign = signs.point(series, alone: isAlone)
                canvas.put(sign, level(point.y, parts: 1), plot.lowerBound + place, TerminalSigns.role(series))
            }
        }
        for case .dots(let series, let points, _) in sound.scene.marks {
            let sign = signs.point(series, alone: isAlone)
            for point in points {
                let place = plot.lowerBound + column(point.x, parts: 1)
                canvas.put(sign, level(point.y, parts: 1), place, TerminalSigns.role(series))
            }
        }
    }

    /// The names of dots, beside them where that is free.
    private func drawNamed(_ canvas: inout Canvas, _ sheet: inout Sheet) {
        for case .dots(_, let points, let names) in sound.scene.marks {
            for (point, name) in zip(points, names) where !name.isEmpty {
                let row = level(point.y, parts: 1)
                let column = plot.lowerBound + column(point.x, parts: 1)
                let size = Sheet.cells(name)
                let starts = [
                    (row, column + 2), (row, column - 1 - size), (row - 1, column - size / 2),
                    (row + 1, column - size / 2),
                ]
                let place = starts.first { row, start in
                    row < rows && start >= plot.lowerBound && start + size <= sheet.width
                        && canvas.isFree(row, max(plot.lowerBound, start - 1)..<min(sheet.width, start + size + 1))
                }
                guard let place, name.utf8.count < 400 else {
                    sheet.tally.unwrittenLabels += 1
                    continue
                }
                canvas.put(name, place.0, place.1, .name)
            }
        }
    }
}
