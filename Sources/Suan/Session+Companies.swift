import Companies
import Resolution
import Statements
import Syntax

/// Companies and metrics, asked for from outside a statement: by help, lists and completion.
extension Session {
    /// Loads the companies, unless they are there.
    package func needCompanies() { CompanyLoader(state).load() }

    /// Reads the files of a company that was not read yet; what is wrong with them is said by a statement that names it.
    package func read(company place: Int) {
        guard state.unread(place) != nil else { return }
        do throws(Failure) { try CompanyLoader(state).read(company: place) } catch {}
    }

    /// The place of a company in the store, by any of its names.
    package func lookUp(company name: String) -> Int? {
        needCompanies()
        let place = state.company(state.symbols.intern(name))
        if let place { read(company: place) }
        return place
    }

    /// The place of a metric in the store, by any of its names.
    package func lookUp(metric name: String) -> Int? {
        needCompanies()
        return state.metric(state.symbols.intern(name))
    }

    /// Whether a name means something: a variable, a function, a company, a unit.
    package func isTaken(_ name: Symbol) -> Bool {
        if state.isTaken(name) { return true }
        needCompanies()
        return state.isTaken(name)
    }

    /// The companies in the order they were first met.
    package var knownCompanies: [Company] {
        needCompanies()
        return state.companies.present
    }

    /// The metrics in the order of their definitions.
    package var knownMetrics: [Metric] {
        needCompanies()
        return state.companies.metrics.filter { !$0.isGone }
    }
}
