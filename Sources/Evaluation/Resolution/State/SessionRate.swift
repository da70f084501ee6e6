import Money
import Numbers

/// A rate that the user stated without a day: in force until the session ends, or `rate off`. Dated ones are in the
/// rate book.
struct SessionRate {
    let from: CurrencyCode
    let to: CurrencyCode
    /// Units of `to` for one of `from`.
    let number: Number
    let source: String?
}
