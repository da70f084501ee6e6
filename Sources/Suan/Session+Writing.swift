import Files
import Presentation
import Resolution

/// What a script writes to files, which it may only in folders that were allowed on the command line.
extension Session {
    /// Writes a table, or a list or a value as a table of one column; the name's ending tells how.
    ///
    /// - Returns: How many rows there are.
    func write(_ value: Value, to path: String, folders: [String]) throws(FileProblem) -> Int {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        guard let format = TableExport.Format(rawValue: ending) else {
            throw .unknownEnding
        }
        guard !folders.isEmpty else {
            throw .writingNotAllowed
        }
        let full = evaluator.site.source.path(ofImport: path)
        guard let slash = full.lastIndex(of: "/"), case let name = full[full.index(after: slash)...], !name.isEmpty
        else {
            throw .nameless
        }
        // The folder itself, without links on the way.
        let parent = absolutePath(slash == full.startIndex ? "/" : String(full[..<slash]))
        let isAllowed = folders.contains { folder in
            let allowed = absolutePath(folder)
            return parent == allowed || parent.hasPrefix(allowed.hasSuffix("/") ? allowed : allowed + "/")
        }
        guard isAllowed,
            !parent.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) })
        else {
            throw .outside(folders: folders)
        }
        let table = value.asTable
        var bytes: [UInt8] = []
        TableExport(state).append(table, format, to: &bytes)
        bytes.append(0x0A)
        // What was cut short is no file.
        if interrupt.isRaised { throw .interrupted }
        try WholeFile.write(bytes, to: "\(parent)/\(name)", replaces: true)
        return table.rowCount
    }
}

extension Value {
    /// A table as it is; a list as one column, any other value as one cell.
    fileprivate var asTable: TableValue {
        switch self {
        case .table(let table): table
        case .list(let list): TableValue([.init("value")], cells: list.items)
        default: TableValue([.init("value")], cells: [self])
        }
    }
}

extension TableFormat {
    /// The format of a file; nil for that of the terminal.
    var exported: TableExport.Format { TableExport.Format(rawValue: rawValue) ?? .csv }
}
