import Reporting
import Resolution

extension CalendarFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .beforeYears: Wording("there is no such day: years begin at 1")
        case .noDay(let year, let month, let days):
            Wording("there is no such day: \(Self.name(ofMonth: month)) \(year) has \(days) days")
        case .noPeriod: Wording("there is no such period")
        case .reversed: Wording("the period ends before it begins")
        case .noMonths(let calendar):
            Wording("a fiscal year that ends \(calendar) goes by weeks: it has quarters and halves, and no months")
        case .otherDays(let label, let own, let calendar):
            Wording("in a fiscal year that ends \(calendar), \(label) is \(own)")
        case .cannotBe(let label, let days, let count):
            Wording(
                "\(label) is \(count == 1 ? "a month" : "\(count) months") of a fiscal year of its number, and "
                    + (days == 1 ? "this day is not" : "these \(days) days are not"))
        case .unsureWeek(let company, let year):
            Wording(
                "FY\(year) of \(company) has 53 weeks, and its last quarter is taken to have the extra one; "
                    + "`extra week in Q1` after the end of its fiscal year says otherwise")
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
