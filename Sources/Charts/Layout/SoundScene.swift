import Calendars

/// A scene of which every mark has a place: what is infinite, no number, or beyond an axis is a gap, and counted.
struct SoundScene {
    let scene: Scene
    /// From the lowest to the highest on either axis; nil where there is nothing, and on axes of names.
    private(set) var across: ClosedRange<Double>?
    private(set) var up: ClosedRange<Double>?
    private(set) var dropped = 0
    let isEmpty: Bool
    /// How many marks are kept of how many, where there are more than can be drawn.
    let thinned: (shown: Int, of: Int)?

    init(_ given: Scene) {
        let bounded = given.bounded()
        let scene = bounded?.scene ?? given
        thinned = bounded.map { ($0.shown, $0.all) }
        var sound = scene
        var (dropped, count) = (0, 0)
        func has(_ point: Point) -> Bool {
            Self.isPlace(point.x, scene.across) && Self.isPlace(point.y, scene.up)
        }
        let names = scene.barNames.count
        sound.marks = scene.marks.compactMap { mark in
            switch mark {
            case .path(let series, let points):
                let kept = points.map { point in point.flatMap { has($0) ? $0 : nil } }
                dropped += zip(points, kept).filter { $0 != nil && $1 == nil }.count
                count += kept.filter { $0 != nil }.count
                return .path(series: max(0, series), points: kept)
            case .dots(let series, let points, let names):
                let kept = points.indices.filter { has(points[$0]) }
                dropped += points.count - kept.count
                count += kept.count
                let written = kept.map { names.indices.contains($0) ? names[$0] : "" }
                return .dots(series: max(0, series), points: kept.map { points[$0] }, names: written)
            case .bar(var bar):
                guard bar.from.isFinite, bar.to.isFinite, 0..<names ~= bar.place else {
                    dropped += 1
                    return nil
                }
                if bar.middle?.isFinite == false { bar.middle = nil }
                bar.series = max(0, bar.series)
                count += 1
                return .bar(bar)
            case .column(let from, let to, let height):
                guard from.isFinite, to.isFinite, height.isFinite else {
                    dropped += 1
                    return nil
                }
                count += 1
                return .column(from: min(from, to), to: max(from, to), height: height)
            case .cell(let column, let row, let value, let label):
                guard Self.isPlace(Double(column), scene.across), Self.isPlace(Double(row), scene.up) else {
                    dropped += 1
                    return nil
                }
                if let value, !value.isFinite { dropped += 1 }
                let kept = value.flatMap { $0.isFinite ? $0 : nil }
                if kept != nil { count += 1 }
                return .cell(column: column, row: row, value: kept, label: label)
            }
        }
        sound.rules = scene.rules.filter { $0.value.isFinite }
        dropped += scene.rules.count - sound.rules.count
        (self.scene, self.dropped, isEmpty) = (sound, dropped, count == 0)
        measure()
    }

    private static func isPlace(_ value: Double, _ axis: Axis) -> Bool {
        switch axis {
        case .names(let names, _): value.isFinite && value >= 0 && value < Double(names.count)
        case .amounts: value.isFinite
        case .days: DayScale.day(value) != nil
        }
    }

    private mutating func measure() {
        func join(_ range: inout ClosedRange<Double>?, _ value: Double) {
            range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
        }
        for mark in scene.marks {
            switch mark {
            case .path(_, let points):
                for case let point? in points {
                    join(&across, point.x)
                    join(&up, point.y)
                }
            case .dots(_, let points, _):
                for point in points {
                    join(&across, point.x)
                    join(&up, point.y)
                }
            case .bar(let bar):
                for value in [bar.from, bar.to] + (bar.middle.map { [$0] } ?? []) {
                    if scene.hasLyingBars { join(&across, value) } else { join(&up, value) }
                }
            case .column(let from, let to, let height):
                join(&across, from)
                join(&across, to)
                join(&up, height)
                join(&up, 0)
            case .cell: break
            }
        }
        for rule in scene.rules {
            if scene.hasUprightRules { join(&across, rule.value) } else { join(&up, rule.value) }
        }
    }
}

extension Scene {
    /// Whether its names stand along the left side, so that bars lie.
    var hasLyingBars: Bool { if case .names = up { true } else { false } }

    /// Whether its rules go from the bottom to the top.
    var hasUprightRules: Bool { kind == .histogram || hasLyingBars }

    /// What is measured, beside the title: of the upper axis, of that along which bars lie, or of fields.
    var headCaption: String {
        switch kind {
        case .heat: fields.map { Axis.amounts($0).caption } ?? ""
        case .waterfall, .bar, .tornado, .football: Axis.amounts(barAxis).caption
        case .line, .histogram, .scatter: up.caption
        }
    }

    /// The names that bars stand beside.
    var barNames: [String] {
        for case .names(let names, _) in [up, across] { return names }
        return []
    }

    /// The axis of amounts that bars are measured on.
    var barAxis: AmountAxis {
        for case .amounts(let axis) in hasLyingBars ? [across, up] : [up, across] { return axis }
        return AmountAxis(unit: "", holdsZero: true)
    }

    var bars: [Bar] {
        marks.compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
    }

    /// The rows that its bars take where they lie.
    var rowCount: Int { isStacked ? barNames.count : bars.count }
}
