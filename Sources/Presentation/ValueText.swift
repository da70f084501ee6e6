import Evaluation
import Numbers
import Quantities
import Syntax

/// Values as the prompt shows them. What is printed can be typed back.
package struct ValueText {
    let world: World
    let settings: Settings

    package init(_ world: World) {
        self.world = world
        settings = world.settings
    }

    /// A value inside a sentence, a text or a list: a company by its name.
    package func string(_ value: Value) -> String {
        if case .company(let company) = value { return name(ofCompany: company) }
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    package func append(_ value: Value, to bytes: inout [UInt8], inList: Bool = false) {
        switch value {
        case .quantity(let quantity): append(quantity, to: &bytes, inList: inList)
        case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .text(let text): appendQuoted(text, to: &bytes)
        case .date(let day): day.append(to: &bytes)
        case .period(let period): period.append(to: &bytes)
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in list.items.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                append(item, to: &bytes, inList: true)
            }
            bytes.append(UInt8(ascii: "]"))
        case .interval(let interval):
            append(interval.low, to: &bytes, inList: true)
            bytes.append(contentsOf: "..".utf8)
            append(interval.high, to: &bytes, inList: true)
        case .company(let company):
            if inList { bytes.append(contentsOf: name(ofCompany: company).utf8) } else { appendCompany(company, to: &bytes) }
        case .function(let function):
            bytes.append(contentsOf: "function".utf8)
            if let name = function.name { bytes.append(contentsOf: " \(name)".utf8) }
        case .missing: bytes.append(contentsOf: "missing".utf8)
        }
    }

    private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    // MARK: Quantities

    func append(_ quantity: Quantity, to bytes: inout [UInt8], inList: Bool) {
        if quantity.qualifiers != 0 {
            bytes.append(contentsOf: QualifierWords.text(quantity.qualifiers, separator: " ").utf8)
            bytes.append(UInt8(ascii: " "))
        }
        appendAmount(quantity.number, quantity.unit, to: &bytes, inList: inList)
        if quantity.basis != .none, let name = world.bases[quantity.basis]?.name {
            bytes.append(contentsOf: " @ ".utf8)
            bytes.append(contentsOf: name.utf8)
        }
    }

    private func appendAmount(_ number: Number, _ unit: UnitID, to bytes: inout [UInt8], inList: Bool) {
        let groups = settings.groups && !inList
        guard unit != .none else {
            let layout = NumberLayout(number, digits: settings.digits)
            if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
            layout.append(to: &bytes, groups: groups)
            return
        }
        let units = world.units
        let shown = units.displayScale(unit)
        var number = number
        var scale: DisplayScale?
        if shown != 0 {
            number = (try? number.multiplied(by: Number(mantissa: 1, exponent: -shown))) ?? number
        } else if units.isScaledInDisplay(unit), units.canonical(unit) == unit {
            scale = DisplayScale.of(number, settings)
        }
        let layout: NumberLayout
        (layout, scale) = scaled(number, scale)
        var places = 0
        if scale == nil, shown == 0, !layout.isRounded, layout.decimals <= 2, layout.decimal.exponent <= 6,
            units.factors(of: unit).count == 1, let minor = units.minorDigits(of: unit)
        {
            places = minor
        }
        if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
        layout.append(to: &bytes, places: places, groups: groups)
        if let scale { bytes.append(contentsOf: scale.text.utf8) }
        let parts = units.parts(of: unit)
        if parts.numerator.isEmpty {
            bytes.append(contentsOf: " / ".utf8)
            bytes.append(contentsOf: parts.denominator.utf8)
            return
        }
        if !isGlued(parts.numerator) { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: parts.numerator.utf8)
        if !parts.denominator.isEmpty {
            bytes.append(UInt8(ascii: "/"))
            bytes.append(contentsOf: parts.denominator.utf8)
        }
    }

    /// A number in its display scale, or in the next one where rounding carries it there.
    private func scaled(_ number: Number, _ scale: DisplayScale?) -> (NumberLayout, DisplayScale?) {
        guard let scale else {
            let layout = NumberLayout(number, digits: settings.digits)
            return (layout, nil)
        }
        func layout(_ scale: DisplayScale) -> NumberLayout {
            let small = (try? number.multiplied(by: Number(mantissa: 1, exponent: -scale.power))) ?? number
            return NumberLayout(small, digits: settings.digits)
        }
        let first = layout(scale)
        if let next = scale.next, first.decimal.exponent > next.power - scale.power { return (layout(next), next) }
        return (first, scale)
    }

    /// `%`, `‰`, `x` and Latin scales stand directly after the number.
    private func isGlued(_ unit: String) -> Bool {
        if unit.first == "%" || unit.first == "‰" || unit == "x" { return true }
        let word = unit.prefix { $0 != " " && $0 != "/" }
        return ["K", "k", "M", "MM", "B", "T", "bn", "mn", "tn"].contains(word) && word.endIndex != unit.endIndex
            || ["K", "k", "M", "MM", "B", "T", "bn", "mn", "tn"].contains(unit)
    }
}

/// The scale an amount of money or a count is shown in.
struct DisplayScale {
    let power: Int
    let text: String
    private let larger: [DisplayScale]

    var next: DisplayScale? { larger.first }

    private init(_ power: Int, _ text: String, then larger: [DisplayScale] = []) {
        self.power = power
        self.text = text
        self.larger = larger
    }

    private static let trillion = DisplayScale(12, "T")
    private static let billion = DisplayScale(9, "B", then: [trillion])
    private static let million = DisplayScale(6, "M", then: [billion])
    private static let wanYi = DisplayScale(12, " 万亿")
    private static let yi = DisplayScale(8, " 亿", then: [wanYi])
    private static let wan = DisplayScale(4, " 万", then: [yi])

    /// Nil below a million, and where the session shows amounts plain.
    static func of(_ number: Number, _ settings: Settings) -> DisplayScale? {
        guard settings.scale != .off else { return nil }
        let size = number.decimal(significant: 1)
        // The exponent of the first digit, before any rounding up of it could carry.
        let exponent = number.wholeDigits ?? size.exponent
        guard exponent >= 7 else { return nil }
        if settings.scale == .chinese { return exponent >= 13 ? wanYi : exponent >= 9 ? yi : wan }
        return exponent >= 13 ? trillion : exponent >= 10 ? billion : million
    }
}

extension Number {
    /// How many digits the whole part has.
    fileprivate var wholeDigits: Int? {
        let whole = magnitude().floor()
        return whole.isZero ? 0 : whole.isExact ? whole.decimal(significant: 40).exponent : nil
    }
}

/// The words of qualifiers.
package enum QualifierWords {
    package static func words(_ bits: UInt8) -> [String] {
        let all: [(Qualifiers, String)] = [
            (.about, "about"), (.atLeast, "at least"), (.atMost, "at most"), (.expected, "expected"),
            (.reportedly, "reportedly"),
        ]
        let qualifiers = Qualifiers(rawValue: bits)
        return all.filter { qualifiers.contains($0.0) }.map(\.1)
    }

    package static func text(_ bits: UInt8, separator: String) -> String {
        words(bits).joined(separator: separator)
    }
}
