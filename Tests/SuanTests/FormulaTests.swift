import TestSupport
import Testing

@testable import Suan

/// Formulas, which follow what they rest on, and values, which say once that it has changed. Whole sessions stand in
/// `Tests/Golden/formulas.suan`.
@Suite struct FormulaTests {
    private func note(_ name: String, _ other: String, _ then: String, _ now: String) -> String {
        "\n  `\(name)` was made when `\(other)` was \(then); now it is \(now) (`\(name) := …` would follow it)"
    }

    /// What the last of some lines answers.
    private func last(_ lines: String...) -> String { answers(lines).last ?? "" }

    @Test func aValueSaysOnceThatItsNamesHaveChanged() {
        #expect(last("p = 5", "q = 2 * p", "p = 7", "q") == "10" + note("q", "p", "5", "7"))
        #expect(last("p = 5", "q = 2 * p", "p = 7", "q", "q") == "10")
        #expect(last("p = 5", "q = 2 * p", "p = 7", "q", "p = 8", "q") == "10" + note("q", "p", "5", "8"))
        #expect(last("p = 5", "q = 2 * p", "p = 7", "p = 5", "q") == "10")
        #expect(last("p = 5", "q = 2 * p", "p = 7", "q = 2 * p", "q") == "14")
        // Through what was made in between, of which nothing else tells.
        #expect(last("p = 5", "q = 2 * p", "r = q + 1", "p = 7", "r") == "11" + note("r", "p", "5", "7"))
        #expect(last("x = 1", "x = x + 1", "x") == "2")
        #expect(last("x = 1", "y = x", "x = x + 1", "y") == "1" + note("y", "x", "1", "2"))
        // A statement that failed has not said it, and one that is varied finds it again.
        #expect(last("p = 5", "q = 2 * p", "p = 7", "q / 0", "q") == "10" + note("q", "p", "5", "7"))
        #expect(last("p = 5", "q = 2 * p", "p = 7", "with p = 1: q") == "2")
        // A change that failed is none.
        #expect(last("p = 5", "q = 2 * p", "p = 1 / 0", "q") == "10")
        // What is long is not said.
        #expect(
            last("p = range(1, 50)", "q = sum(p)", "p = [1]", "q")
                == "1275\n  `q` was made when `p` was another (`q := …` would follow it)")
        // What was made again as it was is the same; what became a formula is looked at by what it gives.
        let many = "p = map(1..200, x -> x)"
        #expect(last(many, "q = sum(p)", many, "q") == "20100")
        #expect(last("fn f(v) = v / 2", "q = f(3)", "fn f(v) = v / 2", "q") == "1.5")
        #expect(last("fn f(v) = v / 2", "q = f(3)", "fn f(v) = v / 3", "q").contains("`f` was another"))
        #expect(last("p = 1", "q = p + 1", "p := 5", "q") == "2" + note("q", "p", "1", "5"))
        #expect(last("a = 1", "p := a * 3", "q = p + 1", "p := a * 4", "q") == "4" + note("q", "p", "3", "4"))
        // The last result, and what names were given by an expression of its own, are no such names.
        #expect(last("5", "q = ans * 2", "7", "q") == "10")
        #expect(last("p = 5", "q = p where p = 2", "p = 7", "q") == "2")
    }

    @Test func aFormulaFollows() {
        #expect(last("p = 5", "q := 2 * p", "p = 7", "q") == "14")
        #expect(last("p = 5", "q := 2 * p", "r := q + p", "p = 7", "r") == "21")
        #expect(last("p = 5", "q := [p, p]", "p = 7", "sum(map(q, x -> x * q[1]))") == "98")
        #expect(last("p = 5", "f := x -> x * p", "p = 7", "f(2)") == "14")
        #expect(last("p = 5", "q := 2 * p", "fn g(x) = x + q", "p = 7", "sum(map(range(1, 300), g))") == "49350")
        let later = "company minimax { at 2026-01-01 { cash = 1 USD } }"
        #expect(last("q := minimax.cash", later, "q").hasPrefix("1.00 USD @"))
        #expect(last("p = 5", "q := 2 * p", "q = 1", "p = 7", "q") == "1")
        #expect(last("rate 1 USD = 7 CNY", "q := 5 USD in CNY", "rate 1 USD = 8 CNY", "q").hasPrefix("40.00 CNY"))
    }

    /// A formula is found once a statement, however often it is used.
    @Test func manyFormulasOfOneAnother() {
        var lines = ["f0 = 1"]
        for place in 1...9 {
            let uses = Array(repeating: "f\(place - 1)", count: 10).joined(separator: ", ")
            lines.append("f\(place) := sum([\(uses)])")
        }
        lines += ["f9", "with f0 = 2: f9", "kept = f9", "f0 = 3", "kept"]
        let got = answers(lines)
        #expect(got[10] == "1000000000" && got[11] == "2000000000", "\(got[11])")
        #expect(got[14] == "1000000000" + note("kept", "f0", "1", "3"))
    }

    @Test(arguments: [
        (["x = 1", "x := x + 1"], "x → x"), (["a = 1", "b := a", "a := b"], "a → b → a"),
        (["a = 1", "fn f(n) = n + a", "a := f(1)"], "a → a"),
        (
            ["a = 1", "company c { over FY2024 { revenue = a * 1 USD } }", "a := c.revenue / 1 USD"],
            "a → c.revenue[FY2024] → a"
        ),
    ])
    func circles(_ lines: [String], _ circle: String) {
        let got = answers(lines + ["a = 2", "x = 2"])
        let text = got[lines.count - 1]
        #expect(text.hasPrefix("error[circular]: ") && text.contains("rests on itself: \(circle)\n"), "\(text)")
    }

    @Test func namesOfFormulasAreNames() {
        #expect(last("p = 5", "m := p", "3 m").hasPrefix("error[unit-or-variable]"))
        #expect(last("p = 5", "q := p", "unknwn + 1").hasPrefix("error[unknown-name]"))
        #expect(last("minimax := 5").hasPrefix("warning[hides-name]"))
        #expect(last("sqrt := 5", "sqrt(4)") == "2")
        #expect(last("f(x) := 2 * x").hasPrefix("error[bad-statement]: a function is defined with `fn`"))
        #expect(last("if := 5").hasPrefix("error[reserved-word]"))
        #expect(last("rate := 5%", "rate") == "5%")
    }
}
