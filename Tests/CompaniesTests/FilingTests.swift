import Calendars
import Companies
import TestSupport
import Testing

/// Figures with days on which they were filed: which is in force, and which was known on a day.
@Suite struct FilingTests {
    private final class Formulaless: Formula {}

    private static func figure(_ filed: Int32?, end: Int32 = 0, _ words: String = "") -> Figure {
        Figure(
            metric: 0, time: .date(Day(number: 10_000 + end)), formula: Formulaless(), qualifiers: 0, words: words,
            filed: filed.map { Day(number: 10_000 + $0) }, origin: "a.suan")
    }

    private static func day(_ number: Int32) -> AsOf { AsOf(Day(number: 10_000 + number)) }

    @Test(arguments: [
        ("filed 2025-10-31", "2025-10-31"), ("10-K/A, filed 2025-10-31", "2025-10-31"),
        ("published 2025-12-19", "2025-12-19"), ("published 2025-12-19, filed 2026-01-02", "2026-01-02"),
        ("filed 2025-10-31; amended", "2025-10-31"), ("published 2025-12", "2025-12-31"),
        ("filed 2024-02", "2024-02-29"), ("published 2025", "2025-12-31"),
        ("2025-10-31", nil), ("filed 2025-13", nil),
        ("filed 2025-02-30", nil), ("unfiled 2025-10-31", nil), ("filed", nil), ("filed on 2025-10-31", nil), ("", nil),
    ])
    func readsTheDay(remark: String, day: String?) {
        #expect(FilingDay.of(remark: remark)?.description == day)
        #expect(Company.Source(name: "a", title: "A", remark: remark).filed?.description == day)
    }

    @Test func theLastFiledIsInForceWheneverItWasGiven() {
        let all = [Self.figure(30), Self.figure(10), Self.figure(20), Self.figure(30)]
        let history = FigureHistory(all)
        #expect(history.inForce(at: all[0].time) === all[3])
        #expect(
            history.versions(at: all[0].time).map(ObjectIdentifier.init)
                == [1, 2, 0, 3].map { ObjectIdentifier(all[$0]) })
        #expect(history.inForce(at: all[0].time, asOf: Self.day(29)) === all[2])
        #expect(history.inForce(at: all[0].time, asOf: Self.day(10)) === all[1])
        #expect(history.inForce(at: all[0].time, asOf: Self.day(9)) == nil)
        #expect(history.chosen(expected: 8, asOf: Self.day(9)) == nil)
        #expect(history.current(asOf: Self.day(25)).map(ObjectIdentifier.init) == [ObjectIdentifier(all[2])])
    }

    /// One that has no day stands before all that were given before it, and behind what is filed later and given later.
    @Test func withoutADayTheOneGivenLastIsInForce() {
        var history: FigureHistory = [Self.figure(20, "a"), Self.figure(nil, "b"), Self.figure(10, "c")]
        #expect(history.inForce(at: history[0].time)?.words == "b")
        history.append(Self.figure(30, "d"))
        #expect(history.inForce(at: history[0].time)?.words == "d")
        // Its time had ended, so it was known; what was filed then was given before it.
        #expect(history.inForce(at: history[0].time, asOf: Self.day(25))?.words == "b")
        #expect(history.inForce(at: history[0].time, asOf: Self.day(-1)) == nil)
        #expect(history.inForce(at: history[0].time, asOf: AsOf(Day(number: 9_999), takesUnfiled: true))?.words == "b")
    }

    /// What the index finds is what a plain look through all finds.
    @Test func agreesWithAPlainLook() {
        var random = TestRandom(stream: 77)
        for _ in 0..<400 {
            let all = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Self.figure(
                    Bool.random(using: &random) ? Int32.random(in: 0..<20, using: &random) : nil,
                    end: Int32.random(in: 0..<6, using: &random))
            }
            var history = FigureHistory()
            for figure in all {
                history.append(figure)
                if Int.random(in: 0..<4, using: &random) == 0 { _ = history.current() }
            }
            for number in Int32(-1)..<21 {
                let asOf = number < 0 ? nil : Self.day(number)
                var found: [Figure] = []
                for end in (Int32(0)..<6).reversed() {
                    let time = Figure.Time.date(Day(number: 10_000 + end))
                    let wanted = Self.plain(all.filter { $0.time == time }, asOf)
                    #expect(history.inForce(at: time, asOf: asOf) === wanted, "\(TestRandom.seed)")
                    if let wanted { found.append(wanted) }
                }
                #expect(history.current(asOf: asOf).elementsEqual(found) { $0 === $1 }, "\(TestRandom.seed)")
                #expect(history.chosen(expected: 8, asOf: asOf)?.figure === found.first, "\(TestRandom.seed)")
            }
        }
    }

    /// Puts each figure where it belongs: before the first that was filed later, or else at the end.
    private static func plain(_ figures: [Figure], _ asOf: AsOf?) -> Figure? {
        var order: [Figure] = []
        for figure in figures {
            let place = figure.filed.flatMap { day in order.firstIndex { $0.filed.map { $0 > day } ?? false } }
            order.insert(figure, at: place ?? order.count)
        }
        return order.last { figure in asOf.map { figure.isKnown($0) } ?? true }
    }

    @Test func aSourceGivenAgainRefilesItsFigures() {
        var company = Company(name: 0, title: nil, also: [])
        company.cite(Company.Source(name: "a", title: "A", remark: "filed 2025-01-01"))
        company.add(
            Figure(
                metric: 0, time: .none, formula: Formulaless(), qualifiers: 0, source: "a",
                filed: Day(written: "2025-01-01"), origin: "-"))
        company.cite(Company.Source(name: "a", title: "A", remark: "filed 2025-03-01"))
        #expect(company.sources.count == 1)
        #expect(company.figure(0, at: .none)?.filed?.description == "2025-03-01")
        let january = Day(written: "2025-01-15").map { AsOf($0) }
        #expect(company.figure(0, at: .none, asOf: january) == nil && company.sources(asOf: january).isEmpty)
        #expect(company.nextFiling(0, at: nil, after: Day(number: 0))?.description == "2025-03-01")
    }
}
