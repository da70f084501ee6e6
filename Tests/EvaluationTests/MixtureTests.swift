import Suan
import TestSupport
import Testing

/// What is of one kind does not take the place of another without a word.
@Suite("What takes another's place") struct MixtureTests {
    private let company =
        "company b { over FY2024 { revenue = 100M USD } over FY2023 { revenue = 80M USD } "
        + "over 2025H1 { revenue = 60M USD } at 2024-12-31 { cash = 10M USD } }"

    @Test("An axis is of its variable's dimension, as what `with` gives is")
    func axes() {
        let said = answer(
            "price = 10 USD", "n = 3", "table(price * n, n = 1..3, price = 1..3)", "table(price, n = 1..3)")
        #expect(said[2].hasPrefix("error[dimension-mismatch]"), "\(said[2])")
        #expect(said[3].hasPrefix("error[not-reached]"), "\(said[3])")
        let like = answer("price = 10 USD", "table(price * 2, price = [1 EUR, 2 USD])")[1]
        #expect(!like.hasPrefix("error"), "\(like)")
    }

    @Test("A plain number above 1 in the place of a percentage lacks its %")
    func percentages() {
        let said = answer("q = 10%", "with q = 12: 100 * q", "with q = 12%: 100 * q", "with q = 0.12: 100 * q")
        #expect(said[1].contains("warning[large-rate]"), "\(said[1])")
        #expect(said[2] == "12" && said[3] == "12", "\(said)")
    }

    @Test("A flow does not grow into a balance, and a balance is no flow of a year")
    func flowsAndBalances() {
        let said = answer(
            company, "growth(20 USD @ 2024-12-31, 10 USD @ FY2023)", "cagr(10 USD @ FY2023, 20 USD @ 2024-12-31, 1)",
            "gordon(b.cash, 10%, 3%)", "gordon(b.cash * 10%, 10%, 3%)", "growth(b.revenue[FY2024], b.revenue[FY2023])")
        for line in 1...3 { #expect(said[line].contains("warning[flow-and-balance]"), "\(said[line])") }
        for line in 4...5 { #expect(!said[line].contains("flow-and-balance"), "\(said[line])") }
    }

    @Test("Twelve months that end before what was reported say so")
    func earlierYear() {
        let said = answer(company, "ltm(b.revenue)", "ltm(b.revenue[FY2024])")
        #expect(said[1].contains("2025H1 was reported, and 2024H1 was not"), "\(said[1])")
        #expect(!said[2].contains("was reported"), "\(said[2])")
    }

    @Test("A run-rate has a time too, when growth is counted in years")
    func runRates() {
        let said = answer(
            company, "cagr(b.revenue[FY2023], annualize(b.revenue), 1)",
            "cagr(b.revenue[FY2023], annualize(b.revenue), 2)",
            "cagr(b.revenue[FY2023], annualize(b.revenue), 1.5)",
            "cagr(b.revenue[FY2023], b.revenue, 1)", "cagr(b.revenue[FY2023], b.revenue, 2)")
        #expect(said[1].contains("warning[flow-times]"), "\(said[1])")
        #expect(said[4].contains("warning[unequal-periods]") && !said[4].contains("try:"), "\(said[4])")
        #expect(said[5].contains("try: cagr(b.revenue[FY2023], annualize(b.revenue), 2)"), "\(said[5])")
        for line in 2...3 { #expect(!said[line].contains("warning"), "\(said[line])") }
    }

    @Test("A name of the session that failed means nothing in a company's file")
    func failedNames() {
        var configuration = Configuration()
        configuration.keepsGoing = true
        let session = Session(configuration)
        var said: [String] = []
        let lines = "x = 1 / 0\nminimax.revenue\nx\n"
        _ = session.feed(Array(lines.utf8), finish: true) { outcome in
            said.append(String(decoding: (outcome.text ?? []) + outcome.diagnostics, as: UTF8.self))
        }
        #expect(said.contains { $0.hasPrefix("53.437M USD") }, "\(said)")
        #expect(!said.contains { $0.contains("(shipped)") }, "\(said)")
        #expect(said.contains { $0.contains("`x` has no value, since its definition failed") }, "\(said)")
    }

    @Test("A formula that gives no figure is told of with its block")
    func formulas() {
        let said = answer(
            "company d { over FY2024 { revenue = 5 USD; net_income = revenue * 10% + 5 } }",
            "company d { over FY2024 { revenue = [5] } }",
            "company d { over FY2024 { revenue = 5 USD; net_income = revenue * 10% } }",
            "company e { over FY2024 { net_income = revenue * 10%; revenue = 5 USD } }", "e.net_income")
        #expect(said[0].contains("error[dimension-mismatch]"), "\(said[0])")
        #expect(said[1].contains("error[wrong-kind]"), "\(said[1])")
        #expect(said[2] == "" && said[3] == "" && said[4] == "0.50 USD @ FY2024", "\(said)")
    }

    @Test("What a function used is remembered with what it gave")
    func functions() {
        let said = answer(
            "n = 3", "fn f(a) = a * n", "k = 1", "y = f(2) + k", "n = 10", "y", "y", "with k = 5: y", "f(2)")
        #expect(said[5].hasPrefix("7") && said[5].contains("`n`"), "\(said[5])")
        #expect(said[6] == "7" && said[7].hasPrefix("11") && said[8] == "20", "\(said)")
    }
}
