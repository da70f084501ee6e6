import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Makes the table of `compare [a, b] in USD by revenue, cash with median`: a row for each company, or for each scenario.
struct Comparing {
    let evaluator: Evaluator
    let compare: CompareNode
    let span: Span
    var site: Site { evaluator.site }

    /// A row: what stands before it, its cells, and what it is sorted by.
    struct Row {
        let head: Value
        var cells: [ComparedCell]
        var key: ComparedCell?
    }

    init(_ evaluator: Evaluator, _ compare: CompareNode, _ span: Span) {
        (self.evaluator, self.compare, self.span) = (evaluator, compare, span)
    }

    func table() throws(Failure) -> Value {
        let terms = try self.terms()
        let target = try self.target()
        return try evaluator.lens.compare(terms) { () throws(Failure) in
            try table(ComparedRow(evaluator, compare, target, terms))
        }
    }

    /// The day that figures are taken of.
    func terms() throws(Failure) -> TableTerms {
        var terms = TableTerms()
        terms.day = evaluator.lens.terms.day
        if let node = compare.day {
            let day = try Knowledge(evaluator).day(node)
            Knowledge(evaluator).tellNarrower(day, at: node.span)
            terms.day = terms.day.map { min($0, day) } ?? day
        }
        return terms
    }

    /// What cells are converted to. A rate that was written is found once.
    func target() throws(Failure) -> TableTerms.Target? {
        guard let written = compare.target else { return nil }
        let rate: Conversion.Rate? =
            switch written.rate {
            case .at(let node)?: .at(.constant(node.span, try evaluator.value(node)))
            case .over(let node)?: .over(.constant(node.span, try evaluator.value(node)))
            case nil: nil
            }
        return TableTerms.Target(unit: written.unit, span: written.span, rate: rate)
    }

    private func table(_ maker: ComparedRow) throws(Failure) -> Value {
        let first: String
        var rows: [Row]
        switch compare.rows {
        case .companies(let node, let slot):
            first = "company"
            rows = try companyRows(try companies(node), slot, maker, at: node.span)
        case .scenarios(let names):
            first = "scenario"
            rows = try scenarioRows(names, maker)
        }
        guard !rows.isEmpty else { throw site.failure(TableFinding.noRows, at: compare.rowsSpan) }
        try evaluator.limits.count(items: rows.count * (compare.columns.count + 1), span)
        try tell(rows)
        if let order = compare.order { rows = try sorted(rows, order) }
        var titles = [TableValue.Column(first)]
        for (index, column) in compare.columns.enumerated() {
            let cautions = try cautions(rows.map { $0.cells[index].value }, column)
            titles.append(.init(column.title, cautions: cautions))
        }
        var cells = rows.flatMap { [$0.head] + $0.cells.map(\.value) }
        var statistics: [TableValue.Statistic] = []
        for statistic in compare.statistics {
            let (row, counts) = try row(of: statistic, rows)
            cells += row
            statistics.append(.init(name: statistic.name, counts: counts))
        }
        let table = TableValue(titles, cells: cells, comparison: .init(statistics: statistics))
        guard compare.hasChart else { return try evaluator.limits.table(table, span) }
        let charts = try Charting(evaluator, span).charts(of: table, compare)
        return try evaluator.limits.table(
            TableValue(titles, cells: cells, comparison: .init(statistics: statistics, charts: charts)), span)
    }

    // MARK: Rows

    func companies(_ node: Node) throws(Failure) -> [Int] {
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

    /// The rows of the companies that the condition holds of; a note names the others.
    private func companyRows(
        _ companies: [Int], _ slot: Slot, _ maker: ComparedRow, at place: Span
    ) throws(Failure) -> [Row] {
        var rows: [Row] = []
        var leftOut: [String] = []
        var unknown: [(cause: Cause, names: [String])] = []
        for company in companies {
            try evaluator.limits.poll(place)
            try evaluator.put(.company(company), in: slot, place)
            let before = evaluator.report.remembered
            let row = try maker.row(.company(company), company: company)
            guard compare.condition != nil else {
                rows.append(row)
                continue
            }
            let name = evaluator.state.name(evaluator.state.companies.companies[company].name)
            switch try maker.holds(row, company: company) {
            case .success(true):
                rows.append(row)
                continue
            case .success(false): leftOut.append(name)
            case .failure(let failure):
                let cause = Cause(failure.diagnostic.finding)
                if let index = unknown.firstIndex(where: { $0.cause == cause }) {
                    unknown[index].names.append(name)
                } else {
                    unknown.append((cause, [name]))
                }
            }
            // What is not shown is not spoken of either.
            evaluator.report.goBack(to: before)
        }
        guard let condition = compare.condition else { return rows }
        let words = site.text(condition.span).title
        if !leftOut.isEmpty {
            evaluator.report.note(
                TableFinding.leftOut(leftOut, of: companies.count, condition: words), at: condition.span)
        }
        for (cause, names) in unknown {
            evaluator.report.note(
                TableFinding.leftOutUnknown(names, of: companies.count, condition: words, cause), at: condition.span)
        }
        if rows.isEmpty, !companies.isEmpty {
            throw site.failure(TableFinding.noneLeft(words, of: companies.count), at: condition.span)
        }
        return rows
    }

    private func scenarioRows(_ names: [(name: Symbol, span: Span)], _ maker: ComparedRow) throws(Failure) -> [Row] {
        var rows: [Row] = []
        for (name, place) in names {
            let text = evaluator.state.symbols.text(name)
            let variation = Variation(evaluator.lens.variation)
            let changes = try evaluator.changes.changes(ofScenario: name, place, 0)
            for change in changes { variation.put(change) }
            let watch = changes.isEmpty ? nil : variation.watch(Set(changes.map(\.target)))
            let row = try evaluator.lens.vary(variation) { () throws(Failure) in
                try maker.row(.text(text), company: nil)
            }
            if let watch, !watch.isReached, row.cells.allSatisfy({ $0.failure == nil }) {
                throw site.failure(VariationFinding.notReached(text), at: place)
            }
            rows.append(row)
        }
        return rows
    }

    /// The rows in the order of their keys; those without one come last.
    func sorted(_ rows: [Row], _ order: CompareNode.Order) throws(Failure) -> [Row] {
        let place = order.key.node.span
        if case .constant = order.key.node.form { throw site.failure(TableFinding.constantOrder, at: place) }
        let keys = rows.map { $0.key?.value.withoutTime ?? .missing(Builtin.passedOver) }
        var known = rows.indices.filter { if case .missing = keys[$0] { false } else { true } }
        guard !known.isEmpty else {
            throw rows.lazy.compactMap { $0.key?.failure }.first ?? site.failure(TableFinding.noRows, at: place)
        }
        if !compare.columns.contains(where: { $0.title == order.key.title }) {
            _ = try cautions(rows.compactMap { $0.key?.value }, order.key)
        }
        // Equal ones keep their order, whichever way it goes.
        if order.isDescending { known.reverse() }
        var places = try evaluator.sorter.order(of: known.map { keys[$0] }, place).map { known[$0] }
        if order.isDescending { places.reverse() }
        let isKnown = Set(places)
        return (places + rows.indices.filter { !isKnown.contains($0) }).map { rows[$0] }
    }
}

extension Value {
    /// An amount for its size alone; an uncertain one by its median, a condition by its chance.
    fileprivate var withoutTime: Value {
        if case .event(let event) = self, let share = event.share, let number = try? Number(approximate: share) {
            return .quantity(Quantity(number))
        }
        guard case .quantity(let quantity) = self else { return self }
        return .quantity(Quantity(Samples.standing(for: quantity.number), unit: quantity.unit))
    }
}
