/// Bars beside their names: bars whose names are long, waterfalls, tornados and football fields.
struct SVGLying {
    private let scene: Scene
    private let lanes: BarLanes
    private let scale: AmountScale
    private let nameRoom: Double
    private let field: ClosedRange<Double>
    private let labels: [[BarLabels]]

    private static let thickness = 18.0
    private static let laneGap = 2.0
    private static let placeGap = 12.0
    private static let labelHeight = 15.0

    init(_ sound: SoundScene, _ sheet: SVGSheet) {
        scene = sound.scene
        lanes = BarLanes(scene)
        let longest = scene.barNames.map { SVGSheet.measure($0) }.max() ?? 0
        nameRoom = min(longest, sheet.width * 0.3)
        field = SVGSheet.margin + nameRoom + 10...sheet.width - SVGSheet.margin
        let whole = scene
        labels = lanes.lanes.map { lane in
            lane.bars.map { BarLabels($0, in: lane.bars, whole, rise: "▲", fall: "▼") }
        }
        let extent = scene.hasLyingBars ? sound.across : sound.up
        let amounts = scene.barAxis
        func fitting(_ room: Double) -> AmountScale {
            .fitting(extent, amounts, room: room, gap: 16, most: 8, measure: SVGSheet.measure)
        }
        // How many ticks have room is known once the labels have theirs.
        let first = fitting((field.upperBound - field.lowerBound) * 0.7)
        let axis = Self.axis(in: field, lanes, labels, first) ?? field
        let refined = fitting(axis.upperBound - axis.lowerBound)
        scale = Self.axis(in: field, lanes, labels, refined) == nil ? first : refined
    }

    func draw(_ sheet: inout SVGSheet) {
        legend(&sheet)
        let fitted = Self.axis(in: field, lanes, labels, scale)
        let axis = fitted ?? field
        func x(_ amount: Double) -> Double {
            axis.lowerBound + scale.fraction(amount) * (axis.upperBound - axis.lowerBound)
        }
        let rules = SVGRuleRow(scene.rules, &sheet, x: x)
        rules.drawLabels(&sheet)
        let top = sheet.bottom + 2
        let rows = rows(from: top + 6, isStacked: fitted == nil, &sheet)
        let bottom = (rows.last.map { $0.y + Self.thickness } ?? top) + 8
        for tick in scale.ticks {
            let place = axis.lowerBound + tick.fraction * (axis.upperBound - axis.lowerBound)
            sheet.line(place, top, place, bottom, tick.label == "0" ? "axis" : "grid")
        }
        for (lane, row) in zip(lanes.lanes, rows) {
            for bar in lane.bars {
                let (low, high) = (x(bar.low), x(bar.high))
                let long = bar.from == bar.to ? (scene.kind == .football ? 3 : 0) : max(1, high - low)
                sheet.box(bar.from == bar.to ? low - long / 2 : low, row.y, long, Self.thickness, bar.look(in: scene))
                if let middle = bar.middle { sheet.line(x(middle), row.y, x(middle), row.y + Self.thickness, "middle") }
            }
        }
        if scene.kind == .waterfall { drawConnectors(rows.map(\.y), x: x, &sheet) }
        rules.drawLines(top, bottom, &sheet)
        for (index, lane) in lanes.lanes.enumerated() {
            if fitted == nil {
                let text = sheet.shorten(stacked(index), to: field.upperBound - field.lowerBound)
                sheet.text(text, field.lowerBound, rows[index].y - 4, .start, "label")
                continue
            }
            for (bar, label) in zip(lane.bars, labels[index]) {
                let base = rows[index].y + 13
                sheet.text(label.high, x(bar.high) + 6, base, .start, "label")
                sheet.text(label.low, x(bar.low) - 6, base, .end, "label")
                guard scene.isStacked, !bar.label.isEmpty else { continue }
                // On its part of the whole, where that is wide enough.
                if SVGSheet.measure(bar.label) + 6 <= x(bar.high) - x(bar.low) {
                    sheet.text(bar.label, (x(bar.low) + x(bar.high)) / 2, base, .middle, "label")
                } else {
                    sheet.tally.unwrittenLabels += 1
                }
            }
        }
        sheet.bottom = bottom
        sheet.line(axis.lowerBound, bottom, axis.upperBound, bottom, "axis")
        sheet.ticks(scale.ticks, from: axis.lowerBound, to: axis.upperBound)
    }

    /// Where the field of bars is, so that labels have room; nil where that is too short.
    private static func axis(
        in field: ClosedRange<Double>, _ lanes: BarLanes, _ labels: [[BarLabels]], _ scale: AmountScale
    ) -> ClosedRange<Double>? {
        func room(_ label: String) -> Double { label.isEmpty ? 0 : SVGSheet.measure(label) + 8 }
        let ends = zip(lanes.lanes, labels).flatMap { lane, texts in
            zip(lane.bars, texts).map { bar, text in
                LabelRoom.Ends(
                    from: scale.fraction(bar.low), to: scale.fraction(bar.high), below: room(text.low),
                    above: room(text.high))
            }
        }
        return LabelRoom.axis(in: field, least: min(90, (field.upperBound - field.lowerBound) * 0.4), ends)
    }

    /// The upper edge of each lane; writes the names beside them.
    ///
    /// - Parameter isStacked: whether labels have no room beside their bars, and stand above them.
    private func rows(from top: Double, isStacked: Bool, _ sheet: inout SVGSheet) -> [(y: Double, place: Int)] {
        var rows: [(y: Double, place: Int)] = []
        var y = top
        for (index, lane) in lanes.lanes.enumerated() {
            if lane.isFirst, index > 0 { y += Self.placeGap - Self.laneGap }
            if lane.isFirst {
                let count = Double(lanes.lanes[index...].prefix { $0.place == lane.place }.count)
                let tall = count * (Self.thickness + Self.laneGap) - Self.laneGap
                let lines = sheet.lines(scene.barNames[lane.place], to: nameRoom, most: 2)
                let start = y + tall / 2 + 4 - Double(lines.count - 1) * 6.5
                for (number, line) in lines.enumerated() {
                    sheet.text(line, field.lowerBound - 10, start + Double(number) * 13, .end)
                }
            }
            if isStacked, !stacked(index).isEmpty { y += Self.labelHeight }
            rows.append((y, lane.place))
            y += Self.thickness + Self.laneGap
        }
        return rows
    }

    /// The labels of a lane in the order of its amounts.
    private func stacked(_ index: Int) -> String {
        zip(lanes.lanes[index].bars, labels[index]).sorted { $0.0.low < $1.0.low }.flatMap { [$0.1.low, $0.1.high] }
            .filter { !$0.isEmpty }.joined(separator: " .. ")
    }

    private func drawConnectors(_ tops: [Double], x: (Double) -> Double, _ sheet: inout SVGSheet) {
        for (index, (this, next)) in zip(lanes.lanes, lanes.lanes.dropFirst()).enumerated() {
            guard let bar = this.bars.last, !next.bars.isEmpty else { continue }
            let place = x(bar.to)
            sheet.line(
                place, tops[index] + Self.thickness, place, tops[index + 1], "axis", dashes: "2 2")
        }
    }

    private func legend(_ sheet: inout SVGSheet) {
        guard scene.series.count > 1 else { return }
        sheet.legend(zip(scene.seriesBars, scene.series).map { bar, name in (.box(bar.look(in: scene)), name) })
    }
}
