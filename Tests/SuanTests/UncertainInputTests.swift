import Suan
import TestSupport
import Testing

/// Distributions, what cuts them off, and what lets them go together, as they are typed.
@Suite struct UncertainInputTests {
    private func percentiles(_ session: Session, _ line: String) throws -> [Double] {
        let samples = try #require(session.answer(to: line).value?.amount?.samples)
        return try [0.05, 0.5, 0.95].map { try #require(samples.percentile($0)) }
    }

    private func session(_ lines: String...) -> Session {
        let session = Session()
        for line in lines {
            let answer = session.answer(to: line)
            if answer.failed { Issue.record("\(line): \(answer.error.map { "\($0)" } ?? "")") }
        }
        return session
    }

    @Test(
        "Percentiles are those of theory",
        arguments: [
            ("normal(30%, 6%)", [20.1309, 30, 39.8691]), ("normal(p5 = -5%, p95 = 10%)", [-5, 2.5, 10]),
            ("lognormal(10, 3)", [5.90992, 9.57826, 15.5236]), ("lognormal(median = 8, p95 = 20)", [3.2, 8, 20]),
            ("triangular(10%, 16%, 22%)", [11.8974, 16, 20.1026]), ("uniform(20%..40%)", [21, 30, 39]),
            ("pert(1, 2, 5)", [1.30576, 2.25524, 3.62963]), ("beta(2, 5)", [0.062850, 0.264450, 0.581803]),
            ("uniform(0, 10) within 2..4", [2.1, 3, 3.9]), ("10 to 20", [10, 14.1421, 20]),
        ])
    func theory(line: String, wanted: [Double]) throws {
        for (found, wanted) in zip(try percentiles(Session(), line), wanted) {
            #expect(abs(found - wanted) < 2e-3 * max(abs(wanted), 1), "\(line): \(found)")
        }
    }

    /// Whoever types a fix that is offered has what it says.
    @Test(
        "Fixes work",
        arguments: [
            "x = -5% to 10%", "y = 2 * (10M USD to 5M USD)", "-10M to 20M USD", "normal(100M USD, 10%)",
            "normal(30%, 6)",
            "happens(60)", "mix([70, 30], [1, 2])", "lognormal(p5 = -8M USD, p95 = 20M USD)",
            "correlate [g, m, k] by [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]", "correlate [g, m, k] by -0.7",
            "g within 26%..30%", "2025-01-01 to 2025-12-31",
        ])
    func fixes(line: String) throws {
        let session = session("g = 25% to 45%", "m = normal(16%, 3%)", "k = uniform(1, 2)")
        let error = try #require(session.answer(to: line).error)
        let fix = try #require(error.fix, "\(line)")
        let answer = session.answer(to: fix)
        #expect(!answer.failed, "\(fix): \(answer.error.map { "\($0)" } ?? "")")
    }

    /// An end of another size than the middle has a scale of its own.
    @Test(arguments: [
        ("1M USD to 10B USD", "1.0M USD to 10.0B USD"), ("10M USD to 9000M USD", "10.0M USD to 9.0B USD"),
        ("900M USD to 1200M USD", "0.900B USD to 1.200B USD"),
    ])
    func endsInTheirScale(line: String, shown: String) {
        #expect("\(session().answer(line))\n".contains(", 90%: \(shown)\n"))
    }

    @Test func correlatedAndBack() throws {
        let session = session("g = 25% to 45%", "m = normal(16%, 3%)", "v = g * m", "correlate [g, m] by 0.6")
        #expect(session.answer("v").contains("`v` was made when"))
        // What each is stays what it was.
        let (before, after) = (
            try percentiles(self.session("m = normal(16%, 3%)"), "m"), try percentiles(session, "m")
        )
        for (one, other) in zip(before, after) { #expect(abs(one - other) < 1e-9) }
        #expect(session.answer("g - g").hasPrefix("≈ 0%") || session.answer("g - g").hasPrefix("0%"))
        // Found again for another value, it goes together still.
        _ = session.answer("mu = 16%")
        _ = session.answer("n = normal(mu, 3%)")
        _ = session.answer("correlate [g, n] by 0.9")
        let varied = try percentiles(session, "with mu = 16.0001%: g * n")
        for (one, other) in zip(varied, try percentiles(session, "g * n")) { #expect(abs(one / other - 1) < 1e-3) }
    }

    /// A name takes those with it that it was correlated with.
    @Test func groupsStayTogether() throws {
        let session = session(
            "a = normal(0, 1); b = normal(0, 1); c = normal(0, 1); d = normal(0, 1)", "correlate [a, b] by 0.8",
            "correlate [c, d] by 0.7", "correlate [a, c] by 0.5")
        // Of normal ones the variance of a sum tells the correlation.
        for (line, wanted) in [("a + b", 0.8135), ("c + d", 0.7167), ("a + c", 0.5176)] {
            let deviation = try #require(session.answer(to: "stdev(\(line))").number).double
            #expect(abs(deviation * deviation / 2 - 1 - wanted) < 0.01, "\(line)")
        }
    }

    @Test func figuresDrawAlike() throws {
        let company = """
            company acme "Acme" {
              over FY2025 { revenue = 50M to 60M USD expected }
              in million USD over FY2024 { revenue = 30 to 40 }
            }
            """
        let session = session("x = 1 to 2", company)
        #expect(session.answer("acme.revenue[FY2025]").contains("expected"))
        #expect(session.answer("a = acme.revenue[FY2025]; a - acme.revenue[FY2025]").contains("0 USD"))
        let one = try percentiles(session, "acme.revenue[FY2024]")
        #expect(abs(one[0] - 30e6) < 2e3 && abs(one[2] - 40e6) < 2e3)
        #expect(session.answer("b = acme.revenue[FY2024]; correlate [b, x] by 0.5").contains("error[bad-correlation]"))
        #expect(session.answer("bounds acme.revenue[FY2024]").contains("error[uncertain]"))
    }

    @Test(
        "What is no distribution says so",
        arguments: [
            ("normal(1, 0)", "bad-distribution"), ("pert(5, 2, 1)", "bad-distribution"),
            ("triangular(1, 5, 3)", "bad-distribution"), ("mix([70%, 20%], [1, 2])", "bad-distribution"),
            ("mix([1], [1, 2])", "length-mismatch"), ("mix([], [])", "empty-list"), ("resample([])", "empty-list"),
            ("resample([1 USD, 2 CNY])", "currency-mismatch"), ("normal(1 USD, 2 CNY)", "currency-mismatch"),
            ("samples 10^9", "wrong-arguments"), ("uniform(1..6)", "bad-distribution"),
            ("normal(1)", "wrong-arguments"),
            ("normal(1 to 2, 1)", "bad-distribution"), ("normal(10%, 5%) within 80%..90%", "bad-distribution"),
            ("beta(mean = 30%, stdev = 60%)", "bad-distribution"), ("2 * (1 to 2) within 0..1", "bad-distribution"),
            ("correlate [5, 6] by 0.5", "wrong-kind"), ("0 to 5", "bad-distribution"),
        ])
    func refused(line: String, code: String) {
        #expect(answer(line)[0].contains("error[\(code)]"), "\(answer(line)[0])")
    }
}
