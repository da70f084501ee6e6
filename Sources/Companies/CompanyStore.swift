/// The metrics and companies of a session, found by the symbols of their names.
package final class CompanyStore {
    package private(set) var metrics: [Metric] = []
    package private(set) var companies: [Company] = []
    private var metricPlaces: [Int32: Int] = [:]
    private var companyPlaces: [Int32: Int] = [:]

    package init() {}

    package func metric(named name: Int32) -> Int? { metricPlaces[name] }

    package func company(named name: Int32) -> Int? { companyPlaces[name] }

    /// The figures of a company's metric; nil where there never was one. What a company is besides is not copied for it.
    package func history(of metric: Int, in company: Int) -> FigureHistory? { companies[company].figures[metric] }

    package var metricNames: [Int32] { Array(metricPlaces.keys) }

    package var companyNames: [Int32] { Array(companyPlaces.keys) }

    /// Adds a metric, or replaces the one of the same name.
    @discardableResult
    package func define(_ metric: Metric) -> Int {
        let place = metricPlaces[metric.name] ?? metrics.count
        if place == metrics.count { metrics.append(metric) } else { metrics[place] = metric }
        metricPlaces[metric.name] = place
        for name in metric.also { metricPlaces[name] = place }
        return place
    }

    /// Makes room for so many metrics with all of their names.
    package func reserve(metrics count: Int, names: Int) {
        metrics.reserveCapacity(count)
        metricPlaces.reserveCapacity(names)
    }

    /// Adds a company, or opens the one of the same name further: new names are added to those it has.
    package func open(_ company: Company) -> Int {
        let known = companyPlaces[company.name] ?? company.also.lazy.compactMap { self.companyPlaces[$0] }.first
        let place = known ?? companies.count
        if let known {
            if let title = company.title { companies[known].title = title }
            companies[known].also += ([company.name] + company.also).filter {
                $0 != companies[known].name && !companies[known].also.contains($0)
            }
        } else {
            companies.append(company)
        }
        companyPlaces[company.name] = place
        for name in company.also { companyPlaces[name] = place }
        return place
    }

    /// Those that were not taken back, in the order they were first met.
    package var present: [Company] { companies.filter { !$0.isGone } }

    /// The places of all that the session knows: none that was taken back, or met by a pattern of files alone.
    package var all: [Int] { companies.indices.filter { !companies[$0].isGone && !companies[$0].isOfPattern } }

    package func update(_ place: Int, _ change: (inout Company) -> Void) {
        change(&companies[place])
    }

    // MARK: Back to what was

    /// Each of these takes one thing back to what it was; taken back in the order opposite to that of the changes, they
    /// bring the whole store back.

    package func restore(_ company: Company, at place: Int) {
        if place < companies.count { companies[place] = company }
    }

    /// So many of each keep their places for good, since what was read to be kept may speak of them.
    private var kept = (companies: 0, metrics: 0)

    /// What there is keeps its place, whatever is taken back later.
    package func keepPlaces() { kept = (companies.count, metrics.count) }

    /// Takes a company away. What was read from folders meanwhile stands after it and keeps its place.
    package func remove(company place: Int) {
        guard place < companies.count else { return }
        companies[place] = Company(name: companies[place].name, title: nil, also: [])
        companies[place].isGone = true
        while companies.count > kept.companies, companies.last?.isGone == true { companies.removeLast() }
    }

    package func restore(companyName name: Int32, to place: Int?) { companyPlaces[name] = place }

    package func restore(_ metric: Metric, at place: Int) {
        if place < metrics.count { metrics[place] = metric }
    }

    /// Takes a metric away, in the same way.
    package func remove(metric place: Int) {
        guard place < metrics.count else { return }
        (metrics[place].also, metrics[place].isGone) = ([], true)
        while metrics.count > kept.metrics, metrics.last?.isGone == true { metrics.removeLast() }
    }

    package func restore(metricName name: Int32, to place: Int?) { metricPlaces[name] = place }

    // MARK: Series

    /// A number for one company's metric, never 0, the same whenever it is asked for.
    package func series(company: Int, metric: Int) -> Int32 {
        let key = Series(company: company, metric: metric)
        if let known = seriesNumbers[key] { return known }
        let number = Int32(truncatingIfNeeded: seriesNumbers.count + 1)
        seriesNumbers[key] = number
        seriesCompanies.append(company)
        return number
    }

    /// The company whose metric has this number; nil for 0.
    package func company(ofSeries number: Int32) -> Company? {
        guard number > 0, Int(number) <= seriesCompanies.count else { return nil }
        let company = seriesCompanies[Int(number) - 1]
        return company < companies.count ? companies[company] : nil
    }

    private struct Series: Hashable {
        let company: Int
        let metric: Int
    }

    private var seriesNumbers: [Series: Int32] = [:]
    /// The company of each number, from 1 on.
    private var seriesCompanies: [Int] = []
}
