import TestSupport
import Testing

@testable import Evaluation

/// What once crashed or was cut: each line ends in a result or in one clear error.
@Suite("Nothing that is typed crashes")
struct SafetyTests {
    @Test("The basis of a block has the slots that its own names need")
    func framesOfBases() {
        let said = answer(
            "x = sum(a) + sum(b) where a = [1,2,3], b = [4,5]",
            "company foo \"F\" { over [q where p = [1], r = [2], q = FY2024][1] { revenue = 5 USD } }",
            "foo.revenue", "x")
        #expect(said[0].isEmpty && said[2...] == ["5.00 USD @ FY2024", "15"])
        #expect(said[1].hasPrefix("warning[not-reached]: `p` is given a value here, and nothing uses it"))
    }

    @Test("Every expression of a statement has a frame of its own")
    func framesOfStatements() {
        let said = answer(
            "unit crate = n USD where n = 3",
            "print (a where a = 1), (b where c = 2, b = c + 1)",
            "rate (a where a = 1 USD) = (b where c = 7 CNY, b = c)",
            "scenario s { x = (v where w = 2, v = w * 3) }",
            "x = 1", "scenario s { x = (v where w = 2, v = w * 3) }", "with s: x + (a where b = 1, a = b)",
            "fn f(p = (q where r = 2, q = r + 1)) = p * (s where s = 2)", "f()", "f(1)",
            "reconcile (a where a = 1 USD) with (b where c = 1 USD, b = c)",
            "assert (a where b = 1, a = b) == (c where c = 1)",
            "table((z where z = y * 2), y = (l where l = [1, 2]))",
            "compare [(m where m = minimax)] in USD by (r where s = revenue, r = s)",
            "audit (m where n = 1, m = minimax)")
        #expect(said[1] == "1 3")
        #expect(said[6] == "7")
        #expect(said[8] == "6" && said[9] == "2")
        #expect(said[11] == "")
        #expect(!said.contains { $0.contains("no place") })
    }

    @Test("Whole numbers past what fits become exact numbers")
    func wideRanges() {
        let said = answer("9000000000000000000..10000000000000000000 step 1000000000000000000")[0]
        #expect(said == "[9e18, 1e19]")
    }

    @Test(
        "A rate that is nowhere is an error, where the target stands before what is converted too",
        arguments: ["compare [minimax] in CNY by 5 CHF @ FY2026", "compare [acme] in CNY by revenue"])
    func ratesPastTheTable(line: String) {
        let said = answer("company acme { over FY2036 { revenue = 5M USD } }", line)[1]
        #expect(said.hasPrefix("error[no-rate]"))
    }

    @Test(
        "Values within values have a bounded depth, whatever they lie in",
        arguments: [
            "count(fold(1..1500000, 0, (a, i) -> table([a, z], z = [1])))", "fold(1..10000, [], (a, n) -> [a])",
            "fold(1..5000, n -> n, (f, n) -> p -> f(p) + 1)", "fold(1..5000, 0, (a, n) -> [table([a, z], z = [1])])",
        ])
    func depth(line: String) {
        #expect(answer(line)[0].hasPrefix("error[too-deep]"))
    }

    @Test("The steps of calls within calls have a bounded depth")
    func deepExplanations() {
        let said = answer("fn f(n) = if n == 0 then 0 else 1 + f(n - 1)", "explain f(3000)", "1 + 1")
        #expect(said[2] == "2")
    }
}
