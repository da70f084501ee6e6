/// The tables of the guide's page on the grammar.
struct GrammarPage {
    struct Row {
        let name: String
        /// The code in the second column, as it is written but for the escaped `|`.
        let forms: [String]
    }

    let levels: [Row]
    let statements: [Row]
    let items: [Row]

    init(_ page: String) {
        var tables: [[Row]] = []
        var isInTable = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.utf8.first == UInt8(ascii: "|") else {
                isInTable = false
                continue
            }
            if !isInTable { tables.append([]) }
            isInTable = true
            if let row = Row(line) { tables[tables.count - 1].append(row) }
        }
        levels = tables.first ?? []
        statements = tables.count > 1 ? tables[1] : []
        items = tables.count > 2 ? tables[2] : []
    }
}

extension GrammarPage.Row {
    /// Nil for the head of a table and the line under it.
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count > 2, let first = parts.first else { return nil }
        name = String(first.split(separator: " ")[1])
        forms = stride(from: 1, to: parts.count - 1, by: 2).map { place in
            parts[place].split(separator: "\\").joined()
        }
    }
}
