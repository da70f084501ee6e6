import Calendars
import Testing

@testable import Quantities

/// The basis of sums, products and quotients, and what is said of them.
@Suite struct BasisTests {
    let table = BasisTable()

    func flow(_ period: Period?, series: Int32 = 0, annualized: Bool = false) throws -> BasisID {
        table.intern(
            Basis(time: .period(try #require(period)), kind: .flow, series: series, isAnnualized: annualized))
    }

    func level(_ period: Period?, _ kind: Basis.Kind) throws -> BasisID {
        table.intern(Basis(time: .period(try #require(period)), kind: kind))
    }

    func balance(_ year: Int, _ month: Int, _ day: Int) throws -> BasisID {
        table.intern(
            Basis(time: .date(try #require(Day(year: year, month: month, day: day))), kind: .balance))
    }

    func name(_ identifier: BasisID) -> String {
        guard let basis = table[identifier] else { return "none" }
        return (basis.name ?? "mixed") + (basis.isMixed ? "" : " \(basis.kind)")
    }

    func figure(_ day: Int, _ series: Int32) throws -> BasisID {
        let date = try #require(Day(year: 2024, month: 12, day: day))
        return table.intern(Basis(time: .date(date), kind: .balance, series: series))
    }

    /// One metric less itself at another date is its change; so is one sum of metrics, and no other.
    @Test func changesOfBalances() throws {
        func concern(_ a: BasisID, _ b: BasisID, _ isDifference: Bool = true) -> BasisConcern? {
            table.sum(a, b, isDifference: isDifference).concern
        }
        let (cash, before, debt) = (try figure(31, 1), try figure(1, 1), try figure(1, 2))
        #expect(
            concern(cash, before) == nil && table[table.sum(cash, before, isDifference: true).basis]?.isMixed == true)
        #expect(concern(cash, before, false) == .differentDates && concern(cash, debt) == .differentDates)
        #expect(concern(try figure(31, 0), try figure(1, 0)) == .differentDates)
        func sum(_ day: Int, _ series: Int32...) throws -> BasisID {
            var sum = try figure(day, series[0])
            for next in series.dropFirst() { sum = table.sum(sum, try figure(day, next), isDifference: false).basis }
            return sum
        }
        #expect(concern(try sum(31, 1, 2, 3), try sum(1, 1, 2, 3)) == nil)
        #expect(concern(try sum(31, 1, 2, 3), try sum(1, 1, 2)) == .differentDates)
        #expect(concern(try sum(31, 1, 2), try sum(1, 1, 3)) == .differentDates)
        // However many sums there are, no more than some are told from one another.
        var long = try figure(31, 1)
        for next in 2...6000 as ClosedRange<Int32> {
            long = table.sum(long, try figure(31, next), isDifference: false).basis
        }
        #expect(table[long]?.series == 0)
    }

    @Test func noBasisYields() throws {
        let year = try flow(.year(2024))
        #expect(table.sum(.none, year, isDifference: false).basis == year)
        #expect(table.product(year, .none).basis == year)
        #expect(table.quotient(year, .none).basis == year)
        #expect(name(table.quotient(.none, year).basis) == "FY2024 ratio")
    }

    @Test func adjoiningFlowsOfOneMetricJoin() throws {
        let (first, second) = (try flow(.half(2025, 1), series: 7), try flow(.quarter(2025, 3), series: 7))
        for (a, b) in [(first, second), (second, first)] {
            let sum = table.sum(a, b, isDifference: false)
            #expect(name(sum.basis) == "9M2025 flow")
            #expect(sum.concern == nil)
        }
        let stranger = try flow(.quarter(2025, 3), series: 8)
        #expect(table.sum(first, stranger, isDifference: false).concern == .unequalPeriods)
        #expect(table.sum(first, second, isDifference: true).concern == .unequalPeriods)
    }

    @Test func concernsOfSums() throws {
        let year = try flow(.year(2024))
        let next = try flow(.year(2025))
        let nine = try flow(.months(2025, 9))
        let rolling = try flow(
            Period(
                first: #require(Day(year: 2024, month: 7, day: 1)), last: #require(Day(year: 2025, month: 6, day: 30))))
        #expect(table.sum(year, nine, isDifference: false).concern == .unequalPeriods)
        #expect(table.sum(year, next, isDifference: false).concern == nil)
        #expect(table.sum(year, try flow(.year(2026)), isDifference: false).concern == .differentPeriods)
        #expect(table.sum(year, try flow(.year(2025), series: 4), isDifference: false).concern == nil)
        #expect(
            table.sum(try flow(.year(2024), series: 3), try flow(.year(2025), series: 4), isDifference: false).concern
                == .differentPeriods)
        #expect(table.sum(year, rolling, isDifference: false).concern == .overlappingPeriods)
        #expect(
            table.sum(try balance(2024, 12, 31), try balance(2025, 9, 30), isDifference: true).concern
                == .differentDates)
        #expect(table.sum(try balance(2024, 12, 31), year, isDifference: false).concern == .flowAndBalance)
        #expect(table.sum(year, year, isDifference: false).concern == nil)
        #expect(name(table.sum(year, next, isDifference: false).basis) == "mixed")
    }

    @Test func oneMetricMayBeComparedAcrossYears() throws {
        let (old, new) = (try flow(.year(2024), series: 3), try flow(.year(2025), series: 3))
        #expect(table.comparison(old, new) == nil)
        #expect(table.comparison(old, try flow(.year(2025), series: 4)) == .differentPeriods)
        #expect(table.comparison(old, try flow(.months(2025, 9), series: 3)) == .unequalPeriods)
        // An annualised nine months counts as a year.
        #expect(table.comparison(old, try flow(.months(2025, 9), series: 3, annualized: true)) == nil)
    }

    @Test func productsAndQuotients() throws {
        let nine = try flow(.months(2025, 9))
        let share = try level(.months(2025, 9), .ratio)
        let burn = try level(.year(2025), .rate)
        let cash = try balance(2025, 9, 30)
        #expect(name(table.product(nine, share).basis) == "9M2025 flow")
        #expect(name(table.product(share, nine).basis) == "9M2025 flow")
        #expect(name(table.quotient(nine, nine).basis) == "9M2025 ratio")
        #expect(name(table.quotient(cash, burn).basis) == "2025-09-30 balance")
        #expect(name(table.product(burn, cash).basis) == "2025-09-30 balance")
        #expect(name(table.product(share, burn).basis) == "mixed")
    }

    @Test func balancesAgainstFlows() throws {
        let cash = try balance(2025, 8, 19)
        let annual = table.quotient(cash, try flow(.months(2025, 9), annualized: true))
        #expect(annual.basis.shown == .none && annual.basis != .none)
        #expect(annual.concern == nil)
        #expect(table.quotient(cash, try flow(.year(2024))).basis.shown == .none)
        #expect(table.quotient(cash, try flow(.months(2025, 9))).concern == .notAnnual)
        #expect(table.quotient(try flow(.months(2025, 9)), cash).concern == .notAnnual)
    }

    @Test func mixturesRememberTheirParts() throws {
        let mixed = table.mixed(try flow(.year(2024)), try balance(2025, 9, 30))
        let more = table.mixed(mixed, try flow(.year(2024)))
        #expect(more == mixed)
        guard case .mixed(let parts)? = table[mixed]?.time else {
            Issue.record("not mixed")
            return
        }
        #expect(parts.count == 2)
    }
}
