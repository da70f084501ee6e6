import Quantities
import Reporting
import Syntax

extension Resolver {
    func compare(_ tree: CompareTree, _ span: Span) throws(Failure) -> Node {
        var unit: (unit: UnitID, span: Span)?
        if let written = tree.unit {
            guard written.factors.contains(where: { $0.name != nil }), case let target = try self.target(written).shown,
                state.units.currency(of: target) != nil
            else {
                throw failure(
                    .wrongArguments, "all of a comparison is converted to a currency, such as `in USD`",
                    at: written.span)
            }
            unit = (target, written.span)
        }
        let mark = scope.mark
        defer { scope.leave(mark) }
        let rows: CompareNode.Rows
        let outer = isInRow
        defer { isInRow = outer }
        if tree.isScenarios {
            guard case .list(let items) = tree.rows.form, !items.isEmpty else {
                throw failure(
                    .wrongArguments, "scenarios are listed by name: `compare scenarios [base, bear] by …`",
                    at: tree.rows.span)
            }
            var names: [(name: Symbol, span: Span)] = []
            for item in items {
                guard case .name(let name) = item.form else {
                    throw failure(.wrongKind, "a scenario is called by its name", at: item.span)
                }
                names.append((name, item.span))
            }
            rows = .scenarios(names)
        } else {
            let companies = try node(tree.rows)
            rows = .companies(companies, slot: scope.declare(state.words.row))
            isInRow = true
        }
        let wasVaried = isVaried
        defer { isVaried = wasVaried }
        if tree.isScenarios { isVaried = true }
        var columns: [CompareNode.Column] = []
        for column in tree.columns {
            let node = try node(column.value)
            let title = column.name.map { state.symbols.text($0.symbol) } ?? source.text(column.value.span).title
            columns.append(.init(title: title, node: node))
        }
        isInRow = outer
        var statistics: [(name: String, node: Node)] = []
        for name in tree.statistics {
            statistics.append((state.symbols.text(name.symbol), try self.name(name.symbol, name.span)))
        }
        return Node(
            span,
            .compare(
                CompareNode(rows, rowsSpan: tree.rows.span, unit: unit, columns: columns, statistics: statistics)))
    }
}
