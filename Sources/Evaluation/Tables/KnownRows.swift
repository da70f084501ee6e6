import Calendars
import Reporting
import Resolution

/// What is seen of tables where a session sees nothing later than a day: of a series the rows up to it, of other tables all,
/// with a warning where their dates are later.
package struct KnownRows {
    private let evaluator: Evaluator

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// The value with the rows of a series that are seen.
    @inline(__always)
    package func seen(_ value: Value, _ span: Span) throws(Failure) -> Value {
        guard let day = evaluator.lens.day, case .table(let table) = value, table.isSeries else { return value }
        return .table(try seen(table, day, span))
    }

    /// The same of several values, each with its place.
    func seen(_ values: [Value], _ spans: [Span]) throws(Failure) -> [Value] {
        guard evaluator.lens.day != nil else { return values }
        var seen = values
        for place in seen.indices { seen[place] = try self.seen(seen[place], spans[place]) }
        return seen
    }

    /// What of a value is shown: it, or the rows that are seen, with a warning where it has later ones.
    package func shown(_ value: Value, _ span: Span) throws(Failure) -> Value {
        guard evaluator.lens.day != nil, case .table(let table) = value else { return value }
        return .table(try read(table, span))
    }

    /// A table whose rows are looked at.
    func read(_ table: TableValue, _ span: Span) throws(Failure) -> TableValue {
        guard let day = evaluator.lens.day, !table.isRecord else { return table }
        if table.isSeries { return try seen(table, day, span) }
        try tell(table, day, span)
        return table
    }

    private func seen(_ table: TableValue, _ day: Day, _ span: Span) throws(Failure) -> TableValue {
        let count = table.rowCount
        guard count > 0, case .date(let last) = table.cell(count - 1, 0), last > day else { return table }
        if evaluator.lens.terms.day == nil { evaluator.state.looked.isOfSession = true }
        let key = ObjectIdentifier(table)
        let cut: TableValue
        if let known = evaluator.lens.memo.seen[key] {
            cut = known.cut
        } else {
            cut = table.picking(Array(0..<DatedSeries(evaluator, table, span).count(upTo: day)))
            try evaluator.limits.count(items: cut.cells.count, span)
            evaluator.lens.memo.seen[key] = (table, cut)
        }
        evaluator.report.note(
            TableFinding.hiddenRows(count - cut.rowCount, of: count, asOf: day), at: span,
            facts: Knowledge(evaluator).facts(asOf: day))
        return cut
    }

    /// Warns of the first column of dates that has later ones. What sets companies side by side sees to its dates itself.
    private func tell(_ table: TableValue, _ day: Day, _ span: Span) throws(Failure) {
        guard table.comparison == nil else { return }
        for column in table.columns.indices {
            var later = 0
            rows: for row in 0..<table.ownRowCount {
                if row & 1023 == 0 { try evaluator.limits.poll(span) }
                switch table.cell(row, column) {
                case .date(let date): if date > day { later += 1 }
                case .missing: continue
                default: break rows
                }
            }
            guard later > 0 else { continue }
            return try evaluator.report.caution(
                TableFinding.laterRows(later, of: table.ownRowCount, column: table.columns[column].title, asOf: day),
                at: [(span, "")], facts: Knowledge(evaluator).facts(asOf: day))
        }
    }
}
