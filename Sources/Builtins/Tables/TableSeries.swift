import Calendars
import Evaluation
import Quantities
import Reporting
import Resolution

/// `series(t, date, close)`: the amounts of one column by the dates of another, in the order of the dates. Each amount
/// speaks of its date. A date that stands twice is an error; rows without a date or an amount are left out and counted.
struct TableSeries {
    private let call: Call

    init(_ call: Call) { self.call = call }

    func series() throws(Failure) -> Value {
        let table = try call.columns.table(0)
        let (date, value) = (try call.columns.place(1, of: table), try call.columns.place(2, of: table))
        var entries: [(day: Day, quantity: Quantity, row: Int)] = []
        entries.reserveCapacity(table.ownRowCount)
        for row in 0..<table.ownRowCount {
            if row & 255 == 0 { try call.poll() }
            switch (table.cell(row, date), table.cell(row, value)) {
            case (.missing, _), (_, .missing): continue
            case (.date(let day), .quantity(let quantity)):
                entries.append((day, dated(quantity, on: day), row))
            case (.date, _):
                throw call.failure(TableProblem.noAmountInRow(row + 1, column: table.columns[value].title), at: 2)
            default: throw call.failure(TableProblem.noDateInRow(row + 1, column: table.columns[date].title), at: 1)
            }
        }
        guard !entries.isEmpty else { throw call.failure(TableProblem.emptySeries, at: 0) }
        entries.sort { ($0.day, $0.row) < ($1.day, $1.row) }
        for (entry, next) in zip(entries, entries.dropFirst()) where entry.day == next.day {
            throw call.failure(TableProblem.dateTwice(entry.day, entry.row + 1, next.row + 1), at: 1)
        }
        let left = table.ownRowCount - entries.count
        if left > 0 { call.note(TableRemark.undated(left, of: table.ownRowCount), at: 0) }
        try call.columns.prepare(values: entries.count * 2)
        var cells: [Value] = []
        cells.makeRoom(for: entries.count * 2)
        for entry in entries {
            cells.append(.date(entry.day))
            cells.append(.quantity(entry.quantity))
        }
        return try call.columns.table(
            TableValue([table.columns[date], table.columns[value]], cells: cells, isSeries: true))
    }

    /// An amount with the date that it speaks of; one that speaks of a time already keeps that.
    private func dated(_ quantity: Quantity, on day: Day) -> Quantity {
        guard quantity.basis == .none else { return quantity }
        let isRate = call.units.kind(of: quantity.unit) == .rate
        var dated = quantity
        dated.basis = call.bases.intern(Basis(time: .date(day), kind: isRate ? .rate : .balance))
        return dated
    }
}
