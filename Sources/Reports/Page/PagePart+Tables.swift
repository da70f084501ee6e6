import Presentation
import Suan

/// Tables: every number opens, and headings sort.
extension PagePart {
    /// - Parameter place: the statement that it is of.
    func table(_ table: ShownTable, _ place: Int, _ html: inout Markup) {
        let entry = transcript.entries[place]
        let title = entry.name ?? (entry.expression.isEmpty ? entry.text : entry.expression)
        html.element(.div, [.style(.scroll), .region(String(title.prefix(200)))]) { html in
            html.element(
                .table, [.style(table.isRecord || table.isList ? .table : table.axes == nil ? .sort : .matrix)]
            ) { html in
                html.element(.caption) { caption(table, title, &$0) }
                if table.isRecord { record(table, &html) } else { rows(table, &html) }
            }
        }
        let isAgain = entry.kind == .expression(isName: true) && !document.sources[place].isEmpty
        html.element(.details, [.style(isAgain ? .howAgain : .how)]) { html in
            html.element(.summary, text: word(.howTable))
            html.element(.div, [.style(.panel)]) { html in
                steps(entry.value?.steps ?? [], result: entry.value?.text ?? "", &html)
                rests(place, &html)
            }
        }
    }

    private func caption(_ table: ShownTable, _ title: String, _ html: inout Markup) {
        // It stands above the table already, for who sees.
        html.element(.bdi, [.style(.hidden)], text: title)
        var words: [String] = []
        if !table.shared.isEmpty { words.append(table.shared) }
        if let axes = table.axes { words.append("\(axes.down) ↓, \(axes.across) →") }
        if table.isRounded { words.append("≈ " + word(.rounded)) }
        if !words.isEmpty { html.element(.bdi, text: words.joined(separator: " · ")) }
    }

    /// One row, whose parts stand below each other.
    private func record(_ table: ShownTable, _ html: inout Markup) {
        html.element(.thead) { html in
            html.element(.tr) { html in
                html.element(.th, [.column], text: word(.part))
                html.element(.th, [.column, .style(.numeric)], text: word(.value))
            }
        }
        html.element(.tbody) { html in
            for (column, cell) in zip(table.columns, table.rows.first ?? []) {
                html.element(.tr) { html in
                    html.element(.th, [.row]) { $0.element(.bdi, text: column.title) }
                    self.cell(cell, isNumeric: cell.isNumber, &html)
                }
            }
        }
    }

    private func rows(_ table: ShownTable, _ html: inout Markup) {
        html.element(.thead) { html in
            html.element(.tr) { html in
                for (index, column) in table.columns.enumerated() {
                    html.element(.th, [.column] + (column.isNumeric ? [.style(.numeric)] : [])) { html in
                        let isAcross = index > 0 && table.axes != nil
                        html.element(.bdi, text: column.title)
                        if !column.shared.isEmpty, !isAcross {
                            html.element(.span, [.style(.shared)], text: column.shared)
                        }
                    }
                }
            }
        }
        let count = table.rows.count - table.statistics
        html.element(.tbody) { html in
            for row in table.rows.prefix(count) { self.row(row, table, &html) }
        }
        guard table.statistics > 0 else { return }
        html.element(.tfoot) { html in
            for row in table.rows.suffix(table.statistics) { self.row(row, table, &html) }
        }
    }

    private func row(_ row: [ShownTable.Cell], _ table: ShownTable, _ html: inout Markup) {
        html.element(.tr) { html in
            for (index, cell) in row.enumerated() {
                if index == 0, !table.isList {
                    let key = cell.key.map { [Attribute.key($0)] } ?? []
                    html.element(.th, [.row] + key) { $0.element(.bdi, text: cell.text) }
                } else {
                    self.cell(cell, isNumeric: table.columns[index].isNumeric, &html)
                }
            }
        }
        html.newLine()
    }

    private func cell(_ cell: ShownTable.Cell, isNumeric: Bool, _ html: inout Markup) {
        let attributes: [Attribute] = (isNumeric ? [.style(.numeric)] : []) + (cell.key.map { [.key($0)] } ?? [])
        html.element(.td, attributes) { html in
            guard cell.isNumber else { return html.element(.bdi, text: cell.text) }
            html.element(.details, [.style(.cell)]) { html in
                html.element(.summary) { $0.element(.bdi, text: cell.text) }
                html.element(.div, [.style(.panel)]) { html in
                    steps(cell.steps, result: cell.whole, shownAs: cell.text, &html)
                }
            }
        }
    }
}
