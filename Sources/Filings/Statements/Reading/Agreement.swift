import Companies

/// Settles among the rows of all tables what no row tells alone: signs by sums, and figures that come twice.
enum Agreement {
    private struct Key: Hashable {
        var metric: String
        var time: Figure.Time
        var unit: String
    }

    static func settle(_ tables: inout [ReadTable]) {
        refuseConflicts(&tables)
        for table in tables.indices { settleTax(&tables[table]) }
    }

    /// A tax whose brackets may mean a cost or a credit is what makes profit before tax the profit.
    private static func settleTax(_ table: inout ReadTable) {
        guard let place = table.rows.firstIndex(where: { $0.doubt == .sign(metric: "tax") }) else { return }
        func amounts(_ metric: String) -> [Int: StatementAmount]? {
            guard let row = table.rows.first(where: { $0.metric == metric && $0.doubt == nil }) else { return nil }
            return Dictionary(
                row.figures.compactMap { figure in figure.amount.map { (figure.column, $0) } },
                uniquingKeysWith: { a, _ in a })
        }
        guard let before = amounts("profit_before_tax"), let after = amounts("net_income") else { return }
        let figures = table.rows[place].figures
        var fits: [Bool] = []
        for turns in [false, true] {
            let isFit = figures.allSatisfy { figure in
                guard let read = figure.amount, let one = before[figure.column], let other = after[figure.column]
                else { return false }
                let tax = turns ? read.negated : read
                return one + tax.negated == other
            }
            if isFit { fits.append(turns) }
        }
        guard fits.count == 1, let turns = fits.first else { return }
        table.rows[place].doubt = nil
        table.rows[place].isTurned = turns
        for index in figures.indices where turns {
            table.rows[place].figures[index].amount = figures[index].amount?.negated
        }
    }

    /// Rows that give one metric and time two values are both not taken.
    private static func refuseConflicts(_ tables: inout [ReadTable]) {
        var first: [Key: (table: Int, row: Int, amount: StatementAmount)] = [:]
        var conflicts: [(table: Int, row: Int, other: Int)] = []
        for (table, read) in tables.enumerated() {
            for (place, row) in read.rows.enumerated() where row.doubt == nil {
                guard let metric = row.metric else { continue }
                for figure in row.figures where !figure.isApart {
                    guard let time = figure.time, let amount = figure.amount else { continue }
                    let key = Key(metric: metric, time: time, unit: figure.unit)
                    if let known = first[key] {
                        if known.amount != amount {
                            conflicts.append((table, place, tables[known.table].rows[known.row].line))
                            conflicts.append((known.table, known.row, row.line))
                        }
                    } else {
                        first[key] = (table, place, amount)
                    }
                }
            }
        }
        for conflict in conflicts {
            guard let metric = tables[conflict.table].rows[conflict.row].metric else { continue }
            tables[conflict.table].rows[conflict.row].doubt = .twoValues(metric: metric, otherLine: conflict.other)
        }
    }
}
