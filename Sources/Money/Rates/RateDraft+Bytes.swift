/// A draft as the bytes of a table; the layout is told in `RateTable.swift`.
extension RateDraft {
    /// The bytes of a table of this name. Nil where it would not fit 4 GB.
    func bytes(name: String) -> [UInt8]? {
        var isWide = false
        for column in columns {
            for cell in column.cells where cell.narrow == nil {
                isWide = true
                break
            }
        }
        let calendar = isReference ? sharedDays : []
        var layout: [(day: Int, count: Int, cell: Int)] = []
        layout.reserveCapacity(columns.count)
        var (dayCount, cellCount) = (calendar.count, 0)
        for column in columns {
            guard let first = column.days.first, let last = column.days.last else { continue }
            if isReference {
                let start = Self.index(of: first, in: calendar)
                layout.append((start, Self.index(of: last, in: calendar) - start + 1, cellCount))
            } else {
                layout.append((dayCount, column.days.count, cellCount))
                dayCount += column.days.count
            }
            cellCount += layout[layout.count - 1].count
        }
        let nameBytes = Array(name.utf8)
        let total =
            RateTable.headerSize + RateTableParts.padded(nameBytes.count) + RateTableParts.padded(dayCount * 4)
            + layout.count * RateTable.seriesSize + RateTableParts.padded(cellCount * (isWide ? 8 : 4))
        guard total <= Int(UInt32.max) else { return nil }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(total)
        let flags = (isReference ? 1 : 0) | (isWide ? 2 : 0)
        bytes.append(littleEndian: RateTable.magic)
        for word in [flags, nameBytes.count, dayCount, layout.count, cellCount, total, 0] {
            bytes.append(littleEndian: UInt32(truncatingIfNeeded: word))
        }
        bytes += nameBytes
        bytes.pad()
        if isReference {
            for day in calendar { bytes.append(littleEndian: UInt32(bitPattern: day)) }
        } else {
            for column in columns {
                for day in column.days { bytes.append(littleEndian: UInt32(bitPattern: day)) }
            }
        }
        bytes.pad()
        for (column, place) in zip(columns.lazy.filter { !$0.days.isEmpty }, layout) {
            bytes += column.pair.base.bytes + [0] + column.pair.quote.bytes + [0]
            for word in [place.day, place.count, place.cell, column.days.count] {
                bytes.append(littleEndian: UInt32(truncatingIfNeeded: word))
            }
        }
        for (column, place) in zip(columns.lazy.filter { !$0.days.isEmpty }, layout) {
            var next = 0
            for index in 0..<place.count {
                var cell = RateCell.missing
                if !isReference || calendar[place.day + index] == column.days[next] {
                    cell = column.cells[next]
                    next += 1
                }
                if isWide {
                    bytes.append(littleEndian: cell.wide)
                } else {
                    bytes.append(littleEndian: cell.narrow ?? 0)
                }
            }
        }
        bytes.pad()
        return bytes
    }

    /// Every day of any column, ascending.
    private var sharedDays: [Int32] {
        // The columns of a reference table hardly differ, so that a merge of the longest with each is quick.
        var days: [Int32] = []
        for column in columns {
            if column.days.elementsEqual(days) { continue }
            var merged: [Int32] = []
            merged.reserveCapacity(max(days.count, column.days.count))
            var (i, j) = (0, 0)
            while i < days.count || j < column.days.count {
                if j == column.days.count || (i < days.count && days[i] < column.days[j]) {
                    merged.append(days[i])
                    i += 1
                } else {
                    if i < days.count, days[i] == column.days[j] { i += 1 }
                    merged.append(column.days[j])
                    j += 1
                }
            }
            days = merged
        }
        return days
    }

    private static func index(of day: Int32, in days: [Int32]) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension RateTable {
    /// A table of a draft; nil where it would not fit 4 GB.
    convenience init?(name: String, _ draft: RateDraft) {
        guard let bytes = draft.bytes(name: name) else { return nil }
        self.init(bytes.withUnsafeBytes { RateBytes(copying: $0) }, isTrusted: true)
    }
}

extension [UInt8] {
    mutating func append(littleEndian word: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
    }

    /// Zeros up to the next multiple of 8.
    mutating func pad() {
        while count % 8 != 0 { append(0) }
    }
}
