import Suan
import TestSupport
import Testing

/// What is printed can be typed back and means the same: every value of many is printed, typed back, printed again and
/// compared.
@Suite struct RoundTripTests {
    static let settings = [
        [], ["digits 3"], ["digits 10"], ["digits 15"], ["scale 万"], ["scale off"], ["group on"],
        ["scale off", "group on"], ["scale 万", "digits 4"],
    ]

    /// Types back what each expression prints. It prints the same, unless it was converted for show, and quantities
    /// compare equal: exactly, or within the rounding that `≈` tells.
    private func check(_ expressions: [String], _ settings: [String], printsSame: Bool = true) {
        let session = Session()
        for setting in settings { _ = session.shown(setting) }
        for (number, expression) in expressions.enumerated() {
            guard let first = session.shown("v\(number) = \(expression); v\(number)") else {
                Issue.record("\(expression): \(session.answer(expression))")
                continue
            }
            let again = session.shown("b\(number) = \(first); b\(number)")
            #expect(printsSame ? again == first : again != nil, "\(expression), \(settings)")
            if first.contains("≈") {
                let distance = "v\(number) ≈ b\(number) within \(tolerance(settings))"
                guard !first.hasPrefix("["), !first.contains("..") else { continue }
                #expect(session.shown(distance) == "true", "\(expression) printed \(first), \(settings)")
            } else {
                #expect(
                    session.shown("v\(number) == b\(number)") == "true", "\(expression) printed \(first), \(settings)")
            }
        }
    }

    private func tolerance(_ settings: [String]) -> String {
        let digits = settings.compactMap { $0.hasPrefix("digits ") ? Int($0.dropFirst(7)) : nil }.first ?? 6
        // Half a unit in the last digit, and a little more where the number itself is a double.
        return "5.0001e\(2 - min(digits, 12))%"
    }

    @Test(arguments: settings) func quantities(settings: [String]) {
        var random = Lehmer(state: 20_251_219)
        var expressions: [String] = []
        for unit in Self.units {
            for _ in 0..<4 { expressions.append(random.quantity(unit)) }
        }
        check(expressions, settings)
    }

    @Test(arguments: settings) func displayUnits(settings: [String]) {
        var random = Lehmer(state: 4711)
        var expressions: [String] = []
        for (unit, target) in Self.targets {
            for _ in 0..<3 { expressions.append("(\(random.quantity(unit, plain: true))) in \(target)") }
        }
        check(expressions, settings, printsSame: false)
    }

    @Test(arguments: settings) func otherValues(settings: [String]) {
        check(Self.others, settings)
    }

    @Test func nothingIsLostOfMissing() {
        #expect(answer("minimax.revenue[FY1999]", "missing").allSatisfy { $0.hasPrefix("missing") })
    }

    static let units = [
        "", "USD", "CNY", "JPY", "KWD", "USD/month", "CNY/USD", "USD/user/month", "user", "person", "GPU", "GPU_hour",
        "USD/GPU_hour", "token/USD", "USD^2", "%", "‰", "bps", "pp", "%/year", "m", "m^2", "km/hour", "kg*m^2/s^2",
        "month", "year", "byte", "MB/s", "mu", "barrel", "/user", "/USD", "/month",
    ]

    static let targets = [
        ("USD", "万 USD"), ("USD", "亿 USD"), ("USD", "K USD"), ("USD", "M USD"), ("USD", "thousand USD"),
        ("USD", "million USD"), ("USD", "百万 USD"), ("USD", "千亿"), ("", "万"), ("", "M"), ("", "x"), ("", "%"),
        ("", "pp"), ("%", "bps"), ("USD/month", "K USD/year"), ("USD/month", "B USD/year"),
        ("CNY/user", "万 CNY/万 user"), ("USD/token", "USD/M token"), ("user", "万 user"), ("USD/user", "USD/K user"),
        ("km", "mile"), ("kWh", "MJ"), ("USD", "万亿 USD"), ("GPU_hour", "K GPU_hour"),
    ]

    static let others = [
        "true", "1 < 2", "\"\"", #""a \"quote\" and \\ and \{braces\}""#, #""two\nlines""#, "\"中文，“引号” 100%\"",
        "\"tab\t.\"", "2025-09-30", "2024-02-29", "FY2024", "2025H1", "2025H2", "2025Q3", "9M2025", "2025M03",
        "2024-01-15..2024-03-14", "2024-07-01..2025-06-30", "[]", "[1, 2, 3]", "[1.5M USD, 2 USD, 12345678 user]",
        "[[1, 2], [], [true, \"x, y\"]]", "[2025-09-30, FY2024, 3 USD @ FY2024]", "[1/3, 2/7 * 1 USD]",
        "[1000000, 1234567.5]", "20M..40M USD", "0..10B USD/month", "1.5..3.5", "-1.5..1.5", "5%..10%",
        "about 5M USD", "at least 212M user", "at most 3%", "expected 27.9M USD/month", "about reportedly 15.04%",
        "about 5M USD @ FY2025", "about -5M USD", "expected -186.3M USD @ FY2024", "about ≈ -5 USD", "at least -3",
        "5 USD @ 2025-09-30", "-5 USD @ 2025-09-30", "1/3 * 1B USD @ 9M2025", "5% @ FY2024", "5 user @ 2024M03",
        "1/3 * 1M USD @ 9M2025 annualized", "5 CNY/USD @ 2024-01-15..2024-03-14", "20 / user @ 9M2025",
        "1/3 / user @ 9M2025", "-2.5 / user @ 9M2025", "minimax.revenue", "minimax.revenue[FY2024]", "minimax.burn",
        "minimax.valuation", "minimax.users_total", "annualize(minimax.revenue)", "minimax.cash / minimax.burn",
        "minimax.rd / minimax.revenue", "zhipu.revenue",
    ]
}

extension Session {
    /// The last result a line prints, without what is said below it; nil where there is none.
    fileprivate func shown(_ line: String) -> String? {
        var shown: String?
        _ = run(text: Array(line.utf8), name: "-") { outcome in
            shown = outcome.text.map { String(decoding: $0, as: UTF8.self) }
        }
        return shown
    }
}

/// Park and Miller's generator, "Random number generators: good ones are hard to find", CACM 31 (1988): the same numbers
/// in every run.
private struct Lehmer {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state = state * 48_271 % 2_147_483_647
        return Int(state % UInt64(bound))
    }

    /// A number with up to 17 digits and any size, with the unit; sometimes a fraction that does not end, an approximate
    /// number, negative, or with a basis.
    mutating func quantity(_ unit: String, plain: Bool = false) -> String {
        var digits = "\(next(below: 9) + 1)"
        for _ in 0..<next(below: 17) { digits += "\(next(below: 10))" }
        var text = digits + "e\(next(below: 24) - 16)"
        if unit.hasPrefix("/") {
            text += " / (1 \(unit.dropFirst()))"
        } else if !unit.isEmpty {
            text += " " + unit
        }
        let form = next(below: 6)
        if form == 0 { text += " / 7" }
        if form == 1 { text = "≈ " + text }
        if form == 2 { text = "-" + text }
        if form == 3, !plain { text = "(\(text)) @ \(["FY2024", "2025-09-30", "9M2025"][next(below: 3)])" }
        return text
    }
}
