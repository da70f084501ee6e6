import Quantities
import Reporting
import Resolution

/// What is to be said of a comparison: why cells are missing, and what in a column does not compare.
extension Comparing {
    /// Cells that have no value for one reason.
    fileprivate struct Absence {
        let cause: Cause
        var columns: [String]
        var rows: [String]
    }

    /// Why cells are missing, each reason once. Where a column has no value in any row, its error is that of the
    /// statement, unless it is only that nothing was reported.
    func tell(_ rows: [Row]) throws(Failure) {
        var absences: [Absence] = []
        for (index, column) in compare.columns.enumerated() {
            let failures = rows.compactMap { $0.cells[index].failure }
            if failures.count == rows.count,
                let other = failures.first(where: { $0.diagnostic.code != .missingFigure })
            {
                throw other
            }
            for row in rows {
                guard let failure = row.cells[index].failure else { continue }
                let (cause, name) = (Cause(failure.diagnostic.finding), label(row.head))
                guard let known = absences.firstIndex(where: { $0.cause == cause }) else {
                    absences.append(Absence(cause: cause, columns: [column.title], rows: [name]))
                    continue
                }
                if absences[known].columns.last != column.title { absences[known].columns.append(column.title) }
                if !absences[known].rows.contains(name) { absences[known].rows.append(name) }
            }
        }
        let unreported = Dictionary(grouping: absences.compactMap { $0.metric }) { $0 }
        var told: Set<String> = []
        for absence in absences {
            if let metric = absence.metric, unreported[metric, default: []].count > 1 {
                guard told.insert(metric).inserted else { continue }
                let all = absences.filter { $0.metric == metric }
                note(
                    .notReported(
                        all.flatMap(\.columns).withoutRepeats, metric: metric, rows: all.flatMap(\.rows).withoutRepeats)
                )
            } else {
                note(.noCell(absence.columns, rows: absence.namesRows ? [] : absence.rows, absence.cause))
            }
        }
    }

    /// What stands before a row, as a sentence names it.
    private func label(_ head: Value) -> String {
        if case .text(let text) = head { text } else { evaluator.text(head) }
    }

    private func note(_ finding: TableFinding) {
        evaluator.report.note(finding, at: compare.columns[0].node.span.joined(compare.columns.last?.node.span ?? span))
    }

    // MARK: What does not compare

    /// In what the cells of a column differ.
    func cautions(_ cells: [Value], _ column: CompareNode.Column) throws(Failure) -> [TableValue.Caution] {
        var quantities: [Quantity] = []
        for case .quantity(let quantity) in cells { quantities.append(quantity) }
        guard let first = quantities.first else { return [] }
        let (units, bases) = (evaluator.state.units, evaluator.state.bases)
        var cautions: [TableValue.Caution] = []
        if let other = quantities.first(where: { units.currency(of: $0.unit) != units.currency(of: first.unit) }),
            let one = units.currency(of: first.unit), let second = units.currency(of: other.unit)
        {
            cautions.append(.currencies)
            try say(
                TableFinding.mixedCurrencies(column.title, one, second), column,
                fix: compare.target == nil ? site.inserting(" in \(one)", at: Int(compare.rowsSpan.end)) : nil)
        }
        var times = BasisTally()
        for quantity in quantities { times.meet(quantity.basis) }
        if let (one, other) = bases.unlikeLengths(times.bases) {
            cautions.append(.periods)
            let (a, b) = (bases.fullName(one), bases.fullName(other))
            try say(
                TableFinding.unequalPeriods(column.title, a, b), column,
                // Of an expression it may be anything but a flow.
                fix: !site.text(column.node.span).utf8.contains(where: " +-*/^(@".utf8.contains)
                    ? site.replacing(column.node.span, with: "annualize(\(site.text(column.node.span)))", in: span)
                    : nil)
        } else if bases.flowsDiffer(times) {
            cautions.append(.times)
            tellTimesApart(times.bases, column)
        }
        return cautions
    }

    /// Of what ends more than half a year apart the first and the last are told: fiscal years alone need not do so.
    private func tellTimesApart(_ identifiers: [BasisID], _ column: CompareNode.Column) {
        let bases = evaluator.state.bases
        let ends = identifiers.compactMap { identifier -> (end: Int, basis: BasisID)? in
            guard let basis = bases[identifier], case .period(let period) = basis.time else { return nil }
            return (Int(period.last.number), identifier)
        }
        guard let first = ends.min(by: { $0.end < $1.end }), let last = ends.max(by: { $0.end < $1.end }),
            last.end - first.end > 183
        else { return }
        evaluator.report.note(
            TableFinding.timesApart(column.title, bases.fullName(first.basis), bases.fullName(last.basis)),
            at: column.node.span)
    }

    private func say(_ finding: TableFinding, _ column: CompareNode.Column, fix: String?) throws(Failure) {
        guard evaluator.report.basisSilence == 0 || finding.code == .mixedCurrencies else { return }
        try evaluator.report.caution(finding, at: [(column.node.span, "")], fix: fix)
    }

    // MARK: Statistics

    /// `median` of every column that is of one kind of amounts, and of how many rows each is: what is missing is left
    /// out.
    func row(
        of statistic: (name: String, node: Node), _ rows: [Row]
    ) throws(Failure) -> (cells: [Value], counts: [Int]) {
        let (name, node) = statistic
        let value = try evaluator.value(node)
        guard case .function(let function) = value else {
            throw site.wrongKind(value, .statistic, at: node.span)
        }
        var row: [Value] = [.text(name)]
        var counts: [Int] = []
        for (index, column) in compare.columns.enumerated() {
            var items: [Value] = []
            for row in rows {
                guard case .quantity(let quantity) = row.cells[index].value else { continue }
                items.append(.quantity(Quantity(quantity.number, unit: quantity.unit)))
            }
            counts.append(items.count)
            let list = Value.list(List(items))
            switch try evaluator.attempt({ () throws(Failure) in try evaluator.apply(function, [list], node.span) }) {
            case .success(let value) where !items.isEmpty: row.append(written(value, as: items))
            case .failure(let failure) where failure.diagnostic.finding is ArgumentProblem: throw failure
            case .failure(let failure) where !items.isEmpty:
                evaluator.report.note(
                    TableFinding.noStatistic(name, of: column.title, Cause(failure.diagnostic.finding)), at: node.span)
                row.append(.missing(Builtin.passedOver))
            default: row.append(.missing(Builtin.passedOver))
            }
        }
        return (row, counts)
    }

    /// A statistic with the scale and the form in which the cells it is of are written, where they share them.
    private func written(_ statistic: Value, as cells: [Value]) -> Value {
        guard case .quantity(let first)? = cells.first, case .quantity(var amount) = statistic else { return statistic }
        let isShared = cells.allSatisfy { if case .quantity(let cell) = $0 { cell.unit == first.unit } else { false } }
        let units = evaluator.state.units
        if isShared, units.canonical(first.unit) == units.canonical(amount.unit) { amount.unit = first.unit }
        return .quantity(amount)
    }
}

extension Comparing.Absence {
    /// The metric that a company did not report at all.
    fileprivate var metric: String? {
        guard case .missing(let name?, let available, nil, let later)? = cause.finding as? FigureFinding,
            available.isEmpty, later?.filed == nil, let point = name.lastIndex(of: "."), name.last != "]"
        else { return nil }
        let metric = String(name[name.index(after: point)...])
        return later.map { TableTerms.name(metric, asOf: $0.asOf) } ?? metric
    }

    /// Whether the cause says of which company it is.
    fileprivate var namesRows: Bool {
        if case .missing(.some, _, _, _)? = cause.finding as? FigureFinding { true } else { false }
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
