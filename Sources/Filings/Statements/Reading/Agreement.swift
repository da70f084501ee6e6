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
        for table in tables.indices {
            settleTax(&tables[table])
            settleGrossProfit(&tables[table])
            settleMinorities(&tables[table])
        }
    }

    /// A tax whose brackets may mean a cost or a credit is what makes profit before tax the profit.
    private static func settleTax(_ table: inout ReadTable) {
        guard let place = table.rows.firstIndex(where: { $0.doubt == .sign(metric: "tax") }) else { return }
        guard let before = amounts("profit_before_tax", table), let after = amounts("net_income", table) else { return }
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

    /// The amounts of a metric whose row is taken, by column.
    private static func amounts(_ metric: String, _ table: ReadTable) -> [Int: StatementAmount]? {
        guard let row = table.rows.first(where: { $0.metric == metric && $0.doubt == nil }) else { return nil }
        return Dictionary(
            row.figures.compactMap { figure in figure.amount.map { (figure.column, $0) } },
            uniquingKeysWith: { a, _ in a })
    }

    /// Whether each amount of a row is one amount less another, of its column.
    private static func isDifference(
        _ row: ReadRow, turned: Bool, _ one: [Int: StatementAmount], _ other: [Int: StatementAmount]
    ) -> Bool {
        row.figures.contains { $0.amount != nil }
            && row.figures.allSatisfy { figure in
                guard let read = figure.amount else { return true }
                guard let one = one[figure.column], let other = other[figure.column] else { return false }
                return (turned ? read.negated : read) + other == one
            }
    }

    /// `Gross margin` is a profit where it is what sales are more than their cost.
    private static func settleGrossProfit(_ table: inout ReadTable) {
        guard let place = table.rows.firstIndex(where: { $0.doubt == .unsureLabel(metric: "gross_profit") }),
            let revenue = amounts("revenue", table), let cost = amounts("cost_of_revenue", table),
            isDifference(table.rows[place], turned: false, revenue, cost)
        else { return }
        table.rows[place].doubt = nil
    }

    /// Brackets round what belongs to others may mean their loss, or that it is taken off; the whole and the owners' part
    /// show which.
    private static func settleMinorities(_ table: inout ReadTable) {
        let metric = "net_income_minorities"
        guard let place = table.rows.firstIndex(where: { $0.metric == metric && $0.doubt == nil }) else { return }
        let row = table.rows[place]
        guard !row.hasPair, row.figures.contains(where: { $0.amount?.isNegative == true }) else { return }
        guard let whole = amounts("net_income", table), let owners = amounts("net_income_parent", table) else {
            table.rows[place].doubt = .sign(metric: metric)
            return
        }
        if isDifference(row, turned: false, whole, owners) { return }
        guard isDifference(row, turned: true, whole, owners) else {
            table.rows[place].doubt = .sign(metric: metric)
            return
        }
        table.rows[place].isTurned.toggle()
        for index in row.figures.indices {
            table.rows[place].figures[index].amount = row.figures[index].amount?.negated
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
