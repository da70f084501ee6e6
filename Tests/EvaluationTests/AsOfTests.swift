import Suan
import TestSupport
import Testing

/// What a session sees as of a day, beyond what the golden session `filed` shows.
@Suite struct AsOfTests {
    static let company =
        "company q { source k \"10-K\" (filed 2025-02-01); source r \"10-Q\" (filed 2025-08-01); "
        + "over FY2024 { revenue = 10M USD from k }; over FY2024 { revenue = 12M USD from r }; "
        + "over FY2023 { revenue = 8M USD from k }; margin = 3M USD / revenue[FY2024] }"

    private func session(_ lines: String...) -> Session {
        let session = Session()
        for line in ["metric margin : ratio of Number", Self.company] + lines { let _: String = session.answer(line) }
        return session
    }

    @Test(arguments: [
        ("q.revenue", "12M USD @ FY2024", "10M USD @ FY2024"),
        ("q.revenue[FY2024, as of 2025-03-01]", "10M USD @ FY2024", "10M USD @ FY2024"),
        ("growth(q.revenue)", "50% @ FY2024", "25% @ FY2024"), ("q.margin", "0.25", "0.3"),
        ("sum(q.revenue[FY2023..FY2024])", "20M USD", "18M USD"),
        ("map([q], c -> c.revenue)[1]", "12M USD @ FY2024", "10M USD @ FY2024"),
        ("with q.revenue = 6M USD: q.margin", "0.5", "0.5"), ("ltm(q.revenue)", "12M USD @ FY2024", "10M USD @ FY2024"),
        ("q.revenue[FY2024, as of 2025-01-31] else 0 USD", "0.00 USD", "0.00 USD"),
    ])
    func theWholeSessionSeesIt(line: String, all: String, then: String) {
        let session = session()
        func first() -> String { (session.answer(line) as String).split(separator: "\n").first.map(String.init) ?? "" }
        #expect(first().hasPrefix(all), "\(first())")
        let _: String = session.answer("as of 2025-03-01")
        #expect(first().hasPrefix(then), "\(first())")
        let _: String = session.answer("as of off")
        #expect(first().hasPrefix(all), "\(first())")
    }

    @Test func programsReadTheDay() {
        let session = session("as of 2025-03-01")
        session.presentation.json = true
        func json(_ line: String) -> String {
            var text = ""
            _ = session.run(text: Array(line.utf8), name: "-") {
                text += String(decoding: $0.json ?? [], as: UTF8.self)
            }
            return text
        }
        #expect(json("q.revenue").contains(#""code":"known-as-of""#))
        #expect(json("q.revenue").contains(#""as_of":"2025-03-01""#))
        #expect(json("q.revenue[as of 2025-02-15]").contains(#""filed":"2025-02-01""#))
        let missing = json("q.revenue[FY2024, as of 2025-01-15]")
        #expect(missing.contains(#""as_of":"2025-01-15","filed":"2025-02-01""#), "\(missing)")
    }

    @Test func whatWasMadeWithOtherKnowledgeSaysSoOnce() {
        let session = session("x = q.revenue", "y = 2 * x", "z = 5", "as of 2025-03-01")
        func said(_ line: String) -> Bool {
            (session.answer(line) as String).contains("was made with all that was filed")
        }
        #expect(said("x + 1 USD") && !said("x") && said("y") && !said("y") && !said("z"))
        // A statement that fails changes nothing.
        let _: String = session.answer("as of 5")
        #expect(session.setting("as of") == "2025-03-01" && !said("x"))
    }

    @Test func beginsAsOfADay() {
        var configuration = Configuration()
        configuration.asOf = Answer.Date("2025-03-01")
        let session = Session(configuration)
        let _: String = session.answer("metric margin : ratio of Number")
        let _: String = session.answer(Self.company)
        #expect((session.answer("q.revenue") as String).hasPrefix("10M USD @ FY2024"))
    }
}
