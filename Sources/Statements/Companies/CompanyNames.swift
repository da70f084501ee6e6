import Companies
import Reporting
import Resolution
import Syntax

/// What a company may be called.
package struct CompanyNames {
    private let execution: Execution

    /// Whether a company of this name would be hidden, would hide a unit, or is one that ships.
    package static func isTaken(_ name: String, _ state: State) -> Bool {
        let symbol = state.symbols.intern(name)
        CompanyLoader(state).load()
        return state.company(symbol) != nil || state.builtin(symbol)?.givesWay == false
            || state.unit(symbol) != nil && BareUnit.stands(name) && state.units.hasName(name)
    }

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
