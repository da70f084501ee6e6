import Calendars

extension Answer {
    /// A day of the Gregorian calendar, from the year 1 to the year 9999.
    public struct Date: Sendable, Hashable, Comparable, CustomStringConvertible {
        let day: Day

        init(_ day: Day) { self.day = day }

        /// The day of a text such as `2025-09-30`; nil for any other, and where there is no such day.
        public init?(_ text: String) {
            guard let day = Day(written: text) else { return nil }
            self.day = day
        }

        /// From 1 to 9999.
        public var year: Int { day.year }
        /// From 1 to 12.
        public var month: Int { day.month }
        /// Of the month, from 1.
        public var dayOfMonth: Int { day.day }

        /// As ISO 8601 has it: `2025-09-30`.
        public var description: String { day.description }

        public static func < (a: Date, b: Date) -> Bool { a.day < b.day }
    }

    /// A period: from its first day to its last, both included.
    public struct Period: Sendable, Hashable, CustomStringConvertible {
        private let period: Calendars.Period

        init(_ period: Calendars.Period) { self.period = period }

        /// Its first day.
        public var first: Date { Date(period.first) }
        /// Its last day, which belongs to it.
        public var last: Date { Date(period.last) }
        /// How many days it has.
        public var days: Int { period.days }
        /// How many months it has where it is whole months, whatever day they begin on; else nil.
        public var months: Int? { period.spannedMonths }

        /// As it is written: `FY2024`, `9M2025`, else `2025-01-15..2025-02-14`.
        public var description: String { period.name }
    }

    /// The time that an amount speaks of.
    public indirect enum Basis: Sendable, Hashable {
        /// What an amount is over its period.
        public enum Nature: Sendable, Hashable {
            /// It adds up over the period: revenue, a loss.
            case flow
            /// It stands for the whole of it: an average, a ratio, a rate per time.
            case level
        }

        /// It stands at a date.
        case date(Date)
        /// It is of a period. `isAnnualized` tells that a flow was scaled to twelve months and counts as one year.
        case period(Period, Nature, isAnnualized: Bool)
        /// It was made from amounts of unlike times, these.
        case mixed([Basis])
    }
}

extension Answer.Basis: CustomStringConvertible {
    /// As it stands after `@`: `9M2025`, `2025-09-30`; a mixed one by its parts, `2024-12-31 with FY2025`.
    public var description: String {
        switch self {
        case .date(let date): date.description
        case .period(let period, _, let isAnnualized): period.description + (isAnnualized ? " annualized" : "")
        case .mixed(let parts): parts.map(\.description).joined(separator: " with ")
        }
    }
}
