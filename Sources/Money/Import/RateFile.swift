import Calendars

/// What a file of rates holds: all of it, or nothing.
package struct RateFile: Sendable {
    package enum Format: Sendable {
        /// The ECB's `eurofxref-hist.csv` or `eurofxref.csv`: a day a line, a column a currency.
        case europeanTable
        /// The ECB's `eurofxref-daily.xml`, `eurofxref-hist-90d.xml` or `eurofxref-hist.xml`.
        case europeanXML
        /// The ECB data portal's: a rate a line with its key, or a column a series.
        case portal
        /// A table like the bank's of somebody else.
        case columns
        /// `date,from,to,rate`.
        case pairs
        /// Price lines of hledger, Ledger or Beancount.
        case prices
    }

    /// What was left out, and why.
    package struct Skipped: Equatable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// `N/A`, or nothing at all, where a rate might stand.
            case noRate
            /// A rate that is none of a day, or no spot rate.
            case otherSeries
            /// A price or a rate of something that suan does not know as a currency.
            case unknownCurrency(String)
            /// Other lines of a journal: its transactions and directives.
            case otherLine
            /// A price of a day that has a later one.
            case earlierPrice
        }

        package let reason: Reason
        package internal(set) var count: Int
        /// The first line it happened in.
        package let line: Int
    }

    package internal(set) var format: Format
    /// What the rates of a table with a column a currency are for one of, where that is told by them.
    package internal(set) var base: CurrencyCode?
    /// Whether the rates are read the other way round than they stand.
    package internal(set) var isInverted = false
    /// How many rates were taken.
    package var taken: Int { draft.count }
    /// How many rates said the same as another.
    package let repeated: Int
    package let skipped: [Skipped]
    var draft: RateDraft

    /// Larger files are refused: 64 MB, thirty times the ECB's whole history.
    package static let largest = 64 << 20

    /// Reads the bytes of a file; their format is told by what they hold.
    ///
    /// - Throws: `RateFileProblem` with the line and the reason.
    package init(_ bytes: [UInt8]) throws(RateFileProblem) {
        guard bytes.count <= Self.largest else { throw RateFileProblem(.tooLarge(bytes: bytes.count)) }
        let format = try Self.format(of: bytes)
        var outcome: Result<RateFile, RateFileProblem>?
        bytes.withUnsafeBufferPointer { buffer in
            outcome = Result { () throws(RateFileProblem) in try RateFile(format, ByteLines.withoutMark(buffer)) }
        }
        guard let outcome else { throw RateFileProblem(.empty) }
        self = try outcome.get()
    }

    private init(_ format: Format, _ bytes: UnsafeBufferPointer<UInt8>) throws(RateFileProblem) {
        self.format = format
        var collector = RateCollector()
        var skips = Skips()
        switch format {
        case .europeanTable: try EuropeanTable.read(bytes, &collector, &skips)
        case .europeanXML: try EuropeanXML.read(bytes, &collector)
        case .portal: try PortalTable.read(bytes, &collector, &skips)
        case .columns, .pairs: try PairLines.read(bytes, &collector, &skips)
        case .prices: try PriceLines.read(bytes, &collector, &skips)
        }
        guard collector.count > 0 else { throw RateFileProblem(.noRates) }
        draft = try collector.draft(isReference: collector.isOfEuro && format.isOfBank)
        repeated = collector.repeated
        skipped = skips.all
    }

    /// `ECB` for the bank's own files; nil for others, which take their name from the file's.
    package var usualName: String? { draft.isReference ? "ECB" : nil }

    /// The currencies it has rates of, by the alphabet.
    package var currencies: [CurrencyCode] {
        Set(draft.columns.flatMap { [$0.pair.base, $0.pair.quote] }).sorted()
    }

    /// From its first day to its last.
    package var period: Period? {
        guard let first = draft.columns.compactMap(\.days.first).min(),
            let last = draft.columns.compactMap(\.days.last).max()
        else { return nil }
        return Period(first: Day(number: first), last: Day(number: last))
    }

    /// As a table of that name, for use without a store. Nil where it would not fit 4 GB.
    package func table(name: String) -> RateTable? { RateTable(name: name, draft) }
}

extension RateFile.Format {
    /// Whether the bank publishes files like this.
    fileprivate var isOfBank: Bool { self == .europeanTable || self == .europeanXML || self == .portal }
}

/// Counts what is left out.
struct Skips {
    private(set) var all: [RateFile.Skipped] = []
    private var places: [RateFile.Skipped.Reason: Int] = [:]
    /// At most so many kinds; the rest is counted with the last.
    private static let limit = 100

    mutating func add(_ reason: RateFile.Skipped.Reason, line: Int) {
        // The same reason mostly comes again at once.
        if let place = places[reason] {
            all[place].count += 1
        } else if all.count == Self.limit {
            all[Self.limit - 1].count += 1
        } else {
            places[reason] = all.count
            all.append(RateFile.Skipped(reason: reason, count: 1, line: line))
        }
    }

    mutating func add(_ reason: RateFile.Skipped.Reason, line: Int, count: Int) {
        guard count > 0 else { return }
        add(reason, line: line)
        if let place = places[reason] { all[place].count += count - 1 }
    }
}
