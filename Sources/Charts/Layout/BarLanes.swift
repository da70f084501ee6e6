/// Bars in rows, or columns: those of one place one after the other, in one lane where they do not overlap.
struct BarLanes {
    struct Lane {
        let place: Int
        let isFirst: Bool
        var bars: [Bar]
    }

    let lanes: [Lane]
    /// Lanes of a place, at most.
    let widest: Int

    init(_ scene: Scene) {
        var places: [[[Bar]]] = Array(repeating: [], count: scene.barNames.count)
        // A waterfall's and a tornado's bars of one place belong together, and so do the parts of a whole.
        let shares = scene.kind == .tornado || scene.kind == .waterfall || scene.isStacked
        for bar in scene.bars {
            let lane = shares ? places[bar.place].firstIndex { $0.allSatisfy { !Self.overlap($0, bar) } } : nil
            if let lane { places[bar.place][lane].append(bar) } else { places[bar.place].append([bar]) }
        }
        widest = places.map(\.count).max() ?? 0
        lanes = places.enumerated().flatMap { place, rows in
            // A name without a bar keeps its place.
            (rows.isEmpty ? [[]] : rows).enumerated().map {
                Lane(place: place, isFirst: $0.offset == 0, bars: $0.element)
            }
        }
    }

    private static func overlap(_ a: Bar, _ b: Bar) -> Bool {
        max(min(a.from, a.to), min(b.from, b.to)) < min(max(a.from, a.to), max(b.from, b.to))
    }
}

extension Scene {
    /// A bar of each series, which tells how the series looks: the sides of a tornado have the looks of their tones.
    var seriesBars: [Bar] {
        let bars = bars
        return series.indices.map { index in bars.first { $0.series == index } ?? Bar(series: index, place: 0, to: 0) }
    }

    /// The amount that bars are measured from.
    var baseline: Double {
        kind == .tornado ? rules.first?.value ?? bars.first?.from ?? 0 : 0
    }
}
