import Calendars
import Money
import Quantities
import Reporting
import Resolution

/// What a conversion is asked for.
struct RateRequest {
    /// What was written with the conversion about its rate, and where.
    enum Written {
        case at(Value, Span)
        case over(Value, Span)
    }

    let from: CurrencyCode
    let to: CurrencyCode
    let amount: Quantity
    let conversion: Conversion
    let written: Written?
    /// The last day of which anything is known; nil for the present.
    let day: Day?
    /// Whether that is the session's, which may be another for the same expression.
    let isOfSession: Bool
}
