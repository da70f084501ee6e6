import Suan
import TestSupport
import Testing

/// What other calculators, spreadsheets and textbooks say is right.
///
/// A case of `Tests/Cases` has what is typed, statements separated by `;`, of which the last counts; what must come, a
/// number in the unit shown, a text as it is shown, or `error`, `warning` or `note` for what must at least be said; and
/// how near a number must come: without `rel` exactly, or within 1e-9 where either is no whole number.
@Suite struct CaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let expression: String
        let expected: CaseFile.Value
        let tolerance: Double?
        let origin: String

        var testDescription: String { "\(origin): \(expression)" }
    }

    static let files = TestFiles.paths(in: "Tests/Cases", endingWith: ".jsonl")

    private static func cases(_ path: String) -> [Case?] {
        CaseFile.rows(String(decoding: TestFiles.read(path) ?? [], as: UTF8.self)).map { row in
            guard case .text(let expression)? = row?["expr"], let expected = row?["expect"],
                case .text(let origin)? = row?["from"]
            else { return nil }
            if case .number(let text)? = row?["rel"] {
                return Case(expression: expression, expected: expected, tolerance: Double(text), origin: origin)
            }
            return Case(expression: expression, expected: expected, tolerance: nil, origin: origin)
        }
    }

    @Test(arguments: files) func agree(path: String) throws {
        let cases = Self.cases(path)
        #expect(cases.count > (path.hasSuffix("/right.jsonl") ? 500 : 25))
        for (number, one) in cases.enumerated() {
            guard let one else {
                Issue.record("\(path):\(number + 1) is no case")
                continue
            }
            if let problem = Self.problem(one) {
                Issue.record("\(path):\(number + 1) \(one.testDescription)\n\(problem)")
            }
        }
    }

    @Test func differencesAreSeen() {
        func problem(_ expression: String, _ expected: CaseFile.Value, _ tolerance: Double? = nil) -> String? {
            Self.problem(Case(expression: expression, expected: expected, tolerance: tolerance, origin: ""))
        }
        #expect(problem("1 + 1", .number("2")) == nil && problem("1 + 1", .number("3")) != nil)
        #expect(problem("2 / 3", .number("0.6667")) != nil && problem("2 / 3", .number("0.6667"), 1e-4) == nil)
        #expect(problem("10^20 + 1", .number("100000000000000000001")) == nil)
        #expect(problem("10^20", .number("100000000000000000001")) != nil)
        #expect(problem("1 + 1", .text("error")) != nil && problem("1 + 1 USD", .text("error")) == nil)
        #expect(problem("1 + 1 USD", .number("1")) != nil && problem("true", .text("false")) != nil)
        #expect(problem("100 + 5%", .text("warning")) == nil && problem("100 + 5", .text("warning")) != nil)
    }

    /// What differs; nil where all agrees.
    private static func problem(_ one: Case) -> String? {
        var configuration = Configuration()
        configuration.keepsGoing = true
        let answers = Session(configuration).answers(to: one.expression)
        let messages = answers.flatMap(\.messages)
        let failed = answers.contains(where: \.failed)
        let shown = answers.last.map { "\($0)" } ?? ""
        if case .text("error") = one.expected { return failed ? nil : "it is \(shown)" }
        if case .text("warning") = one.expected {
            return messages.contains { $0.severity != .note } ? nil : "\(shown), without a warning"
        }
        if case .text("note") = one.expected { return messages.isEmpty ? "\(shown), without a note" : nil }
        guard let answer = answers.last, let value = answer.value else {
            return messages.first.map { "\($0.severity) \($0.code): \($0.text)" } ?? "no value"
        }
        switch one.expected {
        case .text(let text):
            let isShown = shown == text || shown == "≈ \(text)"
            return isShown || value.text == text || value.truth.map { "\($0)" } == text ? nil : "it is \(shown)"
        case .number(let text):
            guard let number = value.number, let expected = Double(text) else { return "it is \(shown)" }
            let isWhole = !text.contains(".") && !text.contains("e")
            let tolerance = one.tolerance ?? (number.isExact && isWhole ? 0 : 1e-9)
            if tolerance == 0 {
                guard let (above, below) = number.fraction, below == "1", above == text else { return "it is \(shown)" }
                return nil
            }
            let distance = (number.double - expected).magnitude
            let isNear = distance <= expected.magnitude * tolerance || expected == 0 && distance < 1e-9
            return isNear ? nil : "it is \(shown), \(number.double)"
        }
    }
}
