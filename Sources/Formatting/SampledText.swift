import Numbers
import Quantities
import Reporting
import Resolution

/// What is not known for sure: the middle of what it may be, and where nine of ten samples lie.
struct SampledText {
    private let text: ValueText
    private var settings: Settings { text.settings }
    private var ink: Ink { text.ink }
    private var isInked: Bool { text.isInked }
    private var state: State { text.state }

    init(_ text: ValueText) { self.text = text }

    /// As a line shows it, `≈ 37.0 month, 90%: 32.7 month to 41.8 month`; in a list or an expression in brackets, so that
    /// its comma is its own.
    func append(_ samples: Samples, of quantity: Quantity, to bytes: inout [UInt8], inList: Bool) {
        guard let form = form(samples, of: quantity, to: &bytes, inList: inList) else { return }
        let groups = settings.groups && !inList
        bytes.append(contentsOf: inList ? "(≈ ".utf8 : "≈ ".utf8)
        append(form.median, of: quantity, groups, to: &bytes)
        bytes.append(contentsOf: ", 90%: ".utf8)
        append(form, of: quantity, groups, to: &bytes)
        if inList { bytes.append(UInt8(ascii: ")")) }
    }

    /// As it stands in the steps of an explanation, `32.7 month to 41.8 month`, with the time it speaks of.
    func appendRange(_ samples: Samples, of quantity: Quantity, to bytes: inout [UInt8]) {
        defer { text.appendBasis(quantity.basis, to: &bytes) }
        guard let form = form(samples, of: quantity, to: &bytes, inList: true) else { return }
        append(form, of: quantity, false, to: &bytes)
    }

    private func append(_ form: SampledForm, of quantity: Quantity, _ groups: Bool, to bytes: inout [UInt8]) {
        append(form.low, of: quantity, groups, to: &bytes)
        bytes.append(contentsOf: " to ".utf8)
        append(form.high, of: quantity, groups, to: &bytes)
    }

    /// As a cell of a table shows it, `≈ 37.0 month (32.7 to 41.8)`, with the time it speaks of.
    func appendCell(_ samples: Samples, of quantity: Quantity, to bytes: inout [UInt8]) {
        if quantity.qualifiers != 0 {
            ink.append(QualifierWords.text(quantity.qualifiers, separator: " ").utf8, in: .note, to: &bytes)
            bytes.append(UInt8(ascii: " "))
        }
        defer { text.appendBasis(quantity.basis, to: &bytes) }
        guard let form = form(samples, of: quantity, to: &bytes, inList: true) else { return }
        bytes.append(contentsOf: "≈ ".utf8)
        append(form.median, of: quantity, false, to: &bytes)
        appendEnds(form, sign: sign(of: quantity.unit), to: &bytes)
    }

    /// ` (32.7 to 41.8)`.
    func appendEnds(_ form: SampledForm, sign: String, isScaled: Bool = true, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: " (".utf8)
        form.low.append(to: &bytes, groups: false, isScaled: isScaled)
        bytes.append(contentsOf: "\(sign) to ".utf8)
        form.high.append(to: &bytes, groups: false, isScaled: isScaled)
        bytes.append(contentsOf: "\(sign))".utf8)
    }

    /// A sign that stands with every number: `%`, `x`; empty for a unit.
    private func sign(of unit: UnitID) -> String {
        guard unit != .none else { return "" }
        let sign = state.units.text(of: unit)
        return ["%", "‰", "x"].contains(sign) ? sign : ""
    }

    /// Nil where there is but one value, which is written already.
    private func form(
        _ samples: Samples, of quantity: Quantity, to bytes: inout [UInt8], inList: Bool
    ) -> SampledForm? {
        guard let summary = SampleSummary(samples) else {
            bytes.append(contentsOf: words("no", "samples").utf8)
            return nil
        }
        guard summary.isOne, let number = try? Number(approximate: summary.median.value) else {
            return SampledForm(text, quantity.unit, summary)
        }
        var known = quantity
        known.number = number
        text.appendAmount(known, to: &bytes, inList: inList)
        return nil
    }

    private func append(_ part: SampledForm.Part, of quantity: Quantity, _ groups: Bool, to bytes: inout [UInt8]) {
        if isInked { ink.begin(.number, &bytes) }
        part.append(to: &bytes, groups: groups)
        if isInked { ink.end(.number, &bytes) }
        if quantity.unit != .none { text.appendUnit(quantity.unit, isQualified: quantity.qualifiers != 0, to: &bytes) }
    }

    /// With so many decimals, as a text asks for it.
    func append(_ samples: Samples, of quantity: Quantity, places: Int, groups: Bool, to bytes: inout [UInt8]) {
        guard let summary = SampleSummary(samples) else { return bytes.append(contentsOf: words("no", "samples").utf8) }
        var isFirst = true
        let marks = summary.isOne ? [summary.median] : [summary.median, summary.low, summary.high]
        for (mark, before) in zip(marks, ["", ", 90%: ", " to "]) {
            guard let number = try? Number(approximate: mark.value) else { continue }
            bytes.append(contentsOf: before.utf8)
            let amount = Quantity(number, unit: quantity.unit)
            if isFirst, summary.isOne == false { bytes.append(contentsOf: "≈ ".utf8) }
            isFirst = false
            bytes.append(contentsOf: text.string(amount, in: NumberFormat(places: places, groups: groups)).utf8)
        }
    }

    /// `true in 60% of samples`: with as many digits as two halves of the samples agree on.
    func append(_ event: Event, to bytes: inout [UInt8]) {
        let (holding, present) = event.tally
        guard present > 0 else { return bytes.append(contentsOf: words("no", "samples").utf8) }
        if holding == present { return bytes.append(contentsOf: words("true", "in", "all", "samples").utf8) }
        if holding == 0 { return bytes.append(contentsOf: words("true", "in", "no", "sample").utf8) }
        let share = 100 * Double(holding) / Double(present)
        let parts = (0..<4).compactMap { part in event.sampling.readingPart(part, of: 4) { event.share } }
        let mean = parts.reduce(0, +) / Double(max(parts.count, 1))
        let variance = parts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(parts.count - 1, 1))
        let doubt = 100 * variance.squareRoot()
        let agreed = doubt > 0 ? -SampledForm.exponent(doubt) : 2
        // The first digit of what is rare, or rarely fails, is kept.
        let rare = min(share, 100 - share)
        let first = rare > 0 ? 1 - SampledForm.exponent(rare) : 0
        bytes.append(contentsOf: (words("true", "in") + " ").utf8)
        if isInked { ink.begin(.number, &bytes) }
        let number = (try? Number(approximate: share)) ?? .zero
        NumberLayout(decimal: number.decimal(places: min(max(agreed, first, 0), 2)))
            .appendPlainly(to: &bytes, groups: false)
        bytes.append(UInt8(ascii: "%"))
        if isInked { ink.end(.number, &bytes) }
        bytes.append(contentsOf: (" " + words("of", "samples")).utf8)
    }

    private func words(_ words: String...) -> String { words.joined(separator: " ") }
}
