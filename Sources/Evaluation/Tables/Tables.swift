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
        guard let column = table.column(name) else {
            if name == TableValue.leftOutName, let leftOut = table.leftOut { return .table(leftOut) }
            let names = table.columns.flatMap { [$0.title] + ($0.alias.map { [$0] } ?? []) }
            let near = nearestNames(name, among: names)
            throw site.failure(
                TableFinding.noColumn(name, isPart: table.isRecord, among: names, near: near), at: nameSpan,
                near: near, in: span)
        }
        if table.isRecord { return table.cell(0, column) }
        return try self.column(column, of: table, span)
    }

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

extension Evaluator {
    var tables: Tables { Tables(self) }
}
