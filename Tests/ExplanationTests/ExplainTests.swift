import TestSupport
import Testing

@testable import Suan

/// An explanation watches the ordinary evaluation: it ends with what the expression gives alone, and changes nothing.
@Suite struct ExplainTests {
    /// Every expression of the golden sessions, in sessions that know what those before it said.
    static let sessions = TestFiles.paths(in: "Tests/Golden", endingWith: ".suan")

    @Test(arguments: sessions) func lastLineIsThePlainResult(_ name: String) throws {
        try onShellStack { try explain(name) }
    }

    private func explain(_ name: String) throws {
        var configuration = Configuration()
        configuration.stackSize = shellStack
        let (plain, explained) = (Session(configuration), Session(configuration))
        var count = 0
        let text = String(decoding: try #require(TestFiles.read(name)), as: UTF8.self)
        for line in text.split(separator: "\n") where line.utf8.count < 2_000 {
            // `help` alone is a request, and explained the name of a value.
            guard plain.isExpression(String(line)), !line.hasPrefix("help") else {
                let _: String = plain.answer(String(line))
                let _: String = explained.answer(String(line))
                continue
            }
            let wanted = plain.outcome(of: String(line))
            let given = explained.outcome(of: "explain " + line)
            #expect(given.failed == wanted.failed, "\(line)")
            guard let result = wanted.text, let steps = given.text else { continue }
            count += 1
            #expect(steps.suffix(result.count).elementsEqual(result), "\(line)")
            if steps.count > result.count { #expect(steps[steps.count - result.count - 1] == 0x0A, "\(line)") }
        }
        if name.hasSuffix("/numbers.suan") || name.hasSuffix("/finance.suan") { #expect(count > 5) }
    }

    /// However deep it is looked into, and however it is written.
    @Test(arguments: ["", "--depth 0 ", "--depth 5 ", "--md ", "--bounds "])
    func lastLineWithOptions(_ options: String) throws {
        for line in ExplainTests.expressions {
            let wanted = Session().outcome(of: line)
            let given = Session().outcome(of: "explain " + options + line)
            let result = try #require(wanted.text)
            #expect(try #require(given.text).suffix(result.count).elementsEqual(result), "\(options)\(line)")
        }
    }

    static let expressions = [
        "minimax.rd / minimax.revenue", "minimax.cash / minimax.burn", "minimax.valuation in CNY",
        "growth(minimax.revenue)", "minimax.valuation / annualize(minimax.revenue)",
        "with minimax.burn = 40M USD/month: minimax.cash / minimax.burn",
    ]

    /// Beside what is asked for nothing changes: not the last result's notes, not a name.
    @Test func leavesTheSessionAsItWas() {
        let session = Session()
        #expect(session.answer("explain minimax.cash / 2").utf8.contains("523.1M USD"))
        #expect(session.answer("ans * 2") == "1.0462B USD @ 2025-09-30")
        #expect(session.answer("x = 3; explain x * 2; x").hasSuffix("\n3"))
        #expect(session.answer("explain 1 / 0").utf8.contains("division-by-zero"))
        #expect(session.answer("ans") == "3")
    }

    /// A variable that can no longer be found again is shown with its value alone.
    @Test func definitionsThatLeadElsewhereStayClosed() {
        let session = Session()
        let _: String = session.answer("rate 1 USD = 7 CNY")
        let _: String = session.answer("x = 10 USD in CNY")
        let _: String = session.answer("rate 1 USD = 8 CNY")
        #expect(session.answer("explain x") == "x\n70.00 CNY")
    }

    /// Every line of a derivation that can be typed is worth what the result is worth.
    @Test(arguments: [
        "(0 - 2)^2", "x^3 * 2 - x^2", "-2^2 + (1 - 2)^2", "(1 - 3)^3 / (2 - 4)^2", "100 USD * (1 - 150%)^2",
        "(50% - 53%)^2", "(2 USD)^2 / (1 USD)", "10 - -3", "2 * -x", "200 USD + 5% + 5%",
        "8 / 4 / 2", "2^3^2", "(1 + 10%)^2 * 100 USD", "5% of (200 USD + 40 USD)", "-(2 - 5) * 3", "7 mod 4 + 2^-1",
        "10 - (3 - (2 - 1))", "12 / (2 * 3)", "2 * 3 / (4 / 2)", "[1, 2] * 3 |> sum", "1 / (1 / 4)",
        "(1 + 2) * (3 - 5)",
        "30% - 5%", "abs(-3 USD) + 2 USD", "x * (x - 1)", "if x < 0 then x * 2 else 0", "-x - -x * 3",
    ])
    func linesAreTrue(_ expression: String) throws {
        let session = Session()
        let _: String = session.answer("x = -4; notes off")
        let wanted: String = session.answer(expression)
        let lines: [Substring] = session.answer("explain " + expression).split(separator: "\n")
        #expect(lines.last.map(String.init) == wanted)
        for line in lines.dropFirst() where line.hasPrefix("= ") {
            // A remark stands apart.
            let bare = line.dropFirst(2).split(separator: "   ").first ?? ""
            let typed: String = session.answer(String(bare))
            let isFormula = String(line).utf8.contains("xs[")
            #expect(isFormula || typed == wanted, "\(line)")
        }
    }

    /// What was put in by `with` leads to the formula in which it stands.
    @Test func stepsFollowWhatIsVaried() {
        let answer = answer(
            "runway = minimax.cash / minimax.burn", "explain with minimax.burn = 40M USD/month: runway")[1]
        #expect(answer.utf8.contains("= 1.0462B USD / 40M USD/month"))
        #expect(answer.utf8.contains("in the place of about expected 27.9M USD/month"))
    }

    @Test func bigResultsStayOnAScreen() throws {
        let session = Session()
        let many = (1...200).map { "x\($0) = \($0)" }.joined(separator: "; ")
        let _: String = session.answer(many)
        let sum = (1...200).map { "x\($0)" }.joined(separator: " + ")
        let lines: [Substring] = session.answer("explain " + sum).split(separator: "\n")
        #expect(lines.count < 40 && lines.last == "20100")
        let deep: [Substring] = session.answer("fn f(n) = if n == 0 then 0 else 1 + f(n - 1); explain f(12)").split(
            separator: "\n")
        #expect(deep.count < 40 && deep.last == "12", "\(deep)")
        let loop: [Substring] = session.answer("explain sum(map(1..100000, x -> x * 2))").split(separator: "\n")
        #expect(loop.count < 40 && loop.last == "10000100000")
    }

    @Test func machineReadableOutputHasTheSteps() {
        let session = Session()
        session.presentation.json = true
        var json = ""
        _ = session.run(text: Array("explain minimax.rd / minimax.revenue".utf8), name: "-") { outcome in
            json = String(decoding: outcome.json ?? [], as: UTF8.self)
        }
        #expect(json.utf8.contains(#""text":"3.37 @ 9M2025""#))
        #expect(json.utf8.contains(#""steps":["minimax.rd / minimax.revenue""#))
    }

    /// The formula that opens a function gives what the function gives, for more than the examples of the guide.
    @Test(arguments: ExplainTests.functions) func functionsOpen(_ call: String) {
        let answer: String = Session().answer("explain " + call)
        #expect(answer.split(separator: "\n").count > 3, "\(call): \(answer)")
    }

    static let functions = [
        "capm(4%, 1.2, 5%)", "wacc(60M USD, 40M USD, 12%, 6%, 25%)", "unlever(1.3, 40M USD, 60M USD, 25%)",
        "relever(1.1, 40M USD, 60M USD, 25%)", "gordon(10 USD, 8%, 3%)", "terminal_value(10 USD, 8%, 3%)",
        "implied_growth(200 USD, 10 USD, 8%)", "perpetuity(5 USD, 4%)", "growing_perpetuity(5 USD, 6%, 2%)",
        "cagr(100 USD, 150 USD, 4)", "pduration(5%, 100 USD, 200 USD)", "effect(12%, 12)", "nominal(12.68%, 12)",
        "post_money(4 USD, 1 USD)", "pre_money(5 USD, 1 USD)", "ownership(3 share, 12 share)",
        "market_cap(10M share, 12 USD/share)", "treasury_stock(100 share, 5 USD/share, 8 USD/share)",
        "pmt(1%, 12, 1000 USD)", "fv(1%, 12, -100 USD)",
        "pv(1%, 12, -100 USD)", "npv(8%, [-10 USD, 4 USD, 5 USD, 6 USD], 1)", "irr([-10 USD, 4 USD, 5 USD, 6 USD])",
        "xnpv(8%, [-10 USD, 12 USD], [2024-01-01, 2025-01-01])", "xirr([-10 USD, 12 USD], [2024-01-01, 2025-01-01])",
        "fvschedule(100 USD, [3%, 4%])", "dcf([1 USD, 2 USD, 3 USD], 10%, exit_multiple = 8)",
        "dcf([1 USD, 2 USD, 3 USD], 10%, g = 2%, mid_year = true)",
        "enterprise_value(10 USD, debt = 3 USD, cash = 2 USD)",
        "equity_value(10 USD, debt = 3 USD, cash = 2 USD)", "annualize(minimax.revenue)",
        "annualize(10 USD @ 2025-01-01..2025-02-14)", "per(minimax.revenue, month)", "over(minimax.burn, 9M2025)",
        "growth(minimax.revenue)", "growth(12 USD, 10 USD)", "sum([1 USD, 2 USD, 4 USD])", "mean(1, 2, 6)",
    ]
}

extension Session {
    func outcome(of line: String) -> Outcome {
        var last = Outcome()
        _ = run(text: Array(line.utf8), name: "-") { last = Outcome(copying: $0) }
        return last
    }

    /// Whether a line is one expression and nothing else.
    func isExpression(_ line: String) -> Bool {
        guard !line.hasPrefix("explain"), let text = ExplainedPart(of: line, in: self)?.text else { return false }
        let rest = line.hasPrefix(text) ? line.dropFirst(text.count).drop { $0 == " " } : "x"
        return rest.isEmpty || rest.hasPrefix("#")
    }
}

extension Outcome {
    fileprivate init(copying other: borrowing Outcome) {
        self.init()
        (failed, inkedText, inkedDiagnostics, json) = (
            other.failed, other.inkedText, other.inkedDiagnostics, other.json
        )
    }
}
