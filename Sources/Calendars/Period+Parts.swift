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
    }

    /// A part of the year with this number. A fiscal year bears the number of the year it ends in: ending 06-30,
    /// FY2025 is 2024-07-01..2025-06-30 and its first quarter July to September 2024.
    ///
    /// Nil where there is no such part, or a day of it lies outside the years 1 to 9999.
    package init?(year: Int, part: Part, yearEnd: YearEnd = .calendar) {
        guard let months = part.monthRange, let end = yearEnd.lastDay(of: year) else { return nil }
        // Not from the year before: FY1 of the calendar has none.
        let start: Day?
        if yearEnd == .calendar {
            start = Day(year: year, month: 1, day: 1)
        } else {
            start = yearEnd.lastDay(of: year - 1)?.adding(days: 1)
        }
        guard let start, let first = start.adding(months: months.lowerBound, keepingEnd: false) else { return nil }
        if months.upperBound == 12 {
            self.init(first: first, last: end)
        } else {
            let next = start.adding(months: months.upperBound, keepingEnd: false)
            guard let last = next?.adding(days: -1) else { return nil }
            self.init(first: first, last: last)
        }
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
