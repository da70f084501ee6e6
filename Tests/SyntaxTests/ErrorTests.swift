import Reporting
import Testing

@Suite struct ErrorTests {
    /// An error: its text, its code, the place it points at, and its fix.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let code: String
        let place: String
        let fix: String?

        init(_ text: String, _ code: String, _ place: String, _ fix: String? = nil) {
            self.text = text
            self.code = code
            self.place = place
            self.fix = fix
        }

        var testDescription: String { text }
    }

    /// A correction that leaves the statement as wrong as it was is none.
    @Test(arguments: [
        Case("un~t box", "unexpected-character", "~"), Case("[1.5, 2. 1/3]", "bad-number", "2."),
        Case("[1,763,890,947, 5,000,000]", "ambiguous-number", "1,763,890,947"),
        Case("f(1,200) x", "ambiguous-number", "1,200"),
        Case("f(1,200) * x", "ambiguous-number", "1,200"),
    ])
    func aCorrectionMends(wrong: Case) { check(wrong) }

    private func check(_ wrong: Case) {
        let reading = Reading(wrong.text)
        #expect(reading.lines == ["!" + wrong.code])
        #expect(reading.place == wrong.place)
        #expect(reading.failures.first?.fix == wrong.fix)
    }

    @Test(arguments: [
        Case(".5", "bad-number", ".5", "0.5"), Case("1 + .5 * 2", "bad-number", ".5", "1 + 0.5 * 2"),
        Case("5.", "bad-number", "5.", "5"), Case("5.x", "bad-number", "5."),
        Case("1.2.3", "bad-number", "1.2.3"), Case("0x1F", "bad-number", "0x1F"), Case("1__0", "bad-number", "_"),
        Case("1_", "bad-number", "_"), Case("1,20", "bad-grouping", "1,20", "1.20"),
        Case("1234,567", "bad-grouping", "1234,567", "1234.567"),
        Case("12,345,67", "bad-grouping", "12,345,67"),
        Case("1.234,5 USD", "bad-grouping", "1.234,5", "1234.5 USD"),
        Case("f(1,200)", "ambiguous-number", "1,200"),
        Case("[1,200,300]", "ambiguous-number", "1,200,300"),
        Case("xs[1,200]", "ambiguous-number", "1,200"),
        Case("1e99999999999999999999", "too-large", "1e99999999999999999999"),
        Case("$-5.5", "bad-number", "$-", "-$5.5"), Case("$x", "bad-number", "$"),
        Case("USD53.4M", "bad-number", "USD53.4M", "USD 53.4M"), Case("5 m^n", "bad-number", "^"),
        Case("5 m^1.5", "bad-number", "^1"), Case("5 USD/M", "unexpected-token", "M"),
    ])
    func numbers(_ wrong: Case) { check(wrong) }

    @Test(arguments: [
        Case("2025-9-30", "bad-date", "2025-9-30", "2025-09-30"), Case("2025-13-01", "bad-date", "2025-13-01"),
        Case("2025-09-30x", "bad-date", "2025-09-30x"), Case("2025-00-10", "bad-date", "2025-00-10"),
        Case("2025-09", "spaced-subtraction", "2025-09", "2025M09"),
        Case("2025-13", "spaced-subtraction", "2025-13", "2025 - 13"),
        Case("2025M3", "bad-period", "2025M3", "2025M03"), Case("2025M13", "bad-period", "2025M13"),
        Case("FY24", "bad-period", "FY24", "FY2024"), Case("FY2024E", "bad-period", "FY2024E"),
        Case("2025Q5", "bad-period", "2025Q5"), Case("2025H3", "bad-period", "2025H3"),
        Case("13M2025", "bad-period", "13M2025"), Case("9M25", "bad-period", "9M25", "9M2025"),
        Case("2025q3", "bad-period", "2025q3", "2025Q3"),
        Case("5 USD @ FY 2024", "bad-period", "FY 2024", "5 USD @ FY2024"),
        Case("9m2025", "bad-period", "9m2025", "9M2025"),
    ])
    func datesAndPeriods(_ wrong: Case) { check(wrong) }

    @Test(arguments: [
        Case("\"abc", "unterminated-text", "\""),
        Case(#""a\qb""#, "bad-escape", #"\q"#, #""a\\qb""#), Case("\"a{}b\"", "missing-operand", "{}", #""a\{\}b""#),
        Case("\"{1 + 1\"", "unclosed-bracket", "{"),
        Case("a。b", "unexpected-character", "。", "a.b"), Case("[1、2]", "unexpected-character", "、", "[1, 2]"),
        Case("a \u{0} b", "unexpected-character", "\u{0}"), Case("\"\u{1}\"", "unexpected-character", "\u{1}"),
        Case("a && b", "unexpected-character", "&&", "a and b"), Case("a!", "unexpected-character", "!"),
        Case("a <> b", "unexpected-character", "<>", "a != b"),
        Case("a === b", "unexpected-character", "===", "a == b"),
        Case("a => b", "unexpected-character", "=>"), Case("a | b", "unexpected-character", "|"),
        Case("5 := 1", "unexpected-token", ":="),
        Case("a & b", "unexpected-character", "&", "a and b"), Case("it's", "unexpected-character", "'"),
        Case("‘a’ == \"b\"", "unexpected-character", "‘a’", "\"a\" == \"b\""),
        Case("!a", "unexpected-character", "!", "not a"),
        Case("a || b", "unexpected-character", "||", "a or b"), Case("'a'", "unexpected-character", "'a'", "\"a\""),
        Case("a ? b", "unexpected-character", "?"),
    ])
    func characters(_ wrong: Case) { check(wrong) }

    /// What is pasted from elsewhere: the fix is what it means, and there is none where it may mean two things.
    @Test(arguments: [
        Case("12/31/2024", "bad-date", "12/31/2024", "2024-12-31"), Case("8/9/2025", "bad-date", "8/9/2025"),
        Case("31.12.2024", "bad-date", "31.12.2024", "2024-12-31"), Case("9-8-2025", "bad-date", "9-8-2025"),
        Case("9/9/2025", "bad-date", "9/9/2025", "2025-09-09"), Case("10000-01-01", "bad-date", "10000-01-01"),
        Case("5 USD @ 25 Dec 2025", "bad-date", "25 Dec 2025", "5 USD @ 2025-12-25"),
        Case("Dec 25, 2025", "bad-date", "Dec 25, 2025", "2025-12-25"),
        Case("25-Dec-2025", "bad-date", "25-Dec-2025", "2025-12-25"),
        Case("Dec 2025", "bad-date", "Dec 2025", "2025M12"),
        Case("2024年13月", "bad-date", "2024年13月"), Case("2024 年", "bad-date", "2024 年"),
        Case("31.02.2024", "bad-date", "31.02.2024"), Case("2025/02/30", "bad-date", "2025/02/30"),
        Case("31-Feb-2025", "bad-date", "31-Feb-2025"), Case("29.02.2024", "bad-date", "29.02.2024", "2024-02-29"),
        Case("1亿2千", "ambiguous-number", "1亿2千"), Case("一亿二千元", "ambiguous-number", "一亿二千"),
        Case("一百 = 3", "bad-statement", "="), Case("ln 10^2", "missing-operator", "10"),
        Case("company c { over FY2024 { net_income = (5M USD) @ FY2024 } }", "ambiguous-number", "(5M USD)"),
        Case("company c { in USD 千元 over FY2024 { revenue = 12 } }", "symbol-mismatch", "千元"),
        Case("1亿20000万", "bad-number", "1亿20000万"), Case("一千八", "ambiguous-number", "一千八"),
        Case("1 亿 2000 万", "missing-operator", "1 亿 2000 万", "1亿2000万"),
        Case("1'234'567.5", "bad-grouping", "1'234'567.5", "1234567.5"),
        Case("1.000.000,50 EUR", "bad-grouping", "1.000.000,50", "1000000.50 EUR"),
        Case("1 000 000,50 EUR", "missing-operator", "1 000 000,50", "1000000.50 EUR"),
        Case("1,00,000", "bad-grouping", "1,00,000", "100000"), Case("1,2,3", "bad-grouping", "1,2,3"),
        Case("[1 000, 2]", "ambiguous-number", "1 000"), Case("<100>", "missing-operand", "<100>", "-100"),
        Case("123-", "missing-operand", "123-", "-123"),
        Case("[5 USD-, 3]", "missing-operand", "5 USD-", "[-5 USD, 3]"),
        Case("(852M USD)", "ambiguous-number", "(852M USD)"), Case("x = (1,234)", "ambiguous-number", "(1,234)"),
        Case("f((5))", "ambiguous-number", "(5)"), Case("[(5), 6]", "ambiguous-number", "(5)"),
        Case("5 minus 3", "missing-operator", "minus", "5 - 3"), Case("7 rem 2", "missing-operator", "rem", "7 mod 2"),
        Case("a times b", "missing-operator", "times", "a * b"), Case("sqrt 4", "missing-operator", "4", "sqrt(4)"),
        Case("6 divided by 2", "missing-operator", "divided by", "6 / 2"),
        Case("[1 year 6 month]", "missing-operator", "1 year 6 month", "[1 year + 6 month]"),
        Case("6 month 1 year", "missing-operator", "1"),
        Case("5 foot 2 in m", "missing-operator", "5 foot 2", "5 foot + 2 inch in m"),
        Case("2 * 5 foot 2 inch", "missing-operator", "5 foot 2 inch", "2 * (5 foot + 2 inch)"),
        Case("5 kg 3 m", "missing-operator", "3"), Case("5 USD 3 USD", "missing-operator", "3"),
        Case("[1 2 3]", "missing-operator", "2", "[1, 2, 3]"),
        Case("12\t15", "missing-operator", "12\t15", "[12, 15]"),
        Case("1\t234", "missing-operator", "1\t234", "[1, 234]"),
        Case("1 + 1\u{200B}", "unexpected-character", "\u{200B}", "1 + 1"), Case("5!", "unexpected-character", "!"),
        Case("1 + 1。", "unexpected-character", "。", "1 + 1"),
    ])
    func pasted(_ wrong: Case) { check(wrong) }

    @Test(arguments: [
        Case("1 +", "missing-operand", "+"), Case("* 3", "missing-operand", "*"),
        Case("1 + * 2", "missing-operand", "*"),
        Case("()", "missing-operand", ")"), Case("f(1,)", "missing-operand", ")", "f(1)"),
        Case("+5", "missing-operand", "+", "5"),
        Case("1 mod", "missing-operand", "mod"), Case("x = ", "missing-operand", "="),
        Case("≈ x", "missing-operand", "≈"),
        Case("a b", "missing-operator", "b"), Case("2 3", "missing-operator", "3"),
        Case("2(3)", "missing-operator", "(", "2 * (3)"), Case("2 f(3)", "missing-operator", "f", "2 * f(3)"),
        Case("5  USD", "missing-operator", "5  USD", "5 USD"), Case("7 % 3", "missing-operator", "3", "7 mod 3"),
        Case("1 000 USD", "missing-operator", "1 000", "1000 USD"), Case("let a = 1", "bad-statement", "let", "a = 1"),
        Case("fn (x) = x", "bad-statement", "fn"),
        Case("f(1 2)", "missing-operator", "2", "f(1, 2)"), Case("(1 2)", "missing-operator", "2"),
        Case("(a+b) USD", "unit-after-expression", "USD", "(a+b) * 1 USD"),
        Case("2^3 USD", "unit-after-expression", "USD", "2^3 * 1 USD"),
        Case("2^-3 USD", "unit-after-expression", "USD", "2^-3 * 1 USD"),
        Case("x USD", "unit-after-expression", "USD", "x * 1 USD"),
        Case("f(2) user", "unit-after-expression", "user", "f(2) * 1 user"),
        Case("(a) %", "unit-after-expression", "%", "(a) * 1%"),
        Case("in = 5", "reserved-word", "in"), Case("a.in", "reserved-word", "in"),
        Case("fn if(x) = 1", "reserved-word", "if"),
        Case("1 + not a", "unexpected-token", "not"), Case("1 + if a then b", "unexpected-token", "if"),
        Case("a == not b", "unexpected-token", "not"), Case("if a b", "unexpected-token", "b"),
        Case("then", "unexpected-token", "then"),
        Case("explain --depth x", "bad-statement", "--depth"), Case("reconcile a", "bad-statement", "a"),
        Case("lesson l { }", "bad-statement", "{"), Case("lesson l \"t\" { sing }", "bad-statement", "sing"),
        Case("lesson l \"t\" { say 3 }", "bad-statement", "3"), Case("lesson l \"t\" {", "unclosed-bracket", "{"),
        Case("lesson l \"t\" { ask \"q\" { mistake 3 \"m\" } }", "bad-statement", "mistake"),
        Case("company c { check a ≈ b }", "bad-statement", "}"),
        Case("with a = 1", "bad-statement", "1"), Case("1 + with a = 1: b", "unexpected-token", "with"),
        Case("with a + 1 = 2: b", "bad-statement", "+"), Case("with f(x) = 2: b", "bad-statement", "f(x)"),
        Case("compare [a, b]", "bad-statement", "]"), Case("f(compare [a] by b, c)", "unexpected-token", ","),
        Case("scenario s", "bad-statement", "s"), Case("scenario s { x = 1", "unclosed-bracket", "{"),
        Case("write t", "bad-statement", "t"), Case("param x", "unexpected-token", "x"),
        Case("1..2..3", "unexpected-token", ".."), Case("a ≈ b < c", "unexpected-token", "<"),
        Case("2²^3", "unexpected-token", "²^"),
        Case("f(x where a = 1, b = 2)", "unexpected-token", "b", "f((x where a = 1), b = 2)"),
        Case("1 —", "unexpected-token", "—"),
        Case("f(x) = 2", "bad-statement", "f(x) =", "fn f(x) = 2"), Case("a.b.c = 2", "bad-statement", "="),
        Case("(a = 2)", "unexpected-token", "=", "(a == 2)"),
        Case("(1, 2)", "unexpected-token", ","), Case("fn f x = 1", "bad-statement", "x"),
        Case("rate 1 USD", "bad-statement", "1 USD"),
        Case("metric x", "bad-statement", "x"), Case("digits M", "bad-statement", "M"),
        Case("group 5", "bad-statement", "5"), Case("import x", "bad-statement", "x"),
        Case("unit 5", "unexpected-token", "5"), Case("assume x", "unexpected-token", "x"),
        Case("company x", "bad-statement", "x"),
    ])
    func grammar(_ wrong: Case) { check(wrong) }

    @Test(arguments: [
        Case("a in CNY / 2", "unexpected-token", "2", "(a in CNY) / 2"),
        Case("a in CNY * f(x)", "unexpected-token", "f", "(a in CNY) * f(x)"),
        Case("a in CNY ^ x", "unexpected-token", "^ x"), Case("a in 2", "unexpected-token", "2"),
        Case("a in", "missing-operand", "in"),
        Case("a in CNY at D / 2", "unexpected-token", "/", "(a in CNY at D) / 2"),
        Case("a in CNY @ FY2024", "unexpected-token", "@", "(a in CNY) @ FY2024"),
        Case("a in if", "reserved-word", "if"), Case("a in USD/M", "unexpected-token", "M"),
    ])
    func conversions(_ wrong: Case) { check(wrong) }

    @Test(arguments: [
        Case("(1 + 2", "unclosed-bracket", "("), Case("f(1, [2)", "unclosed-bracket", "["),
        Case("1)", "unmatched-bracket", ")"),
        Case("}", "unmatched-bracket", "}"), Case("x = ]", "unmatched-bracket", "]"),
        Case("company a {", "unclosed-bracket", "{"),
        Case("company a { over FY2024 {\n x = 1 }", "unclosed-bracket", "{"),
    ])
    func brackets(_ wrong: Case) { check(wrong) }

    @Test func unclosedBracketShowsBothPlaces() {
        let labels = Reading("x = f(1 + 2").failures[0].labels
        #expect(labels.map { $0.span.range } == [5..<6, 10..<11])
    }

    @Test(arguments: [
        ("x = (1 +\ny = 2\nz = 3", "!unclosed-bracket; (let y 2); (let z 3)"),
        ("x = [1, 2\ny = 2", "!unclosed-bracket; (let y 2)"),
        ("a b\n1 + * 2; 7\n.5\nok", "!missing-operator; !missing-operand; 7; !bad-number; ok"),
        ("f(1 2,\n 3,\n 4)\n5", "!missing-operator; 5"),
        ("x = $ + (1\ny = 2", "!bad-number; (let y 2)"),
        ("1 +\ny = 2", "!missing-operand; (let y 2)"), ("1 +\n 2", "(+ 1 2)"),
        ("y =\n# so far\n\nfn f(x) = x; 3", "!missing-operand; (fn f [x] x); 3"),
        ("5 in\nimport \"a\"", "!missing-operand; (import \"a\")"),
        ("\"a\n1", "!unterminated-text; 1"),
        ("f(\"a\n1", "!unterminated-text; 1"), ("\"a{x\n1", "!unclosed-bracket; 1"),
        ("a ; b c ; d", "a; !missing-operator; d"),
        (
            "company a {\n x = 1 2\n y = (3\n z = .5; w = 1\n over FY24 {\n q = 1 1\n }\n v = 1\n}\n5",
            "!missing-operator; !unclosed-bracket; !bad-number; !bad-period; 5"
        ),
        ("company a {\n over FY2024 { x = 1 2 }\n y 3 }\n5", "!missing-operator; !bad-statement; 5"),
        ("company a {\n over FY2024 {\n x = 1\nprint 5\n6", "!unclosed-bracket; (print 5); 6"),
        ("company 5 {\n x = 1\n}\n6", "!unexpected-token; 6"),
        (
            "company a {\n if = 1\n 5\n in M { x = 2 * (3) } }\n6",
            "!reserved-word; !bad-statement; !ambiguous-number; 6"
        ),
    ])
    func goesOnAtTheNextStatement(_ text: String, _ dump: String) {
        #expect(Reading(text).dump == dump)
    }

    @Test(arguments: [
        ("(1", true), ("f(1,", true), ("[1, 2", true), ("1 +", true), ("1 + # so far", true), ("x =", true),
        ("x = \n", true),
        ("if a then", true), ("a in", true), ("company a {", true), ("company a {\n x = 1", true),
        ("company a {\n x = ", true),
        ("company a {\n x = (1", true), ("x where", true), ("x where a =", true), ("print a,", true), ("f(x ->", true),
        ("not", true), ("-", true), ("x where a = 1,", true), ("f(a", true), ("fn f(a", true), ("fn f(x) =", true),
        ("a else", true), ("x @", true), ("a |>", true), ("1 ..", true), ("assert", false),
        ("\"abc", false), ("1)", false), ("if a", false), ("fn f", false), ("a b", false), ("1 + * 2", false),
        (".5", false), ("(1 2", false),
        ("company a", false), ("1 + 2", false), ("\"{1 +", false),
    ])
    func incompleteness(_ text: String, _ isIncomplete: Bool) {
        #expect(Reading(text).isIncomplete == isIncomplete)
    }

    @Test func invalidUTF8() {
        #expect(Reading([0x31, 0x20, 0xFF, 0x0A, 0x32]).dump == "!invalid-utf8; 2")
        #expect(Reading([0xE4, 0xB8]).dump == "!invalid-utf8")
    }
}
