import Reporting
import Syntax

/// A number with a unit behind it as it stands in the text, and what else it may have been meant to be.
struct WrittenAmount {
    private let passage: Passage
    private let unit: UnitTree
    /// From the number to the end of its unit, without brackets round them.
    let span: Span

    /// - Parameter literal: the whole literal, brackets included.
    init(_ literal: Span, _ unit: UnitTree, in passage: Passage) {
        (self.passage, self.unit) = (passage, unit)
        let opening = passage.text(literal).utf8.prefix { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: " ") }.count
        span = Span(Int(literal.start) + opening, Int(unit.span.end))
    }

    var text: String { passage.text(span) }
    var hasFactors: Bool { unit.factors.count > 1 }

    /// The number alone.
    var number: String { text(to: unit.span.start).trimmed }

    /// Whether the unit is just a name, without a power.
    func endsWith(_ name: String) -> Bool { passage.text(unit.span) == name }

    /// The error for a name that is no unit; the fix is an operation in place of the amount.
    func notAmount(_ finding: UnitFinding, at name: Span) -> Failure {
        passage.failure(finding, at: name, fix: operation, replacing: span)
    }

    /// `3 m` as `3 * m`, `6 USD/x` as `6 USD / x`.
    private var operation: String {
        guard hasFactors else {
            return "\(text(to: unit.span.start).trimmed) * \(passage.text(unit.span))"
        }
        return text.map { $0 == "/" ? " / " : $0 == "*" || $0 == "·" ? " * " : String($0) }.joined()
    }

    /// `2 x`: a multiple is written without a space, so this may have been a product.
    func refuseSpace(before name: Name) throws(Failure) {
        let text = text(to: name.span.start)
        guard text.hasSuffix(" "), passage.text(name.span) == "x" else { return }
        throw passage.failure(
            UnitFinding.spacedMultiple(text.trimmed), at: name.span, fix: "\(text.trimmed) * x", replacing: span)
    }

    /// `5%^2` could be 5% squared or five times a squared percent.
    func powerOfPercent(_ name: Name) -> Failure {
        let base = text(to: name.span.end)
        let power = passage.text(Span(Int(name.span.end), Int(span.end)))
        return passage.failure(
            UnitFinding.powerOfPercent(base, power, of: passage.text(name.span)), at: span, fix: "(\(base))\(power)")
    }

    private func text(to end: UInt32) -> String { passage.text(Span(Int(span.start), Int(end))) }
}

extension String {
    /// Without spaces at its end.
    var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
