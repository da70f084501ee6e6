import Suan
import TestSupport
import Testing

@Suite("Functions, lambdas and the names within them")
struct FunctionTests {
    @Test("A lambda keeps the value that its names had, a function looks them up when it is called")
    func captures() {
        func value(_ lines: String...) -> Substring? { answers(lines).last?.split(separator: "\n").first }
        #expect(value("a = 2", "f = n -> n * a", "a = 3", "f(10)") == "20")
        #expect(answer("a = 2", "fn f(n) = n * a", "a = 3", "f(10)").last == "30")
        #expect(value("a = 2", "f = n -> p -> n * p * a", "k = f(3)", "a = 5", "k(10)") == "60")
        #expect(value("a = 2", "f = n -> [10] |> map(p -> p * a)", "a = 5", "f(0)") == "[20]")
        #expect(answer("fn make(n) = p -> p + n + a", "a = 1", "f = make(10)", "a = 2", "f(100)").first != "")
        #expect(value("a = 1", "fn make(n) = p -> p + n + a", "f = make(10)", "a = 2", "f(100)") == "111")
        #expect(answer("f = n -> n", "f = n -> f(n) + 1", "f(1)").last == "2")
    }

    @Test("What a lambda keeps of a marked figure is told by what rests on it")
    func keepsMarks() {
        #expect(answer("b = about 5 USD", "f = n -> n * b", "b = 1 USD", "f(2)").last?.contains("about") == true)
    }

    @Test("A `where` inside a lambda ends with its brackets and takes nothing else along")
    func nestedWhere() {
        #expect(answer("f = (p, q) -> (p + k + q where k = q) + p", "f(1, 2)").last == "6")
        #expect(answer("f = p -> [1] |> map(q -> (p + k where k = q) + p + q)", "f(10)").last == "[22]")
        #expect(answer("(a where a = b) where b = 3")[0] == "3")
        #expect(answer("a where a = 1, a = 2")[0].hasPrefix("error[duplicate-name]"))
    }

    @Test("A function or an expression has so many names of its own and no more")
    func mostNames() {
        func bound(_ count: Int) -> String {
            "sum([" + (1...count).map { "n\($0)" }.joined(separator: ", ") + "]) where "
                + (1...count).map { "n\($0) = \($0)" }.joined(separator: ", ")
        }
        #expect(answer(bound(1_000)) == ["500500"])
        #expect(
            answer(bound(1_001))[0].hasPrefix("error[too-large]: one function or expression has at most 1000 names"))
        let parameters = (1...1_001).map { "n\($0)" }.joined(separator: ", ")
        #expect(answer("fn f(\(parameters)) = n1")[0].hasPrefix("error[too-large]"))
    }

    @Test(
        "Arguments come in any order by name, and initial values may use the parameters before them",
        arguments: [
            ("f(1)", "[1, 2, 3]"), ("f(1, r = 5)", "[1, 2, 5]"), ("f(r = 1, p = 2)", "[2, 4, 1]"),
            ("f(1, 1)", "[1, 1, 2]"), ("f(q = 0, 7)", "[7, 0, 7]"), ("[1] |> map(f)", "[[1, 2, 3]]"),
        ])
    func arguments(call: String, result: String) {
        #expect(answer("fn f(p, q = p * 2, r = (t where t = p + q)) = [p, q, r]", call).last == result)
    }

    @Test(
        "What does not fit is told where it stands",
        arguments: [
            ("f()", "wrong-arguments", "f(p, q) takes 1 to 2 arguments, not 0"),
            ("f(1, 2, 3)", "wrong-arguments", "f(p, q) takes 1 to 2 arguments, not 3"),
            ("f(q = 1)", "wrong-arguments", "f(p, q) wants the parameter `p` too"),
            ("f(1, p = 2)", "wrong-arguments", "the parameter `p` is given twice"),
            ("f(1, s = 2)", "wrong-arguments", "f(p, q) has no parameter `s`"),
            ("f(missing)", "missing-figure", "  ^^^^^^^"),
        ])
    func misfits(call: String, code: String, words: String) {
        let said = answer("fn f(p: Number, q = 2) = p + q", call)[1]
        #expect(said.hasPrefix("error[\(code)]") && said.contains(words))
    }

    @Test(
        "Types name the argument, and money is one currency in one call",
        arguments: [
            ("runway(100M USD, 4M USD)", "dimension-mismatch", "                   ^^^^^^"),
            ("runway(\"a\", 4M USD)", "wrong-kind", "         ^^^"),
            ("runway(100M USD, 4M CNY/month)", "currency-mismatch", "         ^^^^^^^^  ^^^^^^^^^^^^"),
            (
                "runway(burn = 4M CNY/month, cash = 1 USD)", "currency-mismatch",
                "                ^^^^^^^^^^^^         ^^^^^"
            ),
        ])
    func types(call: String, code: String, underline: String) {
        let said = answer("fn runway(cash: Money, burn: Money/month) = cash / burn", call)[1]
        #expect(said.hasPrefix("error[\(code)]"))
        #expect(said.split(separator: "\n").contains { $0 == underline[...] })
    }

    @Test("Calls without end stop, also where a company's figure makes them")
    func endless() {
        let said = answer(
            "fn f(n) = f(n + 1)", "f(1)", "fn g(n) = [n] |> map(g)", "g(1)",
            "company a { over FY2024 { revenue = f(1) * 1 USD } }", "a.revenue", "a", "1 + 1")
        for place in [1, 3, 5] { #expect(said[place].hasPrefix("error[too-deep]")) }
        #expect(said[6].contains("revenue"))
        #expect(said[7] == "2")
    }
}
