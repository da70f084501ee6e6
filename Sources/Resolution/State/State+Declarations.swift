import Companies
import Numbers
import Quantities
import Syntax

/// What statements declare, each with the way back: of what a session holds nothing is copied for it.
extension State {
    package func declareUnit(_ names: [Symbol], definition: (factor: Number, unit: UnitID)?) {
        let texts = names.map { symbols.text($0) }
        let before = texts.map { units.declaration(of: $0) }
        _ = units.declare(texts[0], also: Array(texts.dropFirst()), definition: definition)
        unitsByName.forget()
        for (place, name) in names.enumerated() {
            let old = declaredUnits.updateValue(definition != nil, forKey: name.index)
            enter(.unit(name, isDefined: old, texts[place], before[place]))
        }
    }

    // MARK: Companies

    /// Adds a company, or opens the one of a name of its own further, and gives its place.
    package func open(_ company: Company) -> Int {
        let names = [company.name] + company.also
        for name in names { enter(.companyName(name, companies.company(named: name))) }
        if let place = names.lazy.compactMap({ self.companies.company(named: $0) }).first {
            keep(company: place)
        } else {
            enter(.companyCount(companies.companies.count))
        }
        return companies.open(company)
    }

    package func update(company place: Int, _ change: (inout Company) -> Void) {
        keep(company: place)
        companies.update(place, change)
    }

    /// Keeps a company as it is, once a statement: what is kept would be copied by every further change.
    private func keep(company place: Int) {
        if let at = keptCompanies[place], at >= journalFloor, at < journal.count, case .company(place, _) = journal[at]
        {
            return
        }
        keptCompanies[place] = journal.count
        enter(.company(place, companies.companies[place]))
    }

    /// Adds the metrics that ship, before any other is known. They are the same in every session and stay.
    package func defineShippedMetrics() {
        let (symbols, companies) = (symbols, companies)
        companies.reserve(metrics: 256, names: 1_024)
        MetricCatalogue.shipped.forEachMetric(
            units, intern: { symbols.intern($0).index }, take: { companies.define($0) })
    }

    /// What a metric measures, once its first figure tells.
    package func set(dimension: MetricDimension, ofMetric place: Int) {
        var metric = companies.metrics[place]
        metric.dimension = dimension
        enter(.metric(place, companies.metrics[place]))
        companies.restore(metric, at: place)
    }

    /// Adds a metric, or puts it in the place of the one of its name.
    @discardableResult
    package func define(_ metric: Metric) -> Int {
        for name in [metric.name] + metric.also { enter(.metricName(name, companies.metric(named: name))) }
        if let place = companies.metric(named: metric.name) {
            enter(.metric(place, companies.metrics[place]))
        } else {
            enter(.metricCount(companies.metrics.count))
        }
        return companies.define(metric)
    }
}
