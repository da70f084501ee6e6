import Companies
import Evaluation
import Reporting
import Resolution
import Syntax

/// `acme.revenue = 391.035B USD @ FY2024 from "10-K"`: adds one figure to a company.
struct FigureStatement {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ tree: CompanyFigureTree) throws(Failure) {
        let text = execution.text(tree.company)
        guard let company = state.company(tree.company.symbol) else {
            let near = nearestNames(text, among: state.companies.companyNames.map { execution.text($0) }.sorted())
            throw execution.failure(
                CompanyDefinitionFinding.noCompany(text, near: near), at: tree.company.span)
        }
        let time = try time(of: tree, company)
        guard state.metric(tree.figure.name.symbol) != nil else {
            let isOver: Bool? =
                switch time {
                case .none: nil
                case .date: false
                case .period: true
                }
            throw UnknownMetrics(execution).failure(tree.figure, isOver: isOver, units: [])
        }
        state.figureOrigins.insert(execution.source.origin)
        var definition = CompanyDefinition(execution: execution, company: company)
        try definition.add(
            tree.figure, [CompanyContext(company: company, time: time)], from: CompanyDefinition.Printed())
        try definition.checkFormulas()
    }

    /// A period is one of the company's own calendar.
    private func time(of tree: CompanyFigureTree, _ company: Int) throws(Failure) -> Figure.Time {
        guard let basis = tree.basis else { return .none }
        let resolver = execution.resolver(of: basis.span)
        resolver.context = CompanyContext(company: company, time: .none)
        switch try execution.evaluator.run(resolver.resolved(basis)) {
        case .period(let period): return .period(period)
        case .date(let day): return .date(day)
        default: throw execution.failure(CompanyDefinitionFinding.noBasis, at: basis.span)
        }
    }
}
