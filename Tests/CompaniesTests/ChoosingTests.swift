import Calendars
import Companies
import Testing

/// Which figure a bare `company.metric` is, from figures that are here told apart by their words.
@Suite struct ChoosingTests {
    private final class Formulaless: Formula {}

    /// The bit of `expected`, and of another qualifier.
    private static let (expected, about): (UInt8, UInt8) = (8, 1)

    private static func figure(
        _ words: String, _ time: Figure.Time, qualifiers: UInt8 = 0, origin: String = "a.suan",
        assumption: String? = nil
    ) -> Figure {
        Figure(
            metric: 0, time: time, formula: Formulaless(), qualifiers: qualifiers, words: words, origin: origin,
            assumption: assumption)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? .latest
    }

    /// From the first day of one month to the last of another, in one year.
    private static func months(_ year: Int, _ first: Int, _ last: Int) -> Figure.Time {
        let next = last == 12 ? day(year + 1, 1, 1) : day(year, last + 1, 1)
        return Period(first: day(year, first, 1), last: Day(number: next.number - 1)).map(Figure.Time.period) ?? .none
    }

    private static func company(_ figures: [Figure]) -> Company {
        var company = Company(name: 1, title: nil, also: [])
        for figure in figures { company.add(figure) }
        return company
    }

    private func chosen(_ figures: Figure...) -> (words: String?, passed: [String?]) {
        let choice = Self.company(figures).chosen(0, expected: Self.expected)
        return (choice?.figure.words, choice?.passed.map(\.words) ?? [])
    }

    @Test func theOneThatEndsLast() {
        let choice = chosen(
            Self.figure("year", Self.months(2024, 1, 12)), Self.figure("nine months", Self.months(2025, 1, 9)),
            Self.figure("half", Self.months(2025, 1, 6)))
        #expect(choice.words == "nine months" && choice.passed.isEmpty)
    }

    @Test func theLongerOfTwoThatEndTogether() {
        let choice = chosen(
            Self.figure("undated", .none), Self.figure("quarter", Self.months(2025, 7, 9)),
            Self.figure("year", Self.months(2024, 1, 12)), Self.figure("nine months", Self.months(2025, 1, 9)),
            Self.figure("day", .date(Self.day(2025, 9, 30))),
            Self.figure("plan", Self.months(2025, 1, 12), qualifiers: Self.expected))
        #expect(choice.words == "nine months" && choice.passed == ["plan", "quarter", "day", "undated"])
    }

    @Test func expectedOnesAndAssumptionsOnlyWhereThereIsNoOther() {
        let expected = Self.figure("expected", Self.months(2026, 1, 12), qualifiers: Self.expected | Self.about)
        let assumed = Self.figure("assumed", Self.months(2027, 1, 12), assumption: "a guess")
        let firm = Self.figure("firm", Self.months(2024, 1, 12), qualifiers: Self.about)
        #expect(chosen(expected, assumed, firm).words == "firm")
        #expect(chosen(expected).words == "expected" && chosen(expected, assumed).words == "assumed")
    }

    @Test func undatedOnesOnlyWhereNoneIsDated() {
        let undated = Self.figure("undated", .none)
        #expect(chosen(undated, Self.figure("old", .date(Self.day(1999, 1, 1)))).words == "old")
        #expect(chosen(undated).words == "undated")
        #expect(chosen().words == nil)
    }

    @Test func theLaterDefinitionOfATimeIsInForce() {
        let year = Self.months(2024, 1, 12)
        let company = Self.company([Self.figure("first", year), Self.figure("again", year)])
        #expect(company.figure(0, at: year)?.words == "again")
        #expect(company.current(0).map(\.words) == ["again"])
        #expect(company.figure(0, at: .none) == nil && company.figure(1, at: year) == nil)
    }

    @Test func figuresOfAFileGoTogether() {
        let year = Self.months(2024, 1, 12)
        var company = Self.company([Self.figure("shipped", year), Self.figure("own", year, origin: "own.suan")])
        company.removeFigures(from: "own.suan")
        #expect(company.figure(0, at: year)?.words == "shipped")
    }

    // MARK: The store

    @Test func aCompanyOpenedAgainKeepsItsNames() {
        let store = CompanyStore()
        let place = store.open(Company(name: 1, title: "One", also: [2]))
        #expect(store.open(Company(name: 2, title: nil, also: [3])) == place)
        #expect([1, 2, 3].allSatisfy { store.company(named: $0) == place })
        #expect(store.companies[place].title == "One" && store.companies[place].also == [2, 3])
        #expect(store.open(Company(name: 4, title: nil, also: [])) == 1)
        store.restore(companyName: 4, to: nil)
        store.remove(company: 1)
        #expect(store.companies.count == 1 && store.company(named: 4) == nil)
    }

    /// What was read meanwhile keeps its place.
    @Test func aCompanyTakenBackLeavesThoseAfterIt() {
        let store = CompanyStore()
        #expect([1, 2, 3].map { store.open(Company(name: $0, title: nil, also: [])) } == [0, 1, 2])
        store.restore(companyName: 2, to: nil)
        store.remove(company: 1)
        #expect(store.companies.count == 3 && store.present.map(\.name) == [1, 3] && store.company(named: 3) == 2)
        store.restore(companyName: 3, to: nil)
        store.remove(company: 2)
        #expect(store.companies.count == 1)
        store.keepPlaces()
        store.remove(company: 0)
        #expect(store.companies.count == 1 && store.present.isEmpty)
    }

    @Test func seriesAreToldApart() {
        let store = CompanyStore()
        let numbers = [(0, 0), (0, 1), (1, 0), (0, 0)].map { store.series(company: $0.0, metric: $0.1) }
        #expect(numbers[0] == numbers[3] && Set(numbers).count == 3 && !numbers.contains(0))
    }
}
