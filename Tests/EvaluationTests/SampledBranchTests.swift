import Suan
import TestSupport
import Testing

/// Every sample takes its own branch.
@Suite struct SampledBranchTests {
    private static func session(_ lines: String...) -> Session {
        let session = Session()
        for line in ["samples 500", "x = 1 to 2", "n = round(2 * x)", "z = x - 1.4"] + lines {
            #expect(!session.answer(to: line).failed, "\(line)")
        }
        return session
    }

    /// What an expression gives, sample by sample, and what another gives of each number by itself.
    private static func expectEach(_ line: String, of name: String, _ each: String, _ lines: String...) {
        let session = session()
        for line in lines + ["fn each(\(name)) = \(each)", "s = samples(\(name))"] {
            #expect(!session.answer(to: line).failed, "\(line)")
        }
        let found = session.answer(to: line)
        let wanted = (session.answer(to: "map(s, each)").items ?? []).compactMap { $0.number?.double }
        let samples = found.value?.amount?.samples?.values ?? []
        #expect(samples.count == 500 && wanted.count == 500, "\(line): \(found.description)")
        for (a, b) in zip(samples, wanted) { #expect((a - b).magnitude <= 1e-9 * max(1, b.magnitude)) }
    }

    @Test func branchesThatFailElsewhereAreHarmless() {
        SampledBranchTests.expectEach(
            "if z > 0 then sqrt(z) + ln(z) else 1 / (z - 1)", of: "z",
            "if z > 0 then sqrt(z) + ln(z) else 1 / (z - 1)")
        SampledBranchTests.expectEach(
            "if n != 3 then 1 / (n - 3) else 7", of: "n", "if n != 3 then 1 / (n - 3) else 7")
        SampledBranchTests.expectEach(
            "if z > 0 then irr([-1, z]) else irr([1, z])", of: "z",
            "if z > 0 then irr([-1, z]) else if z < 0 then irr([1, z]) else 0")
        SampledBranchTests.expectEach(
            "sum(if z > 0 then [1, z] else [2, 3])", of: "z", "sum(if z > 0 then [1, z] else [2, 3])")
        SampledBranchTests.expectEach(
            "(if z > 0 then dcf([10, 20] * (1 + z), 10%, g = 2%) else dcf([10, 20], 12%, g = 2%)).value", of: "z",
            "(if z > 0 then dcf([10, 20] * (1 + z), 10%, g = 2%) else dcf([10, 20], 12%, g = 2%)).value")
    }

    @Test func recursionEnds() {
        SampledBranchTests.expectEach(
            "fact(n)", of: "n", "fact(n)", "fn fact(m) = if m <= 1 then 1 else m * fact(m - 1)")
        // Nothing tells which way to go where no sample is left.
        let session = SampledBranchTests.session("fn down(m) = if 1 / (m - m) > 2 then 1 else down(m - 1)")
        #expect(session.answer(to: "down(n)").failed)
        #expect(session.answer(to: "if x > 1.2 then down(n) else 0").failed)
    }

    /// What was found in a branch is for its samples only, and is found again outside.
    @Test func formulasAreFoundAgain() {
        SampledBranchTests.expectEach(
            "(if x > 1.4 then v else 0) + v", of: "x",
            "(if x > 1.4 then irr([-100, 50 * x, 60]) else 0) + irr([-100, 50 * x, 60])",
            "v := irr([-100, 50 * x, 60])")
    }

    /// What looks at all samples does so in a branch too.
    @Test func readingsInBranchesAreOfAllSamples() {
        let session = SampledBranchTests.session()
        let found = session.answer(to: "max(if x > 1.4 then mean(x) else 0) - mean(x)")
        #expect(found.number?.double == 0)
        #expect(session.answer(to: "if n != 3 then mean(1 / (n - 3)) else 0").error?.code == "division-by-zero")
        #expect(session.answer(to: "if n != 3 then chance(1 / (n - 3) > 1) else 0").error?.code == "division-by-zero")
        #expect(!session.answer(to: "if n != 3 then min(1 / (n - 3), 5) else 0").failed)
    }

    /// A sample that takes the branch and fails in it fails the statement, whatever fails.
    @Test func failingSamplesAreCounted() {
        let session = SampledBranchTests.session()
        let text = session.answer(to: "if z > -0.2 then irr([-1, z]) else 0").error?.text ?? ""
        #expect(text.contains(" of "), "\(text)")
        let all: String = session.answer("payback([-100, 40 * x, 40])")
        #expect(all.hasPrefix("error[no-root]") && all.contains("of 500 samples"), "\(all)")
    }

    @Test func unitsOfBranchesAreMadeOne() {
        let session = SampledBranchTests.session()
        #expect(session.answer(to: "if z > 0 then 1 km else 500 m").unit == "km")
        #expect(session.answer(to: "if z > 0 then 5 USD else 0").unit == "USD")
        #expect(session.answer(to: "if z > 0 then 5 USD else 6 CNY").error?.code == "currency-mismatch")
        #expect(session.answer(to: "if z > 0 then 5 USD else 600").error?.code == "dimension-mismatch")
    }

    /// What holds for all samples is as good as true, and what holds for none as false.
    @Test func conditionsThatAllSamplesShareAreTruths() {
        let session = SampledBranchTests.session()
        #expect(!session.answer(to: "assert x / x == 1 and x - x == 0").failed)
        #expect(session.answer(to: "assert x < 0").error?.code == "assertion-failed")
        #expect(session.answer(to: "filter([1, 2, 30], i -> i < x + 10)").items?.count == 2)
    }

    /// Warnings met for some samples are told once.
    @Test func warningsAreToldOnce() {
        let session = SampledBranchTests.session()
        let said = session.answer(to: "irr([-100, 230 * x, -132])")
        #expect(said.messages.filter { $0.severity == .warning }.count <= 1)
    }
}
