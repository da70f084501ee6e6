/// The rates of a table that is being made: one column a pair, days ascending and each once.
struct RateDraft: Sendable {
    struct Column: Sendable {
        let pair: CurrencyPair
        var days: [Int32]
        var cells: [RateCell]
    }

    /// By base and quote.
    var columns: [Column]
    /// Whether the days of all columns are one calendar, and EUR is the base of all.
    var isReference: Bool

    var count: Int { columns.reduce(0) { $0 + $1.days.count } }
}

extension RateDraft {
    /// The rates of a table.
    init(_ table: RateTable) {
        isReference = table.isReference
        columns = table.withSeries(Self.column)
    }

    private static func column(_ series: RateSeries) -> Column {
        var column = Column(pair: series.pair, days: [], cells: [])
        column.days.reserveCapacity(series.rates)
        column.cells.reserveCapacity(series.rates)
        for index in 0..<series.count {
            let cell = series.cell(index)
            if cell.isMissing { continue }
            column.days.append(series.day(index))
            column.cells.append(cell)
        }
        return column
    }

    /// What a merge did with the newer rates.
    struct Merge: Equatable, Sendable {
        var added = 0
        var changed = 0
        var unchanged = 0
    }

    /// Takes in the rates of another draft, which replace those of the same pair and day.
    mutating func merge(_ newer: RateDraft) -> Merge {
        var merge = Merge()
        var merged: [Column] = []
        var (i, j) = (0, 0)
        while i < columns.count || j < newer.columns.count {
            if j == newer.columns.count || (i < columns.count && columns[i].pair < newer.columns[j].pair) {
                merged.append(columns[i])
                i += 1
            } else if i == columns.count || newer.columns[j].pair < columns[i].pair {
                merge.added += newer.columns[j].days.count
                merged.append(newer.columns[j])
                j += 1
            } else {
                merged.append(Self.merged(columns[i], newer.columns[j], &merge))
                i += 1
                j += 1
            }
        }
        columns = merged
        return merge
    }

    private static func merged(_ old: Column, _ new: Column, _ merge: inout Merge) -> Column {
        var column = Column(pair: old.pair, days: [], cells: [])
        column.days.reserveCapacity(old.days.count + new.days.count)
        column.cells.reserveCapacity(old.days.count + new.days.count)
        var (i, j) = (0, 0)
        while i < old.days.count || j < new.days.count {
            if j == new.days.count || (i < old.days.count && old.days[i] < new.days[j]) {
                column.days.append(old.days[i])
                column.cells.append(old.cells[i])
                i += 1
                continue
            }
            column.days.append(new.days[j])
            column.cells.append(new.cells[j])
            if i < old.days.count, old.days[i] == new.days[j] {
                if old.cells[i].reduced == new.cells[j].reduced { merge.unchanged += 1 } else { merge.changed += 1 }
                i += 1
            } else {
                merge.added += 1
            }
            j += 1
        }
        return column
    }
}

extension CurrencyPair: Comparable {
    /// By base, then by quote.
    package static func < (a: CurrencyPair, b: CurrencyPair) -> Bool {
        (a.base, a.quote) < (b.base, b.quote)
    }
}
