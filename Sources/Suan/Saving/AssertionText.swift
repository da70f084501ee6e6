import Formatting
import Numbers
import Presentation
import Quantities
import Reporting
import Resolution
import Syntax

/// The assertions that could hold for a result, the strictest first. Whoever writes one down tries it before.
struct AssertionText {
    let state: State
    /// The longest that is written down, in bytes.
    static let longest = 16_384

    /// Assertions about `ans`, which has the value.
    func candidates(for value: Value) -> [String] {
        switch value {
        case .quantity(let quantity): return candidates(for: quantity)
        case .event(let event): return candidates(for: event)
        case .function, .missing: return []
        default:
            let text = exactly { $0.string(value) }
            return text.utf8.count > AssertionText.longest ? [] : ["assert ans == \(text)"]
        }
    }

    /// Why a result has no assertion, in words.
    func reason(_ value: Value) -> String {
        switch value {
        case .function: "functions cannot be compared"
        case .missing: "what is missing cannot be compared"
        case .list(let list) where list.items.count > 1_000: "the list is too long"
        case .text: "the text is too long, or cannot be written down"
        default: "it cannot be written down and compared"
        }
    }

    /// The chance of what holds for some samples: these are drawn alike when the script is run again.
    private func candidates(for event: Event) -> [String] {
        guard let share = event.share, let number = try? Number(approximate: 100 * share) else { return [] }
        let unit = state.units.unit(named: "%") ?? .none
        let text = dropMark(exactly(digits: 15) { $0.string(.quantity(Quantity(number, unit: unit))) })
        return ["assert chance(ans) ≈ \(text) within 0.0000000001%"]
    }

    /// The median and the ends of what is uncertain.
    private func candidates(for samples: Samples, _ quantity: Quantity) -> [String] {
        guard let values = samples.percentiles([0.5, 0.05, 0.95]) else { return [] }
        let reads = ["median(ans)", "percentile(ans, 5%)", "percentile(ans, 95%)"]
        var parts: [String] = []
        for (read, value) in zip(reads, values) {
            guard let number = try? Number(approximate: value) else { return [] }
            let text = dropMark(
                exactly(digits: 15) {
                    $0.string(.quantity(Quantity(number, unit: quantity.unit, basis: quantity.basis)))
                })
            parts.append(value == 0 ? "\(read) == \(text)" : "\(read) ≈ \(text) within 0.0000000001%")
        }
        return ["assert " + parts.joined(separator: " and ")]
    }

    private func candidates(for quantity: Quantity) -> [String] {
        if let samples = quantity.number.samples {
            var bare = quantity
            bare.unit = state.units.canonical(quantity.unit)
            var plain = bare
            plain.basis = .none
            return candidates(for: samples, bare) + candidates(for: samples, plain)
        }
        var bare = quantity
        bare.qualifiers = 0
        bare.unit = state.units.canonical(quantity.unit)
        var texts: [String] = []
        if bare.number.isExact, let exact = exactText(bare) { texts.append("assert ans == \(exact)") }
        var plain = bare
        plain.basis = .none
        let rounded = { (quantity: Quantity) in dropMark(exactly(digits: 15) { $0.string(.quantity(quantity)) }) }
        if bare.number.isZero {
            texts.append("assert ans == \(rounded(bare))")
        } else {
            for one in [bare, plain] { texts.append("assert ans ≈ \(rounded(one)) within 0.0000000001%") }
        }
        return texts
    }

    /// An exact amount whole: as a decimal where it ends, else as a fraction; nil where that is too long.
    private func exactText(_ quantity: Quantity) -> String? {
        let decimal = exactly { $0.string(.quantity(quantity)) }
        if !isMarked(decimal) { return decimal }
        guard let (numerator, denominator) = quantity.number.numeratorAndDenominator,
            numerator.utf8.count + denominator.utf8.count <= 80
        else { return nil }
        let one = exactly { $0.string(.quantity(Quantity(.one, unit: quantity.unit))) }
        let unit = one.dropFirst()
        guard one.hasPrefix("1"), !unit.isEmpty || quantity.unit == .none else { return nil }
        // A currency shows its minor unit: `1.00 USD`.
        let shown = String(unit.drop { $0 == "." || $0 == "0" })
        let fraction = "\(numerator)\(shown) / \(denominator)"
        guard let basis = state.bases[quantity.basis]?.name else { return fraction }
        return "(\(fraction)) @ \(basis)"
    }

    /// Text as it is written where display settings change nothing: no scale, no groups, many digits.
    private func exactly(digits: Int = 50, _ write: (ValueText) -> String) -> String {
        let mark = state.mark
        state.changeSettings {
            $0.digits = digits
            $0.scale = .off
            $0.groups = false
        }
        defer { state.rollBack(to: mark) }
        return write(ValueText(state))
    }

    private func isMarked(_ text: String) -> Bool { text.utf8.starts(with: "≈".utf8) }

    private func dropMark(_ text: String) -> String {
        isMarked(text) ? String(text.unicodeScalars.drop { $0 == "≈" || $0 == " " }) : text
    }
}
