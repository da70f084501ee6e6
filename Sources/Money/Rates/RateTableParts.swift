/// The parts of a table's bytes, found without looking into them; `isSound` looks.
struct RateTableParts {
    let name: String
    let isReference: Bool
    let days: UnsafePointer<Int32>
    let dayCount: Int
    let series: [RateSeries]

    /// Nil where the header does not fit the bytes, or a series reaches outside.
    init?(_ bytes: RateBytes) {
        let header = RateTable.headerSize
        guard bytes.count >= header, bytes.word(0) == RateTable.magic, bytes.word(24) == bytes.count else { return nil }
        let flags = bytes.word(4)
        guard flags < 4, bytes.word(28) == 0 else { return nil }
        let isWide = flags & 2 != 0
        // No count is above 2^32, so none of these sums can overflow.
        let nameCount = Int(bytes.word(8))
        dayCount = Int(bytes.word(12))
        let (seriesCount, cellCount) = (Int(bytes.word(16)), Int(bytes.word(20)))
        let daysStart = header + Self.padded(nameCount)
        let seriesStart = daysStart + Self.padded(dayCount * 4)
        let cellsStart = seriesStart + seriesCount * RateTable.seriesSize
        guard bytes.count == cellsStart + Self.padded(cellCount * (isWide ? 8 : 4)) else { return nil }

        isReference = flags & 1 != 0
        let text = bytes.withBytes { String(validating: $0[header..<header + nameCount], as: UTF8.self) }
        guard let name = text else { return nil }
        self.name = name
        days = (bytes.start + daysStart).assumingMemoryBound(to: Int32.self)
        var series: [RateSeries] = []
        series.reserveCapacity(seriesCount)
        for index in 0..<seriesCount {
            let start = seriesStart + index * RateTable.seriesSize
            let (day, count) = (Int(bytes.word(start + 8)), Int(bytes.word(start + 12)))
            let (cell, rates) = (Int(bytes.word(start + 16)), Int(bytes.word(start + 20)))
            guard let base = Self.code(bytes.word(start)), let quote = Self.code(bytes.word(start + 4)), base != quote,
                count > 0, 1...count ~= rates, day + count <= dayCount, cell + count <= cellCount
            else { return nil }
            series.append(
                RateSeries(
                    CurrencyPair(base: base, quote: quote), count: count, rates: rates, days: days + day,
                    cells: bytes.start + cellsStart + cell * (isWide ? 8 : 4), isWide: isWide))
        }
        self.series = series
    }

    /// Whether days ascend, series ascend, rates are counted right, and first and last are there.
    var isSound: Bool {
        var previous: CurrencyPair?
        for one in series {
            if let previous, (previous.base, previous.quote) >= (one.pair.base, one.pair.quote) { return false }
            if isReference, one.pair.base != .euro { return false }
            previous = one.pair
            var rates = 0
            var last = Int32.min
            for index in 0..<one.count {
                let (day, cell) = (one.day(index), one.cell(index))
                guard day > last, -719_162...2_932_896 ~= day else { return false }
                last = day
                if !cell.isMissing {
                    guard cell.mantissa <= RateCell.largestMantissa, cell.places <= RateCell.largestPlaces else {
                        return false
                    }
                    rates += 1
                }
            }
            guard rates == one.rates, !one.cell(0).isMissing, !one.cell(one.count - 1).isMissing else { return false }
        }
        guard isReference else { return true }
        for index in 1..<max(1, dayCount) {
            guard Int32(littleEndian: days[index - 1]) < Int32(littleEndian: days[index]) else { return false }
        }
        return true
    }

    /// Rounded up to a multiple of 8.
    static func padded(_ count: Int) -> Int { (count + 7) & ~7 }

    /// A code from its four bytes, the first letter in the lowest.
    private static func code(_ word: UInt32) -> CurrencyCode? {
        guard word >> 24 == 0 else { return nil }
        let letters = word.byteSwapped >> 8
        for shift in [0, 8, 16] as [UInt32] {
            guard 65...90 ~= letters >> shift & 0xFF else { return nil }
        }
        return CurrencyCode(letters: letters)
    }
}
