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

    /// Days that an amount may be old at the end of a series before that is warned of; the longest step of the series'
    /// last part where that is longer.
    private static let usualAge = 7
    /// The entries whose steps are looked at.
    private static let looked = 60
    /// Days that are told of one by one.
    private static let mostTold = 8

    /// What stands at an index; nil for one that is no time.
    func element(_ index: Node) throws(Failure) -> Value? {
        if let (low, high) = index.plainRange {
            guard case .date(let first) = try evaluator.value(low), case .date(let last) = try evaluator.value(high)
            else {
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
                throw site.failure(
                    TableFinding.noneInPeriod(period.name, first: day(0), last: day(table.rowCount - 1)), at: index.span
                )
            }
            return .table(found)
        default: return nil
        }
    }

    private func day(_ row: Int) -> Day {
        if case .date(let day) = table.cell(row, 0) { day } else { .earliest }
    }

    /// How many entries are of a day or before it.
    private func count(upTo limit: Day) -> Int {
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
        if row == table.rowCount - 1, age > usualStep() {
            try evaluator.report.caution(
                TableFinding.staleValue(asked, last: found, days: age), at: [(place, "")])
        } else if evaluator.report.notes.count <= DatedSeries.mostTold {
            evaluator.report.note(
                TableFinding.onOrBefore(asked, found: found, days: age), at: place,
                facts: [("asked", asked.description), ("date", found.description), ("days", "\(age)")])
        } else {
            evaluator.report.note(TableFinding.moreOnOrBefore, at: place)
        }
        return table.cell(row, 1)
    }

    /// The longest step between the last entries, and a week at least.
    private func usualStep() -> Int {
        let first = max(1, table.rowCount - DatedSeries.looked)
        var longest = DatedSeries.usualAge
        for row in first..<max(first, table.rowCount) { longest = max(longest, day(row) - day(row - 1)) }
        return longest
    }
}

extension TableValue {
    /// The values of a series, without its dates.
    package var seriesValues: [Value] { (0..<rowCount).map { cell($0, 1) } }
}
