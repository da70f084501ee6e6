import Calendars

/// The figures of one metric of one company, oldest definition first. Of those of one time the one filed last is in force;
/// where nothing says when they were filed, the one given last.
///
/// A value: what is added to one copy is not in another. Copies share a log that only grows, and each sees so many
/// figures of it from the start. The copy that sees all of it appends in place; another begins a log of its own. So the
/// old copies that are kept in case a statement fails cost nothing.
package struct FigureHistory {
    private var log: FigureLog
    package private(set) var count: Int

    package init(_ figures: [Figure] = []) {
        log = FigureLog(figures)
        count = figures.count
    }

    /// Complexity: O(1), except for a copy that no longer sees the whole log.
    package mutating func append(_ figure: Figure) {
        if count != log.figures.count { log = FigureLog(Array(self)) }
        log.append(figure)
        count += 1
    }

    package mutating func removeAll(where isGone: (Figure) -> Bool) {
        if contains(where: isGone) { self = FigureHistory(filter { !isGone($0) }) }
    }

    /// The figure in force for exactly this time; as of a day, the last known then. Complexity: O(1) once the index is
    /// built, and linear in the versions where a day is asked for.
    package func inForce(at time: Figure.Time, asOf: AsOf? = nil) -> Figure? {
        log.index(of: count).inForce(at: time, asOf: asOf, log.figures)
    }

    /// The figures in force, one for each time, latest first. Complexity: O(*n*) once the index is built.
    package func current(asOf: AsOf? = nil) -> [Figure] { log.index(of: count).current(asOf: asOf, log.figures) }

    /// See `Company.chosen`. Complexity: O(1) once it was asked for.
    package func chosen(expected: UInt8, asOf: AsOf? = nil) -> ChosenFigure? {
        log.index(of: count).chosen(log.figures, expected: expected, asOf: asOf)
    }

    /// The other figures of a figure's time, each after those it takes the place of. Complexity: linear in those.
    package func besides(_ figure: Figure) -> [Figure] { log.index(of: count).besides(figure, log.figures) }

    /// All figures of a time, the one in force last. Complexity: linear in those.
    package func versions(at time: Figure.Time) -> [Figure] { log.index(of: count).all(at: time, log.figures) }

    /// How many figures were entered in the index so far, to see that a look-up does not enter them again.
    package var entered: Int { log.index(of: count).entered }
}

extension FigureHistory: RandomAccessCollection, ExpressibleByArrayLiteral {
    package init(arrayLiteral figures: Figure...) { self.init(figures) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(position: Int) -> Figure { log.figures[position] }
}

/// A run of figures that copies of a history share, and the index of the copy that asked last.
private final class FigureLog {
    private(set) var figures: [Figure]
    private var index = FigureIndex()

    init(_ figures: [Figure]) { self.figures = figures }

    func append(_ figure: Figure) { figures.append(figure) }

    /// The index of the first `count` figures.
    func index(of count: Int) -> FigureIndex {
        // An old copy asks only after it was put back, and is asked from then on.
        if index.count > count { index = FigureIndex() }
        index.enter(figures, upTo: count)
        return index
    }
}
