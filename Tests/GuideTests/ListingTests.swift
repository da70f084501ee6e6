import Suan
import TestSupport
import Testing

@testable import Guide

/// What `:vars`, `:companies`, `:units` and `:functions` list.
@Suite struct ListingTests {
    private func session(width: Int = 80) -> Session {
        var configuration = Configuration()
        configuration.presentation.width = width
        return Session(configuration)
    }

    private func lines(_ outcome: Outcome) -> [String] {
        #expect(!outcome.failed)
        return String(decoding: outcome.text ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func units(_ topic: String, _ session: Session) -> Outcome {
        Listing(session).units(Question(line: ":units \(topic)", bytes: 7..<7 + topic.utf8.count))
    }

    @Test func nothingIsListedBeforeThereIsSomething() {
        #expect(lines(Listing(session()).variables()) == ["no variables yet; `x = 5 USD` makes one"])
    }

    @Test func variables() {
        let session = session()
        for line in [
            "price = 12.5 USD", "assume wacc = 12% \"a guess\"", "long = range(1, 100000)", "fn twice(x) =\n  2 * x",
            "name = \"a text\"", "rd = minimax.rd", "bad = 1 / 0", "price * 2",
        ] {
            _ = session.answer(line) as String
        }
        let text = lines(Listing(session).variables())
        #expect(text.first?.hasPrefix("name ") == true)
        #expect(text.contains { $0.hasPrefix("price ") && $0.contains("12.50 USD") && $0.hasSuffix("12.5 USD") })
        #expect(text.contains { $0.hasPrefix("wacc ") && $0.hasSuffix("assumed \"a guess\": 12%") })
        #expect(text.contains { $0.hasPrefix("long ") && $0.contains("… 100000 items]") })
        #expect(text.contains { $0.hasPrefix("ans ") && $0.hasSuffix("the last result") })
        #expect(text.contains { $0.hasPrefix("rd ") && $0.contains("180.08269M USD @ 9M2025") })
        #expect(text.suffix(2) == ["functions of this session", "  twice  fn twice(x) = 2 * x"])
        #expect(!text.contains { $0.hasPrefix("bad") })
    }

    /// A formula is marked, and listed with what it gives now.
    @Test func formulas() {
        let session = session()
        for line in ["p = 5", "double := 2 * p", "p = 7", "over := 1 / p", "p = 0"] {
            _ = session.answer(line) as String
        }
        let text = lines(Listing(session).variables())
        #expect(text.contains { $0.hasPrefix("double ") && $0.contains(" 0 ") && $0.hasSuffix(":= 2 * p") })
        #expect(text.contains { $0.hasPrefix("over ") && $0.contains("(cannot be found)") })
        let page = Asked.text(Info(session).answer(Asked.question(":info", "double")))
        #expect(page.contains("a formula, found anew whenever it is used") && page.contains("2 * p"), "\(page)")
        // Looking is no use of it: what is to be said of a value is said where it is used.
        for line in ["p = 5", "kept = 2 * p", "shown := kept", "p = 6"] { _ = session.answer(line) as String }
        _ = Listing(session).variables()
        #expect((session.answer("shown") as String).contains("`kept` was made when `p` was 5; now it is 6"))
        #expect(session.answer("shown") as String == "10")
    }

    @Test func companies() {
        let text = lines(Listing(session()).companies())
        #expect(
            text == [
                "name     title     also            figures  newest",
                "minimax  MiniMax   稀宇, 稀宇科技       38  @ 9M2025",
                "zhipu    Zhipu AI  智谱, 智谱华章        8  @ 9M2025",
            ])
    }

    @Test func dimensions() {
        let session = session()
        _ = session.answer("unit wafer") as String
        let text = lines(Listing(session).units(nil))
        #expect(text.first == "dimension     units  such as")
        #expect(text.contains { $0.hasPrefix("time             11  s, ms, us, ns, minute, hour, …") })
        #expect(text.filter { $0.hasPrefix("money ") }.count == 1)
        #expect(text.last == "`:units time` lists the units of time")
        #expect(text.count < 24)
    }

    @Test func unitsOfADimension() {
        let session = session()
        _ = session.answer("unit rack also racked = 72 GPU") as String
        let time = lines(units("time", session))
        #expect(time.count == 12 && time.contains("week     周, 星期, 个星期          week"))
        #expect(lines(units("month", session)) == time && lines(units("months", session)) == time)
        #expect(lines(units("USD", session)).contains { $0.hasPrefix("USD ") && $0.hasSuffix("US dollar") })
        #expect(lines(units("money", session)).count == lines(units("Currencies", session)).count)
        #expect(
            lines(units("counted", session)).contains { $0.hasPrefix("user ") && $0.hasSuffix("a user of a product") })
        #expect(lines(units("GPU", session)).last == "rack  racked  declared in this session")
        #expect(lines(units("plain number", session)).contains { $0.hasPrefix("bps ") })
        #expect(lines(units("公斤", session)) == lines(units("mass", session)))
    }

    @Test func anUnknownTopicIsAnErrorWithAWayOut() {
        let outcome = units("tmie", session())
        #expect(outcome.failed && outcome.text == nil)
        #expect(
            String(decoding: outcome.diagnostics, as: UTF8.self) == """
                error[unknown-topic]: there is no dimension or unit `tmie`; `:units` lists the dimensions
                  :units tmie
                         ^^^^
                  try: :units time

                """)
    }

    @Test func functions() {
        let session = session()
        _ = session.answer("fn twice(x) = 2 * x") as String
        let text = lines(Listing(session).functions())
        #expect(text.contains("numbers") && text.contains("figures and time"))
        #expect(text.contains("  floor(x, places = 0)                 rounded down"))
        #expect(text.suffix(2) == ["functions of this session", "  twice  fn twice(x) = 2 * x"])
    }

    /// The functions that ship as text are listed, and their text is shown; they are none of the session's own.
    @Test func shippedFunctions() {
        let session = session()
        #expect(session.answer("rule_of_40(30%, 12%)") == "42%")
        let shown = Asked.text(Info(session).answer(Asked.question(":info", "runway")))
        #expect(shown.utf8.contains("fn runway(cash: Money, burn: Money/month, growth = 0%)"))
        #expect(shown.utf8.contains("# How many months cash lasts"))
        #expect(Asked.text(Listing(session).functions()).utf8.contains("burn_multiple("))
        #expect(Listing(session).ownFunctions().isEmpty)
    }

    @Test(arguments: [40, 60, 80, 200]) func everyListingFits(width: Int) {
        let session = session(width: width)
        for line in ["x = 5 USD/month", "fn twice(x) = 2 * x", "y = minimax.valuation in CNY", "z = [1, 2, 3]"] {
            _ = session.answer(line) as String
        }
        let outcomes =
            [
                Listing(session).variables(), Listing(session).companies(), Listing(session).units(nil),
                Listing(session).functions(),
            ]
            + ["time", "money", "counted", "mass", "energy", "plain number"].map { units($0, session) }
        for line in outcomes.flatMap(lines) {
            let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            #expect(cells <= width, "\(line)")
        }
    }

    @Test func colour() {
        let session = session()
        session.presentation.colour = .sixteen
        #expect(
            String(decoding: Listing(session).units(nil).text ?? [], as: UTF8.self).contains("\u{1B}[1mtime\u{1B}[0m"))
    }
}
