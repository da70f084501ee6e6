import Reporting
import Testing

@testable import Syntax

@Suite struct LexerTests {
    private func kinds(_ text: String) -> [String] { TokenList(text).tokens.map { "\($0.kind)" } }

    @Test(arguments: [
        ("42.3 * 8 + 42", "number star number plus number"),
        ("5343.7 万美元", "number scale unit"), ("5 USD/month per user", "number unit unitDivide unit unitDivide unit"),
        ("6 USD / month", "number unit slash name"), ("3 m^2*s²", "number unit unitPower unitMultiply unit unitPower"),
        ("2.12 亿以上", "number scale atLeast"), ("100 以下", "number atMost"), ("5%", "number unit"),
        ("x %", "name percent"),
        ("20 / user @ 9M2025", "number unitDivide unit basis period"), ("20 / user", "number slash name"),
        ("$5m", "currency number scale"), ("$5/month", "currency number unitDivide unit"),
        ("USD 53.4M", "name number scale"), ("5 in CNY", "number in name"),
        ("5 f(2)", "number name openRound number closeRound"),
        ("2025-09-30..FY2024", "date range period"), ("2025-9-30", "bad"), ("FY24", "bad"),
        ("\"a\"", "text"), ("\"a {x} b {y}\"", "textStart name textMiddle name textEnd"),
        ("\"{\"{x}\"}\"", "textStart textStart name textEnd textEnd"), ("\"abc", "text"),
        ("\"a\\q\" + 1", "text plus number"),
        ("a # b", "name comment"), ("(1\n+ 2)\n3", "openRound number plus number closeRound newline number"),
        ("x |> f -> y", "name pipe name arrow name"),
        ("a per b per(c)", "name per name name openRound name closeRound"),
        ("（１， ２）", "openRound number comma number closeRound"), ("，", "comma"), ("。", "bad"),
        ("约1.91亿元", "name number scale unit"),
        (
            "1,200 [1,200] f(1,200) * (1,200)",
            "number openSquare bad closeSquare name openRound bad closeRound star openRound number closeRound"
        ),
    ])
    func tellsTokens(_ text: String, _ kinds: String) {
        #expect(self.kinds(text).joined(separator: " ") == kinds)
    }

    @Test func tellsWhatIsCheapToKnow() {
        let list = TokenList("  12.50 万美元/月^2 + ab\n\"q{")
        let tokens = list.tokens
        #expect(tokens[0].value == 1250 && tokens[0].exponent == -2 && tokens[0].gap == 2)
        #expect(tokens[1].exponent == 4 && tokens[1].gap == 1 && list.text(tokens[2]) == "美元")
        #expect(tokens[5].value == 2 && list.text(tokens[5]) == "^2")
        #expect(list.text(tokens[7]) == "ab" && tokens[8].kind == .newline)
        #expect(tokens[9].kind == .textStart && list.endsInText)
        #expect(!TokenList("\"q{1}\"").endsInText && TokenList("\"q").endsInText && TokenList("1 # a").endsInText)
        #expect(TokenList("a\n b").tokens[2].gap == 1 && TokenList("(a\n b").tokens[2].startsLine)
    }

    /// Whatever the text is: tokens stand in order, none is empty, and between them are only spaces.
    @Test func tokensCoverAnyText() {
        var random = RobustnessTests.Random(state: 21)
        var wrong: [String] = []
        for _ in 0..<5_000 {
            let text = RobustnessTests.soup(&random)
            let list = TokenList(text)
            var place = 0
            for token in list.tokens {
                let isSound =
                    token.start >= place && token.end > token.start && token.end <= list.count
                    && TokenList(list.text(place..<token.start)).tokens.allSatisfy { $0.kind == .newline }
                if !isSound { wrong.append(text) }
                place = token.end
            }
        }
        #expect(wrong.isEmpty, "\(wrong.first?.debugDescription ?? "")")
    }

    @Test(arguments: [
        ("100 USD + x", [("100", 100)]), ("f(1.5, 20)", [("1.5", 15), ("20", 20)]),
    ])
    func givesDigits(_ text: String, _ numbers: [(String, Int)]) {
        let list = TokenList(text)
        let found = list.tokens.filter { $0.kind == .number }
        let told = found.map { list.text($0) }
        #expect(told == numbers.map(\.0))
        #expect(found.map(\.value) == numbers.map(\.1))
    }
}
