import Calendars
import Files

/// Why a file of rates was not taken.
package struct RateFileProblem: Error, Equatable, Sendable {
    /// Why XML is not well formed. Tags are called by their names.
    package enum Markup: Equatable, Sendable {
        case textOutside
        /// Within an element, or where nothing was begun.
        case endsWithin(String?)
        case endsWithinTag(String)
        case endsBefore(String)
        case declaration
        case namelessTag
        case signInTag(String)
        case closesNothing(String)
        case secondRoot
        case tooDeep(most: Int)
        case attributes
    }

    package enum Reason: Equatable, Sendable {
        case empty
        case tooLarge(bytes: Int)
        case binary
        case zipArchive
        case webPage
        case unknownFormat
        case noRates
        case cutShort
        case notUTF8
        case tooManyRates
        case unreadable(path: String, FileProblem)
        // Tables
        case badColumn(String)
        case twoColumns(String)
        case missingColumn(String)
        case fieldCount(Int, wanted: Int)
        case badDate(String)
        case badCurrency(String)
        case ambiguousSymbol(String)
        case sameCurrency(String)
        case badRate(String)
        case decimalComma(String)
        case notPositive(String)
        case tooPrecise(String)
        case badPrice(String)
        /// A pair has two rates on one day; the other stands in an earlier line.
        case twoRates(CurrencyPair, Day, String, String, line: Int)
        /// A pair and its inverse on one day do not go together.
        case inverses(CurrencyPair, Day, String, String)
        /// A rate is far off what is known of its day, or stands the wrong way round.
        case offTable(RateMismatch)
        /// Nothing shows which currency a table with a column a currency is for one of.
        case unknownBase
        /// Its rates fit the other way round: as so many of this currency for one of each, or, where they are read so, as
        /// they stand.
        case invertedBase(CurrencyCode, asItStands: Bool)
        // XML
        case badMarkup(Markup)
        case notEuropean(String)
        case rateOutsideDay
    }

    /// From 1; nil where the file as a whole is meant.
    package let line: Int?
    package let reason: Reason

    init(line: Int? = nil, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }
}
