/// Collects the rates of a file in whatever order they come, and makes a draft of them.
struct RateCollector {
    private struct Entry {
        let day: Int32
        /// The line of the file, from 1.
        let line: Int32
        /// In its eight bytes.
        let word: UInt64

        var cell: RateCell { RateCell(wide: word) }
    }

    private var pairs: [CurrencyPair] = []
    private var columns: [[Entry]] = []
    private var places: [CurrencyPair: Int] = [:]
    /// How many rates came.
    private(set) var count = 0
    /// How many of them said what another had said; known once the draft is made.
    private(set) var repeated = 0

    /// Whether all rates are for one euro, or for one of what is not known yet.
    var isOfEuro: Bool { pairs.allSatisfy { $0.base == .euro || $0.base == .none } }

    /// A pair's column, for `add`.
    mutating func column(_ pair: CurrencyPair) -> Int {
        if let place = places[pair] { return place }
        places[pair] = pairs.count
        pairs.append(pair)
        columns.append([])
        return pairs.count - 1
    }

    /// Makes room for so many rates in every column there is.
    mutating func reserve(_ rates: Int) {
        for index in columns.indices { columns[index].reserveCapacity(rates) }
    }

    /// Enters a rate: so many units of the column's quote for one of its base.
    mutating func add(_ cell: RateCell, day: Int32, column: Int, line: Int) {
        columns[column].append(Entry(day: day, line: Int32(clamping: line), word: cell.wide))
        count += 1
    }

    /// All rates in order.
    ///
    /// - Throws: `RateFileProblem` where one day has two rates of a pair that differ, or the rates of a pair both ways
    ///   round do not go together.
    mutating func draft(isReference: Bool) throws(RateFileProblem) -> RateDraft {
        var drafted: [RateDraft.Column] = []
        for index in pairs.indices.sorted(by: { pairs[$0] < pairs[$1] }) where !columns[index].isEmpty {
            drafted.append(try column(pairs[index], columns[index]))
        }
        let draft = RateDraft(columns: drafted, isReference: isReference)
        if !isReference { try checkInverses(draft) }
        return draft
    }

    private mutating func column(_ pair: CurrencyPair, _ entries: [Entry]) throws(RateFileProblem) -> RateDraft.Column {
        var entries = entries
        // The bank's file has the newest first.
        if let first = entries.first, let last = entries.last, first.day > last.day { entries.reverse() }
        if !zip(entries, entries.dropFirst()).allSatisfy({ $0.day < $1.day }) {
            entries.sort { ($0.day, $0.line) < ($1.day, $1.line) }
        }
        var column = RateDraft.Column(pair: pair, days: [], cells: [])
        column.days.reserveCapacity(entries.count)
        column.cells.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            if let last = column.days.last, last == entry.day {
                let earlier = column.cells[column.cells.count - 1]
                guard earlier.reduced == entry.cell.reduced else {
                    let lines = (Int(entries[index - 1].line), Int(entry.line))
                    throw RateFileProblem(
                        line: max(lines.0, lines.1),
                        .twoRates(
                            pair, .init(number: entry.day), entry.cell.text, earlier.text, line: min(lines.0, lines.1)))
                }
                repeated += 1
                continue
            }
            column.days.append(entry.day)
            column.cells.append(entry.cell)
        }
        return column
    }

    /// Rates of a pair both ways round may differ by a spread, not by more than a twentieth.
    private func checkInverses(_ draft: RateDraft) throws(RateFileProblem) {
        var byPair: [CurrencyPair: RateDraft.Column] = [:]
        for column in draft.columns { byPair[column.pair] = column }
        for column in draft.columns where column.pair.base < column.pair.quote {
            guard let other = byPair[column.pair.reversed] else { continue }
            var next = 0
            for (day, cell) in zip(column.days, column.cells) {
                while next < other.days.count, other.days[next] < day { next += 1 }
                guard next < other.days.count, other.days[next] == day else { continue }
                let product =
                    RateFraction(cell, over: .one).doubleValue * RateFraction(other.cells[next], over: .one).doubleValue
                guard 0.95...1.05 ~= product else {
                    let line = line(of: day, column.pair)
                    throw RateFileProblem(
                        line: line,
                        .inverses(column.pair, .init(number: day), cell.text, other.cells[next].text))
                }
            }
        }
    }

    private func line(of day: Int32, _ pair: CurrencyPair) -> Int {
        guard let place = places[pair] else { return 0 }
        return columns[place].first { $0.day == day }.map { Int($0.line) } ?? 0
    }
}

extension RateCell {
    static let one = RateCell(mantissa: 1, places: 0)
}
