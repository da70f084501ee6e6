import Calendars
import Quantities
import Resolution

/// The times that the cells of a comparison speak of: of each row one period and one date, in columns of their own where
/// cells would only repeat them, and above the table where all rows have the same. A cell of another time says so itself.
struct ComparedTimes {
    /// What is told of all rows at once.
    private(set) var common: [String] = []
    /// The columns, with the text of each row, and the year that all of them are in where they don't say it.
    private(set) var columns: [(title: String, year: String?, texts: [String])] = []

    /// The columns whose amounts are all of a year, run-rates among them: their headings say so.
    private(set) var annualized: Set<Int> = []

    private let state: State
    private let isBrief: Bool
    private var periods: [RowTime?] = []
    private var dates: [RowTime?] = []
    private var tellsPeriods = false
    private var tellsDates = false

    /// The time that most cells of a row have.
    private struct RowTime {
        let time: Basis.Time
        /// Whether all of them are run-rates.
        var isAnnualized: Bool
        var count = 1
    }

    /// - Parameter isShort: whether cells have no time where it can stand elsewhere, even if only one has it.
    init(_ text: ComparisonText, isShort: Bool, isBrief: Bool) {
        (state, self.isBrief) = (text.state, isBrief)
        let table = text.table
        let rows = 0..<table.rowCount - text.comparison.statistics.count
        if isShort {
            annualized = Set(table.columns.indices.filter { column in areOfAYear(rows.map { table.cell($0, column) }) })
        }
        for row in rows {
            var met: [RowTime] = []
            var holdsUndated = false
            for column in table.columns.indices.dropFirst() {
                if case .quantity(let quantity) = table.cell(row, column), quantity.basis == .undatedBalance {
                    holdsUndated = true
                }
                guard case .quantity(let quantity) = table.cell(row, column), let basis = state.bases[quantity.basis],
                    !basis.isMixed
                else { continue }
                let isAnnualized = basis.isAnnualized && !annualized.contains(column)
                if let place = met.firstIndex(where: { $0.time == basis.time }) {
                    met[place].count += 1
                    met[place].isAnnualized = met[place].isAnnualized && isAnnualized
                } else {
                    met.append(RowTime(time: basis.time, isAnnualized: isAnnualized))
                }
            }
            periods.append(Self.most(met.filter { if case .period = $0.time { true } else { false } }))
            // A balance whose date is not known must not seem to be of that of others.
            dates.append(
                holdsUndated ? nil : Self.most(met.filter { if case .date = $0.time { true } else { false } }))
        }
        tellsPeriods = Self.areTold(periods, isShort)
        tellsDates = Self.areTold(dates, isShort)
        add(periods, "period", tellsPeriods, isShort)
        add(dates, "as of", tellsDates, isShort)
    }

    /// Whether some of the amounts are run-rates, and all others flows of a year.
    private func areOfAYear(_ values: [Value]) -> Bool {
        var isAnyAnnualized = false
        for case .quantity(let quantity) in values {
            guard let basis = state.bases[quantity.basis] else { continue }
            guard case .period(let period) = basis.time, basis.isAnnualized || period.isYear else { return false }
            isAnyAnnualized = isAnyAnnualized || basis.isAnnualized
        }
        return isAnyAnnualized
    }

    private static func most(_ times: [RowTime]) -> RowTime? {
        var best: RowTime?
        for time in times where time.count > best?.count ?? 0 { best = time }
        return best
    }

    private static func areTold(_ times: [RowTime?], _ isShort: Bool) -> Bool {
        times.contains { $0.map { isShort || $0.count > 1 } ?? false }
    }

    private mutating func add(_ times: [RowTime?], _ title: String, _ isTold: Bool, _ isShort: Bool) {
        guard isTold else { return }
        let texts = times.map { $0.map { name($0.time, isAnnualized: $0.isAnnualized) } ?? "" }
        if isShort, texts.count > 1, let first = texts.first, !first.isEmpty, texts.allSatisfy({ $0 == first }) {
            common.append("\(title) \(first)")
        } else {
            let year = isBrief ? Self.year(of: times) : nil
            columns.append((title, year.map { "\($0)" }, year == nil ? texts : texts.map { String($0.dropFirst(5)) }))
        }
    }

    /// The year that all are days of; nil where there is none.
    private static func year(of times: [RowTime?]) -> Int? {
        var years: Set<Int> = []
        for time in times {
            guard let time else { continue }
            guard case .date(let day) = time.time, 1000...9999 ~= day.year else { return nil }
            years.insert(day.year)
        }
        return years.count == 1 ? years.first : nil
    }

    /// What a cell says of its own time beside its row's.
    func rest(of basis: BasisID, _ row: Int, _ column: Int) -> String {
        guard let basis = state.bases[basis], !basis.isMixed else { return "" }
        let isAnnualized = basis.isAnnualized && !annualized.contains(column)
        let own = "@ " + name(basis.time, isAnnualized: isAnnualized)
        if case .date = basis.time { return tellsDates && dates[row]?.time == basis.time ? "" : own }
        guard tellsPeriods, let period = periods[row], period.time == basis.time else { return own }
        return isAnnualized == period.isAnnualized ? "" : "annualized"
    }

    private func name(_ time: Basis.Time, isAnnualized: Bool) -> String {
        switch time {
        case .date(let day): day.description
        case .period(let period): (isBrief ? period.briefName : period.name) + (isAnnualized ? " annualized" : "")
        case .mixed: ""
        }
    }
}

extension Period {
    /// Of a part of a fiscal year of its own what it is and when it ends, `FY to 2025-06-30`; any other as it is written.
    fileprivate var briefName: String {
        guard let fiscal = ownFiscal, let part = fiscal.part else { return name }
        let word =
            switch part {
            case .year: "FY"
            case .half(let number): "H\(number)"
            case .quarter(let number): "Q\(number)"
            case .months(let count): "\(count)M"
            case .month: "month"
            }
        return "\(word) to \(last)"
    }
}
