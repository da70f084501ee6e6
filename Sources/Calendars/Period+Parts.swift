extension Period {
    /// Which part of a calendar or fiscal year.
    package enum Part: Hashable, Sendable {
        case year
        /// 1 or 2.
        case half(Int)
        /// 1 to 4.
        case quarter(Int)
        /// The first n months, 1 to 12.
        case months(Int)
        /// The month with this number, counted from the start of the year, 1 to 12.
        case month(Int)

        /// The months of the year it covers, counted from 0; nil where there is no such part.
        var monthRange: Range<Int>? {
            switch self {
            case .year: 0..<12
            case .half(let n): 1...2 ~= n ? n * 6 - 6..<n * 6 : nil
            case .quarter(let n): 1...4 ~= n ? n * 3 - 3..<n * 3 : nil
            case .months(let n): 1...12 ~= n ? 0..<n : nil
            case .month(let n): 1...12 ~= n ? n - 1..<n : nil
            }
        }

        /// Whether it is made of whole quarters; nil where there is no such part.
        package var isQuarters: Bool? {
            monthRange.map { $0.lowerBound % 3 == 0 && $0.upperBound % 3 == 0 }
        }

        /// The part that so many months are which begin so many after the start of a year: a year before a half before
        /// a quarter before a run of months; one month is always that month. Nil where they are none.
        init?(months count: Int, from before: Int) {
            switch count {
            case 12 where before == 0: self = .year
            case 6 where before % 6 == 0: self = .half(before / 6 + 1)
            case 3 where before % 3 == 0: self = .quarter(before / 3 + 1)
            case 1: self = .month(before + 1)
            case 2...11 where before == 0: self = .months(count)
            default: return nil
            }
        }
    }

    /// A part of the calendar year with this number; nil where there is no such part, or a day of it lies outside the
    /// years 1 to 9999.
    package init?(year: Int, part: Part) {
        guard let period = FiscalCalendar.calendar.period(year: year, part: part) else { return nil }
        self = period
    }

    /// A calendar year, `FY2024`.
    package static func year(_ year: Int) -> Period? {
        Period(year: year, part: .year)
    }

    /// A half of a calendar year, `2025H1`.
    package static func half(_ year: Int, _ number: Int) -> Period? {
        Period(year: year, part: .half(number))
    }

    /// A quarter of a calendar year, `2025Q3`.
    package static func quarter(_ year: Int, _ number: Int) -> Period? {
        Period(year: year, part: .quarter(number))
    }

    /// The first months of a calendar year, `9M2025`.
    package static func months(_ year: Int, _ count: Int) -> Period? {
        Period(year: year, part: .months(count))
    }

    /// A calendar month, `2025M03`.
    package static func month(_ year: Int, _ number: Int) -> Period? {
        Period(year: year, part: .month(number))
    }
}
