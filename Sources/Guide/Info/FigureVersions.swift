import Companies
import Evaluation
import Explanation
import Formatting
import Reporting
import Resolution

/// The history of one figure: what was filed for its time, when, where, and what became of it from one filing to the
/// next.
struct FigureVersions {
    private let state: State
    private let company: Company
    private let place: Int
    private let time: Figure.Time
    /// In the order in which they were filed.
    private let versions: [Figure]

    /// Nil where there is but one.
    init?(_ state: State, _ place: Int, _ metric: Int, _ time: Figure.Time, _ asOf: AsOf?) {
        let company = state.companies.companies[place]
        let versions = (company.figures[metric]?.versions(at: time) ?? []).filter { figure in
            figure.filed != nil && asOf.map { figure.isKnown($0) } ?? true
        }
        guard versions.count > 1 else { return nil }
        (self.state, self.company, self.place, self.time, self.versions) = (state, company, place, time, versions)
    }

    /// A row for each, the one filed first on top.
    ///
    /// - Parameter isOther: whether it is of another time than what stands above.
    func append(isOther: Bool, to layout: inout HelpLayout) {
        layout.prose(isOther ? "filed for \(time == .none ? "no date" : time.name)" : "filed", indent: 2)
        let days = versions.map { $0.filed.map { "\($0)" } ?? "" }
        let column = (days.map(CellWidth.of).max() ?? 0) + 2
        for (index, figure) in versions.enumerated() {
            var parts = [amount(of: figure)]
            if let name = figure.source {
                parts.append(company.sources.first { $0.name == name }?.title ?? name)
            }
            if index > 0 { parts.append(change(from: versions[index - 1], to: figure)) }
            layout.row(days[index], parts.joined(separator: ", "), column: column, indent: 4)
        }
    }

    private func amount(of figure: Figure) -> String {
        let evaluator = Evaluator(state, source: Source(name: "-", text: ""))
        guard case .quantity(var quantity)? = try? evaluator.figures.value(of: figure, inCompany: place) else {
            return "cannot be found"
        }
        quantity.basis = .none
        return ValueText(state).string(.quantity(quantity))
    }

    private func change(from old: Figure, to new: Figure) -> String {
        switch Revision.of(old, new, inCompany: place, state) {
        case .none?: "the same"
        case .rounding?: "rounded otherwise"
        case .otherAmount?: "reclassified or restated"
        case nil: "cannot be compared"
        }
    }
}
