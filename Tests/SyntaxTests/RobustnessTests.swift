import Reporting
import Testing

@testable import Syntax

/// Nothing that can be typed may crash the parser, stop it, or slow it down out of proportion.
@Suite struct RobustnessTests {
    /// A small generator of random numbers with a seed, so that a failure can be repeated.
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) ^ (state << 31)
        }
    }

    /// Parses to the end and checks that it ends and that every place lies inside the text.
    private func survives(_ bytes: [UInt8]) {
        #expect(isSurvived(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }

    private func isSurvived(_ bytes: [UInt8]) -> Bool {
        let source = Source(name: "fuzz", bytes: bytes)
        var parser = Parser(source, symbols: Symbols())
        var count = 0
        var isSound = true
        while let parsed = parser.next() {
            count += 1
            switch parsed {
            case .statement(let statement, let notes):
                isSound = isSound && isInside(statement.span, bytes.count)
                if case .expression(let tree) = statement.form { isSound = isSound && isInside(tree.span, bytes.count) }
                isSound = isSound && notes.allSatisfy { $0.labels.allSatisfy { isInside($0.span, bytes.count) } }
            case .failure(let diagnostic, _):
                isSound = isSound && !diagnostic.labels.isEmpty
                isSound = isSound && diagnostic.labels.allSatisfy { isInside($0.span, bytes.count) }
            }
            guard count <= bytes.count + 1 else { break }
        }
        return isSound && count <= bytes.count + 1
    }

    private func isInside(_ span: Span, _ count: Int) -> Bool { span.start <= span.end && Int(span.end) <= count }

    @Test func randomBytes() {
        var random = Random(state: 1)
        for _ in 0..<3_000 {
            survives(
                (0..<Int.random(in: 0..<60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    private static let words = [
        "1", "2.5", "53,437", "USD", "$", "万", "万美元", "x", "revenue", "f", "(", ")", "[", "]", "{", "}", ",", ".",
        "..", "=",
        "==", "+", "-", "*", "/", "^", "²", "@", "|>", "->", ":", ";", "\n", " ", " ", " ", "\"", "“", "”", "\\",
        "#", "if", "then",
        "else", "where", "in", "to", "at", "over", "from", "per", "step", "not", "and", "of", "on", "off", "within",
        "with", "missing",
        "company", "fn", "unit", "rate", "metric", "print", "assert", "assume", "source", "fiscal", "year", "ends",
        "06-30", "about",
        "least", "约", "以上", "≈", "%", "‰", "—", "2025-09-30", "FY2024", "9M2025", "2025M3", "2025-9", "annualized",
        "scale",
        "（", "１", "Ｍ", "M", "m", "GPU_hour", "·", "¥", "RMB5", "CN¥", "also", "thousand", "\t", "\r", "\u{0}", "、",
        "scenario", "scenarios", "compare", "by", "explain", "--md", "--depth", "check", "lesson", "say", "ask",
        "answer",
        "given", "one", "note", "import", "write", "“a”", "\"t\"", "\"a {", "} b\"", "m^2", "USD/month", "5%", "$5m",
        "1,200",
        "12/31/2024", "2025/09/30", "30-09-2025", "FY24", "0x1F", "1_000", "1e5", "(186.3)", "x=", "~=", "|", "&&", "'",
    ]

    /// Words of the language and odd ones in any order.
    static func soup(_ random: inout Random) -> String {
        let count = Int.random(in: 1..<25, using: &random)
        let separator = Bool.random(using: &random) ? " " : ""
        var text = ""
        for _ in 0..<count { text += (words.randomElement(using: &random) ?? "") + separator }
        return text
    }

    @Test func randomTokens() {
        var random = Random(state: 2)
        var wrong: String?
        for _ in 0..<100_000 {
            let text = Self.soup(&random)
            if !isSurvived(Array(text.utf8)) { wrong = text }
        }
        #expect(wrong == nil, "seed 2: \(wrong?.debugDescription ?? "")")
    }

    private let program = #"""
        metric revenue "Revenue" also 收入, 营收 : flow
        company minimax "MiniMax" also 稀宇 {
          source article "MiniMax and Zhipu" (published 2025-12)
          over 9M2025 { revenue = 53.437M USD from article "5343.7 万美元"; rd = about 3.37 * revenue }
          in thousand USD over FY2023, FY2024 { cash = (1,234), - }
        }
        fn runway(cash: Money, burn: Money/月 = 3 USD/month) = if cash > 0 then cash / burn else missing
        xs = [1, 2, 3]; xs[1] |> map(x -> "a {x * 2 USD} b") |> sum where a = ≈ -5.2%, b = 约1.91亿元以上
        rate 1 USD = 7.04 CNY on 2025-12-19 from "the article"
        minimax.revenue in 万 CNY/万 user at 7.04 CNY/USD + 20 / user @ 2025-01-01..2025-09-30 annualized
        """#

    @Test func truncations() {
        let bytes = Array(program.utf8)
        for count in bytes.indices { survives(Array(bytes[..<count])) }
        for count in bytes.indices { survives(Array(bytes[count...])) }
    }

    @Test func mutations() {
        let bytes = Array(program.utf8)
        var random = Random(state: 3)
        for _ in 0..<1_500 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1..<5, using: &random) {
                let place = Int.random(in: changed.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: changed.remove(at: place)
                case 1: changed[place] = UInt8.random(in: 32..<127, using: &random)
                default: changed.insert(changed[Int.random(in: changed.indices, using: &random)], at: place)
                }
            }
            survives(changed)
        }
    }

    @Test func programParses() {
        #expect(Reading(program).failures.isEmpty)
    }

    // MARK: Limits

    @Test(arguments: [
        "(", "[", "f(", "x[", "-", "not ", "\"{", "if a then ", "2^", "a else ", "f(x -> ",
        "company a { over FY2024 { ",
    ])
    func nesting(_ opening: String) {
        let source = Source(name: "deep", text: String(repeating: opening, count: 100_000) + "\n7")
        var parser = Parser(source, symbols: Symbols())
        guard case .failure(let diagnostic, _) = parser.next() else {
            Issue.record("no error for \(opening)")
            return
        }
        #expect(diagnostic.code == .tooDeep || opening.hasPrefix("\"") || opening.hasPrefix("company"))
    }

    @Test(arguments: [
        ("(", "1", ")", 490), ("[", "1", "]", 490), ("f(", "1", ")", 490), ("-", "1", "", 490),
        ("\"{", "1", "}\"", 490),
    ])
    func nestingThatIsAllowed(_ opening: String, _ inner: String, _ closing: String, _ count: Int) {
        let text = String(repeating: opening, count: count) + inner + String(repeating: closing, count: count)
        #expect(Reading(text).failures.isEmpty)
    }

    @Test(arguments: ["1 + ", "a.", "1 in USD + ", "x |> f |> ", "1 @ "])
    func chains(_ link: String) {
        let short = Reading(String(repeating: link, count: 400) + "x")
        #expect(short.failures.isEmpty)
        let long = Reading(String(repeating: link, count: 100_000) + "x\n7")
        #expect(long.failures.map(\.code) == [.tooDeep])
        #expect(long.lines.last == "7")
    }

    @Test func longLines() {
        #expect(Reading("[" + String(repeating: "1, ", count: 300_000) + "1]").failures.isEmpty)
        #expect(
            Reading("f(" + String(repeating: "(", count: 1_000_000) + "\n7").failures.first?.code == .tooDeep)
        #expect(Reading(String(repeating: "a b; ", count: 50_000)).failures.count == 50_000)
        #expect(Reading(String(repeating: "f(a,\n", count: 2_000)).failures.count > 0)
        #expect(Reading(String(repeating: "{\n", count: 100_000)).failures.count == 100_000)
        #expect(Reading("company a {" + String(repeating: "x = 1 2; ", count: 50_000) + "}\n7").lines.last == "7")
    }

    @Test func longNumbers() {
        let digits = String(repeating: "7", count: 100_100)
        #expect(Reading(digits).failures.isEmpty)
        #expect(Reading(digits + "8").failures.map(\.code) == [.tooLarge])
        #expect(Reading(String(repeating: "0", count: 200_000) + "1").dump == "1")
        #expect(Reading("1e-999999999").dump == "1e-999999999")
        #expect(Reading("1e-9999999999").failures.map(\.code) == [.tooLarge])
    }

    /// Very much of one thing on one line, and what is not closed in it.
    @Test(arguments: [
        "a", "1", "=", " ", "#", "\"", "\"{", "{", "[", "(", ",", "万", "+", "{\"", "\\", "\"\\", "'", "≈", ".", "%",
        "@a",
    ])
    func longestLines(_ piece: String) {
        // What makes one token is read quickly also without optimization.
        let isOneToken = ["a", "1", " ", "#", "\""].contains(piece)
        let count = (isOneToken ? 10_000_000 : 500_000) / piece.utf8.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * piece.utf8.count)
        for _ in 0..<count { bytes.append(contentsOf: piece.utf8) }
        var parser = Parser(Source(name: "long", bytes: Array("x + ".utf8) + bytes + [0x0A, 0x37]), symbols: Symbols())
        var parsed = 0
        while parser.next() != nil, parsed < 10 { parsed += 1 }
        // Behind an operator the line goes on to the next.
        #expect(parsed == 2 || parsed == 1 && [" ", "#", "\"\\"].contains(piece))
        #expect(someTokens(bytes).count > 0 || piece == " ")
    }

    private func someTokens(_ bytes: [UInt8]) -> [Token] { TokenList(Array(bytes.prefix(100_000))).tokens }

    /// What is asked now and then ends the reading wherever it is.
    @Test func readingIsInterrupted() {
        let texts = [
            "[" + String(repeating: "1, ", count: 400_000), String(repeating: "f(a -> ", count: 400_000),
            "company c {" + String(repeating: "a = 1 2;", count: 200_000), String(repeating: "a\n", count: 400_000),
        ]
        for (index, text) in texts.enumerated() {
            var parser = Parser(Source(name: "long", text: text), symbols: Symbols())
            var asked = 0
            parser.isStopped = {
                asked += 1
                return asked > 3
            }
            var codes: [DiagnosticCode] = []
            while let parsed = parser.next(), codes.count < 10 {
                if case .failure(let diagnostic, _) = parsed { codes.append(diagnostic.code) }
            }
            // Short statements are each read before it is asked, and deep ones fail before.
            let wanted: DiagnosticCode = index == 1 ? .tooDeep : .interrupted
            #expect(index == 3 ? codes.isEmpty : codes.first == wanted, "\(index): \(codes)")
        }
    }

    @Test func aStatementHasSoManyTokensAtMost() {
        let text = "[" + String(repeating: "1,", count: 1_600_000) + "1]\n7"
        #expect(Reading(text).failures.map(\.code) == [.tooLarge])
    }

    @Test func wordsHaveTheirSymbols() {
        let symbols = Symbols()
        #expect(symbols.count == Word.allCases.count + Sign.allCases.count)
        for sign in Sign.allCases { #expect(Sign(symbols.text(sign.symbol).unicodeScalars.first) == sign) }
        for word in Word.allCases {
            #expect(symbols.text(word.symbol) == "\(word)")
            #expect(Word(symbols.intern("\(word)")) == word)
        }
        for kind in 0..<UInt8(Word.reservedCount) {
            #expect(Token.Kind(rawValue: kind).map { "\($0)" } == Word(rawValue: Int32(kind)).map { "\($0)" })
        }
    }
}
