import Formatting
import Presentation
import Records
import Reporting
import Resolution
import Syntax

/// Takes the results of a script from its session, as they are to be kept.
struct ResultParts {
    private let state: State
    private let line: Int
    private let name: String?
    private let source: String
    private(set) var results: [ScriptResult] = []

    /// A value with more parts is kept as one.
    private static let mostParts = 10_000

    init(_ value: Value, of statement: Statement, name: String?, _ source: Source, _ state: State) {
        self.state = state
        self.name = name
        line = source.line(at: Int(statement.span.start)).number
        let words = source.text(statement.span).split {
            $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n"
        }
        self.source = words.joined(separator: " ")
        var count = 0
        if ResultParts.count(value, &count), count <= ResultParts.mostParts {
            add(value, "")
        } else {
            add(whole: value, "")
        }
    }

    /// Counts what would be kept apart; false as soon as there is too much.
    private static func count(_ value: Value, _ count: inout Int) -> Bool {
        var open = [value]
        while let value = open.popLast() {
            switch value {
            case .list(let list):
                guard list.items.count + open.count <= mostParts else { return false }
                open += list.items
            case .table(let table):
                guard table.cells.count + open.count <= mostParts else { return false }
                open += table.cells
            default: count += 1
            }
            if count > mostParts { return false }
        }
        return true
    }

    private mutating func add(_ value: Value, _ part: String) {
        switch value {
        case .list(let list) where !list.items.isEmpty:
            for (index, item) in list.items.enumerated() { add(item, part + "[\(index + 1)]") }
        case .table(let table) where table.isRecord:
            for (index, column) in table.columns.enumerated() { add(table.cell(0, index), part + "." + column.title) }
        case .table(let table) where table.rowCount > 0 && !table.columns.isEmpty:
            let text = ValueText(state)
            for row in 0..<table.rowCount {
                // A row is called by its first cell, which says more than its number and stays where rows are added.
                let label = text.string(table.cell(row, 0))
                for column in table.columns.indices.dropFirst() {
                    add(table.cell(row, column), part + "[\(label)].\(table.columns[column].title)")
                }
                if table.columns.count == 1 { add(table.cell(row, 0), part + "[\(row + 1)]") }
            }
        default: add(whole: value, part)
        }
    }

    private mutating func add(whole value: Value, _ part: String) {
        var json = JSONWriter()
        ValueJSON(state).write(value, to: &json)
        guard let kept = JSONReader.value(json.bytes[...]) else { return }
        results.append(
            ScriptResult(
                line: line, name: name, source: source, part: part, text: text(of: value), value: kept))
    }

    /// A value on one line.
    private func text(of value: Value) -> String {
        if case .list(let list) = value, list.items.count > 20 { return "a list of \(list.items.count)" }
        if case .table(let table) = value { return "a table of \(table.rowCount) rows" }
        return ValueText(state).string(value)
    }
}
