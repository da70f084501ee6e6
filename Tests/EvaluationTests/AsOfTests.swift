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

    @Test func aMonthOfPublicationCountsFromItsEnd() {
        let session = session(
            "company m { source a \"A\" (published 2025-12); over 9M2025 { revenue = 5M USD from a } }")
        #expect((session.answer("m.revenue[as of 2025-12-30]") as String).contains("was filed 2025-12-31"))
        #expect((session.answer("m.revenue[as of 2025-12-31]") as String).hasPrefix("5M USD"))
    }

    @Test func whatWasNeverFiledIsToldOnceAStatement() {
        let session = session("company m { over FY2024 { revenue = 5M USD; gross_profit = 2M USD } }")
        let said: String = session.answer("as of 2025-01-01")
        #expect(!said.contains("nothing tells"))
        let both: String = session.answer("m.revenue - m.gross_profit")
        #expect(both.contains("nothing tells when m.revenue[FY2024] was filed"), "\(both)")
        #expect(both.split(separator: "\n").count { $0.contains("nothing tells") } == 1)
        #expect(!(session.answer("q.revenue[as of 2025-02-15]") as String).contains("nothing tells"))
        let _: String = session.answer("as of off")
        #expect(!(session.answer("m.revenue") as String).contains("nothing tells"))
    }

    /// A year's amount per share is of other shares than its parts', so that nothing is left or made of them.
    @Test func perShareFiguresDoNotAdd() {
        let session = session(
            "company e { over 9M2023 { eps = 4 USD/share }; over FY2023 { eps = 6 USD/share }; "
                + "over 9M2024 { eps = 5.32 USD/share } }")
        let words = "per-share figures of different periods do not add: e.eps"
        for line in ["e.eps[2023Q4]", "ltm(e.eps)", "e.eps[2023Q3..2023Q4]"] {
            let answer: String = session.answer(line)
            #expect(answer.contains(words) && !answer.contains("2.00"), "\(answer)")
        }
        #expect((session.answer("ltm(e.eps[FY2023])") as String).hasPrefix("6 USD/share"))
    }

    @Test func partsUnderSeveralTagsAreTold() {
        let session = session(
            "company t { source k \"10-K\" (filed 2025-02-01); source j \"10-Q\" (filed 2024-11-01); "
                + "over FY2024 { revenue = 12M USD from k \"Revenues\" }; over FY2023 { revenue = 10M USD from k \"Sales\" }; "
                + "over 9M2024 { revenue = 8M USD from j \"RevenueFromContract\" }; "
                + "over 9M2023 { revenue = 7M USD from j \"7 million\" } }")
        func words(_ line: String) -> String { session.answer(line) }
        #expect(words("t.revenue[2024Q4]").contains("[FY2024] is Revenues and [9M2024] RevenueFromContract"))
        #expect(words("growth(t.revenue)").contains("[FY2024] is Revenues and [FY2023] Sales"))
        #expect(!words("t.revenue[2023Q4]").contains("several tags"))
    }

    @Test func timesAYearApartAreTold() {
        let session = session("company z { over FY2022 { revenue = 1M USD } }")
        #expect(
            (session.answer("compare [q, z] by revenue") as String)
                .contains("times differ: revenue is of FY2022 in one row, and of FY2024 in another"))
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
