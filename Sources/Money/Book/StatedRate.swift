import Calendars
import Numbers

/// A rate that the user stated for one day: one of `from` is `number` of `to`.
package struct StatedRate: Sendable {
    package let from: CurrencyCode
    package let to: CurrencyCode
    /// Greater than zero.
    package let number: Number
    package let day: Day
    /// Where the user has it from.
    package let source: String?

    package init(from: CurrencyCode, to: CurrencyCode, number: Number, day: Day, source: String? = nil) {
        self.from = from
        self.to = to
        self.number = number
        self.day = day
        self.source = source
    }

    /// How an answer names its source: `stated`, or `stated, the article`.
    var sourceName: String { source.map { "stated, \($0)" } ?? "stated" }
}
