import Calendars

/// The rates of one pair, by day: so many units of `quote` for one of `base`. A view into its table's bytes:
/// whoever uses it keeps the table.
struct RateSeries: @unchecked Sendable {
    let pair: CurrencyPair
    /// How many days there are; at least 1, the first and the last with a rate.
    let count: Int
    /// How many of them have a rate.
    let rates: Int
    /// Ascending day numbers, little-endian.
    private let days: UnsafePointer<Int32>
    private let cells: UnsafeRawPointer
    private let isWide: Bool

    init(
        _ pair: CurrencyPair, count: Int, rates: Int, days: UnsafePointer<Int32>, cells: UnsafeRawPointer, isWide: Bool
    ) {
        self.pair = pair
        self.count = count
        self.rates = rates
        self.days = days
        self.cells = cells
        self.isWide = isWide
    }

    /// The day number at an index below `count`.
    @inline(__always)
    func day(_ index: Int) -> Int32 { Int32(littleEndian: days[index]) }

    /// The rate at an index below `count`, perhaps a missing one.
    @inline(__always)
    func cell(_ index: Int) -> RateCell {
        if isWide {
            return RateCell(wide: UInt64(littleEndian: cells.load(fromByteOffset: index &* 8, as: UInt64.self)))
        }
        return RateCell(narrow: UInt32(littleEndian: cells.load(fromByteOffset: index &* 4, as: UInt32.self)))
    }

    var first: Day { Day(number: day(0)) }
    var last: Day { Day(number: day(count - 1)) }

    /// The index of the last day on or before this one, with a rate or without; −1 before the first.
    ///
    /// Complexity: O(log n).
    func index(onOrBefore day: Int32) -> Int {
        // What is at `low` or before it is not after the day; what is at `high` or behind it is.
        var (low, high) = (-1, count)
        while high &- low > 1 {
            let middle = (low &+ high) >> 1
            if self.day(middle) <= day { low = middle } else { high = middle }
        }
        return low
    }

    /// The index on or before the day that stands at an index of another series: found at once where the two share a
    /// calendar, else searched for.
    @inline(__always)
    func index(onOrBeforeDayAt index: Int, of other: RateSeries) -> Int {
        let same = index &+ (other.days - days)
        let day = other.day(index)
        if same >= 0, same < count, self.day(same) == day { return same }
        return self.index(onOrBefore: day)
    }

    /// The index of the last day at or before an index that has a rate; −1 where there is none.
    @inline(__always)
    func held(atOrBefore index: Int) -> Int {
        var index = index
        while index >= 0, cell(index).isMissing { index &-= 1 }
        return index
    }

    /// The runs of days of the table on which the series has no rate although it has before and after, as the first
    /// and the last such day.
    var gaps: [Period] {
        guard rates < count else { return [] }
        var gaps: [Period] = []
        var start: Int?
        for index in 0..<count {
            if cell(index).isMissing {
                start = start ?? index
            } else if let first = start {
                start = nil
                if let gap = Period(first: Day(number: day(first)), last: Day(number: day(index - 1))) {
                    gaps.append(gap)
                }
            }
        }
        return gaps
    }
}
