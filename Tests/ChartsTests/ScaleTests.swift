import Calendars
import Testing

@testable import Charts

@Suite struct ScaleTests {
    private static let ranges: [(Double, Double)] = [
        (0, 1), (0, 53.437e6), (-150e6, 189e6), (3, 3), (0, 0), (-7, -2), (1e300, 3e300), (-0.9e308, 0.9e308),
        (1e-300, 5e-300), (.leastNonzeroMagnitude, .leastNormalMagnitude / 64), (1e9, 1e9 + 1e-6), (0.1, 0.3),
        (99.9, 100.1), (-0.004, 12_345), (1e15, 1e15 + 2),
    ]

    @Test(arguments: ranges, [3, 5, 8, 12]) func ticksAreRoundAndHoldTheData(range: (Double, Double), most: Int) throws
    {
        for holdsZero in [true, false] {
            let axis = AmountAxis(unit: "", holdsZero: holdsZero)
            let scale = AmountScale(range.0...range.1, axis, most: most)
            #expect(2...most ~= scale.ticks.count, "\(range) \(scale.ticks)")
            let values = scale.ticks.compactMap { Double($0.label) }
            #expect(values.count == scale.ticks.count && Set(values).count == values.count)
            let (first, last) = (try #require(values.first), try #require(values.last))
            let slack = (last / 2 - first / 2) * 1e-8
            #expect(first <= range.0 + slack && last >= range.1 - slack, "\(range): \(first) to \(last)")
            if holdsZero { #expect(first <= 0 && last >= 0) }
            // The step is 1, 2, 2.5 or 5 times a power of ten, as far as numbers so far from zero tell.
            let step = (last / Double(values.count - 1)) - (first / Double(values.count - 1))
            if step > 1e-9 * max(abs(first), abs(last)) {
                let digits = ExactDecimal(step).rounded(significant: 6).digits
                #expect([1, 2, 25, 5].contains(digits), "\(range): step \(step)")
            }
            #expect(scale.fraction(range.0) >= 0 && scale.fraction(range.1) <= 1)
            #expect(scale.fraction(range.0) <= scale.fraction(range.1))
        }
    }

    @Test func labelsHaveTheDigitsThatTheStepNeeds() {
        func labels(_ low: Double, _ high: Double, factor: Double = 1, groups: Bool = false) -> [String] {
            AmountScale(low...high, AmountAxis(unit: "", factor: factor, holdsZero: false, groups: groups), most: 6)
                .ticks
                .map(\.label)
        }
        #expect(labels(0, 53.437e6, factor: 1e6) == ["0", "20", "40", "60"])
        #expect(labels(0.5, 2.5) == ["0.5", "1.0", "1.5", "2.0", "2.5"])
        #expect(
            labels(0, 0.12, factor: 0.01)
                == ["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"].map { $0 == "0.0" ? "0" : $0 })
        #expect(
            labels(-3, 3) == ["-3", "-2", "-1", "0", "1", "2", "3"] || labels(-3, 3) == ["-4", "-2", "0", "2", "4"])
        #expect(labels(0, 50_000, groups: true).last == "50,000" && labels(0, 50_000).last == "50000")
        #expect(labels(1e300, 3e300).allSatisfy { $0.contains("e300") })
    }

    @Test func anAxisWithoutValuesHasTicks() {
        #expect(AmountScale(nil, AmountAxis(unit: "", holdsZero: false), most: 5).ticks.count >= 2)
        #expect(AmountScale(1...2, AmountAxis(unit: "", factor: .nan, holdsZero: false), most: 5).ticks.count >= 2)
        #expect(DayScale(nil, room: 80, gap: 2, measure: { Double($0.count) }).ticks.isEmpty)
    }

    @Test func daysHaveTicksWhereTheCalendarTurns() throws {
        func labels(_ from: String, _ to: String, room: Double = 80) throws -> [String] {
            let (first, last) = (try #require(Day(written: from)), try #require(Day(written: to)))
            return DayScale(
                Double(first.number)...Double(last.number), room: room, gap: 2, measure: { Double($0.count) }
            ).ticks.map(\.label)
        }
        #expect(try labels("2025-07-01", "2025-07-06") == (1...6).map { "2025-07-0\($0)" })
        #expect(try labels("2025-06-20", "2025-11-10") == ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11"])
        #expect(try labels("2019-12-31", "2025-03-31") == ["2020", "2021", "2022", "2023", "2024", "2025"])
        #expect(try labels("1999-01-04", "2026-11-20").allSatisfy { $0.count == 4 })
        #expect(try labels("2025-03-03", "2025-03-03") == ["2025-03-03"])
        #expect(try labels("0001-01-01", "9999-12-31").count >= 2)
        #expect(try labels("2025-03-03", "2025-03-04", room: 11).count == 1)
        #expect(DayScale.day(.infinity) == nil && DayScale.day(1e12) == nil)
    }

    @Test(arguments: [
        0.1, -2.5, 53.437, 1e21, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 123_456_789, 0, 1e17,
        1.2345678901234567e22,
    ])
    func decimalsStandForTheirNumbers(value: Double) {
        let decimal = ExactDecimal(value)
        #expect(decimal.value == value)
        #expect(Double(decimal.text()) == value)
        #expect(Double(decimal.scientific) == value)
    }

    @Test func decimalsAreRounded() {
        #expect(ExactDecimal(37.49816).rounded(significant: 6).text() == "37.4982")
        #expect(ExactDecimal(-0.999).rounded(places: 2).text() == "-1")
        #expect(ExactDecimal(0.004).rounded(places: 2).text() == "0")
        #expect(ExactDecimal(1_234_567).text(groups: true) == "1,234,567")
        #expect(ExactDecimal(999.5).rounded(significant: 3).text() == "1000")
    }
}
