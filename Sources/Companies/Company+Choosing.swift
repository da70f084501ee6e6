/// Which figure a bare `company.metric` means.
package struct ChosenFigure {
    package var figure: Figure
    /// Other figures that it was chosen before, latest first.
    package var others: [Figure]
}

extension Company {
    /// The reported figure whose basis ends last, the longer on a tie. Expected figures and assumptions count only where
    /// there is no other, undated ones only where none is dated.
    ///
    /// - Parameter expected: the bit of the qualifier `expected`.
    package func chosen(_ metric: Int, expected: UInt8) -> ChosenFigure? {
        guard let figure = reported(metric, expected: expected).first else { return nil }
        return ChosenFigure(figure: figure, others: current(metric).filter { $0 !== figure })
    }

    /// The figures in force, latest first, without expected ones and assumptions; with them where there is no other.
    package func reported(_ metric: Int, expected: UInt8) -> [Figure] {
        let all = current(metric)
        let firm = all.filter { $0.qualifiers & expected == 0 && $0.assumption == nil }
        return firm.isEmpty ? all : firm
    }
}
