/// Which metric each fact is of.
///
/// Of the tags of a metric that one filing has for one time, the first of the table is the metric; another that says the
/// same is left to it, and one that says otherwise is kept under its own name.
struct SECAssignment {
    /// A row of figures: a metric that ships, or a tag under its own name.
    struct Series {
        let name: String
        /// Its place among the metrics of the table; nil for a tag.
        let order: Int?
        /// What is to be declared; nil for a metric that ships.
        let declared: CompanyDraft.NewMetric?
        /// As figures are typed; nil where that is the fact's own unit.
        let unit: String?
        let isPercent: Bool
    }

    let facts: SECFacts
    let table: SECTagTable
    let units: [SECUnit]
    private(set) var series: [Series] = []
    /// The series of each fact; -1 for one that another tag repeats.
    private(set) var places: [Int32]
    /// Facts that say what another tag of their metric says in the same filing.
    private(set) var repeated = 0
    private(set) var disagreements: [(tags: SECDisagreement, count: Int)] = []

    private var shippedSeries: [String: Int32] = [:]
    private var ownSeries: [OwnKey: Int32] = [:]
    /// The tags of these.
    private var ownTags: Set<Int32> = []
    private var names: Set<String>
    private let mainCurrency: String?

    private struct OwnKey: Hashable {
        let tag: Int32
        let unit: Int32
        let isPeriod: Bool
    }

    /// A fact that may be a metric's.
    private struct Candidate {
        let fact: Int32
        let metric: Int32
        /// 0 for the company's own currency, 1 for another.
        let currency: Int32
        let rank: Int32
    }

    init(_ facts: SECFacts, _ table: SECTagTable) {
        self.facts = facts
        self.table = table
        units = facts.units.map { SECUnit($0, table) }
        places = [Int32](repeating: -1, count: facts.facts.count)
        names = DraftMetrics.shipped.names
        mainCurrency = SECAssignment.mainCurrency(facts, units)
        assign()
    }

    /// The currency of most amounts.
    private static func mainCurrency(_ facts: SECFacts, _ units: [SECUnit]) -> String? {
        var counts = [Int](repeating: 0, count: units.count)
        for fact in facts.facts { counts[Int(fact.unit)] += 1 }
        var sums: [String: Int] = [:]
        for (unit, count) in zip(units, counts) {
            if let currency = unit.currency { sums[currency, default: 0] += count }
        }
        return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    // MARK: Choosing

    private mutating func assign() {
        let candidates = self.candidates()
        var isCandidate = [Bool](repeating: false, count: places.count)
        var differing: [(fact: Int32, taken: Int32)] = []
        var doubles: [(fact: Int32, taken: Int32)] = []
        var start = 0
        while start < candidates.count {
            let first = facts.facts[Int(candidates[start].fact)]
            var end = start
            while end < candidates.count, case let fact = facts.facts[Int(candidates[end].fact)],
                fact.time == first.time, fact.filing == first.filing
            {
                isCandidate[Int(candidates[end].fact)] = true
                end += 1
            }
            choose(candidates[start..<end], &differing, &doubles)
            start = end
        }
        keep(differing, doubles)
        // The company's own currency first, so that its rows have the plain names.
        for isMain in [true, false] {
            for place in places.indices where places[place] < 0 && !isCandidate[place] {
                let currency = units[Int(facts.facts[place].unit)].currency
                if isMain == (currency == nil || currency == mainCurrency) { places[place] = own(facts.facts[place]) }
            }
        }
    }

    /// Facts with a metric that they fit, by time, filing, metric, currency and rank.
    private func candidates() -> [Candidate] {
        let shipped = table.metrics.map { DraftMetrics.shipped[$0] }
        let tagPlaces = facts.tags.map { table.places[SECTagTable.key($0)] ?? [] }
        var candidates: [Candidate] = []
        candidates.reserveCapacity(facts.facts.count)
        for (index, fact) in facts.facts.enumerated() {
            let unit = units[Int(fact.unit)]
            for place in tagPlaces[Int(fact.tag)] {
                guard let metric = shipped[place.metric], unit.fits(metric), metric.fits(period: fact.time.isPeriod)
                else { continue }
                let isMain = unit.currency == nil || unit.currency == mainCurrency
                candidates.append(
                    Candidate(
                        fact: Int32(index), metric: Int32(place.metric), currency: isMain ? 0 : 1,
                        rank: Int32(place.rank)))
            }
        }
        candidates.sort { a, b in
            let (x, y) = (facts.facts[Int(a.fact)], facts.facts[Int(b.fact)])
            if x.time != y.time { return x.time < y.time }
            if x.filing != y.filing { return x.filing < y.filing }
            return (a.metric, a.currency, a.rank, a.fact) < (b.metric, b.currency, b.rank, b.fact)
        }
        return candidates
    }

    /// Within one filing and time. A fact of another currency beside the company's own is kept apart.
    private mutating func choose(
        _ group: ArraySlice<Candidate>, _ differing: inout [(fact: Int32, taken: Int32)],
        _ doubles: inout [(fact: Int32, taken: Int32)]
    ) {
        var metric: Int32 = -1
        var takenMain: Int32?
        var takenOf: [Int32: Int32] = [:]
        for candidate in group {
            if candidate.metric != metric { (metric, takenMain) = (candidate.metric, nil) }
            guard places[Int(candidate.fact)] < 0 else { continue }
            let fact = facts.facts[Int(candidate.fact)]
            if let main = takenMain {
                let taken = facts.facts[Int(main)]
                if taken.unit != fact.unit, taken.tag == fact.tag {
                    places[Int(candidate.fact)] = shipped(Int(metric), in: units[Int(fact.unit)].currency)
                } else if takenOf[candidate.fact] == nil {
                    takenOf[candidate.fact] = main
                }
            } else {
                takenMain = candidate.fact
                places[Int(candidate.fact)] = shipped(Int(metric), in: nil)
            }
        }
        for candidate in group where places[Int(candidate.fact)] < 0 {
            guard let taken = takenOf.removeValue(forKey: candidate.fact) else { continue }
            let isSame =
                facts.facts[Int(taken)].unit == facts.facts[Int(candidate.fact)].unit
                && facts.isSame(facts.facts[Int(taken)], facts.facts[Int(candidate.fact)])
            if isSame { doubles.append((candidate.fact, taken)) } else { differing.append((candidate.fact, taken)) }
        }
    }

    /// A tag that disagrees once keeps all that it says; one that never does is left to the tag taken.
    private mutating func keep(
        _ differing: [(fact: Int32, taken: Int32)], _ doubles: [(fact: Int32, taken: Int32)]
    ) {
        var counts: [SECDisagreement: Int] = [:]
        var tags: Set<Int32> = []
        for (place, taken) in differing {
            let (fact, main) = (facts.facts[Int(place)], facts.facts[Int(taken)])
            places[Int(place)] = own(fact)
            tags.insert(fact.tag)
            let tagNames = (facts.tags[Int(main.tag)].name, facts.tags[Int(fact.tag)].name)
            let disagreement = SECDisagreement(
                metric: series[Int(places[Int(taken)])].name, taken: tagNames.0, other: tagNames.1,
                kept: series[Int(places[Int(place)])].name)
            counts[disagreement, default: 0] += 1
        }
        for (place, _) in doubles {
            let fact = facts.facts[Int(place)]
            if tags.contains(fact.tag) { places[Int(place)] = own(fact) } else { repeated += 1 }
        }
        disagreements = counts.map { ($0.key, $0.value) }.sorted {
            ($0.tags.metric, $0.tags.other) < ($1.tags.metric, $1.tags.other)
        }
    }

    // MARK: Series

    private mutating func shipped(_ metric: Int, in currency: String?) -> Int32 {
        let base = table.metrics[metric]
        let name = currency.map { "\(base)_in_\($0.lowercased())" } ?? base
        if let known = shippedSeries[name] { return known }
        guard let shipped = DraftMetrics.shipped[base] else { return -1 }
        let declared = currency.map { currency in
            CompanyDraft.NewMetric(
                name: name, title: "\(shipped.title), \(currency)", kind: shipped.kind, dimension: shipped.dimension)
        }
        series.append(
            Series(
                name: name, order: metric, declared: declared,
                unit: shipped.dimension == "employee" ? "employee" : nil, isPercent: shipped.dimension == "Percent"))
        names.insert(name)
        shippedSeries[name] = Int32(series.count - 1)
        return Int32(series.count - 1)
    }

    /// A tag under its own name. The same tag in another unit, or at dates where it goes over periods too, has a name
    /// that says so.
    private mutating func own(_ fact: SECFacts.Fact) -> Int32 {
        let key = OwnKey(tag: fact.tag, unit: fact.unit, isPeriod: fact.time.isPeriod)
        if let known = ownSeries[key] { return known }
        let (tag, unit) = (facts.tags[Int(fact.tag)], units[Int(fact.unit)])
        let base = DraftNames.tag(tag.name)
        var name = base
        var others: [String] = []
        if ownTags.contains(fact.tag) {
            let unitWord = DraftNames.tag(facts.units[Int(fact.unit)])
            others = ["\(base)_\(fact.time.isPeriod ? "over" : "at")", "\(base)_in_\(unitWord)"]
        }
        for candidate in [base] + others + ["\(base)_filed"] {
            name = candidate
            if !names.contains(name) { break }
        }
        var number = 2
        while names.contains(name) {
            name = "\(base)_\(number)"
            number += 1
        }
        names.insert(name)
        var title = tag.label ?? tag.name
        if unit.isUnknown { title += " (\(facts.units[Int(fact.unit)]))" }
        let declared = CompanyDraft.NewMetric(
            name: name, title: title, kind: SECAssignment.kind(tag.name, unit, isPeriod: fact.time.isPeriod),
            dimension: unit.dimension)
        series.append(Series(name: name, order: nil, declared: declared, unit: nil, isPercent: false))
        ownSeries[key] = Int32(series.count - 1)
        ownTags.insert(fact.tag)
        return Int32(series.count - 1)
    }

    /// What a tag relates to, by its time, its unit and its name: a price or a weighted average over a period does not add
    /// up, nor does what is counted in a unit that is not known.
    private static func kind(_ tag: String, _ unit: SECUnit, isPeriod: Bool) -> String {
        if case .number = unit.measure { return unit.isUnknown ? "attribute" : "ratio" }
        guard isPeriod else { return "balance" }
        if case .price = unit.measure { return "average" }
        return tag.hasPrefix("WeightedAverage") ? "average" : "flow"
    }
}
