/// Bars above their names, the steps of a waterfall, and the columns of a histogram.
struct SVGStanding {
    private let sound: SoundScene
    private let scene: Scene
    private let scale: AmountScale
    private let left: Double
    private let right: Double
    private let height: Double

    /// No bar is wider, however few there are.
    private static let widest = 110.0

    init(_ sound: SoundScene, _ sheet: SVGSheet) {
        (self.sound, scene) = (sound, sound.scene)
        height = SVGFrame.height(sheet.width)
        var axis = AmountAxis(unit: "", holdsZero: true)
        if case .amounts(let given) = scene.up { axis = given }
        scale = AmountScale(sound.up, axis, most: SVGFrame.mostTicks)
        left = SVGFrame.left(scale)
        right = sheet.width - SVGSheet.margin
    }

    private var band: Double { (right - left) / Double(max(1, scene.barNames.count)) }
    private var middles: [Double] { scene.barNames.indices.map { left + band * (Double($0) + 0.5) } }

    /// Whether all names have room below the bars, and all labels above them.
    var hasRoom: Bool {
        let names = NameRow(
            scene.barNames, middles: middles, in: left - 8...right + 8, gap: 10, most: 3, SVGSheet.lettering)
        let lanes = BarLanes(scene).widest
        let labels = scene.bars.map { SVGSheet.measure(label($0)) }.max() ?? 0
        return names.isWhole && band / Double(max(1, lanes)) >= 8
            && (labels + 6 <= band || lanes > 1 || scene.bars.count > 40)
    }

    private func label(_ bar: Bar) -> String { bar.marked(rise: "▲", fall: "▼") }

    private func y(_ amount: Double, _ top: Double) -> Double { top + (1 - scale.fraction(amount)) * height }

    // MARK: Bars of names

    func drawBars(_ sheet: inout SVGSheet) {
        legend(&sheet)
        // Above the highest bar its label has room, below the lowest one too.
        let top = sheet.bottom + (scene.bars.contains { !$0.label.isEmpty } ? 20 : 6)
        SVGFrame.drawLevels(scale, top, height, left, right, &sheet)
        let lanes = BarLanes(scene)
        let each = min(Self.widest, band * (lanes.widest > 1 ? 0.8 : 0.64) / Double(max(1, lanes.widest)))
        let room = lanes.widest > 1 ? each : band - 2
        var seen: [Int: Int] = [:]
        var places: [(bar: Bar, x: Double)] = []
        for lane in lanes.lanes {
            let index = seen[lane.place, default: 0]
            seen[lane.place] = index + 1
            let start = left + band * (Double(lane.place) + 0.5) + (Double(index) - Double(lanes.widest) / 2) * each
            places += lane.bars.map { ($0, start) }
        }
        let shown = thinned(places)
        if shown.count < places.count { sheet.tally.thinned = (shown.count, places.count) }
        for (bar, x) in shown {
            let (high, low) = (y(bar.high, top), y(bar.low, top))
            // What is not nothing is seen.
            let tall = bar.from == bar.to ? 0 : max(1, low - high)
            sheet.box(x, high, max(0.75, each - (lanes.widest > 1 ? 1 : 0)), tall, bar.look(in: scene))
            if let middle = bar.middle { sheet.line(x, y(middle, top), x + each, y(middle, top), "middle") }
        }
        if scene.kind == .waterfall { drawConnectors(places, each, top, &sheet) }
        for rule in scene.rules {
            sheet.line(left, y(rule.value, top), right, y(rule.value, top), "rule")
        }
        sheet.tally.unwrittenLabels +=
            scene.bars.filter { !$0.label.isEmpty }.count - shown.filter { !$0.bar.label.isEmpty }.count
        for (bar, x) in shown where !bar.label.isEmpty {
            let text = label(bar)
            guard SVGSheet.measure(text) <= room else {
                sheet.tally.unwrittenLabels += 1
                continue
            }
            let isDown = bar.to < bar.from && bar.tone != .fall || bar.to < 0 && bar.from <= 0 && bar.tone == .fall
            let base = isDown ? y(bar.low, top) + 14 : y(bar.high, top) - 5
            sheet.text(text, x + each / 2, base, .middle, "label")
        }
        sheet.bottom = top + height
        let hasLow = scene.bars.contains { !$0.label.isEmpty && $0.to < 0 }
        if hasLow { sheet.bottom += 18 }
        sheet.names(scene.barNames, middles)
        sheet.caption(scene.across.caption, from: left, to: right)
    }

    /// Of the bars that would share a pixel the highest and the lowest.
    private func thinned(_ places: [(bar: Bar, x: Double)]) -> [(bar: Bar, x: Double)] {
        guard Double(places.count) > (right - left) * 2 else { return places }
        var ends: [Int: (low: (bar: Bar, x: Double), high: (bar: Bar, x: Double))] = [:]
        for place in places {
            var known = ends[Int(place.x)] ?? (place, place)
            if place.bar.to < known.low.bar.to { known.low = place }
            if place.bar.to > known.high.bar.to { known.high = place }
            ends[Int(place.x)] = known
        }
        return ends.sorted { $0.key < $1.key }.flatMap {
            $0.value.low.bar == $0.value.high.bar ? [$0.value.low] : [$0.value.low, $0.value.high]
        }
    }

    /// From the end of each step to the beginning of the next.
    private func drawConnectors(
        _ places: [(bar: Bar, x: Double)], _ each: Double, _ top: Double, _ sheet: inout SVGSheet
    ) {
        for (this, next) in zip(places, places.dropFirst()) where next.bar.place == this.bar.place + 1 {
            let y = y(this.bar.to, top)
            sheet.line(this.x + each, y, next.x, y, "axis", dashes: "2 2")
        }
    }

    private func legend(_ sheet: inout SVGSheet) {
        var entries: [(sample: SVGSheet.Sample, name: String)] = []
        if scene.series.count > 1 {
            for (bar, name) in zip(scene.seriesBars, scene.series) {
                entries.append((.box(bar.look(in: scene)), name))
            }
        }
        for rule in scene.rules where !rule.label.isEmpty { entries.append((.rule, rule.label)) }
        sheet.legend(entries)
    }

    // MARK: Columns

    func drawColumns(_ sheet: inout SVGSheet) {
        let across = AcrossScale(sound, room: right - left, gap: 14, measure: SVGSheet.measure)
        func x(_ amount: Double) -> Double { left + across.fraction(amount) * (right - left) }
        let rules = SVGRuleRow(scene.rules, &sheet, x: x)
        rules.drawLabels(&sheet)
        let top = sheet.bottom + 6
        SVGFrame.drawLevels(scale, top, height, left, right, &sheet)
        for case .column(let from, let to, let height) in scene.marks {
            let (start, end) = (x(from), x(to))
            let (high, low) = (y(max(height, 0), top), y(min(height, 0), top))
            // A hair between them keeps classes apart.
            let gap = end - start > 4 ? 1.0 : 0
            sheet.box(start, high, max(0.75, end - start - gap), height == 0 ? 0 : max(1, low - high), "fill0")
        }
        sheet.line(left, y(0, top), right, y(0, top), "axis")
        rules.drawLines(top, top + height, &sheet)
        sheet.bottom = top + height
        sheet.ticks(across.ticks, from: left, to: right)
        sheet.caption(scene.across.caption, from: left, to: right)
    }
}

extension Bar {
    /// The class of its colour.
    func look(in scene: Scene) -> String {
        tone == .total ? "total" : "fill\(look % SVGStyle.series.count)"
    }
}
