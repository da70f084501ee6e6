import TestSupport
import Testing

/// Sorting and finding what is the same, against what the plain way gives.
@Suite struct ListTests {
    @Test func equalItemsKeepTheirOrder() {
        #expect(answer("sort([[2, 1], [1, 2], [2, 3], [1, 4]], x -> x[1])") == ["[[1, 2], [1, 4], [2, 1], [2, 3]]"])
        #expect(answer("sort([\"b\", \"a\", \"é\", \"B\"])") == ["[\"B\", \"a\", \"b\", \"é\"]"])
        #expect(answer("sort([2024-03-01, 2023-01-01, 2024-02-29])") == ["[2023-01-01, 2024-02-29, 2024-03-01]"])
        #expect(answer("sort([3 km, 2 mile, 1 m, 0])") == ["[0, 1 m, 3 km, 2 mile]"])
        #expect(answer("sort([1/3, ≈ 0.2, 10^30, -5])") == ["[-5, ≈ 0.2, ≈ 0.333333, 1e30]"])
        #expect(answer("sort([1 USD, 2 EUR])")[0].hasPrefix("error[currency-mismatch]"))
        #expect(answer("sort([1, \"a\"])")[0].hasPrefix("error[wrong-kind]"))
    }

    /// Generated lists, sorted and made unique by the language, and by the rules it is told to follow.
    @Test func generatedListsAgree() {
        var source = SystemlessGenerator(seed: 20_251_126)
        let pool = ["3", "-2", "1/3", "≈ 2", "2", "≈ 2.0000000000001", "1 km", "1000 m", "0", "5 m", "≈ 5 m", "10^25"]
        for _ in 0..<200 {
            let isPlain = Bool.random(using: &source)
            let items = (0..<Int.random(in: 0...12, using: &source)).map { _ in
                pool.filter { isPlain ? !$0.hasSuffix("m") : $0.hasSuffix("m") || $0 == "0" }
                    .randomElement(using: &source) ?? "0"
            }
            let list = "[\(items.joined(separator: ", "))]"
            let kept =
                "fold(xs, [], (r, x) -> if any(r, y -> y == x) then r else map(1..count(r) + 1, i -> if i > count(r) then x else r[i]))"
            let lines = answers(["xs = \(list)", "unique(xs)", items.isEmpty ? "[]" : kept, "sort(xs)"])
            #expect(lines[1] == lines[2], "seed 20251126: \(list)")
            #expect(!lines[3].hasPrefix("error"), "\(list): \(lines[3])")
        }
    }

    @Test func whatCannotBeComparedIsToldOf() {
        #expect(answer("unique([1, \"a\"])")[0].hasPrefix("error[wrong-kind]"))
        #expect(answer("unique([[1], [\"a\"]])")[0].hasPrefix("error[wrong-kind]"))
        #expect(answer("unique([1 USD, 2 EUR])")[0].hasPrefix("error[currency-mismatch]"))
        #expect(answer("unique([1, missing])")[0].hasPrefix("error[missing-figure]"))
    }

    @Test func manyItems() {
        #expect(answer("count(unique(map(1..16000, x -> x mod 5000)))") == ["5000"])
        #expect(answer("count(unique(map(1..16000, x -> sqrt(x mod 5000))))") == ["5000"])
        #expect(answer("count(unique(map(1..16000, x -> text(x mod 5000))))") == ["5000"])
        #expect(answer("count(unique(map(1..16000, x -> [x mod 5000, \"a\"])))") == ["5000"])
        #expect(answer("sort(map(1..100000, x -> -x)) |> first") == ["-100000"])
        #expect(answer("len(fold(1..100000, \"\", (s, x) -> \"{s}{x mod 10}\"))") == ["100000"])
    }
}

/// A generator that gives the same numbers on every machine (SplitMix64).
struct SystemlessGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
