/// The rows of a column in their order, as far as it is asked for.
package struct SampleOrder {
    private let values: SampleColumn

    package init(_ samples: Samples) {
        values = samples.hasAbsent || !samples.isReadWhole ? SampleColumn(samples.present) : samples.values
    }

    package init(_ values: [Double]) { self.values = SampleColumn(values) }

    package var count: Int { values.count }

    /// The values that these shares of the rows lie below, between two neighbours in proportion: the place of a share is
    /// `(n − 1) p`, counted from 0, as spreadsheets' PERCENTILE.INC and numpy have it.
    ///
    /// - Parameter shares: from 0 to 1.
    /// - Returns: NaN for each where no row is there.
    package func percentiles(_ shares: [Double]) -> [Double] {
        guard values.count > 0 else { return shares.map { _ in .nan } }
        let ranks = SampleRanks(shares, of: values.count)
        var found: [Int: Double] = [:]
        values.withRows { RankSearch.find(ranks.all[...], in: $0, from: 0, &found) }
        return ranks.values(found)
    }

    /// The same of all rows, of the first half of them and of the second.
    ///
    /// - Precondition: two rows are there.
    package func percentilesOfHalves(_ shares: [Double]) -> (all: [Double], first: [Double], second: [Double]) {
        let middle = values.count / 2
        let ranks = [
            SampleRanks(shares, of: values.count), SampleRanks(shares, of: middle),
            SampleRanks(shares, of: values.count - middle),
        ]
        let found = values.withRows { values in
            RankSearch.find(ranks.map(\.all), in: values, cutAt: middle)
        }
        return (ranks[0].values(found[0]), ranks[1].values(found[1]), ranks[2].values(found[2]))
    }

    /// The same of one of several equal parts of the rows.
    ///
    /// - Precondition: the part has a row.
    package func percentiles(_ shares: [Double], ofPart part: Int, of parts: Int) -> [Double] {
        let count = values.count * (part + 1) / parts - values.count * part / parts
        let ranks = SampleRanks(shares, of: count)
        var found: [Int: Double] = [:]
        values.withRows { values in
            let rows = values.count * part / parts..<values.count * (part + 1) / parts
            RankSearch.find(ranks.all[...], in: UnsafeBufferPointer(rebasing: values[rows]), from: 0, &found)
        }
        return ranks.values(found)
    }
}

/// The places that shares have among so many rows in order.
private struct SampleRanks {
    private let places: [Double]
    private let last: Int
    /// The whole places next to them, upwards.
    let all: [Int]

    init(_ shares: [Double], of count: Int) {
        let last = count - 1
        places = shares.map { $0 * Double(last) }
        self.last = last
        all = Set(places.flatMap { [Int($0), min(Int($0) + 1, last)] }).sorted()
    }

    func values(_ found: [Int: Double]) -> [Double] {
        places.map { place in
            let low = found[Int(place)] ?? 0
            let share = place - Double(Int(place))
            guard share > 0 else { return low }
            let high = found[min(Int(place) + 1, last)] ?? low
            return low + (high - low) * share
        }
    }
}

/// Finds the values at some ranks: counts the values in equal parts of their span, and looks again at those parts only
/// that a rank lies in.
private struct RankSearch {
    typealias Rows = UnsafeBufferPointer<Double>
    private static let parts = 4096
    private static let sortedAtOnce = 256
    private let low: Double
    private let scale: Double

    /// - Returns: Nil where all values are one, or differ by what no part can tell.
    private init?(_ values: Rows) {
        guard let first = values.first else { return nil }
        var (lows, highs) = (SIMD8(repeating: first), SIMD8(repeating: first))
        let whole = values.count & ~7
        for start in stride(from: 0, to: whole, by: 8) {
            for lane in 0..<8 {
                let value = values[start + lane]
                lows[lane] = value < lows[lane] ? value : lows[lane]
                highs[lane] = value > highs[lane] ? value : highs[lane]
            }
        }
        for value in values[whole...] {
            lows[0] = value < lows[0] ? value : lows[0]
            highs[0] = value > highs[0] ? value : highs[0]
        }
        let (low, high) = (lows.min(), highs.max())
        let scale = Double(RankSearch.parts) / (high - low)
        guard low < high, scale.isFinite, scale > 0 else { return nil }
        (self.low, self.scale) = (low, scale)
    }

    /// The part that a value lies in, 0 to `parts`: 2^52 added leaves the nearest whole number in the last bits.
    @inline(__always)
    private func part(_ value: Double) -> Int {
        Int(truncatingIfNeeded: ((value - low) * scale + 0x1p52).bitPattern & 0xFFFF)
    }

    private func counts(_ values: Rows) -> [Int] {
        [Int](unsafeUninitializedCapacity: RankSearch.parts + 1) { counts, made in
            counts.initialize(repeating: 0)
            for value in values { counts[part(value)] &+= 1 }
            made = RankSearch.parts + 1
        }
    }

    /// A part that ranks lie in.
    private struct Hit {
        let part: Int
        let ranks: ArraySlice<Int>
        /// How many values lie below it.
        let before: Int
    }

    private static func hits(_ ranks: ArraySlice<Int>, _ counts: [Int], from before: Int) -> [Hit] {
        var hits: [Hit] = []
        var (start, place) = (before, ranks.startIndex)
        for (part, count) in counts.enumerated() where place < ranks.endIndex {
            let end = start + count
            var last = place
            while last < ranks.endIndex, ranks[last] < end { last += 1 }
            if last > place { hits.append(Hit(part: part, ranks: ranks[place..<last], before: start)) }
            (start, place) = (end, last)
        }
        return hits
    }

    /// - Parameter before: how many values lie below all of these.
    static func find(_ ranks: ArraySlice<Int>, in values: Rows, from before: Int, _ found: inout [Int: Double]) {
        guard values.count > sortedAtOnce, let search = RankSearch(values) else {
            let sorted = values.sorted()
            for rank in ranks { found[rank] = sorted[rank - before] }
            return
        }
        for hit in hits(ranks, search.counts(values), from: before) {
            values.filter { search.part($0) == hit.part }.withUnsafeBufferPointer {
                find(hit.ranks, in: $0, from: hit.before, &found)
            }
        }
    }

    /// The values at ranks among all, among those before a row, and among the others.
    static func find(_ ranks: [[Int]], in values: Rows, cutAt middle: Int) -> [[Int: Double]] {
        var found: [[Int: Double]] = [[:], [:], [:]]
        let halves = [Rows(rebasing: values[..<middle]), Rows(rebasing: values[middle...])]
        guard values.count > sortedAtOnce, let search = RankSearch(values) else {
            for (index, part) in ([values] + halves).enumerated() {
                find(ranks[index][...], in: part, from: 0, &found[index])
            }
            return found
        }
        let (first, second) = (search.counts(halves[0]), search.counts(halves[1]))
        let hits = [
            hits(ranks[0][...], zip(first, second).map { $0 + $1 }, from: 0), hits(ranks[1][...], first, from: 0),
            hits(ranks[2][...], second, from: 0),
        ]
        var isHit = [Bool](repeating: false, count: parts + 1)
        for hit in hits.joined() { isHit[hit.part] = true }
        let near = isHit.withUnsafeBufferPointer { isHit in
            halves.map { half in half.filter { isHit[search.part($0)] } }
        }
        for (index, hits) in hits.enumerated() {
            let rows = index == 0 ? near[0] + near[1] : near[index - 1]
            for hit in hits {
                rows.filter { search.part($0) == hit.part }.withUnsafeBufferPointer {
                    find(hit.ranks, in: $0, from: hit.before, &found[index])
                }
            }
        }
        return found
    }
}
