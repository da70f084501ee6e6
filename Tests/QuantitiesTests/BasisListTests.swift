import Calendars
import Testing

@testable import Quantities

/// The basis of the sum and of the mean of a list, whatever its order; lengths; bases that cancelled.
@Suite struct BasisListTests {
    let table = BasisTable()

    func flow(_ period: Period?, series: Int32 = 0, annualized: Bool = false) throws -> BasisID {
        table.intern(
            Basis(time: .period(try #require(period)), kind: .flow, series: series, isAnnualized: annualized))
    }

    func balance(_ year: Int) throws -> BasisID {
        table.intern(Basis(time: .date(try #require(Day(year: year, month: 12, day: 31))), kind: .balance))
    }

    func days(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) throws -> Period? {
        Period(
            first: try #require(Day(year: first.0, month: first.1, day: first.2)),
            last: try #require(Day(year: last.0, month: last.1, day: last.2)))
    }

    func tally(_ bases: [BasisID]) -> BasisTally {
        var tally = BasisTally()
        for basis in bases { tally.meet(basis) }
        return tally
    }

    func name(_ identifier: BasisID) -> String {
        guard let basis = table[identifier] else { return "none" }
        return (basis.name ?? "mixed") + " \(basis.kind)"
    }

    /// All orders of three.
    func orders(_ a: BasisID, _ b: BasisID, _ c: BasisID) -> [[BasisID]] {
        [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]
    }

    @Test func oneMetricJoinsInAnyOrder() throws {
        let (a, b, c) = (
            try flow(.year(2022), series: 2), try flow(.year(2023), series: 2), try flow(.year(2024), series: 2)
        )
        for list in orders(a, b, c) {
            let sum = table.sum(of: tally(list))
            #expect(name(sum.basis) == "2022-01-01..2024-12-31 flow")
            #expect(sum.concern == nil)
            let first = table.sum(list[0], list[1], isDifference: false)
            let both = table.sum(first.basis, list[2], isDifference: false)
            #expect(both.basis == sum.basis && first.concern == nil && both.concern == nil)
        }
    }

    @Test func concernsDoNotDependOnTheOrder() throws {
        let (year, last, nine) = (try flow(.year(2024)), try flow(.year(2023)), try flow(.months(2025, 9)))
        for list in orders(year, last, nine) {
            #expect(table.sum(of: tally(list)).concern == .unequalPeriods)
            #expect(table.mean(of: tally(list)).concern == .unequalPeriods)
            let pair = try #require(table.unlikeLengths(list))
            #expect(Set([pair.0, pair.1]).contains(nine))
            let first = table.sum(list[0], list[1], isDifference: false)
            let both = table.sum(first.basis, list[2], isDifference: false)
            #expect([first.concern, both.concern].contains(.unequalPeriods))
        }
        let within = try flow(.quarter(2024, 4))
        for list in orders(year, last, within) { #expect(table.sum(of: tally(list)).concern == .overlappingPeriods) }
        // What is counted twice is told of, and of one time all stays as it is.
        let metric = try flow(.year(2024), series: 5)
        let before = try flow(.year(2023), series: 5)
        #expect(table.sum(of: tally([metric, before, metric])).concern == .overlappingPeriods)
        #expect(table.sum(of: tally([metric, metric])).basis == metric)
    }

    @Test func adjoiningYearsAddWithoutAWarning() throws {
        let years = try [2025, 2023, 2024].map { try flow(.year($0)) }
        let sum = table.sum(of: tally(years))
        #expect(sum.concern == nil)
        #expect(name(sum.basis) == "mixed ratio")
        #expect(table.sum(of: tally([years[0], years[1]])).concern == .differentPeriods)
    }

    @Test func aMeanOfFlowsHasTheirLength() throws {
        let (year, last) = (try flow(.year(2024), series: 1), try flow(.year(2023), series: 1))
        let mean = table.mean(of: tally([year, last]))
        #expect(mean.concern == nil)
        #expect(name(mean.basis) == "mixed flow")
        #expect(table.length(of: mean.basis)?.months == 12)
        #expect(table.isAnnualFlow(mean.basis))
        // It is a flow of one year against a balance, and no flow any more once it was divided by itself.
        let multiple = table.quotient(try balance(2024), mean.basis)
        #expect(multiple.concern == nil && multiple.basis.shown == .none)
        #expect(name(table.quotient(mean.basis, mean.basis).basis) == "mixed ratio")
        #expect(name(table.reshaped(mean.basis)) == "mixed ratio")
        let nines = table.mean(of: tally([try flow(.months(2024, 9)), try flow(.months(2025, 9))]))
        #expect(table.length(of: nines.basis)?.months == 9)
        #expect(table.quotient(try balance(2024), nines.basis).concern == .notAnnual)
        #expect(table.comparison(mean.basis, nines.basis) == .unequalPeriods)
        #expect(table.mean(of: tally([year, .none, year])).basis == year)
        #expect(table.mean(of: tally([year, try balance(2024)])).concern == .flowAndBalance)
        #expect(table.mean(of: tally([try balance(2023), try balance(2024)])).concern == nil)
    }

    @Test func theSamePartOfAnotherYear() throws {
        let pairs = [
            (Period.year(2025), Period.year(2024)), (.half(2025, 1), .half(2023, 1)),
            (.month(2024, 2), .month(2023, 2)),
            (try days((2024, 2, 20), (2024, 3, 10)), try days((2023, 2, 20), (2023, 3, 10))),
        ]
        for (one, other) in pairs {
            let (a, b) = (try flow(one), try flow(other))
            for (x, y) in [(a, b), (b, a)] {
                #expect(table.quotient(x, y).concern == nil)
                #expect(table.sum(x, y, isDifference: true).concern == nil)
                #expect(table.growthConcern(x, y) == nil)
                #expect(table.comparison(x, y) == .differentPeriods)
            }
        }
        let (first, second) = (try flow(.half(2025, 1)), try flow(.half(2025, 2)))
        #expect(table.quotient(first, second).concern == .differentPeriods)
        #expect(table.growthConcern(second, first) == .differentPeriods)
        let runRate = try flow(.months(2025, 9), annualized: true)
        #expect(table.quotient(runRate, try flow(.year(2024))).concern == .differentPeriods)
    }

    @Test func lengthsAreWholeMonthsFromAnyDay() throws {
        let quarter = try flow(days((2024, 2, 16), (2024, 5, 15)))
        #expect(table.length(of: quarter)?.months == 3)
        #expect(table.comparison(quarter, try flow(.quarter(2025, 1))) == .differentPeriods)
        // 366 days and 365.
        let year = try flow(days((2024, 2, 16), (2025, 2, 15)))
        #expect(table.isAnnualFlow(year))
        #expect(table.comparison(year, try flow(.year(2025))) == .differentPeriods)
        #expect(table.unlikeLengths([year, try flow(.year(2025)), try flow(.year(2024))]) == nil)
        let odd = try flow(days((2024, 2, 16), (2024, 5, 16)))
        #expect(table.comparison(odd, quarter) == .unequalPeriods)
    }

    @Test func basesThatCancelled() throws {
        let (year, cash) = (try flow(.year(2024)), try balance(2024))
        for multiple in [table.quotient(year, cash).basis, table.quotient(cash, year).basis] {
            #expect(table[multiple] == nil && multiple != .none && multiple.shown == .none)
            #expect(Set(table.partsCancelled(of: multiple) ?? []) == [year, cash])
            // Nothing keeps its time where the other has one, and what cancelled where it has none.
            #expect(table.product(multiple, year).basis == year)
            #expect(table.quotient(cash, multiple).basis == cash)
            #expect(table.product(multiple, .none).basis == multiple)
            #expect(table.quotient(.none, multiple).basis == multiple)
            #expect(table.sum(.none, multiple, isDifference: false).basis == multiple)
            #expect(table.sum(multiple, multiple, isDifference: true).basis == multiple)
            #expect(table.reshaped(multiple) == multiple)
            #expect(table.comparison(multiple, year) == nil)
        }
        let (early, late) = (
            table.quotient(cash, year).basis, table.quotient(try balance(2025), try flow(.year(2025))).basis
        )
        #expect(table.partsCancelled(of: table.sum(early, late, isDifference: false).basis)?.count == 4)
        #expect(table.mean(of: tally([early, late])).basis.shown == .none)
        // Of a balance and a flow of one period too.
        let level = table.intern(Basis(time: .period(try #require(Period.months(2025, 9))), kind: .balance))
        #expect(table.quotient(level, try flow(.months(2025, 9))).concern == .notAnnual)
        #expect(table.sum(level, try flow(.months(2025, 9)), isDifference: false).concern == .flowAndBalance)
    }

    @Test func mixturesTellThatTheyHaveOthers() throws {
        let years = try (2010...2024).map { try flow(.year($0)) }
        let mean = try #require(table[table.mean(of: tally(years)).basis])
        #expect(mean.hasOthers)
        #expect(table[table.mixed(years[0], years[1])]?.hasOthers == false)
    }
}
