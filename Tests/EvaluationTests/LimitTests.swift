import Suan
import TestSupport
import Testing

@Suite("Careless and hostile input")
struct LimitTests {
    @Test(
        "Numbers past a machine word end in an answer or an error",
        arguments: [
            "round(5, -9223372036854775808)", "round(5, 9223372036854775807)", "first([1], 99999999999999999999)",
            "[1][-9223372036854775808]", "1..9223372036854775807", "range(-9223372036854775808, 9223372036854775807)",
            "2025-01-01 + 9223372036854775807 month", "2025-01-01 - 9223372036854775807 year", "2025-01-01 + 1e300 day",
            "abs(-9223372036854775808)", "-9223372036854775808 mod -1", "-9223372036854775808 / -1",
            "5 m^999 * 1 m^999",
            "(5 m)^-9223372036854775808", "2^-9223372036854775808", "(-1)^9223372036854775807", "1e-1000000001",
            "digits 99999999999999999999", "0001-01-01 - 1 day", "9999-12-31 + 1 day", "FY0000",
            "9999-12-31..9999-12-31",
            "annualize(5 USD @ 0001-01-01..9999-12-31)", "5 USD @ FY9999 + 5 USD @ FY0001",
        ])
    func largeNumbers(line: String) {
        let said = answer(line, "1 + 1")
        #expect(!said[0].isEmpty && said[1] == "2")
    }

    @Test(
        "What would grow without bound stops",
        arguments: [
            ("fold(1..60, 1, (a, n) -> [a, a])", "too-large"), ("fold(1..10000, [], (a, n) -> [a])", "too-deep"),
            ("fold(1..5000, n -> n, (f, n) -> p -> f(p) + 1)", "too-deep"), ("1..1e9", "too-large"),
            ("fold(1..60, \"ab\", (a, n) -> \"{a}{a}\")", "too-large"),
            ("map(1..1000, n -> t) where t = fold(1..20, \"ab\", (a, n) -> \"{a}{a}\")", "too-large"),
        ])
    func growth(line: String, code: String) {
        #expect(answer(line)[0].hasPrefix("error[\(code)]"))
    }

    @Test("Many different notes are cut short")
    func manyNotes() {
        let said = answer("count(map(1..3000, n -> 2025-01-01 + n * 0.5 day))")[0]
        #expect(said.hasPrefix("3000\n") && said.utf8.count < 2000)
    }

    @Test("A function has a bounded count of names")
    func manyNames() {
        let names = (0..<5000).map { "a\($0)" }
        #expect(answer("fn f(\(names.joined(separator: ", "))) = 1")[0].hasPrefix("error[too-large]"))
        let bindings = names.map { "\($0) = 1" }.joined(separator: ", ")
        #expect(answer("a1 where \(bindings)")[0].hasPrefix("error[too-large]"))
    }

    @Test("Input in pieces runs what is complete as soon as its line ends")
    func pieces() {
        let session = Session()
        func feed(_ text: String, finish: Bool = false) -> String {
            var said = ""
            _ = session.feed(Array(text.utf8), finish: finish) { outcome in
                if let text = outcome.text { said += String(decoding: text, as: UTF8.self) + ";" }
                said += String(decoding: outcome.diagnostics, as: UTF8.self)
            }
            return said
        }
        #expect(feed("1 + ") == "")
        #expect(feed("1\n2 + (3\n") == "2;")
        #expect(feed("+ 4") == "")
        #expect(feed(")\n5") == "9;")
        #expect(feed("", finish: true) == "5;")
    }
}
