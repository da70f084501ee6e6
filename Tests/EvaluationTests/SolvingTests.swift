import TestSupport
import Testing

/// What `solve` finds where sides only touch, come to a cusp, or are equal over a stretch.
@Suite struct SolvingTests {
    @Test(arguments: [
        ("solve(abs(x - 2.5) == 0, x = 0..10)", "2.5"), ("solve(sqrt(abs(x - 3.3)) == 0, x = 0..10)", "3.3"),
        ("solve(abs(x - 3.3)^0.2 == 0, x = 0..10)", "3.3"),
        ("solve((if x < 3.3 then -abs(x - 3.3)^0.25 else abs(x - 3.3)^0.25) == 0, x = 0..10)", "3.3"),
        ("solve((x - 3.3)^2 == 0, x = 0..10)", "3.3"), ("solve((x - 1) * (x - 2) == 0, x = 0..256)", "[1, 2]"),
        ("solve(x - x == 0, x = 0..10)", "0.0..10.0"), ("solve(max(x, 5) == 5, x = 0..10)", "0.0..5.0"),
        ("solve(max(x, 5 USD) == 5 USD, x = 0 USD..10 USD)", "0.00 USD..5.00 USD"),
        ("solve(max(abs(x - 5.01) - 0.007, 0) == 0, x = 0..10)", "5.003..5.017"),
        ("solve(max(min(x - 2.2, 0), x - 7.3) == 0, x = 0..10)", "2.2..7.3"),
        // A root of many roots is one place, however flat it looks.
        ("solve((x - 3)^9 == 0, x = 0..10)", "3"), ("solve((x - 1)^4 + 1 == 1, x = 0..10)", "1"),
        ("solve(exp(x) == 1 + x, x = -1..1)", "0"),
        // What rounding alone makes different is equal.
        ("solve(exp(ln(x)) == x, x = 1..10)", "1.0..10.0"), ("solve(exp(x) * exp(-x) == 1, x = -5..5)", "-5.0..5.0"),
        ("solve(ln(x) + ln(2) == ln(2 * x) + (x - 5) / 2, x = 1..10)", "≈ 5"),
    ])
    func finds(line: String, shown: String) {
        let answer = answer(line)
        #expect(answer.first?.split(separator: "\n").first.map(String.init) == shown, "\(answer)")
    }

    @Test(arguments: [
        "solve(sqrt(abs(x - 3.3)) + 0.001 == 0, x = 0..10)", "solve(abs(x - 3.3) + 1e-9 == 0, x = 0..10)",
        "solve(1 / (x - 3.3) == 0, x = 0..10)", "solve((if x < 3.3 then -1 else 1) == 0, x = 0..10)",
        "solve((x - 3.3)^2 + 0.0001 == 0, x = 0..10)", "solve(x == x + 1e-20, x = 0..5)",
    ])
    func findsNothing(line: String) {
        #expect(answer(line).first?.hasPrefix("error[no-root]") == true, "\(answer(line))")
    }
}
