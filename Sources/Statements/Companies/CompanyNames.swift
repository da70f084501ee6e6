import Companies
import Reporting
import Resolution
import Syntax

/// What a company may be called.
struct CompanyNames {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    /// A company's names are not those of another, and a name that means something else too is warned of.
    func check(_ tree: CompanyTree) throws(Failure) {
        let companies = execution.state.companies
        let known = companies.company(named: tree.name.symbol.index)
        for name in [tree.name] + tree.also {
            if let other = companies.company(named: name.symbol.index) {
                guard other != known else { continue }
                let (text, own) = (execution.text(name), execution.text(companies.companies[other].name))
                let finding: CompanyDefinitionFinding = text == own ? .exists(text) : .nameOf(text, own)
                throw execution.failure(finding, at: name.span)
            }
            Hiding(execution).warn(ofNewCompany: name)
        }
    }
}
