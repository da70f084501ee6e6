import Testing

@testable import Suan

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
        #expect(Help.page(topic, Help.session()).hasPrefix(heading))
    }

    @Test func showsEveryKindOfAName() {
        let page = Help.page("days", Help.session())
        #expect(page.hasPrefix("function days(period)") && page.utf8.contains("\nunit day\n"))
        #expect(Help.session().pages(on: "at").count == 1)
        let rate = Help.page("rate", Help.session())
        #expect(rate.hasPrefix("function rate(") && rate.utf8.contains("\nstatement rate"))
        #expect(rate.utf8.contains("\nnote rate\n"))
    }

    @Test func offersTheNearest() {
        let page = Help.page("anualize", Help.session())
        #expect(page.hasPrefix("error[unknown-topic]: there is no help on `anualize`; near it: annualize"))
        #expect(page.hasSuffix("try: :help annualize"))
        #expect(Help.page("qqqqqqqqqqqq", Help.session()).hasSuffix("try: :help"))
    }

    @Test func tellsOfNamesOfTheSession() {
        let session = Help.session()
        Help.type(["runway = 3 month", "fn double(x) = 2 * x"], session)
        #expect(Help.page("runway", session).utf8.contains("`:info runway`"))
        #expect(Help.page("double", session).hasPrefix("name double\n  a function of this session"))
    }

    @Test func topicsHaveOneLine() {
        let session = Help.session()
        Help.type(["runway = 3 month"], session)
        let topics = session.helpTopics
        let names = Set(topics.map(\.name))
        for name in ["round", ":save", "no-rate", "acre", "英亩", "CNY", "营收", "稀宇", "@", "compare", "runway"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(topics.allSatisfy { !$0.summary.isEmpty && !$0.summary.utf8.contains("\n") })
        // Every one of them is a page.
        for name in names { #expect(!session.pages(on: name).isEmpty, "\(name)") }
    }

    /// Asking changes nothing, and any text may be asked about.
    @Test func askingLeavesTheSessionAsItWas() {
        let session = Help.session()
        Help.type(["price = 12 USD", "digits 8", "1 / 3"], session)
        let odd = [
            "", " ", "[", "]", "a[", "((((", "minimax.", "minimax.revenue[", ".", "1", "\"", "=", "=== function", "算",
            "minimax.revenue[FY2024..FY2025]", "f(1).revenue", "1/0.x", "minimax.revenue.revenue", "ans",
            String(repeating: "(", count: 2000), String(repeating: "x", count: 5000), "minimax.revenue[1/0]",
        ]
        for name in odd + HelpText.pages.map(\.name) {
            let question = Help.question(":info", name)
            #expect(session.help(question).text != nil || !session.help(question).diagnostics.isEmpty)
            #expect(session.info(question).text != nil || !session.info(question).diagnostics.isEmpty)
        }
        let answer: String = session.answer("ans")
        #expect(answer == "≈ 0.33333333")
        let price: String = session.answer("price")
        #expect(price == "12.00 USD")
    }
}
