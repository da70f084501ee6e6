import Companies
import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution

/// The cells of a table that was made one by one, each with the steps that led to it.
package struct OpenedCells {
    private let opened: OpenedResult
    private let table: TableValue
    private let columns: Int
    /// By row and column; nil for what was not found by a step of its own.
    private var steps: [Step?]
    private var rates: [ObjectIdentifier: RateUse] = [:]
    /// Cells of a table whose names are opened in each.
    private static let fewCells = 100

    /// `table(E, a = …)`: E is found once for each cell, or each row where it has several parts.
    init?(_ opened: OpenedResult, _ step: Step, _ node: TableNode, _ table: TableValue) {
        (self.opened, self.table, columns) = (opened, table, table.columns.count)
        let bodies = step.children.filter { $0.node === node.body }
        let each = table.axes == nil ? 1 : columns - 1
        guard columns > 1, table.rowCount * each == bodies.count else { return nil }
        steps = []
        for row in 0..<table.rowCount {
            steps.append(nil)
            for column in 1..<columns { steps.append(bodies[row * each + (each == 1 ? 0 : column - 1)]) }
        }
    }

    /// `compare …`: every column is found for every row, and the rows may be sorted afterwards.
    init?(_ opened: OpenedResult, _ step: Step, _ node: CompareNode, _ table: TableValue, _ watch: StatementWatch) {
        (self.opened, self.table, columns) = (opened, table, table.columns.count)
        guard columns == node.columns.count + 1 else { return nil }
        var found: [StatementWatch.ComparedFor: [Step?]] = [:]
        for child in step.children {
            guard let row = watch.rows[ObjectIdentifier(child)],
                let column = node.columns.firstIndex(where: { $0.node === child.node })
            else { continue }
            found[row, default: Array(repeating: nil, count: columns)][column + 1] = child
        }
        steps = []
        for row in 0..<table.rowCount {
            let key: StatementWatch.ComparedFor? =
                switch (table.cell(row, 0), node.rows) {
                case (.company(let company), _): .company(company)
                case (.text(let name), .scenarios(let names)) where row < table.ownRowCount:
                    names.firstIndex { opened.state.symbols.text($0.name) == name }.map { .scenario($0) }
                default: nil
                }
            steps += key.flatMap { found[$0] } ?? Array(repeating: nil, count: columns)
        }
        rates = watch.cellRates
    }

    /// How a cell came about, without its value; nil where that is not known.
    package func derivation(_ row: Int, _ column: Int) -> Derivation? {
        guard let step = steps[row * columns + column], step.value != nil else { return nil }
        var derivation = opened.derivation(of: step, depth: table.cells.count <= OpenedCells.fewCells ? 1 : 0)
        // A part of a result that has several.
        if case .table(let record)? = step.value, record.isRecord, table.axes == nil,
            record.columns.count == columns - 1
        {
            derivation.lines.append(Derivation.Line(indent: 0, text: "." + record.columns[column - 1].title))
        }
        if let rate = rates[ObjectIdentifier(step)] {
            let (lead, text) = Explainer.lead(step.value.map { opened.state.describe($0) } ?? "")
            if derivation.lines.last?.text != text {
                derivation.lines.append(Derivation.Line(indent: 0, lead: lead, text: text))
            }
            derivation.lines.append(Derivation.Line(indent: 0, text: "", spoken: .rate(rate)))
        }
        return derivation
    }
}
