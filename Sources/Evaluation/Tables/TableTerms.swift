import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What a comparison takes figures for: those that had ended by a day, and amounts of money in one currency.
package struct TableTerms {
    /// The day by which the figure of a bare metric has ended; nil for any.
    var day: Day?
    /// What figures are converted to where an expression looks them up; nil for nothing.
    var target: Target?

    /// A currency, and how its rates are found.
    struct Target {
        let unit: UnitID
        let span: Span
        /// Already found, so that it is the same wherever it is asked for.
        let rate: Conversion.Rate?
    }

    var isEmpty: Bool { day == nil && target == nil }

    /// What a figure is called that was looked for among those that had ended by a day.
    static func name(_ name: String, asOf day: Day) -> String { "\(name) as of \(day)" }
}

/// Figures as a comparison takes them. A company's own formulas see them as they were reported.
extension Figures {
    private var terms: TableTerms { evaluator.open.isEmpty ? evaluator.lens.terms : TableTerms() }

    /// An amount that was made of figures, in the currency of the table that it is made for.
    func inTerms(_ amount: Quantity, _ span: Span) throws(Failure) -> Quantity {
        guard let target = terms.target else { return amount }
        return try Converter.inCurrency(amount, target, span, evaluator)
    }

    /// A value that was looked up, in the currency of the table that it is looked up for.
    func inTerms(_ value: Value, _ span: Span) throws(Failure) -> Value {
        guard let target = terms.target else { return value }
        switch value {
        case .quantity(let quantity):
            return .quantity(try Converter.inCurrency(quantity, target, span, evaluator))
        case .list(let list):
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try evaluator.limits.poll(span)
                guard case .quantity(let quantity) = item else {
                    items.append(item)
                    continue
                }
                items.append(.quantity(try Converter.inCurrency(quantity, target, span, evaluator)))
            }
            return try evaluator.limits.list(items, span)
        default: return value
        }
    }

    /// The figure that a bare metric means: of those that had ended by the day of a table.
    func chosen(_ path: Path) -> ChosenFigure? {
        let expected = Qualifiers.expected.rawValue
        guard let day = terms.day else { return company(path).chosen(path.metric, expected: expected) }
        return FigureHistory(byDay(company(path).current(path.metric), day).reversed()).chosen(expected: expected)
    }

    /// The figures, latest first, that had ended by the day of a table; all where there is none.
    func byDay(_ figures: [Figure]) -> [Figure] { terms.day.map { byDay(figures, $0) } ?? figures }

    private func byDay(_ figures: [Figure], _ day: Day) -> [Figure] {
        figures.filter { $0.end.map { $0 <= day } ?? true }
    }

    /// What a figure is that had not ended by the day of a table; nil where it had.
    func beyondTerms(_ path: Path, _ time: Figure.Time) -> Missing? {
        guard let day = terms.day else { return nil }
        let end: Day? =
            switch time {
            case .none: nil
            case .date(let date): date
            case .period(let period): period.last
            }
        guard let end, end > day else { return nil }
        let name = "\(state.name(of: path))[\(time.labelled(calendar(of: path)).name)]"
        return Missing(name: TableTerms.name(name, asOf: day), available: [])
    }

    /// Tells of a figure without a date that nothing says whether it stood on the day of a table.
    func tellUndated(_ figure: Figure, _ path: Path, _ span: Span) {
        guard let day = terms.day, figure.end == nil else { return }
        report.note(FigureFinding.undated(state.name(of: path), asOf: day), at: span)
    }

    /// What a metric is that has no figure.
    func absent(_ path: Path) -> Missing {
        let name = state.name(of: path)
        guard let day = terms.day else { return Missing(name: name, available: []) }
        return Missing(name: TableTerms.name(name, asOf: day), available: bases(of: path))
    }
}
