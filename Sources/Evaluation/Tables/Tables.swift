import Quantities
import Reporting
import Resolution

/// Rows, columns and cells of tables.
struct Tables {
    private let evaluator: Evaluator
    private let site: Site
    private let limits: Limits

    init(_ evaluator: Evaluator) { (self.evaluator, site, limits) = (evaluator, evaluator.site, evaluator.limits) }

    /// `t.name`: a record's part, or a table's column as a list.
    func member(_ name: String, of table: TableValue, _ span: Span, nameSpan: Span) throws(Failure) -> Value {
        if name == TableValue.leftOutName, table.column(name) == nil, let leftOut = table.leftOut {
            return .table(leftOut)
        }
        let column = try place(of: name, in: table, span, nameSpan: nameSpan)
        if table.isRecord { return table.cell(0, column) }
        return try self.column(column, of: table, span)
    }

    /// Where the column of a name stands.
    func place(of name: String, in table: TableValue, _ span: Span, nameSpan: Span) throws(Failure) -> Int {
        if let column = table.column(name) { return column }
        let names = table.columns.prefix(Tables.mostNamed).flatMap(\.shownNames)
        let near = nearestNames(name, among: names)
        // In quotes a name stays in them.
        let isQuoted = site.text(nameSpan).utf8.first == UInt8(ascii: "\"")
        let fixes = isQuoted ? near.map { "\"\($0)\"" } : near
        throw site.failure(
            TableFinding.noColumn(name, isPart: table.isRecord, among: names, near: near), at: nameSpan,
            near: fixes, in: span)
    }

    /// Columns that are named in an error.
    private static let mostNamed = 100

    private func column(_ column: Int, of table: TableValue, _ span: Span) throws(Failure) -> Value {
        try limits.list(try evaluator.limits.copy(table.ownRowCount, span) { table.cell($0, column) }, span)
    }

    /// `t[2]` is the second row, `t["revenue"]` a column.
    func element(_ index: Node, of table: TableValue, _ span: Span) throws(Failure) -> Value {
        let place = try evaluator.value(index)
        switch place {
        case .text(let name): return try member(name, of: table, span, nameSpan: index.span)
        case .missing(let missing): throw site.missingFailure(missing, at: index.span)
        case .quantity(let quantity):
            guard quantity.unit == .none, let position = quantity.number.asWhole else { break }
            let count = table.isRecord ? table.columns.count : table.ownRowCount
            guard position != 0, position.magnitude <= UInt(count) else {
                throw site.failure(
                    table.isRecord
                        ? IndexFinding.noPart(position, count: count) : IndexFinding.noRow(position, count: count),
                    at: index.span)
            }
            let place = position > 0 ? position - 1 : count + position
            return table.isRecord ? table.cell(0, place) : .table(table.row(place))
        default: break
        }
        throw site.failure(
            IndexFinding.table(by: place.kind), at: index.span)
    }

    /// The rows of a table as values, for `map`, `filter` and their like.
    func rows(_ table: TableValue, _ span: Span) throws(Failure) -> [Value] {
        if table.isRecord { return table.cells }
        try limits.count(items: table.ownRowCount, span)
        return try evaluator.limits.copy(table.ownRowCount, span) { .table(table.row($0)) }
    }
}
