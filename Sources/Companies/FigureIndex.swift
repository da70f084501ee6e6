import Calendars

/// Where the figures of a history stand by the time they speak of. It grows with the history, and what is asked for
/// seldom is made when it is asked for.
final class FigureIndex {
    /// How many figures of the history it knows.
    private(set) var count = 0
    /// How many it has entered or put in order so far.
    private(set) var entered = 0
    /// The place of the figure of each time that is in force.
    private var last: [Figure.Time: Int] = [:]
    /// The places of the figures of a time of which there are several: see `Versions`.
    private var several: [Figure.Time: Versions] = [:]
    /// The times, the latest last; undated comes first. Those that were met since they were put in order stand apart.
    private var times: [Figure.Time] = []
    private var unordered: [Figure.Time] = []
    private var choice: (expected: UInt8, asOf: AsOf?, figure: ChosenFigure?)?

    /// The figures of one time in the order in which each takes the place of those before it: a filed one stands before
    /// those that were filed later, whenever it was given; all others come in the order in which they were given.
    private struct Versions {
        var places: [Int]
        /// For each the latest day on which one up to it was filed, so that they never go down.
        var days: [Day]

        /// Complexity: a search by halves, and what stands behind is moved.
        mutating func insert(_ place: Int, filed: Day?) {
            guard let filed else {
                places.append(place)
                days.append(days.last ?? .earliest)
                return
            }
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if days[middle] <= filed { low = middle + 1 } else { high = middle }
            }
            places.insert(place, at: low)
            days.insert(filed, at: low)
        }
    }

    func enter(_ figures: [Figure], upTo end: Int) {
        guard count < end else { return }
        for place in count..<end {
            let time = figures[place].time
            guard let old = last.updateValue(place, forKey: time) else {
                unordered.append(time)
                continue
            }
            var versions = several.removeValue(forKey: time) ?? Versions(places: [], days: [])
            if versions.places.isEmpty { versions.insert(old, filed: figures[old].filed) }
            versions.insert(place, filed: figures[place].filed)
            last[time] = versions.places[versions.places.count - 1]
            several[time] = versions
        }
        entered += end - count
        count = end
        choice = nil
    }

    /// The figure in force for a time; as of a day, the last that was known then.
    func inForce(at time: Figure.Time, asOf: AsOf?, _ figures: [Figure]) -> Figure? {
        guard let place = last[time] else { return nil }
        guard let asOf, !figures[place].isKnown(asOf) else { return figures[place] }
        return several[time]?.places.last { figures[$0].isKnown(asOf) }.map { figures[$0] }
    }

    /// The figures of a time, the one in force last.
    func all(at time: Figure.Time, _ figures: [Figure]) -> [Figure] {
        if let versions = several[time] { return versions.places.map { figures[$0] } }
        return last[time].map { [figures[$0]] } ?? []
    }

    /// The figures of a figure's time but for itself, the last in force last.
    func besides(_ figure: Figure, _ figures: [Figure]) -> [Figure] {
        guard let versions = several[figure.time] else { return [] }
        return versions.places.compactMap { figures[$0] === figure ? nil : figures[$0] }
    }

    func current(asOf: AsOf?, _ figures: [Figure]) -> [Figure] {
        order()
        return times.reversed().compactMap { inForce(at: $0, asOf: asOf, figures) }
    }

    func chosen(_ figures: [Figure], expected: UInt8, asOf: AsOf?) -> ChosenFigure? {
        if let choice, choice.expected == expected, choice.asOf == asOf { return choice.figure }
        order()
        let found = choose(figures, expected: expected, asOf: asOf)
        choice = (expected, asOf, found)
        return found
    }

    private func choose(_ figures: [Figure], expected: UInt8, asOf: AsOf?) -> ChosenFigure? {
        var passed: [Figure] = []
        var chosen: (figure: Figure, place: Int)?
        var latest: (figure: Figure, place: Int)?
        for place in times.indices.reversed() {
            guard let figure = inForce(at: times[place], asOf: asOf, figures) else { continue }
            if figure.isFirm(expected: expected) {
                chosen = (figure, place)
                break
            }
            if latest == nil { latest = (figure, place) }
            passed.append(figure)
        }
        if chosen == nil, let latest {
            chosen = latest
            passed = []
        }
        guard let (figure, place) = chosen else { return nil }
        guard let end = figure.end else { return ChosenFigure(figure: figure, passed: passed) }
        var next = place - 1
        while next >= 0, times[next].end == end {
            if let other = inForce(at: times[next], asOf: asOf, figures) { passed.append(other) }
            next -= 1
        }
        if next >= 0, let undated = inForce(at: .none, asOf: asOf, figures) { passed.append(undated) }
        return ChosenFigure(figure: figure, passed: passed)
    }

    /// Puts the times in order that were not yet.
    ///
    /// Complexity: a few are put in their places, many are sorted.
    private func order() {
        guard !unordered.isEmpty else { return }
        entered += unordered.count
        if unordered.count > 16 {
            times.append(contentsOf: unordered)
            times.sort { $0.isEarlier(than: $1) }
        } else {
            for time in unordered {
                var (low, high) = (0, times.count)
                while low < high {
                    let middle = (low + high) / 2
                    if times[middle].isEarlier(than: time) { low = middle + 1 } else { high = middle }
                }
                times.insert(time, at: low)
            }
        }
        unordered.removeAll(keepingCapacity: true)
    }
}

extension Figure {
    /// Whether it was reported: no forecast and no assumption.
    package func isFirm(expected: UInt8) -> Bool { qualifiers & expected == 0 && assumption == nil }
}
