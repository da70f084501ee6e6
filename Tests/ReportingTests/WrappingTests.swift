import TestSupport
import Testing

@testable import Reporting

@Suite struct WrappingTests {
    private func wrapped(_ text: String, _ kind: Wrapping.Kind, width: Int, taken: Int = 0, hang: Int = 2) -> [String] {
        var bytes: [UInt8] = []
        let layout = Wrapping.Layout(width: width, taken: taken, hang: hang)
        Wrapping.append(Array(text.utf8), kind, layout, to: &bytes)
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func resultsBreakAfterCommasFirst() {
        let list = "[53.437M USD @ 9M2025, ≈ 30.4407B CNY @ 2025-08-19, 3 USD/month]"
        #expect(
            wrapped(list, .value, width: 40) == [
                "[53.437M USD @ 9M2025,", "  ≈ 30.4407B CNY @ 2025-08-19,", "  3 USD/month]",
            ])
        #expect(
            wrapped(list, .value, width: 80)
                == ["[53.437M USD @ 9M2025, ≈ 30.4407B CNY @ 2025-08-19, 3 USD/month]"])
        // Where a quantity is too long for a line, after its `@`, so that the line goes on.
        #expect(
            wrapped("[1, ≈ 30.4407B CNY/GPU_hour @ 2025-08-19]", .value, width: 30) == [
                "[1,", "  ≈ 30.4407B CNY/GPU_hour @", "  2025-08-19]",
            ])
    }

    @Test func textsAndNumbersStayWhole() {
        let text = #"["one, two, three, \", four, five", 6]"#
        #expect(wrapped(text, .value, width: 20) == [#"["one, two, three, \", four, five","#, "  6]"])
        let number = String(repeating: "1234567890", count: 6) + " USD"
        #expect(wrapped(number, .value, width: 40) == [number])
    }

    @Test(arguments: [
        ("at ≈ 7.17908 CNY/USD (ECB 2025-08-19)", 8, ["at", "  ≈ 7.17908 CNY/USD", "  (ECB", "  2025-08-19)"]),
        ("rests on about 30 USD now", 16, ["rests on", "  about 30 USD", "  now"]),
        ("it was at least 212M user", 16, ["it was", "  at least 212M user"]),
        ("gives 5 万 CNY/万 user then", 10, ["gives", "  5 万 CNY/万 user", "  then"]),
        ("is 53.4M USD @ 9M2025 long", 13, ["is", "  53.4M USD @", "  9M2025 long"]),
        ("it is 20 / user per day", 10, ["it is", "  20 / user", "  per day"]),
        ("5% of 200 is 10", 8, ["5% of", "  200 is", "  10"]),
        ("up to FY2024 and 2025-01-01 too", 12, ["up to FY2024", "  and", "  2025-01-01", "  too"]),
    ])
    func sentencesKeepNumbersWithWhatBelongsToThem(text: String, width: Int, lines: [String]) {
        #expect(wrapped(text, .prose, width: width) == lines)
    }

    @Test func ideographs() {
        #expect(
            wrapped("收入比去年增长很多，利润也是。", .prose, width: 18)
                == ["收入比去年增长很", "  多，利润也是。"])
        // A closing mark never begins a line, an opening one never ends it, and a number keeps its unit.
        #expect(wrapped("收入比去年增长，利", .prose, width: 14) == ["收入比去年增", "  长，利"])
        #expect(wrapped("收入比（去年）好", .prose, width: 8) == ["收入比", "  （去", "  年）好"])
        #expect(wrapped("约为 53.4 亿美元左右", .prose, width: 12)[1] == "  53.4 亿美元左右")
    }

    @Test func correctionsBreakWhereALineGoesOn() {
        #expect(
            wrapped("(minimax.revenue in CNY) + zhipu.revenue", .code, width: 30)
                == ["(minimax.revenue in CNY) +", "  zhipu.revenue"])
    }

    @Test func colourIsEndedBeforeABreakAndBegunAfter() {
        var text: [UInt8] = []
        Ink(.full).append("one two three".utf8, in: .note, to: &text)
        var bytes: [UInt8] = []
        Wrapping.append(text, .prose, Wrapping.Layout(width: 8, hang: 2), to: &bytes)
        let note = "\u{1B}[38;5;243m"
        #expect(
            String(decoding: Ink.escaped(bytes), as: UTF8.self) == "\(note)one two\u{1B}[0m\n  \(note)three\u{1B}[0m")
    }

    @Test func itStopsWhenAsked() {
        let text = Array(String(repeating: "1, ", count: 100_000).utf8)
        var bytes: [UInt8] = []
        Wrapping.append(text, .value, Wrapping.Layout(width: 40, hang: 2), to: &bytes, isStopped: { true })
        #expect(bytes.count < 80_000)
    }

    /// Words, numbers, quantities and Chinese text by chance.
    private static func sentence(_ random: inout some RandomNumberGenerator) -> String {
        let words = [
            "a", "sentence", "of", "about", "expected", "30.5M USD", "≈ 7.04 CNY/USD @ 9M2025", "[1, 2, 3]",
            "\"quoted, text\"", "人民币收入，增长（很多）。", "2.12 亿以上的用户", "supercalifragilistic", "5 万 CNY/万 user",
            "+", "e\u{301}", "at least 5 GPU", "@ 2025-09-30", ",", "(", "≈",
        ]
        return (0..<Int.random(in: 1...30, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
            .joined(separator: " ")
    }

    @Test(arguments: [Wrapping.Kind.value, .prose, .code]) func unwrappingGivesTheText(kind: Wrapping.Kind) {
        var random = TestRandom(stream: 31)
        for _ in 0..<2_000 {
            let text = Self.sentence(&random)
            let width = Int.random(in: 10...90, using: &random)
            let lines = wrapped(text, kind, width: width)
            var rest = Array(text.utf8)[...]
            for (number, line) in lines.enumerated() {
                let hang = number > 0 ? 2 : 0
                #expect(line.utf8.prefix(hang).allSatisfy { $0 == 0x20 }, "seed \(TestRandom.seed)")
                // What is left out between two lines is one space, or nothing.
                if number > 0, rest.first == 0x20 { rest = rest.dropFirst() }
                let part = Array(line.utf8.dropFirst(hang))
                #expect(
                    !part.isEmpty && rest.starts(with: part), "\(text) at \(width): \(lines), seed \(TestRandom.seed)")
                rest = rest.dropFirst(part.count)
                if CellWidth.of(line) > width {
                    let again = wrapped(String(decoding: part, as: UTF8.self), kind, width: 2, hang: 0)
                    #expect(again.count == 1, "`\(line)` could be broken at \(width), seed \(TestRandom.seed)")
                }
            }
            #expect(rest.isEmpty, "seed \(TestRandom.seed)")
        }
    }
}
