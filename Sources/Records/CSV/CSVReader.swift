import Reporting

/// Reads a table of comma-separated values, or of values that are parted by another sign, from bytes.
package struct CSVReader {
    /// The signs that may part cells, in the order in which they are tried.
    package static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    package static let mostColumns = 16_384
    package static let mostCells = 20_000_000
    /// The largest file, in bytes.
    package static let largest = 200 << 20

    private let bytes: [UInt8]
    private let isStopped: () -> Bool
    /// Where the table begins.
    private var start = 0
    private var separator: UInt8?

    private init(_ bytes: [UInt8], _ separator: UInt8?, _ isStopped: @escaping () -> Bool) {
        (self.bytes, self.separator, self.isStopped) = (bytes, separator, isStopped)
    }

    /// The table that the bytes are, all rows of the length of the first.
    ///
    /// - Parameters:
    ///   - separator: what parts cells; nil where that is to be told from the first rows.
    ///   - skipped: how many lines stand before the table.
    ///   - isStopped: asked now and then; true ends it as `interrupted`.
    /// Complexity: O(*n*) for *n* bytes; eight bytes are kept for a cell.
    package static func table(
        _ bytes: [UInt8], separator: UInt8? = nil, skipping skipped: Int = 0, isStopped: @escaping () -> Bool
    ) throws(CSVProblem) -> CSVTable {
        var reader = CSVReader(bytes, separator, isStopped)
        try reader.checkEncoding()
        try reader.skip(skipped)
        return try reader.table()
    }

    private func problem(_ reason: CSVProblem.Reason, _ offset: Int) -> CSVProblem {
        CSVProblem(reason, at: .init(of: offset, in: bytes))
    }

    private mutating func checkEncoding() throws(CSVProblem) {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw CSVProblem(.zip) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw CSVProblem(.utf16) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        if let offset = UTF8Text.firstInvalid(bytes, in: 0..<bytes.count) { throw problem(.notUTF8, offset) }
    }

    /// Passes over the lines before the table, and over `sep=;`, by which spreadsheets are told what parts cells.
    private mutating func skip(_ count: Int) throws(CSVProblem) {
        let (from, known) = (start, separator)
        let found = bytes.withUnsafeBufferPointer { bytes -> (start: Int, separator: UInt8?)? in
            var scanner = CSVScanner(bytes, from: from, separator: 0)
            for _ in 0..<count where !scanner.skipLine() { return nil }
            let place = scanner.place
            let line = bytes[place...].prefix { $0 != 0x0A && $0 != 0x0D }
            guard line.count == 5, line.starts(with: "sep=".utf8), let sign = line.last else { return (place, known) }
            _ = scanner.skipLine()
            return (scanner.place, known ?? sign)
        }
        guard let found else { throw CSVProblem(.allSkipped) }
        (start, separator) = (found.start, found.separator)
    }

    private func table() throws(CSVProblem) -> CSVTable {
        let sign: UInt8
        if let separator { sign = separator } else { sign = try CSVSeparators(bytes, from: start).found() }
        var cells: [CSVTable.Cell] = []
        var (width, emptyRows): (Int, Int) = (0, 0)
        // What stands at an offset goes out as a place, which is found where it is needed.
        let failure = bytes.withUnsafeBufferPointer { buffer -> CSVScanner.Problem? in
            var scanner = CSVScanner(buffer, from: start, separator: sign)
            do throws(CSVScanner.Problem) {
                try rows(&scanner, &cells, &width, &emptyRows)
                return nil
            } catch { return error }
        }
        if let failure {
            throw failure.reason == .interrupted ? CSVProblem(.interrupted) : problem(failure.reason, failure.offset)
        }
        guard width > 0 else { throw CSVProblem(.empty) }
        return CSVTable(bytes: bytes, separator: sign, columnCount: width, cells: cells, emptyRows: emptyRows)
    }

    private func rows(
        _ scanner: inout CSVScanner, _ cells: inout [CSVTable.Cell], _ width: inout Int, _ emptyRows: inout Int
    ) throws(CSVScanner.Problem) {
        var rows = 0
        while !scanner.isAtEnd {
            if rows & 0xFF == 0, isStopped() { throw .init(reason: .interrupted, offset: 0) }
            rows += 1
            let (first, begin) = (cells.count, scanner.place)
            var (hasText, isMore) = (false, true)
            while isMore {
                let (cell, ending) = try scanner.next()
                if !cell.isEmpty || cell.isQuoted { hasText = true }
                cells.append(cell)
                isMore = ending == .separator
                if cells.count - first > CSVReader.mostColumns {
                    throw .init(reason: .tooManyColumns(limit: CSVReader.mostColumns), offset: Int(cell.start))
                }
            }
            let count = cells.count - first
            guard hasText else {
                cells.removeLast(count)
                // An empty line is no row, one of separators alone is.
                if count > 1 { emptyRows += 1 }
                continue
            }
            if width == 0 { width = count }
            guard count == width else { throw .init(reason: .ragged(count, wanted: width), offset: begin) }
            guard cells.count <= CSVReader.mostCells else {
                throw .init(reason: .tooManyCells(limit: CSVReader.mostCells), offset: begin)
            }
        }
    }
}
