import Calendars
import Companies

/// What was said of a column so far; what stands lower goes before.
struct ColumnDraft {
    var length: HeadingPart.Kind?
    var (year, month, day): (Int?, Int?, Int?)
    var part: (year: Int, part: Period.Part)?
    var relation: HeadingPart.Kind?
    var currency: String?
    var scale: Int?
    var isScaleOfMoney = false
    var isChange = false
    var isProjected = false
    /// The year that a line of as many cells as there are columns gave it.
    var ownYear: Int?
    /// The unit that such a line gave it.
    var ownCurrency: String?
}

extension ColumnDraft {
    /// Keeps what a cell of its own says, and refuses what contradicts an earlier one.
    mutating func know(_ cell: HeadingCell, hasYear: Bool) throws(ColumnProblem) {
        if hasYear, let year = cell.year {
            if let known = ownYear, known != year { throw .twoYears(known, year) }
            ownYear = year
        }
        for part in cell.parts {
            guard case .currency(let code) = part.kind else { continue }
            if let known = ownCurrency, !MoneySign.may(known, stand: code) { throw .twoUnits(known, code) }
            if ownCurrency == nil || !MoneySign.isShared(code) { ownCurrency = code }
        }
    }

    mutating func take(_ cell: HeadingCell) { for part in cell.parts { take(part.kind) } }

    mutating func take(_ kind: HeadingPart.Kind) {
        switch kind {
        case .months, .weeks: length = kind
        case .month(let month): self.month = month
        case .day(let day): self.day = day
        case .monthDay(let month, let day): (self.month, self.day) = (month, day)
        case .year(let year):
            self.year = year
            if let part { self.part = (year, part.part) }
        case .date(let date): (year, month, day) = (date.year, date.month, date.day)
        case .period(let year, let part): (self.part, self.year) = ((year, part), year)
        case .present, .former: relation = kind
        case .currency(let code):
            // `$` below `Hong Kong dollars` says no more than that.
            if let currency, MoneySign.isShared(code), MoneySign.may(code, stand: currency) { return }
            currency = code
        case .scale(let power, let isOfMoney): (scale, isScaleOfMoney) = (power, isOfMoney)
        case .change: isChange = true
        case .projected: isProjected = true
        case .note, .shares, .actual: break
        }
    }

    /// The time that was said, and the weeks it was taken for.
    func time(_ column: Int) throws(ColumnProblem) -> (Figure.Time, Int?) {
        let shift = relation == .former ? -1 : 0
        if let part, length == nil, month == nil || day == nil {
            guard let period = Period(year: part.year + shift, part: part.part) else { throw .noTime(column: column) }
            return (.period(period), nil)
        }
        guard let year, let month, let day else { throw .noTime(column: column) }
        guard let end = Day(year: year + (length == nil ? 0 : shift), month: month, day: day) else {
            throw .noSuchDay(column: column)
        }
        switch length {
        case .months(let months)?:
            guard let next = end.adding(days: 1) else { throw .noTime(column: column) }
            if end.endsMonth {
                guard let first = next.adding(months: -months, keepingEnd: false),
                    let period = Period(first: first, last: end)
                else { throw .noTime(column: column) }
                return (.period(period), nil)
            }
            let weeks = months * 13 / 3
            return (.period(try ColumnDraft.run(of: weeks, to: end, column)), weeks)
        case .weeks(let weeks)?: return (.period(try ColumnDraft.run(of: weeks, to: end, column)), nil)
        default:
            // The balance before the year's first day is that of the last day of the year before.
            if relation == .former {
                guard let before = Day(year: year - 1, month: 12, day: 31) else { throw .noTime(column: column) }
                return (.date(before), nil)
            }
            return (.date(end), nil)
        }
    }

    private static func run(of weeks: Int, to end: Day, _ column: Int) throws(ColumnProblem) -> Period {
        guard let first = end.adding(days: 1 - 7 * weeks), let period = Period(first: first, last: end) else {
            throw .noTime(column: column)
        }
        return period
    }
}
