import TestSupport
import Testing

@testable import Suan

/// What bare names mean, and what they do not.
@Suite("Names") struct NameTests {
    @Test(
        "A short unit stands beside a number only",
        arguments: [
            "100 * x", "h * 2", "x == 5", "x * 3", "x + 3", "2.3 * m", "t", "price * kg", "1 / m", "(2 km) * h",
        ])
    func shortUnit(line: String) {
        let said = answers(["price = 3", line])[1]
        #expect(said.hasPrefix("error[unknown-name]") && !said.contains("try:"), "\(said)")
        var checked: [String] = []
        let isFine = Session().check(text: Array("price = 3\n\(line)\n".utf8), name: "-") {
            checked.append(String(decoding: $0.diagnostics, as: UTF8.self))
        }
        #expect(!isFine && checked.contains { $0.contains("error[unknown-name]") }, "\(checked)")
    }

    @Test(
        "There it means one of it",
        arguments: [
            ("60 mg / kg / day", "0.00006 / day"), ("100 km / h", "100 km/hour"), ("100 km per h", "100 km/hour"),
            ("$5 / h", "5 USD/hour"), ("5 km in m", "5000 m"), ("8.4x", "8.4"), ("5 CNY / usd", "5 CNY/USD"),
            ("100 USD / user", "100 USD/user"), ("USD", "1.00 USD"), ("月", "1 month"),
        ])
    func unit(line: String, result: String) { #expect(answer(line)[0] == result) }

    @Test("Codes in small letters, where nothing else has that name")
    func smallCodes() {
        let said = answer("5 usd", "1 eur in usd at 1.1 usd/eur", "usd = 3", "5 usd", "100 * gbp")
        #expect(said[0] == "5.00 USD" && said[1].hasPrefix("1.10 USD"))
        #expect(said[2] == "" && said[3].hasPrefix("error[unit-or-variable]") || said[3].contains("variable"))
        #expect(said[4].hasPrefix("error[unknown-name]") && said[4].contains("try: 100 * GBP"))
    }

    @Test("A name is one, however its accents were typed")
    func composed() {
        let said = answer(
            "caf\u{E9} = 5", "cafe\u{301}", "o\u{308}l = 2", "\u{F6}l * 2", "\u{D55C} = 7", "\u{1112}\u{1161}\u{11AB}")
        #expect(said == ["", "5", "", "4", "", "7"])
        #expect(
            answer("\u{1EC7} = 1", "e\u{323}\u{302}", "\u{EA}\u{323}", "\u{304C} = 3", "\u{304B}\u{3099}") == [
                "", "1", "1", "", "3",
            ])
    }

    @Test("A name whose definition failed stays an error where what follows is run")
    func failed() {
        func said(_ text: String, piped: Bool) -> [String] {
            var configuration = Configuration()
            configuration.keepsGoing = true
            let session = Session(configuration)
            var said: [String] = []
            func add(_ outcome: borrowing Outcome) {
                said.append(String(decoding: (outcome.text ?? []) + outcome.diagnostics, as: UTF8.self))
            }
            if piped {
                _ = session.feed(Array(text.utf8), finish: true) { add($0) }
            } else {
                _ = session.run(text: Array(text.utf8), name: "-") { add($0) }
            }
            return said.filter { !$0.isEmpty }
        }
        for piped in [true, false] {
            let lines = said("month = 1 / 0\nmonth * 2\n3 month\na = 2\na = 1 / 0\na + 1\na = 4\na + 1\n", piped: piped)
            #expect(lines.count == 6, "\(lines)")
            for place in [1, 2, 4] where place < lines.count {
                #expect(lines[place].contains("has no value, since its definition failed"), "\(lines[place])")
            }
            #expect(lines.last == "5", "\(lines)")
        }
        let unread = said("year = 5 +* 2\nyear * 2\n", piped: true)
        #expect(unread.last?.contains("definition failed") == true, "\(unread)")
    }

    @Test("Hiding is warned of where it would not show by itself")
    func hiding() {
        for line in ["g = 3", "t = 3", "x = 3", "shares = 10", "usd = 2", "growth = 5%"] {
            #expect(answer(line)[0] == "", "\(line)")
        }
        for line in ["share = 3", "minimax = 2", "USD = 3", "fn growth(a) = a", "median = a -> a"] {
            #expect(answer(line)[0].hasPrefix("warning[hides-name]"), "\(line)")
        }
        #expect(answer("g = 3", "3 g")[1].hasPrefix("error[unit-or-variable]"))
        #expect(answer("shares = 10", "3 shares")[1].hasPrefix("error[unit-or-variable]"))
    }

    @Test(
        "What is varied must reach the expression",
        arguments: [
            "table(3 * 2, g = 1..3)", "table(q, g = 1..3)", "solve(5 == 9, g = 1..10)", "with q = 3: 5",
            "with minimax.burn = 30M USD/month: minimax.cash", "table(minimax.cash, minimax.burn = [20M USD/month])",
            "with bear: 2 * 3", "compare scenarios [base, bear] by 5",
            "with minimax.revenue = 100M USD: zhipu.revenue", "with minimax.revenue = 100M USD: minimax.burn[FY2025]",
            "with minimax.revenue[FY2024] = 9M USD: minimax.revenue",
            "with minimax.revenue = 100M USD: if 1 > 2 then zhipu.revenue else minimax.cash",
        ])
    func unreached(line: String) {
        let said = answers(["q = 2", "scenario bear { q = 1 }", line])[2]
        #expect(said.contains("not-reached"), "\(said)")
    }

    @Test(
        "What it reaches by another name, or in a branch that is not taken, is no mistake",
        arguments: [
            "table(w, q = 1..3)", "with q = 3: w", "with q = 3: if 1 > 2 then q else 0", "solve(w == 9, q = 1..10)",
            "with q = 3: 1 > 2 and q > 1", "with q = 3: [] |> map(k -> k * q)", "with q = 3: 1 else q",
            "with q = 3: if 1 > 2 then (with w = 1: q + w) else 0",
            "with minimax.burn = 9M USD/month: if 1 > 2 then minimax.burn else 0",
            "with minimax.burn = 30M USD/month: minimax.cash / minimax.burn", "with bear: w",
        ])
    func reached(line: String) {
        let said = answers(["q = 2", "w = 3 * q", "scenario bear { q = 1 }", line])[3]
        #expect(!said.contains("error"), "\(said)")
    }

    @Test func whatNeverChangesIsTold() {
        #expect(answer("table(0 * g, g = 1..3)")[0].contains("the result is the same for every value of g"))
        #expect(!answer("table(2 * g, g = 1..3)")[0].contains("the same"))
        #expect(answer("solve(0 * g + 1 == 2, g = 1..3)")[0].contains("differ by the same for every value of g"))
    }
}
