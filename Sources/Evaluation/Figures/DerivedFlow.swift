import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// A flow of a period that was not reported, where one flow less another of the same start leaves it: Q4 is FY less 9M.
/// Expected figures and assumptions derive nothing, and of flows per share nothing is derived.
package struct DerivedFlow {
    private let evaluator: Evaluator
    private let figures: Figures
    private let path: Path
    /// The flows that were reported, the shortest first; empty where the metric is no flow.
    private let flows: [(period: Period, figure: Figure)]

    private var state: State { evaluator.state }
    private var name: String { state.name(of: path) }

    init(_ evaluator: Evaluator, _ path: Path) {
        (self.evaluator, figures, self.path) = (evaluator, evaluator.figures, path)
        let isFlow = evaluator.state.companies.metrics[path.metric].kind == .flow
        flows =
            isFlow
            ? DerivedFlow.firm(evaluator.figures.company(path).current(path.metric, asOf: evaluator.figures.asOf)) : []
    }

    private static func firm(_ figures: [Figure]) -> [(Period, Figure)] {
        figures.compactMap { figure -> (Period, Figure)? in
            guard case .period(let period) = figure.time, figure.isFirm(expected: Qualifiers.expected.rawValue)
            else { return nil }
            return (period, figure)
        }.sorted { $0.0.days < $1.0.days }
    }

    /// A flow that ends with the period less one of the same start that ends the day before it; the shortest such, and
    /// a note says where another gives another amount. Nil where there is none.
    func value(of period: Period, _ place: Span) throws(Failure) -> Value? {
        var result: (amount: Quantity, words: String)?
        var parts: [Figure] = []
        for (whole, figure) in flows where whole.last == period.last && whole.first < period.first {
            try evaluator.limits.poll(place)
            guard
                let part = flows.first(where: { $0.period.first == whole.first && $0.period.adjoins(period) }),
                case .quantity(let all) = try figures.value(of: figure, path, place),
                case .quantity(let less) = try figures.value(of: part.figure, path, place),
                state.units.sameDimension(all.unit, less.unit)
            else { continue }
            guard state.companies.metrics[path.metric].addsUp else {
                evaluator.report.note(SeriesFinding.perUnit(name), at: place)
                return nil
            }
            let (bare, taken) = (Quantity(all.number, unit: all.unit), Quantity(less.number, unit: less.unit))
            let rest = try evaluator.arithmetic.sum(
                bare, taken, negative: true, Places(whole: place, left: place, right: place))
            let words = "[\(whole.shortName)] - [\(part.period.shortName)]"
            guard let (first, firstWords) = result else {
                (result, parts) = ((rest, words), [figure, part.figure])
                continue
            }
            let same = try evaluator.arithmetic.converted(rest, to: first.unit, place)
            if Number.compare(same, first.number) != 0 {
                evaluator.report.note(
                    SeriesFinding.derivedInTwoWays(
                        name, firstWords, amount: evaluator.text(.quantity(first)), other: words,
                        otherAmount: evaluator.text(.quantity(rest))), at: place)
            }
        }
        guard let result else { return nil }
        let period = figures.calendar(of: path).labelled(period)
        evaluator.report.note(
            SeriesFinding.derived(name, time: period.shortName, from: result.words), at: place)
        try FigureParts(evaluator, path, place).tell(parts)
        var amount = result.amount
        let series = state.companies.series(company: path.company, metric: path.metric)
        amount.basis = state.bases.intern(Basis(time: .period(period), kind: .flow, series: series))
        return .quantity(amount)
    }
}

extension DerivedFlow {
    /// What other figures leave for a time that nothing was reported for, outside any statement, and how; what they do
    /// not leave, and why, where they might.
    package static func told(
        _ evaluator: Evaluator, _ path: Path, at time: Figure.Time, asOf day: Day?
    ) -> (value: Value?, remarks: [Diagnostic]) {
        var terms = TableTerms()
        terms.day = day
        let value = try? evaluator.lens.compare(terms) { () throws(Failure) in
            try evaluator.figures.figure(path, at: time, Span(0, 0))
        }
        let remarks = evaluator.report.notes.filter { $0.finding is SeriesFinding || $0.finding.code == .derived }
        if case .missing? = value { return (nil, remarks) }
        return (value, remarks)
    }
}
