import Calendars
import Evaluation
import Formatting
import Numbers
import Presentation
import Quantities
import TestSupport
import Testing

@testable import Suan

/// Quantities of any unit, with any scale, qualifier and basis, printed where variables have the names of units: each
/// text gives the same number and the same unit.
@Suite struct TypedBackTests {
    /// Names of units that variables have in the session.
    private static let hidden = [
        "m", "g", "month", "user", "CNY", "pp", "s", "GPU", "kg", "year", "share", "x", "bps", "hour", "byte", "月",
    ]

    private let session = Session()
    private var units: UnitTable { session.state.units }

    private func shown(_ line: String) -> Bool { session.run(text: Array(line.utf8), name: "-") { _ in } }

    /// A product of powers of one to three units, with or without scales before them.
    private func unit(_ names: [String], _ random: inout TestRandom) -> UnitID? {
        var unit = UnitID.none
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let isHidden = Int.random(in: 0..<4, using: &random) == 0
            guard let name = (isHidden ? Self.hidden : names).randomElement(using: &random),
                let one = units.unit(named: name),
                let power = [-3, -2, -1, -1, -1, 1, 1, 1, 1, 2, 3].randomElement(using: &random),
                let raised = units.power(units.canonical(one), power),
                let made = try? units.product(unit, raised)
            else { return nil }
            unit = made.unit
        }
        guard Int.random(in: 0..<4, using: &random) == 0 else { return unit }
        let words = [UnitScale(power: 4, word: "万"), .init(power: 8, word: "亿"), .init(power: 6, word: "M"), .none]
        let scales = units.factors(of: unit).map { _ in words.randomElement(using: &random) ?? .none }
        return units.display(unit, scales: scales)
    }

    private func number(_ random: inout TestRandom) throws -> Number {
        let digits = Int.random(in: 1...99_999, using: &random)
        let sign = Bool.random(using: &random) ? 1 : -1
        let number = try Number(mantissa: sign * digits, exponent: Int.random(in: -12...12, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return try number.divided(by: Number(7))
        case 1: return number.approximated()
        default: return number
        }
    }

    private func basis(_ random: inout TestRandom) -> BasisID {
        let (first, last) = (Day(year: 2025, month: 1, day: 1), Day(year: 2025, month: 9, day: 30))
        guard let first, let last, let period = Period(first: first, last: last) else { return .none }
        let made: Basis
        switch Int.random(in: 0..<8, using: &random) {
        case 0: made = Basis(time: .date(last), kind: .balance)
        case 1: made = Basis(time: .period(period), kind: .ratio)
        case 2: made = Basis(time: .period(period), kind: .flow, isAnnualized: true)
        default: return .none
        }
        return session.state.bases.intern(made)
    }

    @Test(arguments: 0..<(TestFiles.environment("SUAN_SLOW") == nil ? 20 : 200))
    func isTheSame(stream: Int) throws {
        var random = TestRandom(stream: 7_000 + stream)
        if !stream.isMultiple(of: 2) { for name in Self.hidden { #expect(shown("\(name) = 3"), "\(name)") } }
        let setting = ["scale M", "scale 万", "scale off", "group on"][stream / 2 % 4]
        #expect(shown(setting))
        // `°C` tells points of a scale, and stands alone.
        let names = units.printedNames().filter { !$0.hasPrefix("°") }
        #expect(names.count > 100)
        let readback = Readback(original: session.state, copy: session.state, digits: 6)
        var count = 0
        while count < 100 {
            guard let unit = unit(names, &random) else { continue }
            count += 1
            var quantity = Quantity(try number(&random), unit: unit)
            if Int.random(in: 0..<8, using: &random) == 0 {
                quantity.qualifiers = UInt8.random(in: 0..<32, using: &random)
            }
            quantity.basis = basis(&random)
            let text = ValueText(session.state).string(.quantity(quantity))
            guard shown(text), let back = session.state.answer else {
                Issue.record("\(text) cannot be typed back; \(setting), seed \(TestRandom.seed)")
                continue
            }
            #expect(
                readback.isSame(.quantity(quantity), back),
                "\(text) means something else; \(setting), seed \(TestRandom.seed)")
        }
    }

    @Test(
        arguments: [
            ("5‰^-1", "5‰^-1"), ("1368%^-1", "1368%^-1"), ("9784 pp^-1", "9784 pp^-1"),
            ("1 / 40 MTL in 亿", "2.5e-10 亿 MTL^-1"), ("(2 JPY)^1000", "≈ 1.07151e301 JPY^1000"),
            ("1 / 10^100005", "1e-100005"), ("约 4.684T USD^-1", "about 4684000000000 USD^-1"),
            ("g = 3; 0.2 * unit(\"g\")^-1", "0.2 unit(\"g\")^-1"),
            ("month = 3; minimax.burn", "about expected 27.9M USD/unit(\"month\") @ FY2025"),
            ("user = 3; 5 / unit(\"user\")", "5 unit(\"user\")^-1"), ("5 / 1 user", "5 / user"),
            ("annualize(minimax.revenue) / 1 year", "≈ 71.2493M USD/year @ 9M2025 annualized"),
            ("2 @ 9M2025 annualized", "2 @ 9M2025 annualized"),
        ])
    func isWritten(line: String, text: String) throws {
        var printed: String?
        _ = session.run(text: Array(line.utf8), name: "-") {
            printed = $0.text.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(printed == text, "\(line)")
        let value = try #require(session.state.answer)
        #expect(shown(text))
        let back = try #require(session.state.answer)
        #expect(Readback(original: session.state, copy: session.state, digits: 6).isSame(value, back), "\(text)")
    }
}
