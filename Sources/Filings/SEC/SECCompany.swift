import Calendars
import Companies

/// One company of the SEC's files as a draft, and an account of what became of every fact.
package struct SECCompany {
    package var draft: CompanyDraft
    package private(set) var account: SECAccount
}

extension SECCompany {
    /// - Parameters:
    ///   - asOf: what was filed later is left out.
    ///   - taken: names that a company may not have.
    package init(_ all: SECFacts, asOf: Day? = nil, taken: Set<String> = []) {
        var facts = all
        account = SECAccount()
        account.facts = all.facts.count
        if let asOf {
            facts.facts.removeAll { all.filings[Int($0.filing)].filed > asOf }
            account.later = all.facts.count - facts.facts.count
        }
        let table = SECTagTable.shipped
        let calendar = SECCalendar(facts)
        let assignment = SECAssignment(facts, table)
        draft = CompanyDraft(name: DraftNames.company(facts.name, taken: taken), title: facts.name)
        draft.calendar = calendar.calendar
        (account.years, account.otherYears) = (calendar.years, calendar.others)
        account.number = facts.number
        account.left = facts.left
        account.early = facts.facts.count { facts.filings[Int($0.filing)].filed.number < $0.time.last }
        account.repeated = assignment.repeated
        account.disagreements = assignment.disagreements
        let order = SECCompany.order(facts)
        let classing = SECClassing(facts, table, order: order)
        account.conflicts = SECCompany.conflicts(facts, order, classing)
        let sources = SECSources(facts, calendar.calendar)
        let rows = SECCompany.rows(facts, assignment)
        add(rows, facts, assignment, sources, classing)
    }

    // MARK: Conflicts

    /// The facts by tag, unit, time and filing.
    private static func order(_ facts: SECFacts) -> [Int32] {
        let filed = facts.filings.map(\.filed.number)
        return (0..<Int32(facts.facts.count)).sorted { a, b in
            let (x, y) = (facts.facts[Int(a)], facts.facts[Int(b)])
            if x.tag != y.tag { return x.tag < y.tag }
            if x.unit != y.unit { return x.unit < y.unit }
            if x.time != y.time { return x.time < y.time }
            if x.filing != y.filing {
                let (p, q) = (filed[Int(x.filing)], filed[Int(y.filing)])
                return p == q ? x.filing < y.filing : p < q
            }
            return a < b
        }
    }

    private static func conflicts(
        _ facts: SECFacts, _ order: [Int32], _ classing: SECClassing
    ) -> [SECClass: Int] {
        var counts: [SECClass: Int] = [:]
        var gravest: SECClass?
        var before: SECFacts.Fact?
        for index in order {
            let fact = facts.facts[Int(index)]
            if let old = before, old.tag == fact.tag, old.unit == fact.unit, old.time == fact.time {
                if !facts.isSame(old, fact) { gravest = max(gravest ?? .rounding, classing.change(old, fact)) }
            } else {
                if let gravest { counts[gravest, default: 0] += 1 }
                gravest = nil
            }
            before = fact
        }
        if let gravest { counts[gravest, default: 0] += 1 }
        return counts
    }

    // MARK: Figures

    /// The facts that are figures, by time (the latest first), series and filing date.
    private static func rows(_ facts: SECFacts, _ assignment: SECAssignment) -> [Int32] {
        let series = assignment.series.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            switch (x.order, y.order) {
            case (let i?, let j?): return i == j ? x.name < y.name : i < j
            case (_?, nil): return true
            case (nil, _?): return false
            default: return x.name < y.name
            }
        }
        var ranks = [Int32](repeating: 0, count: series.count)
        for (rank, item) in series.enumerated() { ranks[item.offset] = Int32(rank) }
        // The places of filings in the order in which they were filed.
        var filed = [UInt64](repeating: 0, count: facts.filings.count)
        let inOrder = facts.filings.indices.sorted {
            (facts.filings[$0].filed.number, $0) < (facts.filings[$1].filed.number, $1)
        }
        for (place, filing) in inOrder.enumerated() { filed[filing] = UInt64(place) }
        var keys: [RowKey] = []
        keys.reserveCapacity(facts.facts.count)
        for (index, fact) in facts.facts.enumerated() where assignment.places[index] >= 0 {
            let rank = UInt64(ranks[Int(assignment.places[index])])
            keys.append(
                RowKey(time: fact.time, series: rank << 32 | filed[Int(fact.filing)], fact: Int32(index)))
        }
        keys.sort()
        return keys.map(\.fact)
    }

    /// What figures stand in order by, as numbers.
    private struct RowKey: Comparable {
        /// The last day and the number of days.
        let time: UInt64
        /// The series' rank and the filing's place.
        let series: UInt64
        let fact: Int32

        init(time: SECFacts.Time, series: UInt64, fact: Int32) {
            let last = UInt64(UInt32(bitPattern: time.last) ^ 0x8000_0000)
            self.time = last << 32 | UInt64(UInt32(truncatingIfNeeded: time.days))
            (self.series, self.fact) = (series, fact)
        }

        /// The latest first, and of those that end together the longest.
        static func < (a: RowKey, b: RowKey) -> Bool {
            if a.time != b.time { return a.time > b.time }
            return a.series == b.series ? a.fact < b.fact : a.series < b.series
        }
    }

    private mutating func add(
        _ rows: [Int32], _ facts: SECFacts, _ assignment: SECAssignment, _ sources: SECSources, _ classing: SECClassing
    ) {
        draft.entries.reserveCapacity(rows.count)
        var usedFilings = [Bool](repeating: false, count: facts.filings.count)
        var usedSeries = [Bool](repeating: false, count: assignment.series.count)
        var usedUnits = [Bool](repeating: false, count: facts.units.count)
        // Of each series of one time its versions; the first ones make a block, then the second ones, and so on.
        var blocks: [[CompanyDraft.Entry]] = []
        var (index, time) = (0, Figure.Time.none)
        func flush() {
            for block in blocks { draft.entries += block }
            blocks.removeAll(keepingCapacity: true)
        }
        var lastTime: SECFacts.Time?
        while index < rows.count {
            let first = facts.facts[Int(rows[index])]
            let place = assignment.places[Int(rows[index])]
            if lastTime != first.time {
                flush()
                lastTime = first.time
                time = SECCompany.time(first.time, draft.calendar)
            }
            let series = assignment.series[Int(place)]
            usedSeries[Int(place)] = true
            var (version, before) = (0, nil as SECFacts.Fact?)
            while index < rows.count, assignment.places[Int(rows[index])] == place,
                case let fact = facts.facts[Int(rows[index])], fact.time == first.time
            {
                defer { index += 1 }
                if let before, before.unit == fact.unit, facts.isSame(before, fact) {
                    account.again += 1
                    continue
                }
                usedFilings[Int(fact.filing)] = true
                usedUnits[Int(fact.unit)] = true
                if blocks.count == version { blocks.append([]) }
                blocks[version].append(
                    entry(
                        fact, series, time, sources.names[Int(fact.filing)], facts, assignment,
                        remark: before.map { classing.change($0, fact) }))
                version += 1
                before = fact
            }
        }
        flush()
        account.figures = draft.entries.count
        account.filings = usedFilings.count { $0 }
        draft.sources = sources.order.filter { usedFilings[$0] }.map { sources.source($0) }
        for place in usedSeries.indices where usedSeries[place] {
            if assignment.series[place].order != nil { account.metrics += 1 } else { account.ownTags += 1 }
            if let metric = assignment.series[place].declared { draft.newMetrics.append(metric) }
        }
        draft.newMetrics.sort { $0.name < $1.name }
        account.unknownUnits = usedUnits.indices.filter { usedUnits[$0] && assignment.units[$0].isUnknown }
            .map { facts.units[$0] }.sorted()
        account.first = facts.facts.lazy.map(\.time.last).min().map { Day(number: $0) }
        account.last = facts.facts.lazy.map(\.time.last).max().map { Day(number: $0) }
    }

    private func entry(
        _ fact: SECFacts.Fact, _ series: SECAssignment.Series, _ time: Figure.Time, _ source: String, _ facts: SECFacts,
        _ assignment: SECAssignment, remark: SECClass?
    ) -> CompanyDraft.Entry {
        var number = facts.text(fact)
        var unit = series.unit ?? assignment.units[Int(fact.unit)].text
        if series.isPercent, var share = DraftDecimal(number), share.shift(2) {
            (number, unit) = (share.plain.text, "%")
        }
        var entry = CompanyDraft.Entry(
            metric: series.name, time: time, number: number, unit: unit, source: source,
            words: facts.tags[Int(fact.tag)].name)
        entry.remark = remark?.word
        return entry
    }

    private static func time(_ time: SECFacts.Time, _ calendar: FiscalCalendar) -> Figure.Time {
        let last = Day(number: time.last)
        guard time.isPeriod, let period = Period(first: Day(number: time.first), last: last) else { return .date(last) }
        return .period(calendar.labelled(period))
    }
}

extension SECClass {
    /// As it stands in a comment.
    package var word: String {
        switch self {
        case .rounding: "rounding"
        case .reclassified: "reclassified"
        case .restated: "restated"
        }
    }
}
