/// One line of a source.
package struct SourceLine: Sendable, Hashable {
    /// Its number, counted from the source's `firstLine`.
    package let number: Int
    /// Its bytes, without the line break.
    package let range: Range<Int>
}

/// Where the lines of a source start; made once, when first asked for.
final class LineTable: Sendable {
    /// Rising; the first is 0. After a last line break no further line starts.
    let starts: [UInt32]

    /// Lines end with `\n`, `\r\n` or a lone `\r`.
    init(_ bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        var offset = 0
        while offset < bytes.count {
            if let eight = EightBytes(bytes, at: offset, end: bytes.count), !eight.breakLine {
                offset += 8
                continue
            }
            let byte = bytes[offset]
            offset += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            if offset < bytes.count { starts.append(UInt32(truncatingIfNeeded: offset)) }
        }
        self.starts = starts
    }

    /// The index of the line that holds the offset. Complexity: O(log n).
    func index(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension Source {
    /// How many line breaks there are: `\n`, `\r\n` and a lone `\r`, each as one.
    package static func lineBreaks(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var (feeds, returns) = (0, 0)
            for byte in bytes {
                feeds &+= byte == 0x0A ? 1 : 0
                returns &+= byte == 0x0D ? 1 : 0
            }
            guard returns > 0 else { return feeds }
            for place in bytes.indices where bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
            {
                returns -= 1
            }
            return feeds + returns
        }
    }

    private var lines: LineTable {
        lineTable.load() ?? lineTable.storeIfNil(LineTable(bytes))
    }

    /// How many lines it has, at least one. A line break at the very end starts no further line.
    package var lineCount: Int { lines.starts.count }

    /// The line that holds the byte at `offset`; a line break belongs to the line it ends, the end of the text to
    /// the last line. Complexity: O(log n), and O(n) once.
    package func line(at offset: Int) -> SourceLine {
        line(index: lines.index(of: offset))
    }

    /// The line with this number, counted from `firstLine`; nil where there is none.
    package func line(numbered number: Int) -> SourceLine? {
        let (index, overflow) = number.subtractingReportingOverflow(firstLine)
        guard !overflow, lines.starts.indices ~= index else { return nil }
        return line(index: index)
    }

    private func line(index: Int) -> SourceLine {
        let starts = lines.starts
        let start = Int(starts[index])
        var end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return SourceLine(number: firstLine &+ index, range: start..<end)
    }

    /// The text of a line, without its line break.
    package func text(_ line: SourceLine) -> String {
        String(decoding: bytes[line.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The line number of an offset, and the column counted from 1 in terminal cells.
    ///
    /// Complexity: linear in the length of the line.
    package func place(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        var cursor = CellCursor(bytes, line.range)
        return (line.number, cursor.advance(toOffset: offset) + 1)
    }
}
