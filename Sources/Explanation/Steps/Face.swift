import Companies
import Quantities
import Reporting
import Resolution

/// An expression as it stands on the board: its text, in which parts give way to their values one after the other.
final class Face {
    enum Kind {
        /// A number, a text: nothing to be said of it.
        case literal
        /// A variable, a parameter, a figure: its value takes its place at once.
        case name
        /// An operation or a call: its value takes its place when all its parts are values.
        case operation
    }

    let step: Step
    /// What it takes up in the text around it; more than its own where a branch stands for a whole conditional.
    let span: Span
    let kind: Kind
    let children: [Face]
    /// The value's text, once it stands here.
    var shown: String?

    init(_ step: Step, _ kind: Kind, _ children: [Face] = [], span: Span? = nil) {
        (self.step, self.kind, self.children) = (step, kind, children)
        self.span = span ?? step.node.span
    }

    /// The same in the place of a longer text.
    func standing(at span: Span) -> Face { Face(step, kind, children, span: span) }

    var isSettled: Bool { kind == .literal || shown != nil }

    /// Sums and differences are one operation, and so are products and quotients: `a + b - c` is found in one go.
    func goesOn(from left: Face) -> Bool {
        guard left.kind == .operation, children.first === left else { return false }
        return (isSum && left.isSum && !addsShare) || (isProduct && left.isProduct)
    }

    /// `200 USD + 5%`: of what stands left of it, so that must be found first.
    private var addsShare: Bool {
        guard isSum, children.count == 2, case .quantity(let whole)? = children[0].step.value,
            case .quantity(let share)? = children[1].step.value
        else { return false }
        return whole.unit != share.unit && share.unit != .none
    }

    private var isSum: Bool { step.node.isSum }
    var isProduct: Bool { step.node.isProduct }

    /// Whether its value can take its place now.
    var isReady: Bool {
        kind == .operation && children.allSatisfy { $0.isSettled || goesOn(from: $0) && $0.isReady }
    }

    // MARK: Text

    /// The text with the values that stand in it so far.
    func text(isFirst: Bool = true) -> String {
        if let shown { return !isFirst && shown.hasPrefix("-") ? "(\(shown))" : shown }
        let own = step.node.span
        guard !children.isEmpty else { return Face.plain(step.source.text(own), step.node) }
        var text = ""
        var place = Int(own.start)
        for child in children {
            let (start, end) = (Int(child.span.start), Int(child.span.end))
            guard start >= place, end <= Int(own.end) else { continue }
            let gap = Face.plain(step.source.text(Span(place, start)), step.node)
            text += Face.signs.contains(gap) && !text.isEmpty ? " \(gap) " : gap
            var part = child.text(isFirst: text.isEmpty)
            if let value = child.shown, step.node.isPower, child === children.first, Face.needsBrackets(value) {
                part = value.isInBrackets ? value : "(\(value))"
            }
            // What brings its brackets needs none around.
            if child.shown?.isInBrackets == true, text.hasSuffix("("), closes(after: end) {
                part = String(part.dropFirst().dropLast())
            }
            text += part
            place = end
        }
        return text + Face.plain(step.source.text(Span(place, Int(own.end))), step.node)
    }

    /// Whether a power of a value would be read as one of a part of it: `-2^2`, `3 USD^2`.
    /// Whether a bracket closes directly behind a place of the text.
    private func closes(after place: Int) -> Bool {
        let own = Int(step.node.span.end)
        return place < own && step.source.text(Span(place, own)).first == ")"
    }

    private static func needsBrackets(_ value: String) -> Bool {
        let bare = value.hasPrefix("≈ ") ? value.dropFirst(2) : value[...]
        return bare.utf8.first == UInt8(ascii: "-") || bare.utf8.contains(0x20) || bare.utf8.last == UInt8(ascii: "%")
    }

    /// Operators that have room about them, however they were typed.
    private static let signs: Set<String> = ["+", "-", "×", "/"]

    /// Written on one line, with the signs of a board.
    private static func plain(_ text: String, _ node: Node) -> String {
        var plain = ""
        var isBlank = false
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
                isBlank = true
                continue
            }
            if isBlank { plain.unicodeScalars.append(" ") }
            isBlank = false
            plain.unicodeScalars.append(scalar == "*" && node.isMultiplication ? "×" : scalar)
        }
        return isBlank ? plain + " " : plain
    }

    // MARK: Parts

    /// All names and calls in it, in the order they stand.
    func visit(_ body: (Face) -> Void) {
        for child in children { child.visit(body) }
        body(self)
    }
}

extension Face {
    /// The outermost operations that are ready; those that an operation goes on from are part of it.
    func ready(into found: inout [Face]) {
        if isSettled { return }
        if isReady { return found.append(self) }
        for child in children { child.ready(into: &found) }
    }

    /// What an operation works on, with those of the operations it goes on from.
    var operands: [Face] { children.flatMap { goesOn(from: $0) ? $0.operands : [$0] } }
}

extension Node {
    fileprivate var isSum: Bool { operation == .add || operation == .subtract }
    fileprivate var isProduct: Bool { operation == .multiply || operation == .divide }
    fileprivate var isMultiplication: Bool { operation == .multiply }
    fileprivate var isPower: Bool { operation == .power }
    var isDivision: Bool { operation == .divide }
}
