import Resolution
import Statements

extension Session {
    /// Whether a company of this name would hide something, or be hidden: a function, a unit, a constant, or a company
    /// that ships.
    func isTaken(companyName name: String) -> Bool {
        CompanyNames.isTaken(name, state)
    }
}
