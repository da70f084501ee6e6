/// Why bytes are no table, and where.
package struct CSVProblem: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case empty
        /// A ZIP archive, as spreadsheets are.
        case zip
        case utf16
        case notUTF8
        case zeroByte
        case unclosedQuote
        /// Something stands between a closing quote and the next separator.
        case afterQuote
        /// A row has another number of cells than the first.
        case ragged(Int, wanted: Int)
        case tooManyColumns(limit: Int)
        case tooManyCells(limit: Int)
        /// Several separators part every row into the same number of cells.
        case severalSeparators([UInt8])
        /// Fewer lines than were to be passed over.
        case allSkipped
        case interrupted
    }

    package let reason: Reason
    /// The line of the file, from 1, and the character in it, from 1; nil where it is of the whole file.
    package let place: Place?

    package struct Place: Hashable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
    }

    package init(_ reason: Reason, at place: Place? = nil) { (self.reason, self.place) = (reason, place) }
}

extension CSVProblem.Place {
    /// Where a byte stands. Lines end with LF, CR LF or CR, also those within quotes.
    ///
    /// Complexity: O(*n*); it is asked for in messages alone.
    package init(of offset: Int, in bytes: [UInt8]) {
        var (line, start, place) = (1, 0, 0)
        let end = min(offset, bytes.count)
        while place < end {
            let byte = bytes[place]
            place += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A {
                guard place < end else { break }
                place += 1
            }
            (line, start) = (line + 1, place)
        }
        // Bytes that begin no character are none.
        let isMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && end >= 3
        let characters = bytes[(isMark ? 3 : start)..<max(end, isMark ? 3 : start)].count { $0 & 0xC0 != 0x80 }
        self.init(line: line, column: characters + 1)
    }
}
