import Money
import Numbers

/// A rate that the user stated without a day: in force until the session ends, or `rate off`. Dated ones are in the
/// rate book.
package struct SessionRate {
    package let from: CurrencyCode
    package let to: CurrencyCode
    /// Units of `to` for one of `from`.
    package let number: Number
    package let source: String?

    package init(from: CurrencyCode, to: CurrencyCode, number: Number, source: String?) {
        (self.from, self.to, self.number, self.source) = (from, to, number, source)
    }
}

/// The undated rates of a session, latest last; those before the first one are in force no longer.
package struct SessionRates {
    var all: [SessionRate] = []
    var first = 0

    /// Those in force, the latest first.
    package func reversed() -> ReversedCollection<ArraySlice<SessionRate>> { all[first...].reversed() }

    /// How many of the second currency one of the first is by the latest of these, and which that is; nil for none.
    package func rate(from: CurrencyCode, to: CurrencyCode) -> (number: Number, stated: SessionRate)? {
        for rate in reversed() {
            if rate.from == from, rate.to == to { return (rate.number, rate) }
            if rate.from == to, rate.to == from, let inverse = try? Number.one.divided(by: rate.number) {
                return (inverse, rate)
            }
        }
        return nil
    }
}
