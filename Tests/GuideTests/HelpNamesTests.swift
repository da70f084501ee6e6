import Suan
import TestSupport
import Testing

@testable import Guide

/// How a topic is found, and what is said where there is none.
@Suite struct HelpNamesTests {
    @Test(arguments: [
        ("round", "function round"), ("round()", "function round"), ("ROUND", "function round"),
        (":save", "command :save"), ("save", "command :save"), ("currency-mismatch", "error currency-mismatch"),
        ("error[currency-mismatch]", "error currency-mismatch"), ("acres", "unit acre"), ("英亩", "unit acre"),
        ("$", "currency USD"), ("营收", "metric revenue"), ("minimax.revenue", "metric revenue"),
        ("minimax.revenue[FY2024]", "metric revenue"), ("稀宇", "company minimax"), ("|>", "construct X |> FUNCTION"),
        ("->", "construct EXPRESSION in UNIT"), ("in", "construct EXPRESSION in UNIT"), ("%", "unit %"),
        ("digits 10", "setting digits N"), ("money", "topic money"), ("?", "command :help"),
        ("[]", "construct LIST[N]"), ("at least", "construct about"), ("at", "construct … in CURRENCY"),
    ])
    func finds(topic: String, heading: String) {
        #expect(Asked.page(topic, Asked.session()).hasPrefix(heading))
    }

    @Test func showsEveryKindOfAName() {
        let page = Asked.page("days", Asked.session())
        #expect(page.hasPrefix("function days(period)") && page.utf8.contains("\nunit day\n"))
        #expect(HelpIndex(Asked.session()).pages(on: "at").count == 1)
        let rate = Asked.page("rate", Asked.session())
        #expect(rate.hasPrefix("function rate(") && rate.utf8.contains("\nstatement rate"))
        #expect(rate.utf8.contains("\nnote rate\n"))
    }

    @Test func offersTheNearest() {
        let page = Asked.page("anualize", Asked.session())
        #expect(page.hasPrefix("error[unknown-topic]: there is no help on `anualize`; near it: annualize"))
        #expect(page.hasSuffix("try: :help annualize"))
        #expect(Asked.page("qqqqqqqqqqqq", Asked.session()).hasSuffix("try: :help"))
    }

    @Test func tellsOfNamesOfTheSession() {
        let session = Asked.session()
        Asked.type(["runway = 3 month", "fn double(x) = 2 * x"], session)
        #expect(Asked.page("runway", session).utf8.contains("`:info runway`"))
        #expect(Asked.page("double", session).hasPrefix("name double\n  a function of this session"))
    }

    @Test func topicsHaveOneLine() {
        let session = Asked.session()
        Asked.type(["runway = 3 month"], session)
        let topics = HelpIndex(session).topics
        let names = Set(topics.map(\.name))
        for name in ["round", ":save", "no-rate", "acre", "英亩", "CNY", "营收", "稀宇", "@", "compare", "runway"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(topics.allSatisfy { !$0.summary.isEmpty && !$0.summary.utf8.contains("\n") })
        // Every one of them is a page.
        for name in names { #expect(!HelpIndex(session).pages(on: name).isEmpty, "\(name)") }
    }

    /// Asking changes nothing, and any text may be asked about.
    @Test func askingLeavesTheSessionAsItWas() {
        let session = Asked.session()
        Asked.type(["price = 12 USD", "digits 8", "1 / 3"], session)
        let odd = [
            "", " ", "[", "]", "a[", "((((", "minimax.", "minimax.revenue[", ".", "1", "\"", "=", "=== function", "算",
            "minimax.revenue[FY2024..FY2025]", "f(1).revenue", "1/0.x", "minimax.revenue.revenue", "ans",
            String(repeating: "(", count: 2000), String(repeating: "x", count: 5000), "minimax.revenue[1/0]",
        ]
        for name in odd + HelpText.pages.map(\.name) {
            let question = Asked.question(":info", name)
            #expect(
                Help(session).page(on: question).text != nil || !Help(session).page(on: question).diagnostics.isEmpty)
            #expect(Info(session).answer(question).text != nil || !Info(session).answer(question).diagnostics.isEmpty)
        }
        let answer: String = session.answer("ans")
        #expect(answer == "≈ 0.33333333")
        let price: String = session.answer("price")
        #expect(price == "12.00 USD")
    }
}
