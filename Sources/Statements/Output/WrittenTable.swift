import Files
import Formatting
import Reporting
import Resolution

/// A table that a script writes to a file, which it may only in folders that were allowed on the command line.
struct WrittenTable {
    private let table: TableValue

    /// A table as it is; a list as one column, any other value as one cell.
    init(_ value: Value) {
        table =
            switch value {
            case .table(let table): table
            case .list(let list): TableValue([.init("value")], cells: list.items)
            default: TableValue([.init("value")], cells: [value])
            }
    }

    /// Writes it; the ending of the file's name tells how.
    ///
    /// - Parameter source: whose folder the path begins in.
    /// - Returns: How many rows there are.
    func write(to path: String, of source: Source, _ state: State) throws(FileProblem) -> Int {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        guard let format = TableExport.Format(rawValue: ending) else { throw .unknownEnding }
        let place = try state.files.placeToWrite(source.path(ofImport: path))
        var bytes: [UInt8] = []
        TableExport(state).append(table, format, to: &bytes)
        bytes.append(0x0A)
        // What was cut short is no file.
        if state.interrupt.isRaised { throw .interrupted }
        try state.files.write(bytes, to: place)
        return table.rowCount
    }
}

extension Source {
    /// The full path of a file that a statement of it imports or writes.
    package func path(ofImport path: String) -> String {
        absolutePath(path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path)
    }
}
