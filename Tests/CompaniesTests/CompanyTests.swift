import Companies
import Suan
import TestSupport
import Testing

@Suite("Companies of one's own, figures beside figures, rates of the session")
struct CompanyTests {
    @Test("A figure given again wins, and every use says what it stands before")
    func givenAgain() {
        let answers = answer(
            "company minimax { over 9M2025 { revenue = 60M USD } }", "minimax.rd",
            "company own { at 2024-12-31 { cash = 5M USD } }", "company own { at 2024-12-31 { cash = 6M USD } }",
            "own.cash")
        #expect(answers[1].hasPrefix("202.2M USD @ 9M2025\n"))
        #expect(answers[1].contains("minimax (shipped) has 53.437M USD"))
        #expect(answers[4].hasPrefix("6M USD @ 2024-12-31\n") && answers[4].contains("before, it was 5M USD"))
    }

    @Test(
        "A name of one company or metric is not taken by another",
        arguments: [
            "metric mine also revenue : flow", "company mine also zhipu { }", "company minimax also zhipu { }",
        ])
    func takenNames(line: String) {
        let answers = answer(line, "minimax.revenue", "zhipu.revenue")
        #expect(answers[0].contains("error[duplicate-name]"))
        #expect(answers[1...].map { String($0.prefix(3)) } == ["53.", "abo"])
    }

    @Test(
        "A company that hides a unit, or is hidden, is warned of",
        arguments: [
            "company USD { }", "company sum { }",
        ])
    func hiddenNames(line: String) {
        #expect(answer(line)[0].contains("warning[hides-name]"))
    }

    @Test(
        "The companies that ship stand the checks that a file of one's own meets", arguments: ShippedTexts.companyNames)
    func shipped(name: String) throws {
        let index = try #require(ShippedTexts.companyNames.firstIndex(of: name))
        let session = Session()
        var said: [String] = []
        let isFine = session.run(text: ShippedTexts.company(index), name: name) {
            said.append(String(decoding: $0.diagnostics, as: UTF8.self))
        }
        #expect(isFine && said.allSatisfy(\.isEmpty))
    }

    @Test("What does not fit a metric is told when it is defined")
    func misfits() {
        let answers = answer(
            "company e { over FY2024 { revenue = \"much\" } }", "e", "company e { at 2024-12-31 { revenue = 5M USD } }",
            "company e { over FY2024 { cash = 5M USD } }", "company e { at FY2024 { rd = 5M USD } }")
        #expect(answers[0].contains("error[wrong-kind]"))
        #expect(answers[1].contains("error[unknown-name]"))
        #expect(answers[2].contains("error[basis-mismatch]") && answers[2].contains("`over FY2024 { … }`"))
        #expect(answers[3].contains("error[basis-mismatch]") && answers[3].contains("`at 2024-12-31 { … }`"))
        #expect(
            answers[4].contains("try: company e { over FY2024 { rd = 5M USD } }")
                || answers[4].contains("try: over FY2024"))
    }

    @Test("A period that was made elsewhere is the calendar's, and the missing figure tells the fiscal one")
    func fiscalYears() {
        let answers = answer(
            "company f { fiscal year ends 06-30; over FY2024 { revenue = 5M USD } }", "f.revenue[FY2024]",
            "f.revenue[2023-07-01..2024-06-30]", "y = FY2024", "f.revenue[y]")
        #expect(answers[1] == "5M USD @ FY2024 (2023-07-01..2024-06-30)")
        #expect(answers[2] == answers[1])
        #expect(answers[4].contains("its fiscal FY2024 is 2023-07-01..2024-06-30"))
    }

    @Test("Assumptions stand apart from what was reported, and a circle is told as one")
    func listings() {
        let answers = answer(
            "company w { over FY2025 { revenue = 3M USD; rd = tax; tax = rd } over FY2026 { assume revenue = 5M USD \"plan\" } }",
            "w", "w.revenue", "[w, minimax]", "\"of {w}\"")
        #expect(answers[1].contains("@ FY2025\n    revenue  3M USD\n    rd       (rests on itself)"))
        #expect(answers[1].hasSuffix("assumed @ FY2026\n    revenue  5M USD  \"plan\""))
        #expect(answers[2].hasPrefix("3M USD @ FY2025"))
        #expect(Array(answers[3...]) == ["[w, minimax]", "\"of w\""])
    }

    @Test("A rate is shown as it was stated, whichever way it is used")
    func rates() {
        let answers = answer(
            "rate USD/CNY = 7.123456789", "100 CNY in USD", "100 USD in CNY at 0.125 USD/CNY",
            "100 USD in CNY at 7 EUR/USD",
            "rate 1 USD = 0 CNY")
        #expect(answers[0].contains("rate 1 USD = 7.123456789 CNY"))
        #expect(answers[1].contains("at 7.123456789 CNY/USD (the session's rate)"))
        #expect(answers[2].hasPrefix("800.00 CNY\n") && answers[2].contains("at 0.125 USD/CNY (as written)"))
        #expect(answers[3].contains("error[currency-mismatch]"))
        #expect(answers[4].contains("greater than zero"))
    }
}
