/// Tables as GitHub has them: a row of headings, a row of dashes, rows (GitHub Flavored Markdown 0.29, 4.10).
enum MarkdownTable {
    struct Content {
        /// How many lines of the paragraph stand above it.
        var start: Int
        /// Where the text of each column stands: `left`, `right`, `center` or nothing.
        var sides: [String]
        /// The headings, then the others; each cell as it is written.
        var rows: [[[UInt8]]]
    }

    /// The table that the lines of a paragraph end with; nil where there is none.
    static func table(_ bytes: [UInt8], _ lines: [TextLine]) -> Content? {
        for place in lines.indices.dropFirst() {
            guard let sides = sides(bytes[lines[place].content]) else { continue }
            let headings = cells(bytes[lines[place - 1].content])
            guard headings.count == sides.count else { continue }
            let rows = lines[(place + 1)...].map { cells(bytes[$0.content]) }
            return Content(start: place - 1, sides: sides, rows: [headings] + rows)
        }
        return nil
    }

    private static func sides(_ line: ArraySlice<UInt8>) -> [String]? {
        guard line.contains(UInt8(ascii: "-")), line.contains(UInt8(ascii: "|")),
            line.allSatisfy({ $0.isBlank || Array("|:-".utf8).contains($0) })
        else { return nil }
        var sides: [String] = []
        for cell in cells(line) {
            guard let first = cell.first, let last = cell.last, cell.contains(UInt8(ascii: "-")),
                cell.dropFirst().dropLast().allSatisfy({ $0 == UInt8(ascii: "-") })
            else { return nil }
            switch (first == UInt8(ascii: ":"), last == UInt8(ascii: ":")) {
            case (true, true): sides.append("center")
            case (true, false): sides.append("left")
            case (false, true): sides.append("right")
            case (false, false): sides.append("")
            }
        }
        return sides
    }

    /// Where the cells of a row stand, with blanks beside them.
    static func cellRanges(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        var (ranges, start, place): ([Range<Int>], Int, Int) = ([], line.startIndex, line.startIndex)
        while place < line.endIndex {
            if line[place] == UInt8(ascii: "\\"), place + 1 < line.endIndex {
                place += 2
                continue
            }
            if line[place] == UInt8(ascii: "|") {
                ranges.append(start..<place)
                start = place + 1
            }
            place += 1
        }
        return ranges + [start..<line.endIndex]
    }

    /// The cells of a row. `\|` is a sign of the cell.
    private static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
        var cells: [[UInt8]] = [[]]
        var place = line.startIndex
        while place < line.endIndex {
            if line[place] == UInt8(ascii: "\\"), place + 1 < line.endIndex {
                if line[place + 1] != UInt8(ascii: "|") { cells[cells.count - 1].append(line[place]) }
                cells[cells.count - 1].append(line[place + 1])
                place += 2
                continue
            }
            if line[place] == UInt8(ascii: "|") {
                cells.append([])
            } else {
                cells[cells.count - 1].append(line[place])
            }
            place += 1
        }
        cells = cells.map { cell in
            let start = cell.drop(while: \.isBlank)
            return Array(start.prefix(start.lastIndex { !$0.isBlank }.map { $0 - start.startIndex + 1 } ?? 0))
        }
        if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
        if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
        return cells
    }
}
