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
    package func chosen(_ metric: Int, expected: UInt8) -> ChosenFigure? {
        figures[metric]?.chosen(expected: expected)
    }

    /// The figures in force, latest first, without expected ones and assumptions; with them where there is no other.
    package func reported(_ metric: Int, expected: UInt8) -> [Figure] {
        let all = current(metric)
        let firm = all.filter { $0.isFirm(expected: expected) }
        return firm.isEmpty ? all : firm
    }
}
