import Suan
import TestSupport
import Testing

@Suite("Dates, bases and what is asked of a metric")
struct TimeTests {
    @Test(
        "A date moves back as it moves on, and a part of a day is dropped",
        arguments: [
            ("2025-01-15 + 1.5 month", "2025-03-02"), ("2025-03-31 - 1.5 month", "2025-02-13"),
            ("2025-03-31 - 0.5 month", "2025-03-16"), ("2025-09-30 - 1.5 day", "2025-09-29"),
            ("2025-03-31 - 1 month", "2025-02-28"),
        ])
    func moves(line: String, date: String) {
        #expect(answer(line)[0].hasPrefix(date))
    }

    @Test(
        "Days are counted where days are asked for, months where months are",
        arguments: [
            ("per(273 USD @ 9M2025, day)", "1 USD/day @ 9M2025"), ("over(1 USD/day, 9M2025)", "273.00 USD @ 9M2025"),
            ("over(1 USD/month, 9M2025)", "9.00 USD @ 9M2025"), ("annualize(5M USD/month)", "60M USD/year"),
            ("annualize(27.9M USD/month @ 2025-06-30)", "334.8M USD/year @ 2025-06-30"),
            ("100M USD @ FY2024 annualized", "100M USD @ FY2024"),
        ])
    func lengths(line: String, result: String) {
        #expect(answer(line)[0] == result)
    }

    @Test(
        "What nearly is a date or a period names the right one",
        arguments: [
            ("Q3 2025", "2025Q3"), ("3Q2025", "2025Q3"), ("2025 Q3", "2025Q3"), ("1H25", "2025H1"),
            ("FY 2024", "FY2024"),
            ("fy2024", "FY2024"), ("2024FY", "FY2024"), ("2025/09/30", "2025-09-30"), ("30-09-2025", "2025-09-30"),
        ])
    func nearMisses(line: String, meant: String) {
        #expect(answer(line)[0].contains("try: \(meant)"))
    }

    @Test("A day and month that may be swapped are not guessed; spaces make a subtraction or a division")
    func ambiguousDate() {
        let answers = answer("09-10-2025", "30 - 09 - 2025", "2025 / 9 / 30", "5-3")
        #expect(answers[0].contains("`2025-09-10` or `2025-10-09`") && !answers[0].contains("try:"))
        #expect(Array(answers.dropFirst()) == ["-2004", "7.5", "2"])
    }

    static let quarters =
        "company q { over 2024Q1 { revenue = 1M USD } over 2024Q2 { revenue = 2M USD } over 2024Q3 { revenue = 3M USD } "
        + "over 9M2024 { revenue = 6M USD } over FY2024 { revenue = 10M USD } over 2025Q1 { revenue = 5M USD } "
        + "over FY2025 { revenue = expected 30M USD } over 2025Q2 { revenue = 4M USD; revenue_growth = growth(revenue) } }"

    @Test(
        "Growth and last twelve months come from reported figures, of a basis where one is named",
        arguments: [
            ("growth(q.revenue)", "100% @ 2025Q2"), ("growth(q.revenue[FY2025])", "200% @ FY2025"),
            ("q.revenue_growth", "100% @ 2025Q2"), ("ltm(q.revenue)", "16M USD @ 2024-07-01..2025-06-30"),
            ("ltm(q.revenue[2025Q1])", "14M USD @ 2024-04-01..2025-03-31"),
            ("ltm(q.revenue[FY2024])", "10M USD @ FY2024"),
        ])
    func pathQuestions(line: String, result: String) {
        #expect(answer(Self.quarters, line)[1].hasPrefix(result))
    }

    @Test("Flows of one metric leave the rest of a period; others keep their warning")
    func differences() {
        let answers = answer(
            Self.quarters, "q.revenue[FY2024] - q.revenue[9M2024]", "q.revenue[FY2024] - minimax.revenue[9M2024]",
            "assert q.revenue[FY2024] ≈ q.revenue[9M2024] within 70%")
        #expect(answers[1] == "4M USD @ 2024Q4")
        #expect(answers[2].contains("warning[unequal-periods]"))
        #expect(answers[3].contains("warning[unequal-periods]"))
    }

    @Test("The proposed annualizing settles the lengths, and a sum proposes none")
    func annualizing() {
        let answers = answer(
            "(90M USD @ 9M2025) / (60M USD @ 2025H1)", "60M USD @ 2025H1 + 30M USD @ 2025Q3",
            "annualize(90M USD @ 9M2025) / annualize(60M USD @ 2025H1)")
        #expect(answers[0].contains("try: annualize(90M USD @ 9M2025) / annualize(60M USD @ 2025H1)"))
        #expect(!answers[1].contains("try:"))
        #expect(!answers[2].contains("unequal-periods"))
    }

    @Test("A tolerance is not negative, and a failed one tells the distance")
    func tolerances() {
        let answers = answer("3 ≈ 3.1 within -5%", "assert 100 ≈ 103 within 1%", "assert 3 USD ≈ 3.1 USD within 1 CNY")
        #expect(answers[0].contains("a tolerance is not negative"))
        #expect(answers[1].contains("100 and 103 are 3 apart"))
        #expect(answers[2].contains("assert 3 USD ≈ 3.1 USD within (1 CNY in USD)"))
    }
}
