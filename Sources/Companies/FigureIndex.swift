import Calendars

/// Where the figures of a history stand by the time they speak of. It grows with the history, and what is asked for
/// seldom is made when it is asked for.
final class FigureIndex {
    /// How many figures of the history it knows.
    private(set) var count = 0
    /// How many it has entered or put in order so far.
    private(set) var entered = 0
    /// The place of the last figure of each time, which is in force.
    private var last: [Figure.Time: Int] = [:]
    /// For each figure the place of the one before it of the same time, or -1.
    private var before: [Int] = []
    /// The times, the latest last; undated comes first. `ordered` tells how many figures are behind it.
    private var times: [Figure.Time] = []
    private var ordered = 0
    private var choice: (expected: UInt8, figure: ChosenFigure?)?

    func enter(_ figures: [Figure], upTo end: Int) {
        guard count < end else { return }
        before.reserveCapacity(figures.count)
        for place in count..<end {
            before.append(last.updateValue(place, forKey: figures[place].time) ?? -1)
        }
        entered += end - count
        count = end
        choice = nil
    }

    func inForce(at time: Figure.Time, _ figures: [Figure]) -> Figure? { last[time].map { figures[$0] } }

    func all(at time: Figure.Time, _ figures: [Figure]) -> [Figure] {
        var found: [Figure] = []
        var place = last[time] ?? -1
        while place >= 0 {
            found.append(figures[place])
            place = before[place]
        }
        return found.reversed()
    }

    func current(_ figures: [Figure]) -> [Figure] {
        order(figures)
        return times.reversed().compactMap { inForce(at: $0, figures) }
    }

    func chosen(_ figures: [Figure], expected: UInt8) -> ChosenFigure? {
        if let choice, choice.expected == expected { return choice.figure }
        order(figures)
        let found = choose(figures, expected: expected)
        choice = (expected, found)
        return found
    }

    private func choose(_ figures: [Figure], expected: UInt8) -> ChosenFigure? {
        var passed: [Figure] = []
        var chosen: (figure: Figure, place: Int)?
        for place in times.indices.reversed() {
            guard let figure = inForce(at: times[place], figures) else { continue }
            if figure.isFirm(expected: expected) {
                chosen = (figure, place)
                break
            }
            passed.append(figure)
        }
        if chosen == nil, let latest = passed.first {
            chosen = (latest, times.count - 1)
            passed = []
        }
        guard let (figure, place) = chosen else { return nil }
        guard let end = figure.end else { return ChosenFigure(figure: figure, passed: passed) }
        var next = place - 1
        while next >= 0, times[next].end == end {
            if let other = inForce(at: times[next], figures) { passed.append(other) }
            next -= 1
        }
        if next >= 0, let undated = inForce(at: .none, figures) { passed.append(undated) }
        return ChosenFigure(figure: figure, passed: passed)
    }

    /// Puts the times in order that were not yet.
    ///
    /// Complexity: a few are put in their places, many are sorted.
    private func order(_ figures: [Figure]) {
        guard ordered < count else { return }
        let new = (ordered..<count).lazy.filter { self.before[$0] < 0 }.map { figures[$0].time }
        entered += count - ordered
        if count - ordered > 16 {
            times.append(contentsOf: new)
            times.sort { $0.isEarlier(than: $1) }
        } else {
            for time in new {
                var (low, high) = (0, times.count)
                while low < high {
                    let middle = (low + high) / 2
                    if times[middle].isEarlier(than: time) { low = middle + 1 } else { high = middle }
                }
                times.insert(time, at: low)
            }
        }
        ordered = count
    }
}

extension Figure {
    /// Whether it was reported: no forecast and no assumption.
    package func isFirm(expected: UInt8) -> Bool { qualifiers & expected == 0 && assumption == nil }
}
