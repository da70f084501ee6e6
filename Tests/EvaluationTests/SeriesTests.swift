import Suan
import TestSupport
import Testing

@Suite("Periods in use: series, fiscal years, day counts, and rounding to cents")
struct SeriesTests {
    static let quarterly =
        "company q { over 2024Q1 { revenue = 1M USD } over 2024H1 { revenue = 3M USD } over 9M2024 { revenue = 6M USD } "
        + "over FY2024 { revenue = 10M USD } over 2M2024 { revenue = 0.7M USD } over FY2025 { revenue = expected 30M USD } "
        + "over 9M2025 { revenue = about 9M USD } over 2025H1 { revenue = missing } at 2024-12-31 { cash = 2M USD } }"

    @Test(
        "What was not reported is derived where the starts match, and else missing",
        arguments: [
            (
                "q.revenue[2024Q1..2024Q4]",
                "[1M USD @ 2024Q1, 2M USD @ 2024Q2, 3M USD @ 2024Q3, 4M USD @ 2024Q4]",
                [
                    "[2024Q2] is [2024H1] - [2024Q1]", "[2024Q3] is [9M2024] - [2024H1]",
                    "[2024Q4] is [FY2024] - [9M2024]",
                ]
            ),
            (
                "q.revenue[2024H1..2024H2]", "[3M USD @ 2024H1, 7M USD @ 2024H2]",
                ["[2024H2] is [FY2024] - [2024H1]"]
            ),
            (
                "q.revenue[2024M02..2024M03]", "[missing, 300000.00 USD @ 2024M03]",
                ["[2024M03] is [2024Q1] - [2M2024]", "[2024M02] was not reported"]
            ),
            ("q.revenue[9M2024..9M2025]", "[6M USD @ 9M2024, about 9M USD @ 9M2025]", []),
            // Neither an expected year nor a figure that is said to be missing derives anything.
            (
                "q.revenue[2025H1..2025H2]", "[missing, missing]",
                ["q.revenue[2025H1], [2025H2] were not reported"]
            ),
            ("q.revenue[2025Q3..2025Q4]", "[missing, missing]", []),
            ("q.revenue[FY2024..FY2025]", "[10M USD @ FY2024, expected 30M USD @ FY2025]", []),
            ("q.cash[2024Q3..2024Q4]", "[missing, missing]", ["there are: 2024-12-31"]),
            ("q.revenue[2024Q1..2024Q4] |> sum", "10M USD @ FY2024", []),
            ("q.revenue[2024-01-01..2024-09-30]", "6M USD @ 9M2024", []),
            // One period is derived as it would be in a range.
            ("q.revenue[2024Q4]", "4M USD @ 2024Q4", ["q.revenue[2024Q4] is [FY2024] - [9M2024]"]),
            ("q.revenue[2024H2] else 0", "7M USD @ 2024H2", ["[2024H2] is [FY2024] - [2024H1]"]),
            ("q.revenue[2024M02]", "missing", ["q.revenue[2024M02] was not reported"]),
            ("q.revenue[2025H1]", "missing", []), ("q.revenue[2025Q4]", "missing", []),
            ("q.cash[2024Q4]", "missing", []),
        ] as [(String, String, [String])])
    func series(line: String, result: String, said: [String]) {
        let answer = answer(Self.quarterly, line)[1]
        #expect(answer.split(separator: "\n")[0] == result)
        for words in said { #expect(answer.contains(words)) }
    }

    @Test(
        "A range that is no series shows both ends",
        arguments: [
            ("q.revenue[2024Q3..2024Q1]", "error[reversed-range]", "try: q.revenue[2024Q1..2024Q3]"),
            ("q.revenue[2024Q1..2024H2]", "error[unequal-periods]", "6 months"),
            ("q.revenue[2024Q1..2024-05-01..2024-07-31]", "error[unequal-periods]", "2024-05-01"),
            ("q.revenue[9M2024..2024-04-01..2024-12-31]", "error[unequal-periods]", "steps of 12 months"),
            ("q.revenue[2024-01-01..2024-01-15..2024-01-16..2024-01-30]", "error[unequal-periods]", "is 15 days"),
            ("2024Q1..2024Q3", "error[wrong-kind]", "try: 2024-01-01..2024-09-30"),
            ("q.revenue[2024Q1..4]", "error[wrong-kind]", "^^^^^^"),
        ])
    func noSeries(line: String, code: String, words: String) {
        let answer = answer(Self.quarterly, line)[1]
        #expect(answer.contains(code) && answer.contains(words))
    }

    @Test("Two ways to derive a figure that disagree are both told")
    func disagreement() {
        let answer = answer(
            "company d { over FY2024 { revenue = 10M USD } over 9M2024 { revenue = 6M USD } over 2024H2 { revenue = 7M USD } over 2024Q3 { revenue = 4M USD } }",
            "d.revenue[2024Q4..2024Q4]")[1]
        #expect(answer.hasPrefix("[3M USD @ 2024Q4]\n"))
        #expect(answer.contains("[2024H2] - [2024Q3] is 3M USD, and [FY2024] - [9M2024] is 4M USD"))
    }

    static let fiscal =
        "company f { fiscal year ends 06-30; over FY2023 { revenue = 4M USD } over FY2024 { revenue = 5M USD } "
        + "over FY2025 { revenue = 6M USD; rd = sum(revenue[2025Q1..2025Q4]) } over 2025H1 { revenue = 3M USD } "
        + "over 9M2025 { revenue = 4.5M USD } over 2025Q1 { revenue = 1M USD } over 2026Q1 { revenue = 2M USD } }"

    @Test(
        "A fiscal year that ends in June is the company's inside its braces and in the index of its figures",
        arguments: [
            (
                "f.rd", "6M USD @ FY2025 (2024-07-01..2025-06-30)", "[2025Q4] is [FY2025] - [9M2025]"
            ),
            (
                "f.revenue[2025Q1..2025Q2]",
                "[1M USD @ 2025Q1 (2024-07-01..2024-09-30), 2M USD @ 2025Q2 (2024-10-01..2024-12-31)]",
                "[2025H1] - [2025Q1]"
            ),
            (
                "f.revenue[2022-07-01..2023-06-30..2024-07-01..2025-06-30]",
                "[4M USD @ FY2023 (2022-07-01..2023-06-30), 5M USD @ FY2024 (2023-07-01..2024-06-30), "
                    + "6M USD @ FY2025 (2024-07-01..2025-06-30)]",
                ""
            ),
            (
                "f.revenue[FY2023..FY2024]",
                "[4M USD @ FY2023 (2022-07-01..2023-06-30), 5M USD @ FY2024 (2023-07-01..2024-06-30)]", ""
            ),
            (
                "ltm(f.revenue)", "7M USD @ 2025Q2..2026Q1 (2024-10-01..2025-09-30)",
                "6M USD @ FY2025 (2024-07-01..2025-06-30) + 2M USD @ 2026Q1 (2025-07-01..2025-09-30) - 1M USD @ 2025Q1"
            ),
            ("growth(f.revenue)", "100% @ 2026Q1 (2025-07-01..2025-09-30)", "against [2025Q1]"),
            ("growth(f.revenue[2024-07-01..2025-06-30])", "20% @ FY2025 (2024-07-01..2025-06-30)", ""),
            ("annualize(f.revenue[2024-07-01..2025-06-30])", "6M USD @ FY2025 (2024-07-01..2025-06-30)", ""),
            ("ltm(f.revenue[FY2024])", "5M USD @ FY2024 (2023-07-01..2024-06-30)", ""),
        ])
    func fiscalYears(line: String, result: String, said: String) {
        let answer = answer(Self.fiscal, line)[1]
        #expect(answer.split(separator: "\n")[0].hasPrefix(result))
        #expect(said.isEmpty || answer.contains(said))
    }

    @Test("Years that end within a month go by the same days of it, leap day or none")
    func oddYearEnd() {
        let answers = answer(
            "company n { fiscal year ends 02-27; over FY2024 { revenue = 5M USD } over FY2025 { revenue = 6M USD } over 2025H1 { revenue = 3M USD } over 2026H1 { revenue = 4M USD } }",
            "growth(n.revenue)", "ltm(n.revenue[2024-02-28..2025-02-27])",
            "n.revenue[2023-02-28..2024-02-27..2024-02-28..2025-02-27]", "ltm(n.revenue)")
        #expect(!answers[1].contains("warning") && answers[1].hasPrefix("≈ 33.3333% @ 2026H1 (2025-02-28..2025-08-27)"))
        #expect(answers[2] == "6M USD @ FY2025 (2024-02-28..2025-02-27)")
        #expect(
            answers[3] == "[5M USD @ FY2024 (2023-02-28..2024-02-27), 6M USD @ FY2025 (2024-02-28..2025-02-27)]")
        #expect(answers[4].hasPrefix("7M USD @ 2025Q3..2026Q2 (2024-08-28..2025-08-27)"))
    }

    /// Every line of `calendar.txt` holds, as Python reckoned it; `generate-calendar.py` tells how.
    @Test func agreesWithPython() throws {
        let text = String(decoding: try #require(TestFiles.read("Tests/EvaluationTests/calendar.txt")), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let session = Session()
        for line in lines {
            let answer = session.answer(String(line))
            if answer.prefix(while: { $0 != "\n" }) != "true" { Issue.record("\(line): \(answer)") }
        }
        #expect(lines.count == 1400)
    }

    @Test(
        "Periods have ends and lengths, and dates a fraction of years between them",
        arguments: [
            ("yearfrac(2007-01-01, 2008-07-01, \"act/act\")", "≈ 1.49727"),
            ("yearfrac(2007-01-01, 2008-07-01)", "≈ 1.49727"),
            ("yearfrac(2025-01-01, 2026-01-01, basis = \"30E/360\")", "1"),
            ("yearfrac(2026-01-01, 2025-01-01, \"act/365\")", "-1"),
            ("[start(9M2025), end(9M2025)]", "[2025-01-01, 2025-09-30]"), ("days(9M2025)", "273 day"),
            ("months(9M2025)", "9 month"), ("9M2025 |> months", "9 month"), ("days(minimax.revenue)", "273 day"),
            ("days", "1 day"), ("6 USD / months", "6 USD/month"), ("per(273 USD @ 9M2025, days)", "1 USD/day @ 9M2025"),
            ("2025-09-30 + minimax.cash / minimax.burn", "2028-11-15"), ("2025-09-30 - 2024-12-31", "273 day"),
            ("2025-09-30 + 37 month", "2028-10-31"), ("2025-09-29 + 37 month", "2028-10-29"),
        ])
    func lengths(line: String, result: String) {
        #expect(answer(line)[0].split(separator: "\n")[0] == result)
    }

    @Test(
        "Cents are the minor unit of the currency",
        arguments: [
            ("round(12.345 USD, cents)", "12.35 USD"), ("12.345 USD |> round(cents)", "12.35 USD"),
            ("round([12.345 USD, 1234.5 JPY, 1.23456 KWD], cents)", "[12.35 USD, 1235 JPY, 1.235 KWD]"),
            ("floor(12.349 USD/month, cents)", "12.34 USD/month"), ("ceil(12.341 USD, places = cents)", "12.35 USD"),
            ("map([-1.235 USD], x -> round(x, cents))", "[-1.24 USD]"), ("round(1/3 * 1 USD, cents)", "0.33 USD"),
        ])
    func cents(line: String, result: String) {
        #expect(answer(line)[0] == result)
    }

    @Test("Cents of what is no money are an error, and a variable of that name wins")
    func noCents() {
        let answers = answer(
            "round(5 user, cents)", "round(5 CNY/USD, cents)", "cents", "cents = 1", "round(1.25, cents)")
        #expect(answers[0].contains("error[wrong-arguments]") && answers[1].contains("error[wrong-arguments]"))
        #expect(answers[2].contains("round(x, cents)"))
        #expect(answers[4] == "1.3")
    }
}
