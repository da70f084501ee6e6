/// What parts the cells of a table, told from its first rows: the sign that parts each of them into the same number of
/// cells, more than one.
struct CSVSeparators {
    private let bytes: [UInt8]
    private let start: Int

    /// What is looked at.
    private static let mostRows = 100
    private static let mostBytes = 1 << 17

    init(_ bytes: [UInt8], from start: Int) { (self.bytes, self.start) = (bytes, start) }

    /// The sign; a comma where nothing parts anything, so that there is one column.
    func found() throws(CSVProblem) -> UInt8 {
        let all = CSVReader.separators.map { (sign: $0, counts: counts(of: $0)) }
        let even = all.filter { _, counts in
            guard let first = counts.first, first > 1 else { return false }
            return counts.allSatisfy { $0 == first }
        }
        if even.count > 1 { throw CSVProblem(.severalSeparators(even.map(\.sign)), at: place) }
        if let only = even.first { return only.sign }
        // Rows of unlike lengths: by which sign they are nearest to rows of one is known, and the odd one is told of.
        let parted = all.map { (sign: $0.sign, rows: likeness($0.counts)) }.filter { $0.rows > 0 }
        guard let most = parted.map(\.rows).max() else { return CSVReader.separators[0] }
        let best = parted.filter { $0.rows == most }
        if best.count > 1 { throw CSVProblem(.severalSeparators(best.map(\.sign)), at: place) }
        return best[0].sign
    }

    private var place: CSVProblem.Place { CSVProblem.Place(of: start, in: bytes) }

    /// How many rows have the most frequent length that is more than one cell.
    private func likeness(_ counts: [Int]) -> Int {
        var rows: [Int: Int] = [:]
        for count in counts where count > 1 { rows[count, default: 0] += 1 }
        return rows.values.max() ?? 0
    }

    /// How many cells each of the first rows has where a sign parts them. What is wrong in a row ends it there.
    private func counts(of sign: UInt8) -> [Int] {
        bytes.withUnsafeBufferPointer { whole in
            let end = min(whole.count, start + CSVSeparators.mostBytes)
            var scanner = CSVScanner(UnsafeBufferPointer(rebasing: whole[..<end]), from: start, separator: sign)
            var counts: [Int] = []
            while !scanner.isAtEnd, counts.count < CSVSeparators.mostRows {
                var (count, hasText, isMore) = (0, false, true)
                while isMore {
                    guard let (cell, ending) = try? scanner.next() else { return counts }
                    count += 1
                    if !cell.isEmpty || cell.isQuoted { hasText = true }
                    isMore = ending == .separator
                }
                // A row that is cut off where the look ends says nothing.
                if scanner.isAtEnd, end < whole.count, !counts.isEmpty { return counts }
                if hasText { counts.append(count) }
            }
            return counts
        }
    }
}
