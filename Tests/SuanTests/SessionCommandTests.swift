import Testing

@testable import Suan

@Suite("Timing and copying")
struct SessionCommandTests {
    private func timed(_ session: Session, _ statement: String) -> [Substring] {
        let line = ":time " + statement
        return Timing(session).run(Question(line: line, bytes: 6..<line.utf8.count)).shown.split(separator: "\n")
    }

    @Test("An expression is repeated, and leaves what one run would")
    func expressions() {
        let session = Saving.session()
        session.enter("5")
        let lines = timed(session, "ans + 1")
        #expect(lines.count == 2 && lines[0] == "6" && lines[1].hasPrefix("  "))
        #expect(lines[1].holds("s (median of ") && lines[1].holds(" runs; the first took "))
        #expect(session.probe("ans") == "6")
        #expect(session.log.statements.last?.printed == PrintedResult(Array("6".utf8)))
        session.takeBackEntry()
        #expect(session.probe("ans") == "5")
    }

    @Test("A definition is carried out once")
    func definitions() {
        let session = Saving.session()
        session.enter("x = 1")
        #expect(timed(session, "x = x + 1")[0].hasSuffix("s (one run)"))
        #expect(session.probe("x") == "2")
        #expect(timed(session, "company acme { over FY2024 { revenue = 5 USD } }").count == 1)
        #expect(timed(session, "print 1").first == "1")
    }

    @Test("Mistakes are errors, and change nothing", arguments: ["", "1 +", "1; 2", "1 / 0", "# nothing"])
    func mistakes(statement: String) {
        let session = Saving.session()
        session.enter("5")
        #expect(timed(session, statement)[0].hasPrefix("error["))
        #expect(session.probe("ans") == "5" && session.log.statements.count == 1)
    }

    @Test(
        "A result is copied as a spreadsheet wants it",
        arguments: [
            ("53437000 USD", "53437000"), ("0.1 + 0.2", "0.3"), ("1/3", "0.333333333333333"),
            ("sqrt(2)", "1.4142135623731"),
            ("12.5%", "12.5%"), ("2^70", "1180591620717411303424"), ("-12.30 CNY", "-12.3"), ("5 km in m", "5000"),
            ("minimax.revenue in 亿 CNY at 7 CNY/USD", "374059000"), ("2025-01-31", "2025-01-31"), ("1 < 2", "TRUE"),
            ("1 > 2", "FALSE"), ("\"a \\\"b\\\"\"", "a \"b\""), ("[1, 2 USD, 3%]", "1\n2\n3%"),
            ("[[1, \"a\"], [2, 3]]", "1\ta\n2\t3"), ("FY2024", "FY2024"), ("\"a\\nb\"", "a b"), ("1e-9", "0.000000001"),
            ("[]", ""),
            ("[1, missing]", "1\n"), ("annualize(minimax.revenue)", "71249333.3333333"), ("0", "0"),
            ("10000 user", "10000"),
        ])
    func copying(line: String, wanted: String) {
        let session = Session()
        session.enter("group on; " + line)
        #expect(CopiedResult(of: session, asPrinted: false) == .text(wanted))
    }

    @Test("As it is printed, or nothing and why")
    func printed() {
        let session = Session()
        #expect(CopiedResult(of: session, asPrinted: false) == .nothing(because: "there is no result yet"))
        session.enter("minimax.revenue")
        #expect(CopiedResult(of: session, asPrinted: true) == .text("53.437M USD @ 9M2025"))
        session.enter("missing")
        #expect(CopiedResult(of: session, asPrinted: false) == .nothing(because: "the last result is missing"))
        session.enter("minimax")
        guard case .nothing = CopiedResult(of: session, asPrinted: false),
            case .text = CopiedResult(of: session, asPrinted: true)
        else {
            Issue.record("a company is copied as it is printed only")
            return
        }
    }
}
