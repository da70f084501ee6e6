import Reporting

extension Table {
    /// Cells between two columns.
    static let gap = 2
    /// A column that is cut is not made narrower than this.
    static let narrowest = 8
    /// A column whose cells are wrapped is not made narrower than this, nor than the longest word.
    static let narrowestWrapped = 12

    /// What a cell takes before and after the point that its column is aligned on.
    struct Extent {
        var before: Int
        var after: Int
        /// Whether it has a number to be aligned on.
        var hasPoint = false

        var width: Int { before + after }
    }

    /// The measures of all cells, taken once.
    struct Measures {
        /// By row and column, one after the other.
        var extents: [Extent]
        /// What each column takes, and how much of it stands before the point.
        var widths: [Int]
        var points: [Int]
        /// The longest word of each column whose cells are wrapped.
        var words: [Int]
        var hasTitles: Bool
    }

    func measures() -> Measures {
        var extents: [Extent] = []
        extents.reserveCapacity(rows.count * columns.count)
        var before = Array(repeating: 0, count: columns.count)
        var after = before
        var plain = before
        var words = before
        for row in rows {
            for (index, cell) in row.enumerated() {
                let extent = extent(of: cell, columns[index].alignment)
                extents.append(extent)
                if columns[index].shrinking == .wraps { words[index] = max(words[index], longestWord(cell)) }
                if columns[index].alignment == .point, !extent.hasPoint {
                    plain[index] = max(plain[index], extent.before)
                } else {
                    before[index] = max(before[index], extent.before)
                    after[index] = max(after[index], extent.after)
                }
            }
        }
        let hasTitles = columns.contains { $0.title != nil }
        var widths: [Int] = []
        for (index, column) in columns.enumerated() {
            let title = column.heading.map { CellWidth.of($0) }.max() ?? 0
            widths.append(max(before[index] + after[index], plain[index], title))
        }
        return Measures(extents: extents, widths: widths, points: before, words: words, hasTitles: hasTitles)
    }

    /// A cell before and after its point; one without a number has nothing after.
    private func extent(of cell: Cell, _ alignment: Alignment) -> Extent {
        guard alignment == .point, cell.hasNumber else { return Extent(before: InkedText.width(cell.bytes), after: 0) }
        var walk = InkedText(cell.bytes, 0..<cell.bytes.count)
        var extent = Extent(before: 0, after: 0)
        var isPast = false
        while let piece = walk.next() {
            guard let scalar = piece.scalar else { continue }
            let isDigit = 0x30...0x39 ~= scalar.value
            // Grouped digits belong to the whole part.
            if extent.hasPoint, !isDigit, scalar != "," { isPast = true }
            if isDigit { extent.hasPoint = true }
            if isPast { extent.after += piece.width } else { extent.before += piece.width }
        }
        return extent
    }

    /// The cells of the longest run that is not broken: up to a space or to the next ideograph.
    private func longestWord(_ cell: Cell) -> Int {
        var walk = InkedText(cell.bytes, 0..<cell.bytes.count)
        var (longest, present) = (0, 0)
        while let piece = walk.next() {
            guard let scalar = piece.scalar else { continue }
            present = scalar == " " || piece.width == 2 ? 0 : present + piece.width
            longest = max(longest, present)
        }
        return longest
    }

    /// Whether lines of a width have room for it.
    func fits(_ width: Int) -> Bool { fitted(measures(), width: width) != nil }

    /// The widths of the columns within lines of `width` cells; nil where they cannot be had.
    func fitted(_ measures: Measures, width: Int) -> [Int]? {
        var widths = measures.widths
        let least = columns.indices.map { leastWidth(of: $0, measures) }
        let gaps = Table.gap * max(0, columns.count - 1)
        var excess = indent + gaps + widths.reduce(0, +) - width
        // The widest gives first, until it is as narrow as the next.
        while excess > 0 {
            let shrinking = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = shrinking.max(by: { widths[$0] < widths[$1] }) else { return nil }
            let next = shrinking.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let step = min(excess, max(1, widths[widest] - max(next, least[widest])))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    /// How narrow a column may be made.
    private func leastWidth(of column: Int, _ measures: Measures) -> Int {
        switch columns[column].shrinking {
        case .never: .max
        case .wraps: max(Table.narrowestWrapped, measures.words[column])
        case .cuts: Table.narrowest
        }
    }
}
