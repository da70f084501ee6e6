import Suan
import TestSupport
import Testing

/// What is read off samples is what the samples say.
@Suite struct ReadingTests {
    private static func session(_ lines: String...) -> Session {
        let session = Session()
        for line in ["samples 2000", "x = 2 to 7", "y = 1 to 3", "z = x - 2 * y"] + lines {
            #expect(!session.answer(to: line).failed, "\(line)")
        }
        return session
    }

    private static func values(_ name: String, _ session: Session) -> [Double] {
        (session.answer(to: "samples(\(name))").items ?? []).compactMap { $0.number?.double }
    }

    private static func expect(
        _ line: String, _ wanted: Double, _ session: Session, _ location: SourceLocation = #_sourceLocation
    ) {
        let found = session.answer(to: line)
        let number = (found.number?.double ?? .nan) / (found.unit == "%" ? 100 : 1)
        #expect(
            (number - wanted).magnitude <= 1e-11 * max(1, wanted.magnitude), "\(line): \(number), not \(wanted)",
            sourceLocation: location)
    }

    @Test func momentsAndPercentilesAreThoseOfTheSamples() {
        let session = ReadingTests.session()
        let values = ReadingTests.values("z", session)
        #expect(values.count == 2000)
        let mean = values.reduce(0, +) / 2000
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        ReadingTests.expect("mean(z)", mean, session)
        ReadingTests.expect("variance(z)", squares / 1999, session)
        ReadingTests.expect("stdev(z)", (squares / 1999).squareRoot(), session)
        ReadingTests.expect("stdev(z, population = true)", (squares / 2000).squareRoot(), session)
        let sorted = values.sorted()
        for percent in [0, 1, 5, 12.5, 50, 75, 99.9, 100] {
            let place = percent / 100 * 1999
            let (low, part) = (Int(place), place - place.rounded(.down))
            let wanted = part == 0 ? sorted[low] : sorted[low] + (sorted[low + 1] - sorted[low]) * part
            ReadingTests.expect("percentile(z, \(percent)%)", wanted, session)
        }
        ReadingTests.expect("median(z)", (sorted[999] + sorted[1000]) / 2, session)
        ReadingTests.expect("min(z)", sorted[0], session)
        ReadingTests.expect("max(z)", sorted[1999], session)
        ReadingTests.expect("quartile(z, 1) - percentile(z, 25%)", 0, session)
        ReadingTests.expect("variance(x + y) - variance(x) - variance(y) - 2 * covariance(x, y)", 0, session)
        ReadingTests.expect("correlation(x, 3 - x)", -1, session)
    }

    @Test func chancesCountTheSamples() {
        let session = ReadingTests.session("whole = round(z)")
        let values = ReadingTests.values("z", session)
        func share(_ condition: (Double) -> Bool) -> Double { Double(values.count(where: condition)) / 2000 }
        ReadingTests.expect("chance(z > 0)", share { $0 > 0 }, session)
        ReadingTests.expect("chance(0 < z < 1)", share { $0 > 0 && $0 < 1 }, session)
        ReadingTests.expect("chance(not (0 < z < 1))", share { !($0 > 0 && $0 < 1) }, session)
        ReadingTests.expect("chance(z < 0 or z >= 2)", share { $0 < 0 || $0 >= 2 }, session)
        ReadingTests.expect("chance(z ≈ 1 within 0.5)", share { ($0 - 1).magnitude <= 0.5 }, session)
        // The right side is asked only where the left leaves it open.
        let zero = share { $0.rounded(.toNearestOrAwayFromZero) == 0 }
        #expect(zero > 0)
        let above = share { $0.rounded(.toNearestOrAwayFromZero) == 1 }
        ReadingTests.expect("chance(whole != 0 and 1 / whole > 0.6)", above, session)
        ReadingTests.expect("chance(whole == 0 or 1 / whole > 0.6)", above + zero, session)
        #expect(session.answer(to: "chance(1 / whole > 0.6)").error?.code == "division-by-zero")
    }

    @Test func theRestOfTheSamplesIsAbsent() {
        let session = ReadingTests.session("g = given(z, x > 5)")
        let kept = zip(ReadingTests.values("z", session), ReadingTests.values("x", session)).filter { $1 > 5 }.map(\.0)
        #expect(session.answer(to: "g").value?.amount?.samples?.count == kept.count)
        ReadingTests.expect("mean(g)", kept.reduce(0, +) / Double(kept.count), session)
        ReadingTests.expect("mean(g + y - y)", kept.reduce(0, +) / Double(kept.count), session)
        ReadingTests.expect("chance(g > 0)", Double(kept.count { $0 > 0 }) / Double(kept.count), session)
        #expect(session.answer(to: "given(z, x > 100)").error?.code == "no-samples")
        #expect(session.answer(to: "given(z, x > percentile(x, 99%))").messages("sampled").count > 0)
    }

    /// Round edges, and every sample in one bin.
    @Test(arguments: ["z", "x", "1000000 * x", "x * 1 USD", "given(z, x > 5)"]) func histogramsAreRound(
        _ amount: String
    ) {
        let session = ReadingTests.session()
        for bins in [1, 4, 20, 100] {
            guard let table = session.answer(to: "histogram(\(amount), bins = \(bins))").table else {
                Issue.record("no table of \(amount)")
                continue
            }
            #expect((1...bins + 3).contains(table.rows.count), "\(table.rows.count) for \(bins)")
            let counts = table.rows.compactMap { $0[2].number?.double }
            let total = session.answer(to: amount).value?.amount?.samples?.count ?? 0
            #expect(counts.reduce(0, +) == Double(total))
            for (row, next) in zip(table.rows, table.rows.dropFirst()) { #expect(row[1] == next[0]) }
            for row in table.rows { #expect(row[0].number?.isExact == true, "\(row[0])") }
        }
    }

    /// Corrections can be typed.
    @Test(arguments: [
        "1 / whole", "5 mod whole", "sqrt(z)", "ln(z)", "2 + 1 / whole", "assert x > 1.5", "samples(x, 5000)",
    ]) func correctionsWork(_ line: String) throws {
        let session = ReadingTests.session("whole = round(z)")
        let fix = try #require(session.answer(to: line).error?.fix, "no correction of \(line)")
        let again = session.answer(to: fix)
        #expect(!again.failed || again.error?.code == "assertion-failed", "\(fix): \(again.error?.text ?? "")")
    }

    @Test(arguments: [
        ("2025-01-01 + x * 1 month", "uncertain"), ("[1, 2, 3][round(x)]", "uncertain"), ("1..round(x)", "uncertain"),
        ("first([1, 2, 3], round(y))", "uncertain"), ("take([1, 2], x)", "wrong-kind"),
        ("filter([1, 2], i -> i < y)", "uncertain"), ("assert x > 3", "uncertain"),
        ("if x > 3 then 2025-01-01 else 2025-02-01", "uncertain"), ("if x > 3 then \"a\" else 1", "uncertain"),
        ("solve(k * 2 == x, k = 0..10)", "uncertain"), ("percentile(x, y)", "uncertain"),
        ("histogram([x, y])", "uncertain"),
        ("samples(x, 0)", "wrong-arguments"), ("samples(5)", "wrong-kind"), ("histogram(x, 0)", "wrong-arguments"),
        ("chance(x)", "wrong-kind"), ("sort([x, y], i -> i * x)", "uncertain"),
        ("if x > 3 then missing else 1", "missing-figure"),
    ]) func hardCasesAreErrors(_ line: String, _ code: String) {
        let found = ReadingTests.session().answer(to: line)
        #expect(found.error?.code == code, "\(line): \(found.description)")
    }

    @Test func samplesOfUnlikeNumbersDoNotCombine() {
        let session = ReadingTests.session("samples 500", "w = 1 to 2")
        for line in ["x + w", "[x, w] |> sum", "min(x, w)", "irr([-100, 50 * x, 60 * w])", "if w > 1 then x else 0"] {
            #expect(session.answer(to: line).error?.code == "length-mismatch", "\(line)")
        }
    }
}
