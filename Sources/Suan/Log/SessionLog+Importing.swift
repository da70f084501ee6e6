import Reporting

extension SessionLog {
    /// Puts one import in the place of a file's own statements, where these show no results of expressions.
    mutating func joinAsImport(of path: String, from start: Int) {
        let whole = statements[start...]
        guard !whole.isEmpty, entries.last?.statements == whole.count, !whole.contains(where: \.hasValue) else {
            return
        }
        var printed: [UInt8]?
        for statement in whole {
            switch statement.printed {
            case .nothing: break
            case .text(let text): printed = printed.map { $0 + [0x0A] + text } ?? text
            case .long: return
            }
        }
        let source = Source(name: "-", bytes: Array("import \(ImportText.quoted(path))".utf8))
        let joined = LoggedStatement(
            source: source, span: Span(0, source.bytes.count), imports: path, printed: PrintedResult(printed),
            hasValue: false, onlyShows: false, restsOnNewestRate: false)
        replace(from: start, with: joined)
    }

    private mutating func replace(from start: Int, with statement: LoggedStatement) {
        statements.removeSubrange(start...)
        statements.append(statement)
        entries[entries.count - 1].statements = 1
    }
}
