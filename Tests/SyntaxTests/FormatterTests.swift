import Reporting
import TestSupport
import Testing

@testable import Syntax

/// Scripts laid out: what becomes of blanks, and that nothing else changes.
@Suite struct FormatterTests {
    static let scripts = ["Tests/Golden", "Scripts/valuation", "Sources/Companies/Shipped", "Sources/Builtins/Shipped"]
        .flatMap { TestFiles.paths(in: $0, endingWith: ".suan") }

    private func laidOut(_ bytes: [UInt8]) -> [UInt8]? {
        if case .text(let text) = ScriptFormatter(Source(name: "test", bytes: bytes)).result() { text } else { nil }
    }

    private func laidOut(_ text: String) -> String? {
        laidOut(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("x=1+2*3", "x = 1 + 2 * 3\n"), ("f(a,b ,  c)", "f(a, b, c)\n"), ("a -1", "a - 1\n"), ("a- 1", "a - 1\n"),
            ("[a -1, -2]", "[a - 1, -2]\n"), ("-x", "-x\n"), ("- x", "- x\n"), ("2^-1", "2^-1\n"), ("1/3", "1/3\n"),
            ("a/3", "a / 3\n"), ("6 USD/month", "6 USD/month\n"), ("6 USD / month", "6 USD / month\n"),
            ("5 USD/month*3 month", "5 USD/month * 3 month\n"), ("x in USD/month", "x in USD/month\n"),
            ("x in foot+inch", "x in foot+inch\n"), ("x->CNY", "x -> CNY\n"),
            ("map(xs,x->x*2)", "map(xs, x -> x * 2)\n"),
            ("1..5", "1..5\n"), ("2025-01-01..2025-09-30", "2025-01-01..2025-09-30\n"), ("x@FY2024", "x @ FY2024\n"),
            ("xs[1]", "xs[1]\n"), ("print (1+2)", "print (1 + 2)\n"), ("( a + b )*2", "(a + b) * 2\n"),
            ("xs|>sum", "xs |> sum\n"), ("\"a\"++\"b\"", "\"a\" ++ \"b\"\n"), ("\"{1+1} x\"", "\"{1+1} x\"\n"),
            ("assert a≈b within 1%", "assert a ≈ b within 1%\n"), ("x = ≈5", "x = ≈5\n"), ("x=1# c  ", "x = 1  # c\n"),
            ("1;2 ;3", "1; 2; 3\n"), ("fn f(c:Money,d=2)=c*d", "fn f(c: Money, d = 2) = c * d\n"), ("x:=y", "x := y\n"),
            ("5 万美元", "5 万美元\n"), ("\u{FEFF}1+1", "\u{FEFF}1 + 1\n"), ("1+\r\n  1\r\n", "1 +\n  1\n"),
            ("\n\n1\n\n\n\n2\n\n", "1\n\n2\n"), ("   x = 1", "x = 1\n"), ("", ""),
            ("#!/usr/bin/env suan\n#x", "#!/usr/bin/env suan\n#x\n"),
            ("a if b", nil), ("(1", nil),
        ] as [(String, String?)])
    func blanks(_ text: String, _ expected: String?) {
        #expect(laidOut(text) == expected)
    }

    /// Titles of tables are what was written.
    @Test func titlesStay() {
        #expect(laidOut("table(a+b,a=[1,2])") == "table(a+b, a = [1, 2])\n")
        #expect(laidOut("t=compare [minimax,zhipu] by revenue*2") == "t = compare [minimax,zhipu] by revenue*2\n")
        #expect(laidOut("g(table(a*b,a=1..2),c*d)") == "g(table(a*b, a = 1..2), c * d)\n")
    }

    @Test func bracesIndentByTwoAndColumnsStay() {
        let text = """
            company acme "Acme"{
            over FY2024{
            revenue = 5M USD   from article "x"
            cost    = 15M USD  from article "y"   # a
            tax     = 2M USD+1M USD                from article "z"
            }
            source article "T" (published 2025-12)
              }
            rows = [["a",   5],
                    ["bb", 12]]
            fn f(x) = (
                if x>0 then x
                else -x
            )
            """
        let expected = """
            company acme "Acme" {
              over FY2024 {
                revenue = 5M USD   from article "x"
                cost    = 15M USD  from article "y"   # a
                tax     = 2M USD + 1M USD  from article "z"
              }
              source article "T" (published 2025-12)
            }
            rows = [["a",   5],
                    ["bb", 12]]
            fn f(x) = (
                if x > 0 then x
                else -x
            )

            """
        // What stands alone in its cell is in no column: of its blanks two stay, since a name after one could be a unit.
        #expect(laidOut(text) == expected)
        #expect(laidOut("a  = 1\nbbb+c\nb  = 2") == "a  = 1\nbbb + c\nb  = 2\n")
        #expect(laidOut("x=1     # one\nlonger = 2+3+4# two\nyyyyy=2 # three") != nil)
    }

    /// A column moves as far as what stands before it needs.
    @Test func columnsMoveTogether() {
        let text = "a*b*c*d   # one\nx         # two\ny         # three\n"
        #expect(laidOut(text) == "a * b * c * d  # one\nx              # two\ny              # three\n")
    }

    @Test(arguments: scripts) func shippedScriptsAndSessionsStayTheSame(path: String) throws {
        let bytes = try #require(TestFiles.read(path))
        let statements = readable(bytes)
        let script = Array(statements.joined(separator: "\n").utf8)
        let once = try #require(laidOut(script), "\(path) is refused")
        #expect(laidOut(once) == once, "\(path) laid out twice")
        #expect(Reading(once).lines == Reading(script).lines)
        if Reading(bytes).failures.isEmpty, !path.hasPrefix("Tests") {
            #expect(laidOut(bytes) == bytes, "\(path) is not laid out as suan fmt would")
        }
    }

    /// The statements of all sessions with other blanks: what can still be read is laid out, once for all, and is the
    /// same as it was.
    @Test func otherBlanksGiveTheSameStatements() throws {
        var random = TestRandom(stream: 61)
        var tried = 0
        for path in Self.scripts {
            for statement in readable(try #require(TestFiles.read(path))) where statement.utf8.count < 2_000 {
                for _ in 0..<(TestFiles.isSlow ? 20 : 3) {
                    let other = respaced(statement, &random)
                    let before = Reading(other)
                    guard before.failures.isEmpty else { continue }
                    let said = "\(other)\nof \(path), seed \(TestRandom.seed)"
                    guard let once = laidOut(other) else {
                        Issue.record("refused: \(said)")
                        continue
                    }
                    #expect(Reading(once).lines == before.lines, "\(said)")
                    #expect(laidOut(once) == once, "not at rest: \(said)")
                    tried += 1
                }
            }
        }
        #expect(tried > 2_000)
    }

    /// The statements of a text that can be read alone.
    private func readable(_ bytes: [UInt8]) -> [String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
        let source = Source(name: "test", text: text)
        var parser = Parser(source, symbols: Symbols())
        var statements: [String] = []
        while let parsed = parser.next() {
            guard case .statement(let statement, _) = parsed else { continue }
            let text = source.text(statement.span)
            if Reading(text).failures.isEmpty { statements.append(text) }
        }
        return statements
    }

    /// A statement with blanks put between its tokens, and taken away.
    private func respaced(_ statement: String, _ random: inout TestRandom) -> String {
        let tokens = ScriptTokens(Source(name: "test", text: statement)) { _ in false }
        let bytes = Array(statement.utf8)
        var text: [UInt8] = []
        var place = 0
        for item in tokens.items where item.range.lowerBound >= place {
            let gap = bytes[place..<item.range.lowerBound]
            if gap.allSatisfy({ $0 == 0x20 }), Int.random(in: 0..<3, using: &random) == 0 {
                let most = gap.isEmpty ? 2 : 4
                text += [UInt8](repeating: 0x20, count: Int.random(in: 0...most, using: &random))
            } else {
                text += gap
            }
            text += bytes[item.range]
            place = item.range.upperBound
        }
        return String(decoding: text + bytes[place...], as: UTF8.self)
    }
}
