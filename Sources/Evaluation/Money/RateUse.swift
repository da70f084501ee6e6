import Calendars
import Reporting
import Resolution

/// Which rate a conversion took, and why. Said under the result.
package struct RateUse: Reporting.Finding, Hashable {
    /// The rate in the market's quotation: `7.17908 CNY/USD`.
    package let amount: String
    /// Whether its digits are not all of it.
    package let isRounded: Bool
    /// What one of is priced: `USD`.
    package let base: String
    package let reason: Reason

    package enum Reason: Sendable, Hashable {
        case table(Lookup)
        /// The session's undated rate, and who says it.
        case session(from: String?)
        /// Written with the conversion.
        case written
    }

    /// A rate that was found in a table.
    package struct Lookup: Sendable, Hashable {
        /// The name of the table, or of several.
        package let source: String
        package let kind: Kind
        /// `USD → EUR → CNY`, where it leads over other currencies than the euro.
        package let path: String?
    }

    package enum Kind: Sendable, Hashable {
        /// That of a day, for the day that was asked for.
        case day(Day, of: Day, Ground)
        /// The mean of so many days of a period.
        case mean(days: Int, Period, Ground)
        /// The newest there is, or was known on a day.
        case newest(Day, by: Day?)
    }

    /// Where the time comes from.
    package enum Ground: Sendable, Hashable {
        /// It was written with the conversion.
        case asked
        /// That of the amount, which is called so where its words are few.
        case amount(String?)
        /// That of the figures of a table.
        case figures
    }

    package var code: DiagnosticCode { .rate }
}
