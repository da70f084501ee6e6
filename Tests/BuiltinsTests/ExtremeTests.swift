import Builtins
import Suan
import TestSupport
import Testing

/// Every function with extreme arguments in every place: none brings the program down, and none goes on for ever.
@Suite struct ExtremeTests {
    static let seed: UInt64 = 20_251_127

    static let extremes = [
        "0", "1", "-1", "2^31", "-2^31", "2^63", "-2^63", "2^63 - 1", "1e20", "-1e20", "9e24", "≈ 1e308", "-≈ 1e308",
        "≈ 1e-308", "10^400", "-10^400", "1 / 10^400", "1/3", "-7/3", "≈ 2", "≈ 0.5", "5%", "-100%", "100%", "1e20%",
        "1e6 pp", "12 USD", "-1e20 USD", "0 USD", "10^30 USD", "3 USD/month", "1e300 m", "2^63 share", "1 USD/share",
        "40 USD @ FY2024", "7 USD @ 2024-12-31", "0001-01-01", "9999-12-31", "0001-01-01..9999-12-31", "FY9999",
        "FY0001", "[]", "[[]]", "[[[]]]", "[1, [2, 3]]", "[missing]", "[0, 0]", "[1e20, -1e20]", "[2^63, -2^63]",
        "[≈ 1e308, ≈ -1e308, ≈ 1e308]", "[-100, 230, -132]", "[-1 USD, 10^400 USD]", "[5%, -100%, 1e20]",
        "[0001-01-01, 9999-12-31]", "[\"a\", 2^63 share]", "[[\"a\", 2^63 share]]",
        "[[\"a\", ≈ 1e308 USD, ≈ 1e-308 USD, 99.999%]]", "[[\"a\", 1 USD, 1 USD, 1e20, \"after\"]]", "1..5",
        "-1e20..1e20", "0 USD..10^30 USD", "missing", "true", "\"\"", "\"start\"", "\"算\"", "x -> x", "(a, b) -> a",
        "x -> 1 / 0", "abs", "fail", "month", "minimax", "minimax.revenue", "table(x, x = [1])",
    ]

    @Test(arguments: StandardFunctions.all.map(\.name)) func nothingTraps(_ name: String) throws {
        let builtin = try #require(StandardFunctions.all.first { $0.name == name })
        let session = Session()
        var source = SystemlessGenerator(seed: ExtremeTests.seed)
        // Few samples are enough to trap.
        var lines = ["samples 20"]
        for example in builtin.examples {
            for place in example.indices {
                for extreme in ExtremeTests.extremes {
                    var arguments = example
                    let name =
                        arguments[place].split(separator: " ").count > 2
                            && arguments[place].split(separator: " ")[1] == "="
                        ? arguments[place].prefix { $0 != " " } + " = " : ""
                    arguments[place] = name + extreme
                    lines.append("\(builtin.name)(\(arguments.joined(separator: ", ")))")
                }
            }
        }
        let most = min(builtin.counts.upperBound, max(builtin.parameters.count, 3))
        for _ in 0..<60 {
            let count = Int.random(in: builtin.counts.lowerBound...max(builtin.counts.lowerBound, most), using: &source)
            let arguments = (0..<count).map { _ in ExtremeTests.extremes.randomElement(using: &source) ?? "0" }
            lines.append("\(builtin.name)(\(arguments.joined(separator: ", ")))")
        }
        let clock = ContinuousClock()
        for line in lines {
            let start = clock.now
            let answer: String = session.answer(line)
            // Generous: a busy machine is no failure, going on for ever is.
            #expect(clock.now - start < .seconds(20), "seed \(ExtremeTests.seed): \(line) takes long")
            #expect(!answer.isEmpty || line.hasPrefix("note(") || line.hasPrefix("samples "), "\(line) says nothing")
        }
    }
}
