import Companies
import Numbers
import Quantities
import Syntax

/// What statements declare, each with the way back: of what a session holds nothing is copied for it.
extension World {
    func declareUnit(_ names: [Symbol], definition: (factor: Number, unit: UnitID)?) {
        let texts = names.map { symbols.text($0) }
        let before = texts.map { units.declaration(of: $0) }
        _ = units.declare(texts[0], also: Array(texts.dropFirst()), definition: definition)
        forgetKnownUnits()
        for (place, name) in names.enumerated() {
            let old = declaredUnits.updateValue(definition != nil, forKey: name.index)
            let (text, declaration) = (texts[place], before[place])
            enter(.unit(name.index), weight: 128) { world in
                world.declaredUnits[name.index] = old
                world.units.restore(declaration, of: text)
                world.forgetKnownUnits()
            }
        }
    }

    // MARK: Companies

    /// Adds a company, or opens the one of a name of its own further, and gives its place.
    func open(_ company: Company) -> Int {
        let names = [company.name] + company.also
        keepNames(ofCompany: names)
        let count = companies.companies.count
        if let place = names.lazy.compactMap({ self.companies.company(named: $0) }).first {
            keep(company: place)
        } else {
            enter(.companyCount) { $0.companies.restore(companyCount: count) }
        }
        return companies.open(company)
    }

    private func keepNames(ofCompany names: [Int32]) {
        for name in names {
            let old = companies.company(named: name)
            enter(.companyName(name)) { $0.companies.restore(companyName: name, to: old) }
        }
    }

    func update(company place: Int, _ change: (inout Company) -> Void) {
        keep(company: place)
        companies.update(place, change)
    }

    /// Keeps a company as it is, once a statement: what is kept would be copied by every further change.
    private func keep(company place: Int) {
        let key = Change.Key.company(place)
        if let at = keptCompanies[place], at >= journalFloor, at < journal.count, journal[at].key == key { return }
        let old = companies.companies[place]
        keptCompanies[place] = journal.count
        enter(key, weight: 4_096) { $0.companies.restore(old, at: place) }
    }

    /// Adds a metric, or puts it in the place of the one of its name.
    @discardableResult
    func define(_ metric: Metric) -> Int {
        for name in [metric.name] + metric.also {
            let old = companies.metric(named: name)
            enter(.metricName(name)) { $0.companies.restore(metricName: name, to: old) }
        }
        let count = companies.metrics.count
        if let place = companies.metric(named: metric.name) {
            let old = companies.metrics[place]
            enter(.metric(place), weight: 128) { $0.companies.restore(old, at: place) }
        } else {
            enter(.metricCount) { $0.companies.restore(metricCount: count) }
        }
        return companies.define(metric)
    }
}
