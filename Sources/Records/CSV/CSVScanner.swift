/// Takes one cell after the other from the bytes of a table, in one pass: RFC 4180, with LF and CR as line ends too, and
/// spaces that stand round a cell left out. A quote within a cell that does not begin with one is a character as any.
package struct CSVScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let separator: UInt8
    package private(set) var place: Int

    /// What stands after a cell.
    package enum Ending {
        case separator, line, text
    }

    package struct Problem: Error {
        let reason: CSVProblem.Reason
        let offset: Int
    }

    package init(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int, separator: UInt8) {
        (self.bytes, self.place, self.separator) = (bytes, place, separator)
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// The next cell of the row, and what ends it.
    @inline(__always)
    package mutating func next() throws(Problem) -> (CSVTable.Cell, Ending) {
        skipBlanks()
        if place < bytes.count, bytes[place] == 0x22 { return try quoted() }
        let start = place
        var end = place
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == 0 { throw Problem(reason: .zeroByte, offset: end) }
            end &+= 1
        }
        place = end
        var last = end
        while last > start, isBlank(bytes[last &- 1]) { last &-= 1 }
        return (CSVTable.Cell(start, last, isQuoted: false, hasQuotes: false), ending())
    }

    private mutating func quoted() throws(Problem) -> (CSVTable.Cell, Ending) {
        let opening = place
        var end = opening + 1
        var hasQuotes = false
        while true {
            guard end < bytes.count else { throw Problem(reason: .unclosedQuote, offset: opening) }
            let byte = bytes[end]
            if byte == 0x22 {
                guard end &+ 1 < bytes.count, bytes[end &+ 1] == 0x22 else { break }
                hasQuotes = true
                end &+= 1
            } else if byte == 0 {
                throw Problem(reason: .zeroByte, offset: end)
            }
            end &+= 1
        }
        place = end + 1
        skipBlanks()
        let cell = CSVTable.Cell(opening + 1, end, isQuoted: true, hasQuotes: hasQuotes)
        guard place >= bytes.count || bytes[place] == separator || bytes[place] == 0x0A || bytes[place] == 0x0D else {
            throw Problem(reason: .afterQuote, offset: place)
        }
        return (cell, ending())
    }

    @inline(__always)
    private mutating func skipBlanks() {
        while place < bytes.count, isBlank(bytes[place]) { place &+= 1 }
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 }

    /// Goes past what ends a cell.
    @inline(__always)
    private mutating func ending() -> Ending {
        guard place < bytes.count else { return .text }
        let byte = bytes[place]
        place &+= 1
        if byte == separator { return .separator }
        if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place &+= 1 }
        return place < bytes.count ? .line : .text
    }

    /// Goes past the rest of the line, whatever stands in it.
    ///
    /// - Returns: whether there is another line.
    mutating func skipLine() -> Bool {
        while place < bytes.count {
            let byte = bytes[place]
            place &+= 1
            if byte == 0x0A { return true }
            guard byte == 0x0D else { continue }
            if place < bytes.count, bytes[place] == 0x0A { place &+= 1 }
            return true
        }
        return false
    }
}
