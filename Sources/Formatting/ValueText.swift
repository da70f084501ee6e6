import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Values as the prompt shows them, a company by its name. What is printed can be typed back.
package struct ValueText {
    package let state: State
    let settings: Settings
    package let ink: Ink
    /// Whether there is any: asked before every call into `ink`, which is in another room.
    let isInked: Bool
    /// Cells of a line that tables must fit; nil where nobody is reading along.
    package let width: Int?
    /// The end of an interval that is written; nil elsewhere.
    let end: IntervalEnd?

    /// - Parameter settings: nil for the session's.
    package init(_ state: State, ink: Ink = .none, width: Int? = nil, settings: Settings? = nil) {
        self.state = state
        self.settings = settings ?? state.settings
        self.ink = ink
        isInked = ink.isOn
        self.width = width
        end = nil
    }

    /// The same for an end of an interval, with so many digits.
    init(_ text: ValueText, at end: IntervalEnd, digits: Int) {
        (state, ink, isInked, width, self.end) = (text.state, text.ink, text.isInked, text.width, end)
        var settings = text.settings
        settings.digits = digits
        self.settings = settings
    }

    /// A value inside a sentence, a text or a list. Never in colour.
    package func string(_ value: Value) -> String {
        var bytes: [UInt8] = []
        var isInList = false
        switch value {
        case .table, .chart: isInList = true
        default: break
        }
        (isInked ? ValueText(state) : self).append(value, to: &bytes, inList: isInList)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many items of a list are written before the interrupt is looked at.
    private static let itemsAtOnce = 4096

    /// Appends a value. Where the interrupt is raised meanwhile, the rest of a list is left out: who asked for the
    /// value looks at the interrupt afterwards.
    package func append(_ value: Value, to bytes: inout [UInt8], inList: Bool = false) {
        switch value {
        case .quantity(let quantity): append(quantity, to: &bytes, inList: inList)
        case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .event(let event): SampledText(self).append(event, to: &bytes)
        case .text(let text): bytes.append(quoted: text)
        case .date(let day):
            if isInked { ink.begin(.basis, &bytes) }
            day.append(to: &bytes)
            if isInked { ink.end(.basis, &bytes) }
        case .period(let period):
            if isInked { ink.begin(.basis, &bytes) }
            period.append(to: &bytes)
            if isInked { ink.end(.basis, &bytes) }
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in list.items.enumerated() {
                if index % ValueText.itemsAtOnce == 0, state.isStopped { return }
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                append(item, to: &bytes, inList: true)
            }
            bytes.append(UInt8(ascii: "]"))
        case .interval(let interval): IntervalText(text: self, interval: interval).append(to: &bytes)
        case .table(let table): append(table, to: &bytes, inList: inList)
        case .company(let company):
            ink.append(state.name(state.companies.companies[company].name).utf8, in: .name, to: &bytes)
        case .function(let function):
            bytes.append(contentsOf: "function".utf8)
            if let name = function.name {
                bytes.append(UInt8(ascii: " "))
                ink.append(name.utf8, in: .name, to: &bytes)
            }
        case .missing: ink.append("missing".utf8, in: .note, to: &bytes)
        case .chart(let chart):
            if inList {
                bytes.append(contentsOf: chart.inBrackets.utf8)
            } else {
                ChartText(self).append(chart, to: &bytes)
            }
        }
    }

    // MARK: Quantities

    func append(_ quantity: Quantity, to bytes: inout [UInt8], inList: Bool) {
        if quantity.qualifiers != 0 {
            ink.append(QualifierWords.text(quantity.qualifiers, separator: " ").utf8, in: .note, to: &bytes)
            bytes.append(UInt8(ascii: " "))
            if end == nil, let end = IntervalEnd(of: quantity.qualifiers) {
                return ValueText(self, at: end, digits: settings.digits).appendBare(
                    quantity, to: &bytes, inList: inList)
            }
        }
        appendBare(quantity, to: &bytes, inList: inList)
    }

    func appendBare(_ quantity: Quantity, to bytes: inout [UInt8], inList: Bool) {
        if let samples = quantity.number.samples {
            SampledText(self).append(samples, of: quantity, to: &bytes, inList: inList)
            return appendBasis(quantity.basis, to: &bytes)
        }
        if quantity.unit != .none {
            if let notation = state.units.notation(of: quantity.unit) {
                return NotatedAmount(text: self, quantity: quantity, notation: notation).append(
                    to: &bytes, inList: inList)
            }
            if AmountInParts(self).append(quantity, to: &bytes) { return }
        }
        appendAmount(quantity, to: &bytes, inList: inList)
        appendBasis(quantity.basis, to: &bytes)
    }

    func appendBasis(_ basis: BasisID, to bytes: inout [UInt8]) {
        if basis != .none, let name = state.bases[basis]?.name {
            bytes.append(UInt8(ascii: " "))
            if isInked { ink.begin(.basis, &bytes) }
            bytes.append(contentsOf: "@ ".utf8)
            bytes.append(contentsOf: name.utf8)
            if isInked { ink.end(.basis, &bytes) }
        }
    }

    func appendAmount(_ quantity: Quantity, to bytes: inout [UInt8], inList: Bool) {
        let (number, unit) = (quantity.number, quantity.unit)
        let groups = settings.groups && !inList
        guard unit != .none else {
            let layout = NumberLayout(number, digits: settings.digits, at: end)
            if isInked { ink.begin(.number, &bytes) }
            if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
            layout.append(to: &bytes, places: end?.places ?? 0, groups: groups)
            if isInked { ink.end(.number, &bytes) }
            return
        }
        let units = state.units
        let shown = units.displayScale(unit)
        let layout: NumberLayout
        var scale: DisplayScale?
        if shown == 0, units.isScaledInDisplay(unit), units.canonical(unit) == unit {
            (layout, scale) = scaled(number)
        } else {
            layout = self.layout(number, divided: shown)
        }
        var places = 0
        if scale == nil, shown == 0, !layout.isRounded, layout.decimals <= 2, layout.decimal.exponent <= 6,
            let minor = units.minorDigits(of: unit)
        {
            places = minor
        }
        if isInked { ink.begin(.number, &bytes) }
        if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
        layout.append(to: &bytes, places: places, groups: groups)
        if let scale { bytes.append(contentsOf: scale.text.utf8) }
        if isInked { ink.end(.number, &bytes) }
        appendUnit(unit, isQualified: quantity.qualifiers != 0, to: &bytes)
    }

    /// A number in its display scale, which is that of the rounded number where rounding carries it there; plain where
    /// it is too large even for the largest.
    private func scaled(_ number: Number) -> (NumberLayout, DisplayScale?) {
        let first = DisplayScale.of(exponent: number.decimal(significant: 18).exponent, settings)
        let layout = layout(number, divided: first?.power ?? 0)
        let carried = DisplayScale.of(exponent: layout.decimal.exponent + (first?.power ?? 0), settings)
        if carried?.power != first?.power { return (self.layout(number, divided: carried?.power ?? 0), carried) }
        return first != nil && layout.needsExponent ? (self.layout(number, divided: 0), nil) : (layout, first)
    }

    /// The number over 10 to a power, laid out.
    private func layout(_ number: Number, divided power: Int) -> NumberLayout {
        let small = power == 0 ? nil : try? number.multiplied(by: Number(mantissa: 1, exponent: -power))
        return NumberLayout(small ?? number, digits: settings.digits, at: end)
    }
}

/// The scale an amount of money or a count is shown in.
struct DisplayScale {
    let power: Int
    let text: String

    private static let (million, billion, trillion) = (
        DisplayScale(power: 6, text: "M"), DisplayScale(power: 9, text: "B"), DisplayScale(power: 12, text: "T")
    )
    private static let (wan, yi, wanYi) = (
        DisplayScale(power: 4, text: " 万"), DisplayScale(power: 8, text: " 亿"), DisplayScale(power: 12, text: " 万亿")
    )

    /// For a number whose whole part has so many digits; nil below a million, and where the session shows amounts plain.
    static func of(exponent: Int, _ settings: Settings) -> DisplayScale? {
        guard exponent >= 7, settings.scale != .off else { return nil }
        if settings.scale == .chinese { return exponent >= 13 ? wanYi : exponent >= 9 ? yi : wan }
        return exponent >= 13 ? trillion : exponent >= 10 ? billion : million
    }
}

/// The words of qualifiers.
package enum QualifierWords {
    package static func words(_ bits: UInt8) -> [String] {
        let all: [(Qualifiers, String)] = [
            (.about, "about"), (.atLeast, "at least"), (.atMost, "at most"), (.expected, "expected"),
            (.reportedly, "reportedly"), (.exactly, "exactly"),
        ]
        let qualifiers = Qualifiers(rawValue: bits)
        return all.filter { qualifiers.contains($0.0) }.map(\.1)
    }

    package static func text(_ bits: UInt8, separator: String) -> String {
        words(bits).joined(separator: separator)
    }
}

extension [UInt8] {
    /// A text as it is typed.
    fileprivate mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                append(UInt8(ascii: "\\"))
                append(byte)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
