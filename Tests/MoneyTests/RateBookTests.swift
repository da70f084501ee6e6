import Calendars
import Numbers
import Presentation
import Testing

@testable import Money

/// The rule that finds a rate in the shipped history.
@Suite struct RateBookTests {
    @Test func knownAnswers() throws {
        let book = RateBook()
        let dated = try book.rate("USD", "CNY", "2025-08-19")
        #expect(dated.number.text(6) == "7.17908")
        #expect(dated.pathText == "USD → EUR → CNY" && dated.source == "ECB")
        #expect(dated.quoted.description == "CNY/USD")

        let mean = try book.mean("USD", "CNY", "2025-01-01..2025-09-30")
        #expect(mean.number.text() == "7.2195640582930448526")
        #expect(mean.days == 191 && "\(mean.first)..\(mean.last)" == "2025-01-02..2025-09-30")
        #expect(mean.number.terminatingDigits ?? 99 <= 20)

        let other = try book.mean("CNY", "USD", "2025-01-01..2025-06-30")
        #expect(other.days == 125)
        #expect(try other.number.multiplied(by: Number(191_000_000)).text(6) == "26335400")
    }

    @Test func thereAndBackIsTheSame() throws {
        let book = RateBook()
        for (from, to) in [("USD", "CNY"), ("CNY", "HKD"), ("EUR", "JPY"), ("GBP", "AUD")] {
            let there = try book.mean(from, to, "2025-01-01..2025-09-30")
            let back = try book.mean(to, from, "2025-01-01..2025-09-30")
            #expect(try there.number.multiplied(by: back.number).asInt == 1)
            #expect(there.quotation.text() == back.quotation.text() && there.quoted == back.quoted)
            let (one, other) = (try book.rate(from, to, "2025-08-19"), try book.rate(to, from, "2025-08-19"))
            #expect(try one.number.multiplied(by: other.number).asInt == 1)
            #expect(one.path == other.path.reversed())
        }
    }

    @Test(arguments: [
        ("USD", "HKD", "2025-10-04", "2025-10-03"), ("USD", "HKD", "2025-10-05", "2025-10-03"),
        ("EUR", "USD", "2026-11-06", "2026-10-30"), ("USD", "EUR", "1999-01-04", "1999-01-04"),
        ("HRK", "EUR", "2023-01-06", "2022-12-30"),
    ])
    func theLastDayBefore(_ from: String, _ to: String, _ asked: String, _ used: String) throws {
        #expect(try RateBook().rate(from, to, asked).last == day(used))
    }

    @Test(arguments: [("EUR", "USD"), ("USD", "EUR"), ("EUR", "GBP"), ("GBP", "EUR")])
    func theEuroItselfIsOneStep(_ from: String, _ to: String) throws {
        #expect(try RateBook().rate(from, to, "2025-08-19").path == [code(from), code(to)])
    }

    @Test func marketOrder() {
        let order = ["EUR", "GBP", "AUD", "NZD", "USD", "BRL", "CAD", "CNY", "HKD", "ZAR"].map(code)
        for (index, base) in order.enumerated() {
            for quote in order[(index + 1)...] {
                #expect(base.isBase(with: quote) && !quote.isBase(with: base))
                #expect(CurrencyPair(base: quote, quote: base).inMarketOrder == CurrencyPair(base: base, quote: quote))
            }
        }
    }

    @Test(arguments: [
        ("USD", "CNY", "2004-06-30", "there is no rate for 2004-06-30: ECB holds CNY from 2005-04-01 to 2026-10-30"),
        ("USD", "EUR", "1998-12-31", "there is no rate for 1998-12-31: ECB holds USD from 1999-01-04 to 2026-10-30"),
        (
            "EUR", "HRK", "2023-06-01",
            "there is no rate for 2023-06-01: ECB holds HRK from 2005-04-01 to 2022-12-30, its last"
        ),
        (
            "USD", "CNY", "2026-11-20",
            "there is no rate for 2026-11-20: the newest of CNY in ECB is of 2026-10-30, 21 days before"
        ),
        (
            "EUR", "ISK", "2012-01-01",
            "there is no rate for 2012-01-01: ECB has none of ISK between 2008-12-09 and 2018-02-01"
        ),
        (
            "USD", "TWD", "2025-01-02",
            "there is no rate for TWD: ECB holds 42 currencies from 1999-01-04 to 2026-10-30"
        ),
        ("USD", "USD", "2025-01-02", "USD needs no rate to itself"),
        (
            "TRL", "CNY", "2005-04-01",
            "there is no rate between CNY and TRL, nor a currency that joins them on one day: ECB holds CNY from "
                + "2005-04-01 to 2026-10-30; ECB holds TRL from 1999-01-04 to 2004-12-31"
        ),
    ])
    func refusals(_ from: String, _ to: String, _ on: String, _ words: String) throws {
        #expect(try RateBook().refusal(from, to, on: on) == words)
    }

    @Test(arguments: [
        (
            "USD", "CNY", "2005-01-01..2005-12-31",
            "the mean over FY2005 needs rates for all of it, but ECB holds CNY from 2005-04-01 to 2026-10-30; "
                + "it covers 2005-04-01..2005-12-31"
        ),
        (
            "EUR", "HRK", "2022-07-01..2023-06-30",
            "the mean over 2022-07-01..2023-06-30 needs rates for all of it, but ECB holds HRK from 2005-04-01 to "
                + "2022-12-30; it covers 2022-07-01..2022-12-30"
        ),
        (
            "USD", "EUR", "2026-10-01..2026-12-31",
            "the mean over 2026Q4 needs rates for all of it, but ECB holds USD from 1999-01-04 to 2026-10-30; "
                + "it covers 2026-10-01..2026-10-30"
        ),
        (
            "EUR", "ISK", "2008-01-01..2008-12-31",
            "the mean over FY2008 needs rates for all of it, but ECB has none of ISK from 2008-12-10 to 2008-12-31; it "
                + "covers 2008-01-01..2008-12-09"
        ),
        (
            "EUR", "ISK", "2012-01-01..2012-12-31",
            "the mean over FY2012 needs rates for all of it, but ECB has none of ISK from 2012-01-01 to 2012-12-31"
        ),
        (
            "USD", "CNY", "2025-10-04..2025-10-05",
            "no business day is in 2025-10-04..2025-10-05, so there is no mean over it; the last rate before is of "
                + "2025-10-03"
        ),
        (
            "USD", "CNY", "2026-10-31..2026-11-01",
            "the mean over 2026-10-31..2026-11-01 needs rates for all of it, but ECB holds CNY from 2005-04-01 to "
                + "2026-10-30"
        ),
        (
            "EUR", "USD", "1998-01-01..1998-12-31",
            "the mean over FY1998 needs rates for all of it, but ECB holds USD from 1999-01-04 to 2026-10-30"
        ),
    ])
    func refusedMeans(_ from: String, _ to: String, _ over: String, _ words: String) throws {
        #expect(try RateBook().refusal(from, to, over: over) == words)
    }

    @Test func theOfferedPartIsTaken() throws {
        let book = RateBook()
        for (from, to, over) in [
            ("USD", "CNY", "2005-01-01..2005-12-31"), ("EUR", "HRK", "2022-07-01..2023-06-30"),
            ("USD", "EUR", "2026-10-01..2026-12-31"), ("EUR", "ISK", "2008-01-01..2018-12-31"),
            ("TRL", "USD", "1998-01-01..2010-12-31"),
        ] {
            do {
                _ = try book.mean(from, to, over)
                Issue.record("\(from) \(to) \(over)")
            } catch let problem as RateProblem {
                let part = try #require(problem.offer.period, "\(problem.message)")
                #expect(try book.mean(from: code(from), to: code(to), over: part).days > 0)
            }
        }
    }

    @Test func yearsThatBeginWithAHolidayAreWhole() throws {
        let book = RateBook()
        #expect(try book.mean("EUR", "TRY", "2005-01-01..2005-12-31").days == 257)
        #expect(try book.mean("EUR", "USD", "1999-01-01..1999-12-31").days == 259)
        #expect(try book.mean("EUR", "HRK", "2022-01-01..2022-12-31").days == 257)
    }

    @Test func noRateLooksAhead() throws {
        let book = RateBook()
        book.state(
            StatedRate(from: code("USD"), to: code("CNY"), number: Number(9), day: try day("2028-11-20")))
        func newest(_ today: String) throws -> Day {
            try book.newest(from: code("USD"), to: code("CNY"), notAfter: day(today)).last
        }
        #expect(try newest("2026-11-20") == day("2026-10-30"))
        #expect(try newest("2028-11-20") == day("2028-11-20"))
        #expect(throws: RateProblem.self) { try newest("1980-01-01") }
    }

    @Test func newest() throws {
        let book = RateBook()
        #expect(try book.newest(from: code("USD"), to: code("CNY")).last == day("2026-10-30"))
        #expect(try book.newest(from: code("HRK"), to: code("USD")).last == day("2022-12-30"))
        #expect(throws: RateProblem.self) { try book.newest(from: code("USD"), to: code("TWD")) }
        #expect(throws: RateProblem.self) { try book.newest(from: code("TRL"), to: code("TRY")) }
    }

    @Test func listing() throws {
        let book = RateBook()
        let list = try book.list(from: code("USD"), to: code("CNY"), over: try period("2025-09-01..2025-09-30"))
        #expect(list.count == 22 && list[0].day < list[21].day)
        #expect(list.allSatisfy { $0.source == "ECB" && $0.number.isExact })
        let found = try book.find(
            Number(70393, over: 10000), places: 4, of: CurrencyPair(base: code("USD"), quote: code("CNY")))
        #expect(found.isMatch && found.entries.map(\.day.description) == ["2019-12-09", "2019-12-11"])
        let near = try book.find(
            Number(70393, over: 10000), places: 4, of: CurrencyPair(base: code("USD"), quote: code("CNY")),
            over: try period("2025-01-01..2025-12-31"))
        #expect(!near.isMatch && near.entries.count == 3)
        let back = try book.find(
            Number(14206, over: 100_000), places: 5, of: CurrencyPair(base: code("CNY"), quote: code("USD")))
        #expect(back.isMatch && back.entries.contains { $0.day.description == "2019-12-09" })
    }
}
