import Calendars

/// Which figure a bare `company.metric` means.
package struct ChosenFigure {
    package var figure: Figure
    /// The figures in force that it was chosen before although they don't end earlier, latest first; an undated one
    /// comes last.
    package var passed: [Figure]
}

extension Company {
    /// The reported figure whose basis ends last, the longer on a tie. Expected figures and assumptions count only where
    /// there is no other, undated ones only where none is dated.
    ///
    /// - Parameter expected: the bit of the qualifier `expected`.
    /// - Parameter asOf: what counts; nil for all.
    package func chosen(_ metric: Int, expected: UInt8, asOf: AsOf? = nil) -> ChosenFigure? {
        figures[metric]?.chosen(expected: expected, asOf: asOf)
    }

    /// The figures in force, latest first, without expected ones and assumptions; with them where there is no other.
    package func reported(_ metric: Int, expected: UInt8, asOf: AsOf? = nil) -> [Figure] {
        let all = current(metric, asOf: asOf)
        let firm = all.filter { $0.isFirm(expected: expected) }
        return firm.isEmpty ? all : firm
    }
}

extension Company {
    /// The sources that were known by a day; all of them where none is asked for.
    package func sources(asOf: AsOf?) -> [Source] {
        guard let asOf else { return sources }
        return sources.filter { $0.filed.map { $0 <= asOf.day } ?? true }
    }

    /// The first day after a day on which a figure of a metric was filed, of one time or of any.
    package func nextFiling(_ metric: Int, at time: Figure.Time?, after day: Day) -> Day? {
        let all = time.map { figures[metric]?.versions(at: $0) ?? [] } ?? figures[metric].map(Array.init) ?? []
        return all.lazy.compactMap(\.filed).filter { $0 > day }.min()
    }
}
