import Quantities
import Reporting
import Resolution
import Syntax

/// Makes the table of `compare [a, b] in USD by revenue, cash with median`: a row for each company, or for each scenario.
struct Comparing {
    private let evaluator: Evaluator
    private let compare: CompareNode
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ compare: CompareNode, _ span: Span) {
        (self.evaluator, self.compare, self.span) = (evaluator, compare, span)
    }

    func table() throws(Failure) -> Value {
        var cells: [[Value]] = []
        var failures: [[Failure?]] = []
        let first: String
        switch compare.rows {
        case .companies(let node, let slot):
            first = "company"
            for company in try companies(node) {
                try evaluator.put(.company(company), in: slot, node.span)
                let (row, failed) = try self.row(company: company)
                cells.append([.company(company)] + row)
                failures.append(failed)
            }
        case .scenarios(let names):
            first = "scenario"
            for (name, place) in names {
                let variation = Variation(evaluator.lens.variation)
                let changes = try evaluator.changes.changes(ofScenario: name, place, 0)
                for change in changes { variation.put(change) }
                let watch = changes.isEmpty ? nil : variation.watch(Set(changes.map(\.target)))
                let (row, failed) = try evaluator.lens.vary(variation) { () throws(Failure) in
                    try self.row(company: nil)
                }
                if let watch, !watch.isReached, failed.allSatisfy({ $0 == nil }) {
                    throw site.failure(VariationFinding.notReached(evaluator.state.symbols.text(name)), at: place)
                }
                cells.append([.text(evaluator.state.symbols.text(name))] + row)
                failures.append(failed)
            }
        }
        guard !cells.isEmpty else {
            throw site.failure(TableFinding.noRows, at: compare.rowsSpan)
        }
        try evaluator.limits.count(items: cells.count * (compare.columns.count + 1), span)
        try tell(failures)
        var titles = [TableValue.Column(first)]
        for (index, column) in compare.columns.enumerated() {
            let cautions = try cautions(cells.map { $0[index + 1] }, column)
            titles.append(.init(column.title, cautions: cautions))
        }
        let own = cells
        for statistic in compare.statistics { cells.append(try row(of: statistic, own)) }
        return try evaluator.limits.table(TableValue(titles, cells: cells.flatMap { $0 }), span)
    }

    private func companies(_ node: Node) throws(Failure) -> [Int] {
        let value = try evaluator.value(node)
        let items: [Value]
        if case .list(let list) = value { items = list.items } else { items = [value] }
        var companies: [Int] = []
        for (index, item) in items.enumerated() {
            guard case .company(let company) = item else {
                throw evaluator.site.named(site.wrongKind(item, .company, at: node.span), item: index)
            }
            companies.append(company)
        }
        return companies
    }

    // MARK: Cells

    private func row(company: Int?) throws(Failure) -> ([Value], [Failure?]) {
        var cells: [Value] = []
        var failures: [Failure?] = []
        for column in compare.columns {
            switch try evaluator.attempt({ () throws(Failure) in try cell(column.node, company) }) {
            case .success(.missing(let missing)) where missing.name != nil:
                cells.append(.missing(missing))
                failures.append(site.missingFailure(missing, at: column.node.span))
            case .success(let value):
                cells.append(value)
                failures.append(nil)
            case .failure(let failure):
                cells.append(.missing(Missing(name: nil, available: [])))
                failures.append(failure)
            }
        }
        return (cells, failures)
    }

    /// One column for one row: the expression, or the function it gives applied to the company, converted where all are.
    private func cell(_ node: Node, _ company: Int?) throws(Failure) -> Value {
        var value = try evaluator.value(node)
        if case .function(let function) = value, let company {
            value = try evaluator.apply(function, [.company(company)], node.span)
        }
        guard let unit = compare.unit, case .quantity(let quantity) = value else { return value }
        return .quantity(try Converter.inCurrency(quantity, unit.unit, node.span, unit.span, evaluator))
    }

    /// Why cells are missing. Where a column has no value in any row, its error is that of the statement, unless it is
    /// only that nothing was reported.
    private func tell(_ failures: [[Failure?]]) throws(Failure) {
        for column in compare.columns.indices {
            let failed = failures.compactMap { $0[column] }
            if failed.count == failures.count, let other = failed.first(where: { $0.diagnostic.code != .missingFigure })
            {
                throw other
            }
            for failure in failed {
                evaluator.report.note(
                    TableFinding.noCell(compare.columns[column].title, Cause(failure.diagnostic.finding)),
                    at: compare.columns[column].node.span)
            }
        }
    }

    // MARK: What does not compare

    /// In what the cells of a column differ.
    private func cautions(_ cells: [Value], _ column: CompareNode.Column) throws(Failure) -> [TableValue.Caution] {
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
                fix: compare.unit == nil ? site.inserting(" in \(one)", at: Int(compare.rowsSpan.end)) : nil)
        }
        var times = BasisTally()
        for quantity in quantities { times.meet(quantity.basis) }
        if let (one, other) = bases.unlikeLengths(times.bases) {
            cautions.append(.periods)
            let (a, b) = (bases.fullName(one), bases.fullName(other))
            try say(
                TableFinding.unequalPeriods(column.title, a, b), column,
                fix: site.replacing(
                    column.node.span, with: "annualize(\(site.text(column.node.span)))", in: span))
        } else if bases.flowsDiffer(times) {
            cautions.append(.times)
        }
        return cautions
    }

    private func say(_ finding: TableFinding, _ column: CompareNode.Column, fix: String?) throws(Failure) {
        guard evaluator.report.basisSilence == 0 || finding.code == .mixedCurrencies else { return }
        try evaluator.report.caution(finding, at: [(column.node.span, "")], fix: fix)
    }

    // MARK: Statistics

    /// `median` of every column that is of one kind of amounts; what is missing is left out, and told of.
    private func row(of statistic: (name: String, node: Node), _ cells: [[Value]]) throws(Failure) -> [Value] {
        let (name, node) = statistic
        let value = try evaluator.value(node)
        guard case .function(let function) = value else {
            throw site.wrongKind(value, .statistic, at: node.span)
        }
        var row: [Value] = [.text(name)]
        for column in 1...compare.columns.count {
            var items: [Value] = []
            for cells in cells {
                guard case .quantity(let quantity) = cells[column] else { continue }
                items.append(.quantity(Quantity(quantity.number, unit: quantity.unit)))
            }
            let list = Value.list(List(items))
            switch try evaluator.attempt({ () throws(Failure) in try evaluator.apply(function, [list], node.span) }) {
            case .success(let value) where !items.isEmpty: row.append(value)
            case .failure(let failure) where !items.isEmpty:
                evaluator.report.note(
                    TableFinding.noStatistic(
                        name, of: compare.columns[column - 1].title, Cause(failure.diagnostic.finding)),
                    at: node.span)
                row.append(.missing(Missing(name: nil, available: [])))
            default: row.append(.missing(Missing(name: nil, available: [])))
            }
        }
        return row
    }
}
