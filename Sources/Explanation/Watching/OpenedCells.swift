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
    /// What gave the one row of a record; nil for a table of several.
    private var record: Step?
    private var rates: [ObjectIdentifier: RateUse] = [:]
    /// What was moved while a step was found.
    private var moved: [ObjectIdentifier: Variation.Move] = [:]
    /// Cells of a table whose names are opened in each.
    private static let fewCells = 100

    /// One row, whose cells are parts of what an expression gave.
    init(_ opened: OpenedResult, record: Step, _ table: TableValue) {
        (self.opened, self.table, columns) = (opened, table, table.columns.count)
        (self.record, steps) = (record, [])
    }

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

    /// `sensitivity(E)`: E is found once as it is, then twice for each input. The columns are the input, its value, the
    /// two results and how far they are apart; of an uncertain E the cells come of its samples, and none has a step.
    init?(_ opened: OpenedResult, _ step: Step, _ body: Node, _ table: TableValue, _ watch: StatementWatch) {
        (self.opened, self.table, columns) = (opened, table, table.columns.count)
        let bodies = step.children.filter { $0.node === body }
        guard columns == 5, let base = bodies.first, bodies.count > 1 else { return nil }
        var ends: [String: [Step]] = [:]
        for body in bodies.dropFirst() {
            guard let move = watch.moves[ObjectIdentifier(body)] else { return nil }
            ends[move.input, default: []].append(body)
            moved[ObjectIdentifier(body)] = move
        }
        steps = []
        for row in 0..<table.rowCount {
            guard case .text(let input) = table.cell(row, 0), let pair = ends[input], pair.count == 2 else {
                steps += Array(repeating: nil, count: columns)
                continue
            }
            steps += [nil, base.use(of: input, opened.state), pair[0], pair[1], nil]
        }
    }

    /// How a cell came about, without its value; nil where that is not known.
    package func derivation(_ row: Int, _ column: Int) -> Derivation? {
        if let record { return opened.derivation(of: table.columns[column].title, in: record) }
        guard let step = steps[row * columns + column], step.value != nil else {
            return moved.isEmpty ? nil : column == 4 ? swing(row) : column == 1 ? input(row) : nil
        }
        var derivation = opened.derivation(of: step, depth: table.cells.count <= OpenedCells.fewCells ? 1 : 0)
        if let move = moved[ObjectIdentifier(step)] {
            let text = "\(move.input) = \(opened.state.describe(move.value))"
            if !derivation.lines.contains(where: { $0.text == text }) {
                derivation.lines.insert(Derivation.Line(indent: 0, text: text), at: 0)
            }
        }
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

    /// What an input is, where it was not met in the expression itself.
    private func input(_ row: Int) -> Derivation? {
        guard case .text(let input) = table.cell(row, 0) else { return nil }
        if let derivation = opened.derivation(ofFigure: input) { return derivation }
        let why = opened.state.names.place(of: opened.state.symbols.intern(input)).flatMap {
            opened.state.names[$0].why
        }
        let remark: Derivation.Remark = why.map { .figure(words: nil, .assumed($0)) } ?? .none
        return Derivation(lines: [Derivation.Line(indent: 0, text: input, remark: remark)])
    }

    /// How far the two results of an input are apart.
    private func swing(_ row: Int) -> Derivation? {
        guard case .quantity(let low) = table.cell(row, 2), case .quantity(let high) = table.cell(row, 3) else {
            return nil
        }
        let text = ValueText(opened.state, ink: .plain)
        let ends = [high, low].map { text.inExpression(Quantity($0.number, unit: $0.unit)) }
        return Derivation(lines: [Derivation.Line(indent: 0, text: "abs(\(ends[0]) - \(ends[1]))")])
    }
}

extension Step {
    /// The first step on the way that is a name or a figure, by the name that inputs have.
    fileprivate func use(of input: String, _ state: State) -> Step? {
        if text == input { return self }
        if let figure, state.name(of: figure.path) == input { return self }
        for child in children {
            if let found = child.use(of: input, state) { return found }
        }
        return nil
    }
}
