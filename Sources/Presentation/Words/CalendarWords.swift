import Reporting
import Resolution

extension CalendarFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .beforeYears: Wording("there is no such day: years begin at 1")
        case .noDay(let year, let month, let days):
            Wording("there is no such day: \(Self.name(ofMonth: month)) \(year) has \(days) days")
        case .noPeriod: Wording("there is no such period")
        case .reversed: Wording("the period ends before it begins")
        }
    }

    private static func name(ofMonth month: Int) -> String {
        1...12 ~= month ? months[month - 1] : "\(month)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
