/// The metrics and companies of a session, found by the symbols of their names.
package final class CompanyStore {
    package private(set) var metrics: [Metric] = []
    package private(set) var companies: [Company] = []
    private var metricPlaces: [Int32: Int] = [:]
    private var companyPlaces: [Int32: Int] = [:]

    package init() {}

    package func metric(named name: Int32) -> Int? { metricPlaces[name] }

    package func company(named name: Int32) -> Int? { companyPlaces[name] }

    package var metricNames: [Int32] { Array(metricPlaces.keys) }

    package var companyNames: [Int32] { Array(companyPlaces.keys) }

    /// Adds a metric, or replaces the one of the same name.
    @discardableResult
    package func define(_ metric: Metric) -> Int {
        let place = metricPlaces[metric.name] ?? metrics.count
        if place == metrics.count { metrics.append(metric) } else { metrics[place] = metric }
        for name in [metric.name] + metric.also { metricPlaces[name] = place }
        return place
    }

    /// Adds a company, or opens the one of the same name further: new names are added to those it has.
    package func open(_ company: Company) -> Int {
        let known = ([company.name] + company.also).lazy.compactMap { self.companyPlaces[$0] }.first
        let place = known ?? companies.count
        if let known {
            if let title = company.title { companies[known].title = title }
            companies[known].also += ([company.name] + company.also).filter {
                $0 != companies[known].name && !companies[known].also.contains($0)
            }
        } else {
            companies.append(company)
        }
        for name in [company.name] + company.also { companyPlaces[name] = place }
        return place
    }

    package func update(_ place: Int, _ change: (inout Company) -> Void) {
        change(&companies[place])
    }

    /// A number for one company's metric, never 0, the same whenever it is asked for.
    package func series(company: Int, metric: Int) -> Int32 {
        Int32(truncatingIfNeeded: (company + 1) << 16 | (metric & 0xFFFF))
    }

    /// What the store held at one moment, to be put back when a statement fails.
    package struct Snapshot {
        fileprivate var metrics: [Metric]
        fileprivate var companies: [Company]
        fileprivate var metricPlaces: [Int32: Int]
        fileprivate var companyPlaces: [Int32: Int]

        /// How many companies it holds.
        package var companyCount: Int { companies.count }
    }

    /// Complexity: O(1); the parts are shared until one side changes.
    package var snapshot: Snapshot {
        Snapshot(metrics: metrics, companies: companies, metricPlaces: metricPlaces, companyPlaces: companyPlaces)
    }

    package func restore(_ snapshot: Snapshot) {
        metrics = snapshot.metrics
        companies = snapshot.companies
        metricPlaces = snapshot.metricPlaces
        companyPlaces = snapshot.companyPlaces
    }
}
