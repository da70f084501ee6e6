import Shell
import Testing

/// What may be typed that must neither end the process, nor take its memory, nor be answered wrongly.
@Suite struct EnduranceTests {
    /// Lines, what their output must hold, and the room in which that is still to be mended.
    struct Trial: CustomTestStringConvertible, Sendable {
        var lines: String
        /// Parts of what is printed, results and messages.
        var wanted: [String]
        /// Parts that must not be printed.
        var unwanted: [String] = []
        var room: String?
        /// Whether it fails only now and then.
        var sometimes = false

        var testDescription: String { String(lines.prefix(60)) }
    }

    static let traps: [Trial] = [
        Trial(
            lines: """
                x = sum(a) + sum(b) where a = [1,2,3], b = [4,5]
                company foo "F" { over [q where p = [1], r = [2], q = FY2024][1] { revenue = 5 USD } }
                x + 1
                """, wanted: ["16\n"]),
        Trial(
            lines: "9000000000000000000..10000000000000000000 step 1000000000000000000\n1 + 1",
            wanted: ["[9e18, 1e19]", "2\n"]),
        Trial(lines: "ipmt(10%, 0, 2^63, 5)\n1 + 1", wanted: ["error[", "2\n"]),
        Trial(lines: "ppmt(10%, 0, 1e20, 5)\n1 + 1", wanted: ["error[", "2\n"]),
        Trial(lines: "cumprinc(34%, 9e24, 8745 EUR, 1, 0)\n1 + 1", wanted: ["error[", "2\n"]),
        Trial(
            lines: "1 + 1\ncompare [minimax] in CNY by 5 CHF @ FY2026\n2 + 2", wanted: ["2\n", "4\n", "no-rate"],
            unwanted: ["try:"]),
        Trial(
            lines: """
                1 + 1
                company acme { over FY2026 { revenue = 5M USD } }
                compare [acme] in CNY by revenue
                2 + 2
                """, wanted: ["2\n", "4\n", "no-rate"], unwanted: ["try:"]),
        Trial(
            lines: "count(fold(1..1500000, 0, (a, i) -> table([a, z], z = [1])))\n1 + 1",
            wanted: ["error[too-deep]", "2\n"]),
        Trial(
            lines: "fold(1..3000, 0, (a, i) -> [a])\nfold(1..3000, 0, (a, i) -> [a]) == [1]\n1 + 1",
            wanted: ["error[too-deep]", "2\n"]),
    ]

    @Test(arguments: traps) func doesNotTrap(trial: Trial) throws {
        try mended(trial.room, sometimes: trial.sometimes) { try play(trial) }
    }

    static let values: [Trial] = [
        // Underflow is said; it is not zero, and not too large.
        Trial(lines: "exp(-1000) == 0", wanted: [], unwanted: ["true"]),
        Trial(lines: "exp(-1000)", wanted: [], unwanted: ["≈ 0\n"]),
        Trial(lines: "sqrt(2) / 10^400", wanted: [], unwanted: ["too large"]),
        // What is approximate but whole is still a count of places.
        Trial(lines: "round(17.123, ln(exp(2)))", wanted: ["17.12\n"]),
        // The mark is kept, or it is an error.
        Trial(lines: "≈ 1e400", wanted: [], unwanted: ["\n1e400"]),
        // A fix is something to type.
        Trial(
            lines: "w = (compare [minimax] in USD by revenue).revenue[1]\nwith minimax.revenue = 60M: w", wanted: [],
            unwanted: ["try:  in USD", "try: in USD"], room: nil),
        // A claim is not lost where the company stands in the same text.
        Trial(
            lines: """
                company acme "A" { over FY2024 { revenue = 5 USD }; check revenue > 7 USD "more than seven" }
                audit acme
                """, wanted: ["more than seven"]),
    ]

    @Test(arguments: values) func answersRightly(trial: Trial) throws {
        try mended(trial.room) { try play(trial) }
    }

    private func play(_ trial: Trial) throws {
        let run = try Binary.run(["--keep-going"], input: trial.lines + "\n")
        try #require(run.status <= 1, "status \(run.status): \(run.errors.suffix(300))")
        let all = "\n" + run.output + run.errors
        for part in trial.wanted { #expect(all.contains(part), "\(all.prefix(500))") }
        for part in trial.unwanted { #expect(!all.contains(part), "\(all.prefix(500))") }
    }

    @Test(arguments: ["-v 250000", "-v 150000", "-v 400000", "-v 1000000", "-s 512", "-s 8192"])
    func aDeepCallEndsInAnErrorWithLittleMemory(limit: String) throws {
        let run = try Binary.run(
            ["-e", "fn f(n) = 1 + f(n + 1); f(1)"], through: ["/bin/sh", "-c", "ulimit \(limit); exec \"$0\" \"$@\""])
        #expect(run.status == 1)
        #expect(run.errors.contains("error[too-deep]"))
    }

    // MARK: Typing back

    static let readBack: [(lines: String, result: String, room: String?)] = [
        ("", "annualize(minimax.revenue) / (5 user)", nil),
        ("", "annualize(minimax.revenue) / minimax.mau", nil),
        ("", "annualize(minimax.revenue) / (1M USD)", nil),
        ("metric traffic : flow; company acme { over 2025Q4 { traffic = 50 MiB } }", "annualize(acme.traffic)", nil),
        ("g = 3", "1 / (5 * unit(\"g\"))", nil),
        ("month = 3", "minimax.burn", nil),
        ("", "5‰^-1", nil),
        ("", "(2 g^3) in 亿", nil),
    ]

    @Test(arguments: readBack) func canBeTypedBack(lines: String, result: String, room: String?) throws {
        try mended(room) {
            func values(_ input: String) throws -> [String] {
                let run = try Binary.run(["--json", "--keep-going"], input: lines + "\n" + input + "\n")
                return run.output.split(separator: "\n").map { line in
                    let start = line.ranges(of: "\"value\":").first?.upperBound ?? line.startIndex
                    let end = line.ranges(of: ",\"text\":").first?.lowerBound ?? line.endIndex
                    return String(line[start..<end])
                }
            }
            let shown = try Binary.run(["--keep-going"], input: lines + "\n" + result + "\n").output
            let text = String(shown.split(separator: "\n").first ?? "")
            let (first, again) = (try values(result).last, try values(text).last)
            #expect(first?.contains("\"kind\"") == true)
            if !text.contains("≈") {
                #expect(first == again, "`\(text)`")
            } else {
                #expect(again?.contains("\"kind\":\"quantity\"") == true, "`\(text)`: \(again ?? "nothing")")
            }
        }
    }

    // MARK: Machine-readable output is never cut

    @Test func everyNoteIsInTheOutput() throws {
        let days = (1...40).map {
            "1 USD in CNY at 2025-\($0 < 21 ? "03" : "06")-\(String(100 + ($0 - 1) % 20 + 3).dropFirst())"
        }
        let line = "[" + days.joined(separator: ", ") + "]\n"
        let run = try Binary.run(["--json"], input: line)
        let count = run.output.ranges(of: "\"code\":\"rate\"").count
        #expect(count == 40, "\(count) notes of rates")
        let shown = try Binary.run([], input: line)
        #expect(shown.status == 0)
    }

    // MARK: Time and memory

    /// Inputs that grow by a factor of four take about four times as long. Measured in processor time, each twice, the
    /// better counts.
    static let growing: [(name: String, room: String?, count: Int, line: @Sendable (Int) -> String)] = [
        ("rates", nil, 1_000, { "rate 1 USD = 7.\(1000 + $0) CNY on \(day($0))\n" }),
        ("units", nil, 2_000, { "unit wafer\(letters($0)) = \($0 + 2) m\n" }),
        ("companies", nil, 1_500, { "company c\(letters($0)) { over FY2024 { revenue = \($0 + 1) USD } }\n" }),
        ("metrics", nil, 2_500, { "metric wafers_\(letters($0)) \"W\" : flow\n" }),
        ("variables", nil, 5_000, { "v_\(letters($0)) = \($0)\n" }),
    ]

    @Test(arguments: growing.indices) func takesTimeInProportion(index: Int) throws {
        let (name, room, count, line) = Self.growing[index]
        func seconds(_ count: Int) throws -> Double {
            let text = (0..<count).map(line).joined() + "1 + 1\n"
            let runs = try (0..<2).map { _ in try Binary.run([], input: text) }
            for run in runs {
                try #require(run.status == 0 && run.output.hasSuffix("2\n"), "\(run.errors.prefix(300))")
            }
            return runs.map(\.seconds).min() ?? 0
        }
        try mended(room) {
            let (short, long) = (try seconds(count), try seconds(count * 4))
            #expect(long < short * 8 + 0.05, "\(name): \(count) take \(short) s, \(count * 4) take \(long) s")
        }
    }

    @Test func aTextThatGrowsTakesTimeInProportion() throws {
        func seconds(_ count: Int) throws -> Double {
            let line = "len(fold(1..\(count), \"\", (a, i) -> \"{a}x\"))\n"
            let runs = try (0..<2).map { _ in try Binary.run([], input: line) }
            for run in runs { try #require(run.output == "\(count)\n", "\(run.output)\(run.errors.prefix(300))") }
            return runs.map(\.seconds).min() ?? 0
        }
        let (short, long) = (try seconds(100_000), try seconds(400_000))
        #expect(long < short * 8 + 0.05, "100,000 take \(short) s, 400,000 take \(long) s")
    }

    /// Big numbers in a list count for the memory of a session.
    @Test(.enabled(if: environment("SUAN_SLOW") != nil)) func memoryIsBounded() throws {
        try mended("Numbers") {
            let run = try Binary.run(["-e", "count(map(1..100000, x -> 3^200000 + x))"])
            #expect(run.status == 1 && run.errors.contains("error[too-large]"))
            #expect(run.peak < 2_300, "\(run.peak) MB")
        }
    }

    private static func day(_ index: Int) -> String {
        let (year, month, day) = (1999 + index / 336, index / 28 % 12 + 1, index % 28 + 1)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// A number as letters, so that no digit makes a word of it.
    private static func letters(_ index: Int) -> String {
        String(String(index).map { Character(UnicodeScalar(UInt8(ascii: "a") + ($0.asciiValue ?? 48) - 48)) })
    }
}
