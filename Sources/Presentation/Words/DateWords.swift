import Evaluation
import Reporting
import Resolution

extension DateFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .movedBy(let dimension): Wording("a date moves by a span of time, and this is \(dimension)")
        case .partOfStep: Wording("dates are a whole number of days or months apart")
        case .periodMovedBy(let period, let own):
            Wording("\(period) moves by whole \(own.words), to another period of its kind")
        case .periodOfWeeks(let period):
            Wording(
                "\(period) is of a year of weeks, which only its company knows: take it from the index of a figure")
        case .outside: Wording("this leads outside the years 1 to 9999")
        case .keptEnd(let day, let other):
            Wording("\(day) is the last day of its month, and stays one; by the day of the month it would be \(other)")
        case .rounded(let rest, let days, let whole):
            Wording(rest + (days.map { " is \($0)" } ?? "") + (whole.map { ", rounded down to \($0)" } ?? ""))
        }
    }
}

extension DateFinding.PeriodLength {
    fileprivate var words: String {
        switch self {
        case .months(1): "months"
        case .months(3): "quarters"
        case .months(6): "halves of a year"
        case .months: "years"
        case .days(1): "days"
        case .days(let days): "lengths of \(days) days"
        }
    }
}

extension RangeFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .reversedPeriod: Wording("the period ends before it begins", ["", "earlier"])
        case .periods:
            Wording("a range of periods stands in the index of a figure, as in minimax.revenue[2025Q1..2025Q3]")
        case .zeroStep: Wording("a step of zero leads nowhere")
        case .reversed: Wording("the range runs backwards")
        }
    }
}
