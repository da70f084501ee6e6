import Quantities
import Reporting
import Resolution

/// The rows of a table one below the other. Where somebody reads along, of many rows the first and the last are shown,
/// and of columns that do not fit those that do; what is not shown is counted.
struct PlainRows {
    let text: ValueText
    let table: TableValue

    /// More rows than these are not all shown.
    private static let most = 100
    private static let first = 40
    private static let last = 10
    /// Fewer rows stand as blocks of lines where they do not fit.
    private static let fewest = 12

    func lines() -> [[UInt8]] {
        let count = table.rowCount
        guard let width = text.width else {
            return shown(Array(0..<count), table.columns.count).lines(width: nil, ink: text.ink)
        }
        let isCut = count > PlainRows.most
        let rows = isCut ? Array(0..<PlainRows.first) + Array(count - PlainRows.last..<count) : Array(0..<count)
        var columns = table.columns.count
        var whole = shown(rows, columns)
        if count >= PlainRows.fewest, columns > 2, !whole.fits(width) {
            // As many columns as fit, found by halves.
            var (low, high) = (1, columns)
            while low + 1 < high {
                let middle = (low + high) / 2
                if shown(rows, middle).fits(width) { low = middle } else { high = middle }
            }
            columns = low
            whole = shown(rows, columns)
        }
        var lines = whole.lines(width: width, ink: text.ink)
        if isCut, lines.count == rows.count + 1 {
            lines.insert(note("… \(count - rows.count) rows …"), at: PlainRows.first + 1)
        } else if isCut {
            lines.append(note("… \(count - rows.count) rows …"))
        }
        if columns < table.columns.count {
            let names = table.columns[columns...].map(\.heading)
            let more = names.count > 8 ? ", …" : ""
            let titles = names.prefix(8).joined(separator: ", ") + more
            lines.append(note("… \(names.count) \(names.count == 1 ? "column" : "columns"): \(titles)"))
        }
        return lines
    }

    private func note(_ words: String) -> [UInt8] {
        var line: [UInt8] = []
        text.ink.append(Table.Cell(words).bytes, in: .note, to: &line)
        return line
    }

    /// Some rows of the first columns.
    private func shown(_ rows: [Int], _ count: Int) -> Table {
        var shown = Table(
            (0..<count).map { index in
                var isText = true
                for row in rows.prefix(1000) {
                    if case .quantity = table.cell(row, index) { isText = false }
                }
                return Table.Column(
                    table.columns[index].heading, isText ? .left : .point, shrinking: isText ? .wraps : .never)
            })
        for (number, row) in rows.enumerated() {
            if number % 256 == 0, text.state.isStopped { break }
            shown.add((0..<count).map { text.cell(value(row, $0)) })
        }
        return shown
    }

    /// The value of a cell; in a series without the date that stands before it.
    private func value(_ row: Int, _ column: Int) -> Value {
        let value = table.cell(row, column)
        guard table.isSeries, column == 1, case .quantity(var quantity) = value,
            case .date(let day) = table.cell(row, 0), case .date(day)? = text.state.bases[quantity.basis]?.time
        else { return value }
        quantity.basis = .none
        return .quantity(quantity)
    }
}
