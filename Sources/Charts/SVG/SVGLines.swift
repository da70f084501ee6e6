/// Lines and dots over an axis of names, days or amounts.
struct SVGLines {
    private let sound: SoundScene
    private let scale: AmountScale
    private let across: AcrossScale
    private let left: Double
    private let right: Double
    /// Where the ends of the lower axis are.
    private let field: ClosedRange<Double>
    private let height: Double
    private let isAlone: Bool

    /// The radius of a dot.
    private static let radius = 3.5

    init(_ sound: SoundScene, _ sheet: SVGSheet) {
        self.sound = sound
        height = SVGFrame.height(sheet.width)
        var axis = AmountAxis(unit: "", holdsZero: false)
        if case .amounts(let given) = sound.scene.up { axis = given }
        scale = AmountScale(sound.up, axis, most: SVGFrame.mostTicks)
        left = SVGFrame.left(scale)
        right = sheet.width - SVGSheet.margin - 4
        var inset = 0.0
        if case .names = sound.scene.across {} else { inset = 10 }
        field = left + inset...right - inset
        across = AcrossScale(sound, room: field.upperBound - field.lowerBound, gap: 14, measure: SVGSheet.measure)
        isAlone = sound.scene.series.count < 2
    }

    func draw(_ sheet: inout SVGSheet) {
        legend(&sheet)
        let top = sheet.bottom + 6
        SVGFrame.drawLevels(scale, top, height, left, right, &sheet)
        if !across.ticks.isEmpty, sound.scene.kind == .scatter {
            for tick in across.ticks {
                let x = place(tick.fraction)
                sheet.line(x, top, x, top + height, "grid")
            }
        }
        for rule in sound.scene.rules {
            let y = y(rule.value, top)
            sheet.line(left, y, right, y, "rule")
        }
        sheet.line(left, top + height, right, top + height, "axis")
        for mark in sound.scene.marks { draw(mark, top, &sheet) }
        drawNames(top, &sheet)
        sheet.bottom = top + height
        if case .names(let names) = across {
            sheet.names(names, names.indices.map { x(Double($0)) })
        } else {
            sheet.ticks(across.ticks, from: field.lowerBound, to: field.upperBound)
        }
        sheet.caption(sound.scene.across.caption, from: left, to: right)
    }

    private func legend(_ sheet: inout SVGSheet) {
        var entries: [(sample: SVGSheet.Sample, name: String)] = []
        if !isAlone {
            for (index, name) in sound.scene.series.enumerated() {
                entries.append((sound.scene.kind == .scatter ? .dot(index) : .line(index), name))
            }
        }
        for rule in sound.scene.rules where !rule.label.isEmpty { entries.append((.rule, rule.label)) }
        sheet.legend(entries)
    }

    private func place(_ fraction: Double) -> Double {
        field.lowerBound + fraction * (field.upperBound - field.lowerBound)
    }

    private func x(_ x: Double) -> Double { place(across.fraction(x)) }
    private func y(_ y: Double, _ top: Double) -> Double { top + (1 - scale.fraction(y)) * height }

    private func draw(_ mark: Mark, _ top: Double, _ sheet: inout SVGSheet) {
        switch mark {
        case .path(let series, let points):
            let look = series % SVGStyle.series.count
            let thin = Thinning.path(points) { Int(x($0.x)) }
            count(thin.compactMap { $0 }.count, of: points.compactMap { $0 }.count, &sheet)
            sheet.path(
                thin.map { $0.map { (x($0.x), y($0.y, top)) } }, "line\(look)",
                dashes: isAlone ? nil : SVGStyle.dashes(series))
            // Each point is seen where they are few; one without a neighbour is always.
            let isSparse = Double(points.count) * 14 < right - left
            for (index, point) in thin.enumerated() {
                guard let point else { continue }
                let isSingle =
                    (index == 0 || thin[index - 1] == nil) && (index + 1 == thin.count || thin[index + 1] == nil)
                if isSparse || isSingle { sheet.dot(x(point.x), y(point.y, top), Self.radius, "fill\(look)") }
            }
        case .dots(let series, let points, _):
            let kept =
                points.count > 2000
                ? Thinning.dots(points) { (Int(x($0.x)), Int(y($0.y, top))) } : Array(points.indices)
            count(kept.count, of: points.count, &sheet)
            for index in kept {
                sheet.dot(
                    x(points[index].x), y(points[index].y, top), Self.radius + 0.5,
                    "fill\(series % SVGStyle.series.count)")
            }
        case .bar, .column, .cell: break
        }
    }

    private func count(_ shown: Int, of all: Int, _ sheet: inout SVGSheet) {
        guard shown < all else { return }
        let before = sheet.tally.thinned ?? (0, 0)
        sheet.tally.thinned = (before.shown + shown, before.of + all)
    }

    /// The names of dots, beside them where nothing else is.
    private func drawNames(_ top: Double, _ sheet: inout SVGSheet) {
        var taken: [SVGFrame.Box] = []
        let dots = sound.scene.marks.flatMap { mark -> [(point: Point, name: String)] in
            guard case .dots(_, let points, let names) = mark else { return [] }
            return zip(points, names).map { ($0, $1) }
        }
        // Each name is held against all dots: beyond so many none could be read.
        guard dots.count <= 300 else {
            sheet.tally.unwrittenLabels += dots.filter { !$0.name.isEmpty }.count
            return
        }
        for dot in dots {
            let (x, y) = (x(dot.point.x), y(dot.point.y, top))
            taken.append(SVGFrame.Box(x - 5, y - 5, x + 5, y + 5))
        }
        for dot in dots where !dot.name.isEmpty {
            let (x, y, width) = (x(dot.point.x), y(dot.point.y, top), SVGSheet.measure(dot.name))
            let places = [(x + 8, y + 4), (x - 8 - width, y + 4), (x - width / 2, y - 8), (x - width / 2, y + 18)]
            let free = places.first { start, base in
                let box = SVGFrame.Box(start, base - 11, start + width, base + 4)
                return start >= left && start + width <= sheet.width - 4 && base >= top && base < top + height
                    && !taken.contains { $0.meets(box) }
            }
            guard let free else {
                sheet.tally.unwrittenLabels += 1
                continue
            }
            taken.append(SVGFrame.Box(free.0, free.1 - 11, free.0 + width, free.1 + 4))
            sheet.text(dot.name, free.0, free.1, .start, "label")
        }
    }
}

/// What standing pictures have in common.
enum SVGFrame {
    static let mostTicks = 7

    static func height(_ width: Double) -> Double { max(170, min(width * 0.42, 420)) }

    /// Where the field begins, right of the labels of the ticks.
    static func left(_ scale: AmountScale) -> Double {
        SVGSheet.margin + (scale.ticks.map { SVGSheet.measure($0.label) }.max() ?? 0) + 8
    }

    /// A thin line through the field for each tick, that of zero stronger.
    static func drawLevels(
        _ scale: AmountScale, _ top: Double, _ height: Double, _ left: Double, _ right: Double, _ sheet: inout SVGSheet
    ) {
        for tick in scale.ticks {
            let y = top + (1 - tick.fraction) * height
            sheet.line(left, y, right, y, tick.label == "0" ? "axis" : "grid")
            sheet.text(tick.label, left - 8, y + 4, .end, "quiet")
        }
    }

    /// A place that something takes.
    struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        init(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
            (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }
}
