/// What a value that was filed again differently is.
package enum SECClass: Int, CaseIterable, Comparable, Sendable {
    /// The same to the last digit that the coarser of both prints.
    case rounding
    /// Moved between lines: the sums of the statement stood, another line took what this one lost, or a tag that was not
    /// there before bears the old value.
    case reclassified
    /// Anything else: a sum changed, a sign was turned, or nothing tells that the sums stood.
    case restated

    package static func < (a: SECClass, b: SECClass) -> Bool { a.rawValue < b.rawValue }
}

/// Classes changes of facts, by what stands beside them in the same filing.
struct SECClassing {
    private let facts: SECFacts
    private let table: SECTagTable
    /// What became of the sums of a statement in a filing.
    private var sums: [Place: Sums] = [:]
    /// The other changes of a filing at one time.
    private var changes: [Place: [Change]] = [:]
    /// What a filing is the first to say of a tag and a time.
    private var firsts: [Place: [SECFacts.Fact]] = [:]
    private var totalTags: [Bool]
    private var isMoney: [Bool]
    /// The power of ten, 0, 3 or 6, that nearly all amounts of a filing are multiples of.
    private var powers: [Int]

    private struct Place: Hashable {
        let time: SECFacts.Time
        let filing: Int32
    }

    private struct Sums {
        var (stood, changed) = (0, 0)
    }

    private struct Change {
        let old: SECFacts.Fact
        let new: SECFacts.Fact
    }

    /// - Parameter order: the facts by tag, unit, time and filing date.
    init(_ facts: SECFacts, _ table: SECTagTable, order: [Int32]) {
        self.facts = facts
        self.table = table
        totalTags = facts.tags.map { tag in
            (table.places[SECTagTable.key(tag)] ?? []).contains { table.totals.contains(table.metrics[$0.metric]) }
        }
        isMoney = facts.units.map { SECUnit($0, table).measure == .money }
        powers = SECClassing.powers(facts, isMoney)
        var before: SECFacts.Fact?
        for index in order {
            let fact = facts.facts[Int(index)]
            defer { before = fact }
            let place = Place(time: fact.time, filing: fact.filing)
            guard let old = before, old.tag == fact.tag, old.unit == fact.unit, old.time == fact.time else {
                firsts[place, default: []].append(fact)
                continue
            }
            let isSame = facts.isSame(old, fact)
            if totalTags[Int(fact.tag)] {
                if isSame { sums[place, default: Sums()].stood += 1 } else { sums[place, default: Sums()].changed += 1 }
            }
            if !isSame { changes[place, default: []].append(Change(old: old, new: fact)) }
        }
    }

    /// Classes a value and the one that was filed after it.
    func change(_ old: SECFacts.Fact, _ new: SECFacts.Fact) -> SECClass {
        guard let a = facts.decimal(old), let b = facts.decimal(new), old.unit == new.unit else { return .restated }
        let place = Place(time: new.time, filing: new.filing)
        // A sum is printed to the statement's last digit, whatever zeros it ends with.
        let isSum = totalTags[Int(new.tag)] && isMoney[Int(new.unit)]
        let power = isSum ? max(powers[Int(old.filing)], powers[Int(new.filing)]) : nil
        if SECClassing.isRounding(a, b, power: power) { return .rounding }
        let (tag, sums) = (Int(new.tag), sums[place] ?? Sums())
        if isMoney[Int(new.unit)], !totalTags[tag], sums.stood > 0, sums.changed == 0,
            !table.isOutside(facts.tags[tag].name)
        {
            return .reclassified
        }
        if a.isTurned(of: b) { return .restated }
        if !a.isZero,
            (firsts[place] ?? []).contains(where: { other in
                other.tag != new.tag && other.unit == new.unit && facts.isSame(other, old)
            })
        {
            return .reclassified
        }
        let difference = SECClassing.difference(a, b)
        let isTaken = (changes[place] ?? []).contains { other in
            guard other.new.tag != new.tag, other.new.unit == new.unit, let difference,
                let x = facts.decimal(other.old), let y = facts.decimal(other.new)
            else { return false }
            return SECClassing.difference(x, y).map { $0.plain == difference.turned.plain } ?? false
        }
        return isTaken ? .reclassified : .restated
    }

    private static func powers(_ facts: SECFacts, _ isMoney: [Bool]) -> [Int] {
        var counts = [(all: Int, thousands: Int, millions: Int)](repeating: (0, 0, 0), count: facts.filings.count)
        for fact in facts.facts where isMoney[Int(fact.unit)] {
            guard let zeros = facts.zeros(fact) else { continue }
            let filing = Int(fact.filing)
            counts[filing].all += 1
            if zeros >= 3 { counts[filing].thousands += 1 }
            if zeros >= 6 { counts[filing].millions += 1 }
        }
        return counts.map { $0.millions * 10 >= $0.all * 9 ? 6 : $0.thousands * 10 >= $0.all * 9 ? 3 : 0 }
    }

    /// Whether one is the other within half a unit of the last digit that the coarser prints, and a tenth at the most.
    ///
    /// - Parameter power: the zeros that are not printed at the most; nil where all may be such.
    static func isRounding(_ a: DraftDecimal, _ b: DraftDecimal, power: Int? = nil) -> Bool {
        guard a.isNegative == b.isNegative, !a.isZero, !b.isZero else { return false }
        let places = max(a.places, b.places)
        guard let x = a.whole(places), let y = b.whole(places) else { return false }
        func step(_ number: DraftDecimal) -> Int128? {
            let own = power.map { min($0, number.zeros) } ?? number.zeros
            let zeros = number.places > 0 ? places - number.places : places + own
            return (0..<zeros).reduce(1 as Int128?) { step, _ in step.flatMap { $0 < Int128.max / 10 ? $0 * 10 : nil } }
        }
        guard let one = step(a), let other = step(b) else { return false }
        let apart = (x - y).magnitude
        return apart <= UInt128(max(one, other) / 2) && apart <= max(x.magnitude, y.magnitude) / 10
    }

    /// The second less the first; nil where that has too many digits.
    private static func difference(_ a: DraftDecimal, _ b: DraftDecimal) -> DraftDecimal? {
        let places = max(a.places, b.places)
        guard let x = a.whole(places), let y = b.whole(places) else { return nil }
        return DraftDecimal("\(y - x)e-\(places)")
    }
}

extension DraftDecimal {
    /// The number times a power of ten, as a whole number; nil where it has more than 36 digits.
    fileprivate func whole(_ power: Int) -> Int128? {
        guard digits.count + power - places <= 36 else { return nil }
        var whole: Int128 = 0
        for digit in digits { whole = whole * 10 + Int128(digit - 48) }
        for _ in places..<max(places, power) { whole *= 10 }
        return isNegative ? -whole : whole
    }

    /// The same with the other sign.
    fileprivate var turned: DraftDecimal {
        var text = text
        if isNegative { text.removeFirst() } else { text = "-" + text }
        return DraftDecimal(text) ?? self
    }

    fileprivate func isTurned(of other: DraftDecimal) -> Bool { !isZero && turned.plain == other.plain }
}
