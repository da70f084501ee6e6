import Evaluation
import Finance
import Quantities
import Reporting
import Resolution
import Syntax

/// `correlate [g, m] by 0.6`, `correlate [g, m, k] by [[1, 0.6, 0], [0.6, 1, 0.3], [0, 0.3, 1]]`.
struct CorrelationStatement {
    private let execution: Execution
    private var state: State { execution.state }

    /// More names make a matrix that nobody types.
    private static let mostNames = 100

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ names: Tree, by tree: Tree) throws(Failure) {
        let resolved = try execution.resolver().resolved(tree)
        execution.begin()
        guard case .list(let items) = names.form else {
            throw execution.failure(CorrelationFinding.noName, at: names.span)
        }
        if execution.isChecking { return }
        guard items.count >= 2 else { throw execution.failure(CorrelationFinding.fewNames, at: names.span) }
        guard items.count <= CorrelationStatement.mostNames else {
            throw execution.failure(CorrelationFinding.manyNames(CorrelationStatement.mostNames), at: names.span)
        }
        let value = try execution.evaluator.run(resolved)
        var inputs: [TrueInput] = []
        for item in items {
            let input = try input(item)
            if inputs.contains(where: { $0.name == input.name }) {
                throw execution.failure(CorrelationFinding.twice(text(input)), at: item.span)
            }
            if let first = inputs.first, first.column.count != input.column.count {
                throw execution.failure(
                    CorrelationFinding.counts(text(first), first.column.count, text(input), input.column.count),
                    at: item.span)
            }
            inputs.append(input)
        }
        let matrix = try matrix(value, tree, names: items.count)
        guard matrix.isPossible else { throw impossible(matrix, tree) }
        try Correlating(execution.evaluator, inputs, execution.span).carryOut(matrix)
    }

    private func text(_ input: TrueInput) -> String { state.symbols.text(input.variable.name) }

    private func input(_ item: Tree) throws(Failure) -> TrueInput {
        guard case .name(let symbol) = item.form else {
            throw execution.failure(CorrelationFinding.noName, at: item.span)
        }
        guard let name = state.names.place(of: symbol), state.names.isDefined(name) else {
            throw execution.failure(CorrelationFinding.unknown(state.symbols.text(symbol)), at: item.span)
        }
        return try TrueInput(execution.evaluator, name, at: item.span)
    }

    // MARK: The matrix

    private func matrix(_ value: Value, _ tree: Tree, names: Int) throws(Failure) -> CorrelationMatrix {
        if case .quantity = value {
            let all = try correlation(value, at: tree.span)
            return CorrelationMatrix((0..<names).map { i in (0..<names).map { $0 == i ? 1 : all } })
        }
        guard case .list(let list) = value else { throw execution.failure(CorrelationFinding.noMatrix, at: tree.span) }
        guard list.items.count == names else {
            throw execution.failure(CorrelationFinding.size(rows: list.items.count, names: names), at: tree.span)
        }
        var rows: [[Double]] = []
        for (index, item) in list.items.enumerated() {
            let place = place(tree, index)
            guard case .list(let row) = item else { throw execution.failure(CorrelationFinding.noMatrix, at: place) }
            guard row.items.count == names else {
                throw execution.failure(
                    CorrelationFinding.rowLength(row: index + 1, items: row.items.count, names: names), at: place)
            }
            var numbers: [Double] = []
            for (column, item) in row.items.enumerated() {
                numbers.append(try correlation(item, at: self.place(tree, index, column)))
            }
            rows.append(numbers)
        }
        for i in 0..<names {
            guard rows[i][i] == 1 else {
                throw execution.failure(CorrelationFinding.diagonal(row: i + 1), at: place(tree, i, i))
            }
            for j in 0..<i where (rows[i][j] - rows[j][i]).magnitude > 1e-12 {
                throw execution.failure(
                    CorrelationFinding.asymmetric(row: i + 1, column: j + 1), at: place(tree, i, j))
            }
        }
        return CorrelationMatrix(rows)
    }

    /// Where a row, or an item of it, was written; the whole where it was not written out.
    private func place(_ tree: Tree, _ row: Int, _ column: Int? = nil) -> Span {
        guard case .list(let rows) = tree.form, rows.indices.contains(row) else { return tree.span }
        guard let column, case .list(let items) = rows[row].form, items.indices.contains(column) else {
            return rows[row].span
        }
        return items[column].span
    }

    private func correlation(_ value: Value, at place: Span) throws(Failure) -> Double {
        guard case .quantity(let quantity) = value, state.units.isDimensionless(quantity.unit) else {
            throw execution.failure(CorrelationFinding.noMatrix, at: place)
        }
        guard !quantity.number.isSpread else { throw execution.failure(SamplingFinding.certainWanted, at: place) }
        let plain = Quantity(quantity.number, unit: quantity.unit)
        let number = try execution.evaluator.arithmetic.plainNumber(plain, place)
        guard (-1...1).contains(number) else { throw execution.failure(CorrelationFinding.outside, at: place) }
        return number
    }

    private func impossible(_ matrix: CorrelationMatrix, _ tree: Tree) -> Failure {
        let typed = matrix.typed
        guard case .list = tree.form else {
            // One number for all: the least is -1 over one less than the names.
            let least = -(10_000 / Double(matrix.count - 1)).rounded(.down) / 10_000
            return execution.failure(
                CorrelationFinding.impossible, at: tree.span,
                fix: execution.source.replacing(tree.span, with: text(least), in: execution.span))
        }
        let rows = typed.rows.map { "[" + $0.map(text).joined(separator: ", ") + "]" }
        return execution.failure(
            CorrelationFinding.impossible, at: tree.span,
            fix: execution.source.replacing(
                tree.span, with: "[" + rows.joined(separator: ", ") + "]", in: execution.span))
    }

    /// A correlation of up to four decimals.
    private func text(_ value: Double) -> String {
        let digits = Int((value.magnitude * 10_000).rounded())
        guard digits < 10_000 else { return value < 0 ? "-1" : "1" }
        var decimals = String(digits + 10_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.isEmpty ? "0" : (value < 0 ? "-0." : "0.") + decimals
    }
}
