/// Sessions made up line by line, the same in every run.
struct GeneratedSession {
    private var state: UInt64
    private let folder: String
    private var unitCount = 0

    /// - Parameter folder: where files to import are: `one.suan` and `two.suan`.
    init(seed: Int, folder: String) {
        state = UInt64(seed) * 7_919 + 1
        self.folder = folder
        for _ in 0..<5 { _ = next(2) }
    }

    /// Park and Miller's generator, CACM 31 (1988).
    mutating func next(_ bound: Int) -> Int {
        state = state * 48_271 % 2_147_483_647
        return Int(state % UInt64(bound))
    }

    private mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }

    private mutating func name() -> String { pick(["a", "b", "收入", "x", "sum", "km", "毛利"]) }
    private mutating func unit() -> String { pick(["USD", "CNY", "user", "month", "%", "km", "thing\(next(3))"]) }
    private mutating func metric() -> String { pick(["revenue", "cash", "burn", "rd", "valuation", "收入", "wafers"]) }
    private mutating func company() -> String { pick(["minimax", "zhipu", "acme", "甲", "稀宇"]) }

    /// An expression, which may well be a mistake.
    private mutating func expression(_ depth: Int = 0) -> String {
        switch next(depth > 2 ? 6 : 15) {
        case 0: "\(next(1000))"
        case 1: "\(next(100)).\(next(100)) \(unit())"
        case 2: name()
        case 3: "ans"
        case 4: "\(company()).\(metric())"
        case 5:
            pick(["1/3", "sqrt(2)", "2^100", "FY2024", "2025-01-31", "\"文 {1 + 1}\"", "missing", "[1, 2, 3]", "5%"])
        case 6: "(\(expression(depth + 1)) + \(expression(depth + 1)))"
        case 7: "\(expression(depth + 1)) * \(expression(depth + 1))"
        case 8: "(\(expression(depth + 1))) / \(next(9) + 1)"
        case 9: "f(\(expression(depth + 1)))"
        case 10: "sum([\(expression(depth + 1)), \(expression(depth + 1))])"
        case 11: "\(company()).\(metric())[\(pick(["FY2024", "9M2025", "2025-09-30"]))]"
        case 12: "(\(expression(depth + 1)) in \(unit()))"
        case 13: "if \(expression(depth + 1)) == \(next(5)) then \(expression(depth + 1)) else \(expression(depth + 1))"
        default: "map(1..\(next(5) + 1), n -> n * \(expression(depth + 1)))"
        }
    }

    /// One entry of the prompt; nil where the last one is taken back.
    mutating func entry() -> String? {
        switch next(32) {
        case 0, 1, 2: return "\(name()) = \(expression())"
        case 3:
            return
                "fn \(pick(["f", "g", "sum", "max", "km", "minimax"]))(x) = \(pick(["x", "x * 2", "max([x, x])", "f(x)"]))"
        case 4: return "fn f(x) = x + \(next(9))"
        case 5: return "unit thing\(next(3))" + pick(["", " = \(next(5) + 1) user", " = \(next(50) + 1) month"])
        case 6:
            return "rate 1 USD = \(pick(["6", "7", "8"])).\(next(10)) CNY" + pick(["", " on 2025-0\(next(9) + 1)-15"])
        case 7: return pick(["rate off", "notes off", "notes on", "strict on", "strict off", "group on", "group off"])
        case 8:
            return pick([
                "digits \(next(12) + 1)", "scale 万", "scale M", "scale off", "as of 2025-0\(next(9) + 1)-15",
                "as of off",
            ])
        case 9:
            return "company \(pick(["acme also 甲", "minimax", "zhipu"])) {\n  over FY202\(next(6)) "
                + "{ \(metric()) = \(expression()) }\n}"
        case 10: return "metric wafers also 片数 : flow"
        case 11:
            return pick(["import \"\(folder)/one.suan\"", "import \"\(folder)/two.suan\"", "import \"none.suan\""])
        case 12: return "print \(expression()), \"x: {\(expression())}\""
        case 13: return "assert \(expression()) == \(expression())"
        case 14: return "\(name()) = \(next(99)); \(expression()); 1 / 0; b = 5 # never"
        case 15: return "[\(expression()), # 注释\n  \(expression())] # after"
        case 16, 17: return nil
        case 18: return "assume wacc = \(next(20))% \"because\"; wacc * 2"
        case 19:
            return pick(["minimax", "acme", "5 +", "foo", "minimax.cash / minimax.burn", "minimax.revenue in CNY"])
        case 20: return "f = y -> y * \(next(9)) + \(name())"
        default: return expression()
        }
    }
}
