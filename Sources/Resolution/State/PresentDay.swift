import Calendars
import Files

/// The present day, by which old rates are known.
package enum PresentDay: Sendable {
    /// That of the system's clock, in UTC.
    case ofSystem
    case fixed(Day)

    package var day: Day {
        switch self {
        case .ofSystem: Day(number: Int32(clamping: systemSeconds() / 86_400))
        case .fixed(let day): day
        }
    }
}
