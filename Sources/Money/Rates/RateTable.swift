import CEmbeddedData
import Calendars
import Numbers

/// A table of exchange rates, read in place: the one that ships with suan, or one that was imported.
///
/// All of it is little-endian; each part begins at a multiple of eight bytes.
///
///     header   "SRT1", flags, name length, day count, series count, cell count, byte count, 0 (words of 4 bytes)
///              flags: 1 the table is a reference table: its days are the business days of all its series, whose base
///              is EUR; 2 its cells are wide
///     name     UTF-8
///     days     day count × Int32: days since 1970-01-01
///     series   series count × 24 bytes: base and quote (4 ASCII bytes each, the last 0), first day (an index into the
///              days), number of days, first cell (an index into the cells), how many of the cells are not missing
///     cells    cell count × UInt32 (mantissa << 3 | places) or, wide, UInt64 (mantissa << 5 | places); 0 for none
///
/// The days of a series stand in a row and ascend, its cells stand in the same order; its first and last are not
/// missing. In a reference table all series share one calendar, in another each has its own days. The series ascend by
/// base and quote. The shipped table is made by `Scripts/pack-rates`.
package final class RateTable: Sendable {
    /// `ECB`, or the name it was imported under.
    package let name: String
    /// Whether its days are the business days of all its currencies, each against the euro.
    let isReference: Bool
    let series: [RateSeries]
    /// The calendar of a reference table; nil of another.
    let calendar: RateCalendar?
    let bytes: RateBytes

    static let headerSize = 32
    static let seriesSize = 24
    static let magic: UInt32 = 0x3154_5253

    /// The European Central Bank's reference rates that ship with suan.
    package static let shipped: RateTable? = {
        let text = suan_rates()
        return RateTable(RateBytes(shipped: text.bytes, count: text.count), isTrusted: true)
    }()

    /// The table in these bytes; nil where they are not one in every particular, or where `isTrusted`, unless its
    /// header is.
    init?(_ bytes: RateBytes, isTrusted: Bool = false) {
        guard let parts = RateTableParts(bytes), isTrusted || parts.isSound else { return nil }
        self.bytes = bytes
        name = parts.name
        isReference = parts.isReference
        series = parts.series
        calendar = parts.isReference ? RateCalendar(days: parts.days, count: parts.dayCount) : nil
    }

    /// The series of exactly that pair. Complexity: O(log n).
    func series(_ pair: CurrencyPair) -> RateSeries? {
        var (low, high) = (0, series.count)
        while low < high {
            let middle = (low + high) / 2
            let other = series[middle].pair
            if other == pair { return series[middle] }
            if (other.base, other.quote) < (pair.base, pair.quote) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// What the closure makes of each series, whose bytes stay for as long as it runs.
    func withSeries<Value>(_ body: (RateSeries) -> Value) -> [Value] {
        withExtendedLifetime(self) { series.map(body) }
    }

    /// The currencies it speaks of, by the alphabet.
    package var currencies: [CurrencyCode] {
        var codes: Set<CurrencyCode> = []
        for one in series {
            codes.insert(one.pair.base)
            codes.insert(one.pair.quote)
        }
        return codes.sorted()
    }

    /// From its first day to its last; nil of an empty one.
    package var period: Period? {
        guard let first = series.map(\.first).min(), let last = series.map(\.last).max() else { return nil }
        return Period(first: first, last: last)
    }

    /// How many rates it holds.
    package var count: Int { series.reduce(0) { $0 + $1.rates } }

    /// How many days it has a rate for.
    package var days: Int {
        if let calendar { return calendar.count }
        var days: Set<Int32> = []
        for one in series {
            for index in 0..<one.count { days.insert(one.day(index)) }
        }
        return days.count
    }

    /// The rate of a pair on exactly that day, as it stands in the table: units of `quote` for one `base`.
    package func rate(_ pair: CurrencyPair, on day: Day) -> Number? {
        guard let series = series(pair) else { return nil }
        let index = series.index(onOrBefore: day.number)
        guard index >= 0, series.day(index) == day.number, !series.cell(index).isMissing else { return nil }
        return series.cell(index).number
    }
}

/// The business days that the series of a reference table share.
struct RateCalendar: @unchecked Sendable {
    private let days: UnsafePointer<Int32>
    let count: Int

    init(days: UnsafePointer<Int32>, count: Int) {
        self.days = days
        self.count = count
    }

    func day(_ index: Int) -> Int32 { Int32(littleEndian: days[index]) }

    /// The indices of the days within these two, both included.
    func indices(_ first: Int32, _ last: Int32) -> Range<Int> {
        let (start, end) = (lowerBound(first), last == .max ? count : lowerBound(last + 1))
        return start..<max(start, end)
    }

    private func lowerBound(_ number: Int32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if day(middle) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
