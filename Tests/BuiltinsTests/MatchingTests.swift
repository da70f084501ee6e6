import TestSupport
import Testing

/// Arguments and parameters that do not match, and functions that are given functions.
@Suite struct MatchingTests {
    @Test(arguments: [
        ("npv(10%)", "npv does not take 1 argument: npv(rate, flows, first = 0)"),
        ("abs(1, 2)", "abs does not take 2 arguments: abs(x)"),
        ("npv(10%, [1], start = 2)", "npv has no parameter `start`: npv(rate, flows, first = 0)"),
        ("npv(10%, [1], flows = [2])", "this parameter of npv is given twice"),
        ("pmt(1%, 12, fv = 3)", "the argument `pv` is not given: pmt(rate, nper, pv, fv = 0, due = \"end\")"),
        ("range(3, step = 2)", "the argument `to` is not given: range(n, to, step = 1)"),
        (
            "enterprise_value(1 USD, 2 USD)",
            "enterprise_value wants its parts by name, so that none is taken for another: debt = …"
        ),
        ("map([1], wacc)", "wacc does not take 1 argument: wacc(equity, debt, ke, kd, tax)"),
        ("gordon(1, 2%)", "gordon does not take 2 arguments: gordon(next, r, g)"),
        ("over_allotment(percent = 10%)", "the argument `shares` is not given: over_allotment(shares, percent = 15%)"),
    ]) func whatDoesNotMatch(_ line: String, _ sentence: String) {
        #expect(answer(line)[0].hasPrefix("error[wrong-arguments]: \(sentence)\n"), "\(answer(line)[0])")
    }

    /// What does not match fails where it is evaluated, not before.
    @Test func nothingFailsThatIsNotEvaluated() {
        #expect(answer("if 1 < 2 then 3 else abs(1, 2)") == ["3"])
        #expect(answer("fn f(x) = abs(x, x)", "f(1)")[0] == "")
    }

    @Test func functionsAreValues() {
        #expect(answer("f = gordon", "f(10 USD, 8%, g = 3%)")[1] == "200.00 USD")
        #expect(answer("map([4, 9], sqrt)") == ["[2, 3]"])
        #expect(answer("fold([1, 2], 0, max)") == ["2"])
    }

    @Test func wholeNumbersMayBeApproximate() {
        #expect(answer("round(17.123, ln(exp(2)))") == ["17.12"])
        #expect(answer("first([1, 2, 3], sqrt(2)^2)") == ["[1, 2]"])
        #expect(
            answer("quartile([1, 2, 3], 2.5)")[0].hasPrefix("error[wrong-kind]: quartile wants a whole number here"))
    }

    /// What fails inside a formula is told of the call.
    @Test func formulasFailAtTheirArguments() {
        #expect(
            answer("gordon(2, 4%, g = 5%)")[0]
                == """
                error[no-finite-value]: growth as high as the rate, or higher, has no finite value
                  gordon(2, 4%, g = 5%)
                                    ^^
                """)
        #expect(
            answer("cagr(1, 10^400, 0.5)")[0]
                == """
                error[overflow]: the result is too large for an approximate number
                  cagr(1, 10^400, 0.5)
                  ^^^^^^^^^^^^^^^^^^^^
                """ || answer("cagr(1, 10^400, 0.5)")[0].hasPrefix("≈")
                || answer("cagr(1, 10^400, 0.5)")[0].hasSuffix("%"))
        #expect(answer("fn fail(x) = 1", "gordon(-2, 9%, 4%)")[1].hasPrefix("error[not-meaningful]"))
        #expect(answer("rate = 3; r = 5; g = 7", "gordon(10 USD, 8%, 3%)")[1] == "200.00 USD")
    }

    @Test func ownErrorsMayBearACode() {
        #expect(answer("fail(\"no\", \"not-meaningful\")")[0].hasPrefix("error[not-meaningful]: no\n"))
        #expect(
            answer("fail(\"no\", \"nothing-like-it\")")[0].hasPrefix("error[wrong-arguments]: no error has the code"))
        #expect(answer("fail(\"no\", \"interrupted\")")[0].hasPrefix("error[wrong-arguments]"))
        #expect(answer("fail(\"no\", at = 5)")[0] == "error[failed]: no\n  fail(\"no\", at = 5)\n                  ^")
    }
}
