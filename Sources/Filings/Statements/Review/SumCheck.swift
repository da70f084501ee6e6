import Companies

/// A sum that a page should keep: whether it does.
package struct SumCheck: Equatable, Sendable {
    package enum Subject: Equatable, Sendable {
        /// Metrics: the first is the sum of the others, those marked taken off.
        case metrics(String, [Part])
        /// The row of a total and how many rows of its section stand above it.
        case section(label: String, line: Int, rows: Int)
    }

    package struct Part: Equatable, Sendable {
        package var metric: String
        package var isTakenOff: Bool
    }

    package enum Verdict: Equatable, Sendable {
        case holds
        /// Within what the rounding of its parts allows.
        case nearly
        case fails
    }

    package var subject: Subject
    package var time: Figure.Time
    package var unit: String
    /// The power of ten that its column counts.
    package var scale: Int
    /// The total less its parts.
    package var difference: StatementAmount
    package var verdict: Verdict
}

/// Finds the sums of a page: those of its metrics that must hold everywhere, and those of its sections.
struct SumFinder {
    private(set) var sums: [SumCheck] = []

    private static let identities: [(String, [(String, Bool)])] = [
        ("gross_profit", [("revenue", false), ("cost_of_revenue", true)]),
        ("operating_expenses", [("selling", false), ("administration", false), ("rd", false)]),
        ("operating_profit", [("gross_profit", false), ("operating_expenses", true)]),
        ("profit_before_tax", [("operating_profit", false), ("other_income", false)]),
        ("net_income", [("profit_before_tax", false), ("tax", true)]),
        ("net_income", [("net_income_parent", false), ("net_income_minorities", false)]),
        ("assets", [("current_assets", false), ("non_current_assets", false)]),
        ("liabilities", [("current_liabilities", false), ("non_current_liabilities", false)]),
        ("equity", [("equity_parent", false), ("minorities", false)]),
        ("assets", [("liabilities", false), ("equity", false)]),
    ]
    /// Sums that other rows may stand between: where they do not hold, that says nothing.
    private static let open: Set<String> = ["operating_expenses", "operating_profit", "profit_before_tax"]

    private struct Key: Hashable {
        var metric: String
        var time: Figure.Time
    }

    init(_ tables: [ReadTable]) {
        var amounts: [Key: (amount: StatementAmount, unit: String, scale: Int)] = [:]
        var times: [Figure.Time] = []
        for table in tables {
            for row in table.rows where row.doubt == nil {
                guard let metric = row.metric else { continue }
                for figure in row.figures where !figure.isApart {
                    guard let time = figure.time, let amount = figure.amount, figure.column < table.columns.count
                    else { continue }
                    if !times.contains(time) { times.append(time) }
                    amounts[Key(metric: metric, time: time)] = (
                        amount, figure.unit, table.columns[figure.column].scale
                    )
                }
            }
        }
        for (total, parts) in SumFinder.identities {
            var found: [SumCheck] = []
            for time in times {
                guard let whole = amounts[Key(metric: total, time: time)] else { continue }
                var rest: StatementAmount? = whole.amount
                for (metric, isTakenOff) in parts {
                    guard let part = amounts[Key(metric: metric, time: time)], part.unit == whole.unit else {
                        rest = nil
                        break
                    }
                    rest = rest.flatMap { $0 + (isTakenOff ? part.amount : part.amount.negated) }
                }
                guard let rest else { continue }
                let verdict = SumFinder.verdict(rest, parts.count + 1, whole.scale)
                found.append(
                    SumCheck(
                        subject: .metrics(
                            total, parts.map { SumCheck.Part(metric: $0.0, isTakenOff: $0.1) }), time: time,
                        unit: whole.unit, scale: whole.scale, difference: rest, verdict: verdict))
            }
            // Where it holds in another column, its failing says something.
            if SumFinder.open.contains(total), found.allSatisfy({ $0.verdict == .fails }) { continue }
            sums += found
        }
        for table in tables { addSections(of: table) }
    }

    /// Amounts rounded to a scale may be off by half of it each.
    private static func verdict(_ rest: StatementAmount, _ parts: Int, _ scale: Int) -> SumCheck.Verdict {
        if rest.isZero { return .holds }
        return scale > 0 && rest.isWithin(halves: parts, of: scale) ? .nearly : .fails
    }

    /// A row `Total …` is the sum of the rows of its section, each with its printed sign.
    private mutating func addSections(of table: ReadTable) {
        guard table.problem == nil else { return }
        for (place, row) in table.rows.enumerated() where LabelText.isTotal(row.label) {
            guard let line = row.sectionLine, SumFinder.isTotal(row) else { continue }
            let parts = table.rows[..<place].filter { $0.sectionLine == line }
            guard parts.count > 1, parts.allSatisfy({ $0.isWhole }), row.isWhole else { continue }
            for (index, column) in table.columns.enumerated() {
                guard let time = column.time, let total = row.values[index]?.amount(column.scale) else { continue }
                var rest: StatementAmount? = total
                for part in parts {
                    guard let value = part.values[index] else { continue }
                    rest = rest.flatMap { rest in value.amount(column.scale).flatMap { rest + $0.negated } }
                }
                guard let rest else { continue }
                sums.append(
                    SumCheck(
                        subject: .section(label: row.label, line: row.line, rows: parts.count), time: time,
                        unit: column.currency ?? "", scale: column.scale, difference: rest,
                        verdict: SumFinder.verdict(rest, parts.count + 1, column.scale)))
            }
        }
    }

    /// Whether a total bears the name of its section, or none.
    private static func isTotal(_ row: ReadRow) -> Bool {
        let terms = Set(["total", "net"])
        func bare(_ text: String) -> [String] {
            LabelText(text).keys.map { key in
                var key = key.split(separator: " ").filter { !terms.contains(String($0)) }.joined(separator: " ")
                for end in ["合计", "合計", "总计", "總計", "总额", "總額", "总值", "總值"] where key.hasSuffix(end) {
                    key.unicodeScalars.removeLast(2)
                }
                return key
            }
        }
        let own = bare(row.label)
        if own.contains("") { return true }
        return !Set(own).isDisjoint(with: bare(row.sectionTitle ?? ""))
    }
}

extension ReadRow {
    /// Whether each of its numbers is one.
    fileprivate var isWhole: Bool {
        switch doubt {
        case .count, .badNumber, .noteOrAmount, .columns: false
        default:
            values.enumerated().allSatisfy {
                otherColumns.contains($0) || $1.map { $0.form == .number && !$0.isPercent || $0.form == .dash } ?? true
            }
        }
    }
}

extension StatementValue {
    /// What is printed, in plain units.
    func amount(_ scale: Int) -> StatementAmount? {
        StatementAmount(digits: digits, isNegative: isNegative, scale: scale)
    }
}
