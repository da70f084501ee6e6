import Calendars
import Numbers
import TestSupport
import Testing

@testable import Money

/// The user's own rates: which go before which, and the ways round.
@Suite struct OwnRatesTests {
    private func desk() throws -> RateTable {
        try table(
            "desk",
            """
            date,from,to,rate
            2025-09-30,USD,TWD,30.445
            2025-09-29,USD,TWD,30.46
            2025-09-30,USD,CNY,7.1055
            2025-10-04,CNY,USD,0.14

            """)
    }

    @Test func onItsDaysATableGoesBeforeTheBank() throws {
        let table = try desk()
        let book = RateBook(imported: [table])
        let own = try book.rate("USD", "CNY", "2025-09-30")
        #expect(own.number.text() == "7.1055" && own.source == "desk" && own.path == [code("USD"), code("CNY")])
        #expect(try book.rate("CNY", "USD", "2025-09-30").number.multiplied(by: own.number).asInt == 1)
        #expect(try book.rate("USD", "CNY", "2025-09-29").source == "ECB")
        // A Saturday the desk has, in the other direction, and the Sunday after it.
        #expect(try book.rate("CNY", "USD", "2025-10-05").number.text() == "0.14")
        #expect(try book.rate("USD", "CNY", "2025-10-06").source == "ECB")
        // Other pairs are untouched.
        #expect(try book.rate("EUR", "USD", "2025-09-30").source == "ECB")
        #expect(try book.rate("CNY", "HKD", "2025-09-30").source == "ECB")
    }

    @Test func oneStepThroughAThird() throws {
        let table = try desk()
        let book = RateBook(imported: [table])
        let answer = try book.rate("CNY", "TWD", "2025-09-29")
        #expect(answer.pathText == "CNY → EUR → USD → TWD" && answer.source == "ECB and desk")
        let parts = try (book.rate("CNY", "USD", "2025-09-29").number, book.rate("USD", "TWD", "2025-09-29").number)
        #expect(try Number.compare(answer.number, parts.0.multiplied(by: parts.1)) == 0)
        // Where the desk has both legs, its own.
        let both = try book.rate("TWD", "CNY", "2025-09-30")
        #expect(both.pathText == "TWD → USD → CNY" && both.source == "desk")
        #expect(both.number.text(10) == Number(71055, over: 304450).text(10))
        #expect(try book.rate("EUR", "TWD", "2025-10-01").pathText == "EUR → USD → TWD")
        #expect(try book.rate("EUR", "TWD", "2025-10-01").last == day("2025-09-30"))
        #expect(
            try book.refusal("USD", "TWD", on: "2025-11-01")
                == "there is no rate for 2025-11-01: the newest of TWD in desk is of 2025-09-30, 32 days before")
    }

    @Test func statedRatesGoBeforeAll() throws {
        let table = try desk()
        let book = RateBook(imported: [table])
        let before = try book.rate("USD", "CNY", "2025-09-30").number
        book.state(
            StatedRate(
                from: code("CNY"), to: code("USD"), number: Number(1, over: 7), day: try day("2025-09-30"),
                source: "the article"))
        let stated = try book.rate("USD", "CNY", "2025-09-30")
        #expect(stated.number.asInt == 7 && stated.source == "stated, the article")
        // The last of a day counts, and the day before is the table's still.
        book.state(
            StatedRate(from: code("USD"), to: code("CNY"), number: Number(8), day: try day("2025-09-30")))
        #expect(try book.rate("USD", "CNY", "2025-09-30").number.asInt == 8)
        #expect(try book.rate("USD", "CNY", "2025-09-29").source == "ECB")
        book.takeBackStated(to: 0)
        #expect(try Number.compare(book.rate("USD", "CNY", "2025-09-30").number, before) == 0)
    }

    @Test func aStatedRateCountsInAMean() throws {
        let book = RateBook()
        let plain = try book.mean("EUR", "USD", "2025-09-01..2025-09-30")
        let list = try book.list(from: code("EUR"), to: code("USD"), over: try period("2025-09-01..2025-09-30"))
        book.state(StatedRate(from: code("EUR"), to: code("USD"), number: Number(2), day: try day("2025-09-30")))
        let other = try book.mean("EUR", "USD", "2025-09-01..2025-09-30")
        #expect(other.days == plain.days && other.source == "ECB and stated" || other.source == "stated and ECB")
        var sum = Number(2)
        for entry in list.dropLast() { sum = try sum.adding(entry.number) }
        #expect(try other.number.text() == sum.divided(by: Number(list.count)).text())
        // An approximate rate makes an approximate mean.
        let about = try Number(approximate: 1.17)
        book.state(StatedRate(from: code("EUR"), to: code("USD"), number: about, day: try day("2025-09-30")))
        #expect(try !book.mean("EUR", "USD", "2025-09-01..2025-09-30").number.isExact)
    }

    @Test func meansOfATable() throws {
        let months = (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0)-28,USD,TWD,3\($0 % 10)\n" }.joined()
        let table = try table("months", "date,from,to,rate\n2024-12-28,USD,TWD,30\n" + months)
        let book = RateBook(imported: [table])
        let mean = try book.mean("USD", "TWD", "2025-01-01..2025-12-31")
        #expect(mean.days == 12 && mean.source == "months")
        #expect(
            try book.refusal("USD", "TWD", over: "2024-01-01..2025-12-31")
                == "the mean over 2024-01-01..2025-12-31 needs rates for all of it, but months holds TWD "
                + "from 2024-12-28 to 2025-12-28; it covers 2024-12-28..2025-12-31")
        // Three of the table's days are no business days of the bank, which leaves holes.
        let holes = try book.refusal("CNY", "TWD", over: "2025-01-01..2025-12-31")
        #expect(
            holes
                == "the mean over FY2025 needs rates for all of it, but ECB and months holds TWD/CNY "
                + "from 2025-01-28 to 2025-11-28; it covers 2025-01-28..2025-05-28")
        let quarter = try book.mean("CNY", "TWD", "2025-01-28..2025-04-28")
        #expect(quarter.days == 4 && quarter.pathText == "CNY → EUR → USD → TWD" && quarter.source == "ECB and months")
    }

    /// A table that passes over most of a period does not tell its mean.
    @Test func sparseTablesGiveNoMean() throws {
        let text = "date,from,to,rate\n2025-07-01,USD,TWD,29\n2025-09-30,USD,TWD,30\n2025-12-30,USD,TWD,31\n"
        let book = RateBook(imported: [try table("desk", text)])
        let late = try book.refusal("USD", "TWD", over: "2025-09-01..2025-09-30")
        #expect(late.contains("desk has none of TWD from 2025-09-01 to 2025-09-29"), "\(late)")
        let early = try book.refusal("USD", "TWD", over: "2025-09-29..2025-10-31")
        #expect(early.contains("desk has none of TWD from 2025-10-01 to 2025-10-31"), "\(early)")
    }

    @Test func newerRatesOfTheBankGoOn() throws {
        let newer = try table(
            "ECB", "Date,USD,CNY,\n2026-11-03,1.12,7.44,\n2026-11-02,1.11,7.43,\n2026-10-30,1.1172,7.4326,\n")
        let book = RateBook(imported: [newer])
        #expect(try book.rate("USD", "CNY", "2026-11-10").last == day("2026-11-03"))
        #expect(try book.rate("USD", "CNY", "2026-10-29").last == day("2026-10-29"))
        let mean = try book.mean("USD", "CNY", "2026-10-01..2026-11-03")
        #expect(try mean.source == "ECB" && mean.last == day("2026-11-03"))
        let days = try book.list(from: code("USD"), to: code("CNY"), over: try period("2026-10-01..2026-11-03")).count
        #expect(mean.days == days)
        // Weeks without a rate between the two tables are no mean.
        let late = try table("ECB", "Date,USD,CNY,\n2026-12-30,1.12,7.44,\n")
        let other = RateBook(imported: [late])
        let words = try other.refusal("USD", "CNY", over: "2026-10-01..2026-12-31")
        #expect(
            words == "the mean over 2026Q4 needs rates for all of it, but ECB has none of CNY from 2026-10-31 to "
                + "2026-12-29; it covers 2026-10-01..2026-10-30")
    }

    @Test func withoutAnyTable() throws {
        let book = RateBook(shipped: nil)
        #expect(
            try book.refusal("USD", "CNY", on: "2025-09-30")
                == "there is no rate for USD, as there is no table of rates")
        book.state(StatedRate(from: code("USD"), to: code("CNY"), number: Number(7), day: try day("2025-09-30")))
        #expect(try book.rate("CNY", "USD", "2025-09-30").number.text(5) == "0.14286")
    }
}

/// The rounded mean against the exact sum.
@Suite struct RateMeanTests {
    @Test func agreesWithTheExactSum() throws {
        var random = TestRandom(stream: 32)
        for _ in 0..<300 {
            var (mean, numbers) = (RateMean(), [Number]())
            let size = UInt64(1) << UInt64.random(in: 1...58, using: &random)
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let cells = (0..<2).map { _ in
                    RateCell(
                        mantissa: UInt64.random(in: size / 2...size, using: &random),
                        places: Int.random(in: 0...6, using: &random))
                }
                let fraction = RateFraction(cells[0], over: cells[1])
                mean.add(fraction)
                numbers.append(fraction.number)
            }
            let rounded = try #require(mean.rounded ?? RateMean.exact(numbers))
            let exact = try #require(RateMean.exact(numbers))
            #expect(Number.compare(rounded, exact) == 0, "seed \(TestRandom.seed)")
        }
    }

    @Test func tiesGoAwayFromZero() throws {
        // 1.00000000000000000005, the mean of 1 and 1.0000000000000000001, lies between two numbers of 20 digits.
        var mean = RateMean()
        mean.add(RateFraction(.one, over: .one))
        #expect(mean.rounded?.text() == "1")
        let tie = [Number(1), try Number(digits: [1] + [UInt8](repeating: 0, count: 18) + [1], exponent: -19)]
        #expect(RateMean.exact(tie)?.text(30) == "1.0000000000000000001")
        // Thirds that were cut but sum to one.
        var thirds = RateMean()
        for above in [1, 2] as [UInt64] {
            thirds.add(RateFraction(RateCell(mantissa: above, places: 0), over: RateCell(mantissa: 3, places: 0)))
        }
        #expect(thirds.rounded?.text() == "0.5")
    }

    @Test func extremes() throws {
        let large = RateCell(mantissa: RateCell.largestMantissa, places: 0)
        let small = RateCell(mantissa: 1, places: RateCell.largestPlaces)
        for (above, below) in [(large, small), (small, large), (large, large), (small, small)] {
            let fraction = RateFraction(above, over: below)
            var mean = RateMean()
            for _ in 0..<1_000 { mean.add(fraction) }
            let exact = try #require(RateMean.exact([fraction.number]))
            let rounded = try #require(mean.rounded ?? RateMean.exact([Number](repeating: fraction.number, count: 10)))
            #expect(Number.compare(rounded, exact) == 0)
            #expect(!fraction.number.isZero)
        }
    }
}
