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

    @Test("Of many notes a screen has some, and machine-readable output all")
    func manyNotes() {
        let line = "count(map(1..3000, n -> 2025-01-01 + n * 0.5 day))"
        let said = answer(line)[0]
        #expect(said.hasPrefix("3000\n") && said.hasSuffix("\n  … and 1480 more notes"), "\(said.suffix(200))")
        #expect(said.split(separator: "\n").count == 22)
        var configuration = Configuration()
        configuration.presentation.json = true
        let session = Session(configuration)
        var json: [UInt8] = []
        _ = session.run(text: Array(line.utf8), name: "-") { json = $0.json ?? [] }
        let notes = String(decoding: json, as: UTF8.self).utf8.split(separator: UInt8(ascii: "{")).filter {
            String($0)?.hasPrefix(#""code":"rounded-days""#) ?? false
        }
        #expect(notes.count == 1_500)
    }

    @Test("Of very many marked figures the first are named, and it is said that there are others")
    func manyMarkedFigures() {
        let few = (1...64).map { "about \($0) USD" }.joined(separator: " + ")
        let many = (1...70).map { "about \($0) USD" }.joined(separator: " + ")
        let said = answer(few, "x = \(many)", "x + about 99 USD")
        #expect(said[0].hasSuffix("about (about 64 USD)") && !said[0].contains("others"), "\(said[0].suffix(80))")
        #expect(said[2].hasSuffix("about (about 64 USD); and others"), "\(said[2].suffix(80))")
    }

    @Test("What is too large to be kept as text is written a piece at a time, and the same")
    func largeResults() {
        let line = "print \"before\"\n[map(1..60000, n -> n / 7 * 1 USD), \"\\\"中\\n\"]\nmap(1..50001, n -> n)\n"
        for json in [false, true] {
            func output(large: Bool) -> (bytes: [UInt8], pieces: Int) {
                var configuration = Configuration()
                configuration.presentation.json = json
                let session = Session(configuration)
                session.writesLargeResults = large
                var (bytes, pieces): ([UInt8], Int) = ([], 0)
                _ = session.run(text: Array(line.utf8), name: "-") { outcome in
                    if outcome.isLarge {
                        session.writeLargeResult {
                            bytes += $0
                            pieces += 1
                        }
                    }
                    bytes += (json ? outcome.json : outcome.text) ?? []
                    bytes += [0x0A] + outcome.diagnostics
                }
                return (bytes, pieces)
            }
            let (whole, large) = (output(large: false), output(large: true))
            #expect(whole.pieces == 0 && large.pieces > 4 && whole.bytes == large.bytes)
        }
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
