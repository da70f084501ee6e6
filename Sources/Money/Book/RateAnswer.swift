import Calendars
import Numbers

/// A rate with all that is to be said about it.
package struct RateAnswer: Sendable {
    package let from: CurrencyCode
    package let to: CurrencyCode
    /// Units of `to` for one of `from`.
    package let number: Number
    /// The market's quotation, in which the rate was taken: units of `quoted.quote` for one of `quoted.base`.
    package let quoted: CurrencyPair
    package let quotation: Number
    /// The first and the last of the days whose rates were used; the same where it was one.
    package let first: Day
    package let last: Day
    /// How many days were used; more than 1 only for a mean.
    package let days: Int
    /// `ECB`, the name of an imported table, `stated`, or several: `ECB and desk`.
    package let source: String
    /// The currencies from `from` to `to`, those between them included.
    package let path: [CurrencyCode]

    /// `USD → EUR → CNY`.
    package var pathText: String { path.map(\.text).joined(separator: " → ") }
}
