import Suan
import TestSupport
import Testing

@Suite("Fiscal calendars in the language")
struct FiscalTests {
    static let ends = [
        "last saturday of september, extra week in Q1", "last sunday of january, extra week in Q4",
        "sunday nearest 08-31, quarters of 12, 12, 12, 16 weeks, extra week in Q4",
        "saturday nearest 01-31 named by its start, extra week in Q2", "saturday nearest 12-31, extra week in Q4",
        "06-30", "01-31", "02-28", "04-05 named by its start", "08-30", "05-29",
    ]

    /// What is printed of a period of any calendar is read as the same, for every year from 1990 to 2040.
    @Test(arguments: ends) func printedPeriodsAreTypedBack(end: String) {
        let session = Session()
        #expect(session.answer("company c { fiscal year ends \(end) }") == "")
        var plain = 0
        for year in 1990...2040 {
            for (count, part) in ["FY\(year)", "\(year)Q1", "\(year)Q4", "\(year)H2", "9M\(year)"].enumerated() {
                _ = session.answer("company c { over \(part) { revenue = \(count + 1)M USD } }")
                let printed = session.answer("c.revenue[\(part)]")
                // Weeks that happen to be months of the calendar are called as those are.
                #expect(printed.hasPrefix("\(count + 1)M USD @ \(part)") && !printed.contains("\n"))
                plain += printed.hasSuffix(")") ? 0 : 1
                #expect(session.answer(printed) == printed)
                #expect(session.answer("\(printed) == c.revenue[\(part)]") == "true")
            }
            #expect(session.answer("growth(c.revenue[FY\(year)])").contains("warning") == false)
        }
        #expect(plain < 20)
        #expect(session.answer("sum(c.revenue[FY1990..FY2040])").hasPrefix("51M USD @ FY1990..FY2040 ("))
        let twelve = session.answer("ltm(c.revenue[2030H2])").split(separator: "\n")[0]
        #expect(session.answer(String(twelve)) == twelve)
    }

    static let apple =
        "company apple { fiscal year ends last saturday of september, extra week in Q1; in million USD { "
        + "over 2023Q1, 9M2023, FY2023 { revenue = 117154, 293787, 383285 } "
        + "over 2024Q1, 9M2024, FY2024 { revenue = 119575, 296105, 391035 } over 2025Q1 { revenue = 124300 } "
        + "over FY2024 { rd = 31370; cost_of_revenue = revenue[2024Q1] } at 2023-09-30, 2024-09-28 { cash = 29965, 29943 } } }"

    @Test(
        "Years of 52 and 53 weeks are years, and their quarters quarters, without a warning",
        arguments: [
            ("apple.revenue[FY2023] + apple.revenue[FY2024]", "774.32B USD @ FY2023..FY2024 (2022-09-25..2024-09-28)"),
            ("growth(apple.revenue[FY2024])", "≈ 2.02199% @ FY2024 (2023-10-01..2024-09-28)"),
            ("growth(apple.revenue[FY2024], apple.revenue[FY2023])", "≈ 2.02199% @ FY2024"),
            ("growth(apple.revenue[2024Q1])", "≈ 2.06651% @ 2024Q1 (2023-10-01..2023-12-30)"),
            ("growth(apple.revenue[2024Q4])", "≈ 6.06941% @ 2024Q4 (2024-06-30..2024-09-28)"),
            ("growth(apple.cash)", "≈ -0.073419% @ 2024-09-28"),
            ("growth(apple.cash[2024-09-28])", "≈ -0.073419% @ 2024-09-28"),
            ("apple.rd / apple.revenue[FY2024]", "≈ 0.080223 @ FY2024 (2023-10-01..2024-09-28)"),
            ("apple.cost_of_revenue", "119.575B USD @ FY2024 (2023-10-01..2024-09-28)"),
            ("annualize(apple.revenue[2023Q1])", "468.616B USD @ 2023Q1 (2022-09-25..2022-12-31) annualized"),
            ("annualize(apple.revenue[FY2023])", "383.285B USD @ FY2023 (2022-09-25..2023-09-30)"),
            ("per(apple.revenue[2023Q1], week)", "≈ 8.36814B USD/week"),
            ("apple.cash / apple.revenue[FY2024]", "≈ 0.0765737"),
            ("ltm(apple.revenue)", "395.76B USD @ 2024Q2..2025Q1 (2023-12-31..2024-12-28)"),
            ("ltm(apple.revenue[2024Q1])", "385.706B USD @ 2023Q2..2024Q1 (2023-01-01..2023-12-30)"),
            ("sum(apple.revenue[2024Q1..2024Q1])", "119.575B USD @ 2024Q1 (2023-10-01..2023-12-30)"),
            ("apple.revenue[9M2023..9M2024]", "[293.787B USD @ 9M2023 (2022-09-25..2023-07-01), 296.105B USD @ 9M2024"),
            (
                "last(grow(apple.revenue[FY2024], [0%, 0%, 0%, 0%, 0%]))",
                "391.035B USD @ FY2029 (2028-10-01..2029-09-29)"
            ),
            ("last(grow(apple.cash, [0%, 0%]))", "29.943B USD @ 2026-09-26"),
            ("fn f(c) = c.revenue[FY2024]; f(apple)", "391.035B USD @ FY2024 (2023-10-01..2024-09-28)"),
            ("map([apple], c -> c.revenue[if 1 < 2 then FY2024 else FY2023])", "[391.035B USD @ FY2024 (2023-10-01"),
            (
                "with apple.revenue[FY2024] = 400B USD: apple.revenue[FY2024]",
                "400B USD @ FY2024 (2023-10-01..2024-09-28)"
            ),
            ("table(apple.revenue[2024Q4], apple.revenue[FY2024] = [400B USD, 500B USD])", ""),
            ("months(apple.revenue[FY2023])", "12 month"), ("days(apple.revenue[FY2023])", "371 day"),
            ("compare [apple] by revenue[FY2023]", ""),
        ])
    func weeks(line: String, result: String) {
        let session = Session()
        _ = session.answer(Self.apple)
        var answer = ""
        for statement in line.split(separator: ";") { answer = session.answer(String(statement)) }
        #expect(answer.hasPrefix(result) && !answer.contains("warning") && !answer.contains("error"), "\(answer)")
    }

    @Test(
        "What is a year of weeks and what is not",
        arguments: [
            ("apple.revenue[2024M03]", "error[bad-period]", "goes by weeks"),
            ("apple.revenue[FY0000]", "error[bad-period]", "there is no such period"),
            ("apple.revenue[2M2024]", "error[bad-period]", "no months"),
            ("explain apple.revenue[2024Q4]", "apple.revenue[2024Q4]\n  apple.revenue[FY2024] = 391.035B", "9M2024"),
            ("apple.revenue[FY2021]", "missing", "there are: 2025Q1, FY2024, 9M2024"),
            ("apple.revenue[2024Q1] + apple.revenue[9M2024]", "", "warning[overlapping-periods]"),
            ("apple.revenue[2025Q1] / apple.revenue[FY2024]", "", "warning[unequal-periods]"),
            ("apple.cash / apple.revenue[2024Q1]", "", "warning[not-annual]"),
            ("5 USD @ FY2024 (2023-10-01..2024-09-29)", "error[bad-period]", "12 months"),
            ("5 USD @ 2024Q1 (2023-10-01..2024-09-28)", "error[bad-period]", "3 months"),
            ("5 USD @ FY2030 (2023-10-01..2024-09-28)", "error[bad-period]", "of its number"),
            ("5 USD @ 2024Q3..2024Q1 (2023-10-01..2024-09-28)", "error[bad-period]", "no such period"),
            ("5 USD @ FY2024 (2023-10-01)", "error[bad-period]", "hold its days"),
            (
                "company apple { over FY2024 (2023-09-30..2024-09-27) { rd = 1 USD } }", "error[bad-period]",
                "2023-10-01"
            ),
            (
                "company x { fiscal year ends last saturday of september; over 2023Q3 { rd = 1 USD } }", "",
                "has 53 weeks"
            ),
            (
                "company x { fiscal year ends 06-30, quarters of 12, 12, 12, 16 weeks }", "error[bad-statement]",
                "weekday"
            ),
            (
                "company x { fiscal year ends sunday nearest 08-31, quarters of 9, 12, 12, 16 weeks }", "error[bad-",
                "49"
            ),
            ("company x { fiscal year ends last sunday in may }", "error[bad-date]", "last saturday of september"),
            ("company x { fiscal year ends someday }", "error[bad-statement]", "saturday nearest 01-31"),
            ("company x { fiscal year ends 06-30, renamed }", "error[bad-statement]", "named by its start"),
            ("company x { fiscal year ends 06-30 named by start }", "error[bad-statement]", "named by its start"),
            ("company x { fiscal year ends sunday nearest 04-31 }", "error[bad-date]", "no such day"),
        ])
    func refused(line: String, result: String, said: String) {
        let session = Session()
        _ = session.answer(Self.apple)
        let answer = session.answer(line)
        #expect(answer.hasPrefix(result) && answer.contains(said), "\(answer)")
    }

    @Test("A calendar that changes leaves the figures there are their days, and says so")
    func changes() {
        let answers = answer(
            "company c { fiscal year ends 06-30 }", "company c { over FY2024 { revenue = 1M USD } }",
            "company c { fiscal year ends 06-30 }", "company c { fiscal year ends 09-30 }", "c.revenue",
            "c.revenue[FY2024]",
            "company minimax { fiscal year ends 06-30 }")
        #expect(answers[0...2].allSatisfy { $0 == "" } && answers[3].contains("warning[fiscal-calendar]"))
        #expect(answers[4] == "1M USD @ 2023Q4..2024Q3 (2023-07-01..2024-06-30)" && answers[5].hasPrefix("missing"))
        #expect(answers[5].contains("there are: 2023Q4..2024Q3"))
        #expect(answers[6].contains("warning[fiscal-calendar]"))
    }

    @Test("The same days keep what they were called each time")
    func names() {
        let lines = [
            "1.00 USD @ 2023-10-01..2024-09-28", "1.00 USD @ FY2024 (2023-10-01..2024-09-28)",
            "1.00 USD @ FY2023 (2023-10-01..2024-09-28)", "1.00 USD @ 2023-10-01..2024-09-28",
            "1.00 USD @ 2024Q2 (2023-10-01..2023-12-31)", "1.00 USD @ 2023Q4",
        ]
        #expect(answers(lines) == lines)
        #expect(
            answer("(1 USD @ 2024Q2 (2023-10-01..2023-12-31)) + (2 USD @ 2023Q4)")[0]
                == "3.00 USD @ 2024Q2 (2023-10-01..2023-12-31)")
    }

    @Test("Other programs read what a period is in its company's calendar")
    func json() {
        let session = Session()
        _ = session.answer(Self.apple)
        session.presentation.json = true
        func json(_ line: String) -> String {
            var text = ""
            _ = session.run(text: Array(line.utf8), name: "-") { outcome in
                text += String(decoding: outcome.json ?? [], as: UTF8.self)
            }
            return text
        }
        #expect(
            json("apple.revenue[FY2024]").contains(
                #""basis":{"from":"2023-10-01","to":"2024-09-28","label":"FY2024","nature":"flow"}"#))
        #expect(json("2024Q2..2025Q1 (2023-12-31..2024-12-28)").contains(#""label":"2024Q2..2025Q1"}"#))
        #expect(json("minimax.revenue").contains(#""basis":{"from":"2025-01-01","to":"2025-09-30","nature":"flow"}"#))
    }
}
