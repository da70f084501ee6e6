import Quantities
import Reporting
import Syntax

/// Resolves a `compare`: its rows, what they are converted to, its columns and statistics.
struct CompareResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }
    private var state: State { resolver.environment.state }
    private var passage: Passage { resolver.environment.passage }

    func node(_ tree: CompareTree, _ span: Span) throws(Failure) -> Node {
        if tree.isScreen, !environment.isScreen { throw passage.failure(CompareFinding.screenWithin, at: span) }
        environment.isScreen = false
        var target: CompareNode.Target?
        if let written = tree.unit {
            let rate: Conversion.Rate? =
                switch tree.rate {
                case .at(let rate): .at(try resolver.node(rate))
                case .over(let rate): .over(try resolver.node(rate))
                case nil: nil
                }
            target = .init(unit: try currency(written), span: written.span, rate: rate)
        }
        let day = try tree.day.map { (day) throws(Failure) in try resolver.node(day) }
        let mark = environment.scope.mark
        defer { environment.scope.leave(mark) }
        let (outer, wasVaried) = (environment.isInRow, environment.isVaried)
        defer { (environment.isInRow, environment.isVaried) = (outer, wasVaried) }
        let rows: CompareNode.Rows
        if tree.isScenarios {
            rows = .scenarios(try scenarios(tree.rows))
            environment.isVaried = true
        } else {
            let companies = try resolver.node(tree.rows)
            rows = .companies(companies, slot: environment.scope.declare(state.known.row))
            environment.isInRow = true
        }
        let columns = try self.columns(tree)
        let condition = try tree.condition.map { (condition) throws(Failure) in try resolver.node(condition) }
        let order = try tree.order.map { (order) throws(Failure) in
            let key = CompareNode.Column(title: passage.text(order.key.span).title, node: try resolver.node(order.key))
            return CompareNode.Order(key: key, isDescending: order.isDescending)
        }
        environment.isInRow = outer
        let top = try tree.top.map { (top) throws(Failure) in try resolver.node(top) }
        var statistics: [(name: String, node: Node)] = []
        for name in tree.statistics {
            statistics.append((environment.text(name.symbol), try resolver.name(name.symbol, name.span)))
        }
        return Node(
            span,
            .compare(
                CompareNode(
                    rows, rowsSpan: tree.rows.span, target: target, day: day, condition: condition, columns: columns,
                    statistics: statistics, order: order, top: top, hasChart: tree.hasChart)))
    }

    /// The columns. The cell of one that was given a name can be used under it in those after it, before the metric of
    /// that name.
    private func columns(_ tree: CompareTree) throws(Failure) -> [CompareNode.Column] {
        var columns: [CompareNode.Column] = []
        for column in tree.columns {
            let node = try resolver.node(column.value)
            let title = column.name.map { environment.text($0.symbol) } ?? passage.text(column.value.span).title
            if columns.contains(where: { $0.title == title }) {
                throw passage.failure(CompareFinding.columnTwice(title), at: column.name?.span ?? column.value.span)
            }
            let slot = try column.name.map { (name) throws(Failure) in try environment.declare(name) }
            columns.append(.init(title: title, node: node, slot: slot))
        }
        return columns
    }

    private func currency(_ written: UnitTree) throws(Failure) -> UnitID {
        guard written.factors.contains(where: { $0.name != nil }),
            case let target = try UnitReader(environment: environment).target(written).shown,
            state.units.currency(of: CurrencyUnits(state.units).inCurrencies(target)) != nil
        else { throw passage.failure(CompareFinding.noCurrency, at: written.span) }
        return target
    }

    private func scenarios(_ rows: Tree) throws(Failure) -> [(name: Symbol, span: Span)] {
        guard case .list(let items) = rows.form, !items.isEmpty else {
            throw passage.failure(CompareFinding.unlistedScenarios, at: rows.span)
        }
        var names: [(name: Symbol, span: Span)] = []
        for item in items {
            guard case .name(let name) = item.form else {
                throw passage.failure(CompareFinding.unnamedScenario, at: item.span)
            }
            names.append((name, item.span))
        }
        return names
    }
}
