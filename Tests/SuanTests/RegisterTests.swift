import Evaluation
import TestSupport
import Testing

@testable import Suan

/// What runs on registers is the ordinary evaluation seen earlier: with them, at once and never, everything that is
/// printed is the same.
@Suite("Registers change nothing that is printed")
struct RegisterTests {
    @Test(arguments: GoldenTests.sessions) func ofSessions(path: String) throws {
        let golden = GoldenSession(try #require(TestFiles.read(path)), path: path)
        func printed(_ warmth: Int?) throws -> [String] {
            try golden.entries(warmth: warmth).map { String(decoding: $0.output, as: UTF8.self) }
        }
        let (without, atOnce) = (try printed(nil), try printed(0))
        for (a, b) in zip(without, atOnce) { #expect(a == b) }
        #expect(without.count == atOnce.count)
    }

    @Test func ofGeneratedLines() {
        let count = TestFiles.isSlow ? 100_000 : 6_000
        var lines = RegisterLines()
        var (without, atOnce) = (RegisterTests.session(nil), RegisterTests.session(0))
        var results = 0
        for index in 0..<count {
            if index % 500 == 0 { (without, atOnce) = (RegisterTests.session(nil), RegisterTests.session(0)) }
            let line = lines.next()
            let (a, b): (String, String) = (without.answer(line), atOnce.answer(line))
            #expect(a == b, "seed \(TestRandom.seed): \(line)")
            if !a.hasPrefix("error") { results += 1 }
        }
        #expect(results > count / 3, "most lines should have a result")
    }

    /// Where steps give up half-way, what was done before is not done twice in what is said.
    @Test(
        arguments: [
            "map([1, 2, 9223372036854775807, 4], x -> x + 1)", "map(1..30, n -> f(n))", "map([1, 0, 2], x -> 1 / x)",
            "map([1, 2 USD, 3%, \"a\"], x -> x * 2)", "map(1..3, x -> x * k)", "table(a / b, a = 1..3, b = 0..2)",
            "map(1..40, x -> if x > 35 then \"late\" else x)", "map(1..40, x -> minimax.revenue * x)", "g(12)",
            "g(21000)",
            "map([3 km, 4 mile, 5 km], x -> x * 2 + 1 km)", "map([1 USD, 1 CNY], x -> x < 2 USD)",
        ])
    func givingUp(line: String) {
        func said(_ warmth: Int?) -> [String] {
            let session = RegisterTests.session(warmth)
            let lines = [
                "fn f(n) = if n == 0 then 1 else n * f(n - 1)", "fn g(n) = if n == 0 then 0 else 1 + g(n - 1)",
                "k = about 2", line, line,
            ]
            return lines.map { session.answer($0) }
        }
        #expect(said(nil) == said(0))
        #expect(said(nil) == said(1))
    }

    @Test("A function that is defined anew is another from then on")
    func redefined() {
        let session = RegisterTests.session(0)
        let lines = [
            "fn f(x) = x + 1", "fn g(x) = f(x) * 2", "g(1)", "g(1)", "fn f(x) = x + 10", "g(1)", "a = 3",
            "fn h(x) = x + a", "h(1)", "h(1)", "a = 4", "h(1)", "a = 4 USD", "h(1 USD)", "with a = 7 USD: h(1 USD)",
        ]
        let said: [String] = lines.map { session.answer($0) }
        #expect(said[2] == "4" && said[3] == "4" && said[5] == "22")
        #expect(said[8] == "4" && said[9] == "4" && said[11] == "5")
        #expect(said[13] == "5.00 USD" && said[14] == "8.00 USD")
    }

    private static func session(_ warmth: Int?) -> Session {
        let session = Session()
        session.evaluator.warmth = warmth
        return session
    }
}

/// Functions, lists gone through, and tables, of the kind that runs on registers and just beside it.
private struct RegisterLines {
    private var random = TestRandom(stream: 7)
    private var functions: [(name: String, count: Int)] = []

    mutating func next() -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1:
            let (name, count) = ("f\(Int.random(in: 0..<6, using: &random))", Int.random(in: 1...2, using: &random))
            functions.removeAll { $0.name == name }
            let body = expression(["x", "y"].prefix(count).map { $0 }, 3)
            functions.append((name, count))
            return "fn \(name)(\(["x", "y"].prefix(count).joined(separator: ", "))) = \(body)"
        case 2, 3, 4: return "map(\(list()), x -> \(expression(["x"], 3)))"
        case 5: return "table(\(expression(["a", "b"], 3)), a = \(list()), b = \(list()))"
        case 6: return "fold(\(list()), \(leaf([])), (x, y) -> \(expression(["x", "y"], 2)))"
        case 7: return "k = \(leaf([]))"
        case 8: return "filter(\(list()), x -> \(condition(["x"], 2)))"
        default: return expression([], 3)
        }
    }

    private mutating func list() -> String {
        let count = Int.random(in: 1...5, using: &random)
        return "[\((0..<count).map { _ in leaf([]) }.joined(separator: ", "))]"
    }

    private mutating func leaf(_ names: [String]) -> String {
        let pick = Int.random(in: 0..<14, using: &random)
        if pick < 7, let name = names.randomElement(using: &random) { return name }
        switch pick {
        case 0, 1, 7: return "\(Int.random(in: 0...9, using: &random))"
        case 2: return "\(Int.random(in: 1...999, using: &random)).\(Int.random(in: 1...9, using: &random))"
        case 3: return "\(Int.random(in: 1...9, using: &random)) USD"
        case 4: return "\(Int.random(in: 1...90, using: &random))%"
        case 5:
            return ["3037000500", "9223372036854775807", "4611686018427387904", "1e30"].randomElement(using: &random)!
        case 6:
            return ["2 km", "3 mile", "1/3", "true", "k", "sqrt(2)", "2 month", "5亿"].randomElement(using: &random)!
        case 8: return "k"
        default: return "(-\(Int.random(in: 1...99, using: &random)))"
        }
    }

    private mutating func expression(_ names: [String], _ depth: Int) -> String {
        guard depth > 0 else { return leaf(names) }
        func part(_ lines: inout RegisterLines) -> String { lines.expression(names, depth - 1) }
        switch Int.random(in: 0..<14, using: &random) {
        case 0...6:
            let sign = ["+", "-", "*", "/", "+", "*"].randomElement(using: &random)!
            return "(\(part(&self)) \(sign) \(part(&self)))"
        case 7: return "(\(part(&self)))^\(Int.random(in: 0...4, using: &random))"
        case 8: return "-(\(part(&self)))"
        case 9: return "(if \(condition(names, depth - 1)) then \(part(&self)) else \(part(&self)))"
        case 10: return "(v + \(part(&self)) where v = \(part(&self)))"
        case 11:
            guard let function = functions.randomElement(using: &random) else { return leaf(names) }
            return "\(function.name)(\((0..<function.count).map { _ in part(&self) }.joined(separator: ", ")))"
        default: return leaf(names)
        }
    }

    private mutating func condition(_ names: [String], _ depth: Int) -> String {
        let sign = ["<", "<=", ">", ">=", "==", "!="].randomElement(using: &random)!
        let one = "\(expression(names, depth - 1)) \(sign) \(expression(names, depth - 1))"
        guard depth > 1 else { return one }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "(\(one)) and (\(condition(names, depth - 1)))"
        case 1: return "(\(one)) or (\(condition(names, depth - 1)))"
        case 2: return "not (\(one))"
        default: return one
        }
    }
}
