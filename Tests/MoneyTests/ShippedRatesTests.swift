import Calendars
import Numbers
import Testing

@testable import Money

/// The history that ships, as `Scripts/pack-rates` made it.
@Suite struct ShippedRatesTests {
    @Test func everyCellIsThatOfTheFile() throws {
        let table = try #require(RateTable.shipped)
        let calendar = try #require(table.calendar)
        // The script worked the digest out from the CSV: by day, then by code.
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        var next = [Int](repeating: 0, count: table.series.count)
        for index in 0..<calendar.count {
            let day = Day(number: calendar.day(index))
            for (place, series) in table.series.enumerated() {
                guard next[place] < series.count, series.day(next[place]) == day.number else { continue }
                let cell = series.cell(next[place])
                next[place] += 1
                if cell.isMissing { continue }
                count += 1
                for byte in "\(day),\(series.pair.quote),\(cell.text)\n".utf8 {
                    digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
                }
            }
        }
        #expect(next == table.series.map(\.count))
        #expect(count == 221_702 && table.count == count)
        #expect(digest == 0x31ba_b3ba_d6cf_4552)
    }

    @Test func shape() throws {
        let table = try #require(RateTable.shipped)
        #expect(RateTableParts(table.bytes)?.isSound == true)
        #expect(table.name == "ECB" && table.isReference)
        #expect(table.days == 7_126 && table.series.count == 41 && table.currencies.count == 42)
        #expect(table.period?.name == "1999-01-04..2026-10-30")
        #expect(table.series.allSatisfy { $0.pair.base == .euro })
    }

    @Test(arguments: [
        ("USD", "1999-01-04..2026-10-30", 0), ("CNY", "2005-04-01..2026-10-30", 0),
        ("HRK", "2005-04-01..2022-12-30", 0),
        ("TRL", "1999-01-04..2004-12-31", 0), ("TRY", "2005-01-03..2026-10-30", 0),
        ("ROL", "1999-01-04..2005-06-30", 0),
        ("RON", "2005-07-01..2026-10-30", 0), ("BGN", "2000-07-19..2025-12-31", 0),
        ("ISK", "1999-01-04..2026-10-30", 1),
    ])
    func holdings(_ code: String, _ period: String, _ gaps: Int) throws {
        let table = try #require(RateTable.shipped)
        let pair = CurrencyPair(base: .euro, quote: try #require(CurrencyCode(code)))
        let series = try #require(table.series(pair))
        #expect("\(series.first)..\(series.last)" == period)
        #expect(series.gaps.count == gaps)
        #expect(series.gaps.isEmpty == (series.rates == series.count))
    }

    @Test func cells() throws {
        let table = try #require(RateTable.shipped)
        func rate(_ code: String, _ year: Int, _ month: Int, _ day: Int) throws -> Number? {
            let pair = CurrencyPair(base: .euro, quote: try #require(CurrencyCode(code)))
            return table.rate(pair, on: try #require(Day(year: year, month: month, day: day)))
        }
        #expect(try rate("USD", 2026, 10, 30).map { Number.compare($0, Number(11172, over: 10000)) } == 0)
        #expect(try rate("ZAR", 1999, 1, 4).map { Number.compare($0, Number(69358, over: 10000)) } == 0)
        #expect(try rate("ISK", 2026, 10, 30).map { Number.compare($0, Number(136)) } == 0)
        #expect(try rate("TRL", 1999, 1, 4).map { Number.compare($0, Number(372_274)) } == 0)
        // A Saturday, a day without that currency, a day before all.
        #expect(try rate("USD", 2025, 10, 4) == nil)
        #expect(try rate("CNY", 2004, 6, 1) == nil)
        #expect(try rate("USD", 1998, 12, 31) == nil)
        #expect(try rate("EUR", 2025, 10, 3) == nil)
    }
}
