import Calendars
import Reporting
import Resolution

/// A series at a date, or over a period: `s[2025-03-07]` is what it was on that day or last before it, and never what
/// came after; `s[2025Q1]` is the part of it that lies in the period.
struct DatedSeries {
    private let evaluator: Evaluator
    private let table: TableValue
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ table: TableValue, _ span: Span) {
        (self.evaluator, self.table, self.span) = (evaluator, table, span)
    }

    /// Days that an amount may be old at the end of a series, and within it, before that is warned of; more where the
    /// series has longer steps.
    private static let usualAge = 7
    private static let longestGap = 10
    /// Of how many usual steps that is.
    private static let mostSteps = 3
    /// The entries whose steps are looked at.
    private static let looked = 60
    /// Whole numbers that are years of a series, and no rows.
    private static let years = 1900...2100
    /// Days that are told of one by one.
    private static let mostTold = 8

    /// What stands at an index; nil for one that is no time.
    func element(_ index: Node) throws(Failure) -> Value? {
        if let (low, high) = index.plainRange {
            let ends = (try evaluator.value(low), try evaluator.value(high))
            guard case (.date(let first), .date(let last)) = ends else {
                if let first = year(ends.0), let last = year(ends.1) {
                    throw noRow(first, instead: "\(first)-01-01..\(last)-12-31", index.span)
                }
                return nil
            }
            guard first <= last else {
                throw site.failure(IndexFinding.reversed, at: [(low.span, ""), (high.span, "")])
            }
            return .table(try part(first, last))
        }
        switch try evaluator.value(index) {
        case .date(let day): return try value(on: day, index.span)
        case .period(let period):
            let found = try part(period.first, period.last)
            if found.rowCount == 0 {
                let last = day(max(count(upTo: evaluator.lens.day ?? day(table.rowCount - 1)), 1) - 1)
                throw site.failure(
                    TableFinding.noneInPeriod(period.name, first: day(0), last: last), at: index.span)
            }
            return .table(found)
        case let value:
            if let year = year(value) { throw noRow(year, instead: "\(year)-12-31", index.span) }
            return nil
        }
    }

    /// What a whole number may mean beside a row.
    private func year(_ value: Value) -> Int? {
        guard case .quantity(let quantity) = value, quantity.isPlain, let number = quantity.number.asWhole,
            DatedSeries.years ~= number
        else { return nil }
        return number
    }

    private func noRow(_ year: Int, instead: String, _ place: Span) -> Failure {
        site.failure(
            TableFinding.yearAsRow(year), at: place, fix: site.replacing(place, with: instead, in: span))
    }

    private func day(_ row: Int) -> Day {
        if case .date(let day) = table.cell(row, 0) { day } else { .earliest }
    }

    /// How many entries are of a day or before it.
    func count(upTo limit: Day) -> Int {
        var (low, high) = (0, table.rowCount)
        while low < high {
            let middle = (low + high) / 2
            if day(middle) <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func part(_ first: Day, _ last: Day) throws(Failure) -> TableValue {
        let start = count(upTo: Day(number: first.number - 1))
        let end = max(start, count(upTo: seen(last)))
        try evaluator.limits.count(items: (end - start) * table.columns.count, span)
        return table.picking(Array(start..<end))
    }

    /// The last day of those asked for that is seen: nothing that is later than the knowledge of the session is.
    private func seen(_ asked: Day) -> Day {
        guard let day = evaluator.lens.day, day < asked else { return asked }
        evaluator.report.note(FigureFinding.asOf(day), at: span, facts: Knowledge(evaluator).facts(asOf: day))
        return day
    }

    private func value(on wanted: Day, _ place: Span) throws(Failure) -> Value {
        let asked = seen(wanted)
        let row = count(upTo: asked) - 1
        guard row >= 0 else {
            throw site.failure(TableFinding.beforeSeries(asked, first: day(0)), at: place)
        }
        let found = day(row)
        guard found != asked else { return table.cell(row, 1) }
        let age = asked - found
        let isEnd = row == table.rowCount - 1
        if age > DatedSeries.usualAge, age > (isEnd ? endAge() : gapAge(row)) {
            try evaluator.report.caution(
                isEnd
                    ? TableFinding.staleValue(asked, last: found, days: age)
                    : TableFinding.gapInSeries(asked, found: found, days: age, next: day(row + 1)),
                at: [(place, "")],
                facts: [("asked", asked.description), ("date", found.description), ("days", "\(age)")])
        } else if evaluator.report.notes.count <= DatedSeries.mostTold {
            evaluator.report.note(
                TableFinding.onOrBefore(asked, found: found, days: age), at: place,
                facts: [("asked", asked.description), ("date", found.description), ("days", "\(age)")])
        } else {
            evaluator.report.note(TableFinding.moreOnOrBefore, at: place)
        }
        return table.cell(row, 1)
    }

    /// The longest step between the last entries, or several usual ones where that is less.
    private func endAge() -> Int {
        let steps = steps(upTo: table.rowCount - 1)
        return min(steps.last ?? 0, DatedSeries.mostSteps * usual(steps))
    }

    /// Several usual steps between the entries round a row.
    private func gapAge(_ row: Int) -> Int {
        let steps = steps(upTo: min(row + DatedSeries.looked / 2, table.rowCount - 1))
        return max(DatedSeries.longestGap, DatedSeries.mostSteps * usual(steps))
    }

    private func usual(_ steps: [Int]) -> Int { steps.isEmpty ? 0 : steps[(steps.count - 1) / 2] }

    /// The days between so many entries, the shortest first.
    private func steps(upTo row: Int) -> [Int] {
        let first = max(1, row - DatedSeries.looked + 1)
        return (first..<max(first, row + 1)).map { day($0) - day($0 - 1) }.sorted()
    }
}

extension TableValue {
    /// The values of a series, without its dates.
    package var seriesValues: [Value] { (0..<rowCount).map { cell($0, 1) } }
}
