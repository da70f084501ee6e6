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
        let all = current(metric)
        func isFirm(_ figure: Figure) -> Bool { figure.qualifiers & expected == 0 && figure.assumption == nil }
        let firm = all.filter(isFirm)
        let candidates = firm.isEmpty ? all : firm
        guard let figure = candidates.first else { return nil }
        return ChosenFigure(figure: figure, others: all.filter { $0 !== figure })
    }
}
