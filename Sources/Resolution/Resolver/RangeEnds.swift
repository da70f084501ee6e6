import Reporting
import Syntax

/// The ends of a range, each with the unit that is meant. `20M..40M USD/month`: one end's unit serves both only where
/// the other is plain 0 or has a scale of its own.
struct RangeEnds {
    let low: Tree
    let high: Tree
    /// Whether both are numbers that are written with decimals.
    let areDecimals: Bool

    /// - Parameters:
    ///   - sign: what stands between them.
    ///   - isShared: whether the unit of a number without a scale can only be that of the other too: `12 to 18 month`.
    init(
        _ low: Tree, _ high: Tree, _ span: Span, in passage: Passage, sign: String = "..",
        isShared: (NumberLiteral) -> Bool = { _ in false }
    ) throws(Failure) {
        var (low, high) = (low, high)
        if var a = RangeEnds.literal(low), var b = RangeEnds.literal(high) {
            if a.unit == nil, a.currency == nil, b.unit != nil || b.currency != nil || b.scale != 0 {
                if a.scale == 0, b.unit == nil, b.currency == nil, a.digits.isZero {
                    // `0..10B`: zero is zero at any scale.
                } else if a.scale != 0 || a.digits.isZero || b.scale == 0 && isShared(b) {
                    (a.unit, a.currency) = (b.unit, b.currency)
                } else {
                    throw RangeEnds.inTwoWays(low, high, span, passage, sign)
                }
                low = RangeEnds.tree(low, a)
            } else if b.unit == nil, b.currency == nil, a.unit != nil || a.currency != nil || a.scale != 0 {
                guard b.scale != 0 || b.digits.isZero || a.scale == 0 && isShared(a) else {
                    throw RangeEnds.inTwoWays(low, high, span, passage, sign)
                }
                (b.unit, b.currency) = (a.unit, a.currency)
                high = RangeEnds.tree(high, b)
            }
        }
        (self.low, self.high) = (low, high)
        areDecimals = RangeEnds.isDecimal(low, passage) && RangeEnds.isDecimal(high, passage)
    }

    /// A number, perhaps below zero.
    private static func literal(_ end: Tree) -> NumberLiteral? {
        switch end.form {
        case .number(let literal): literal
        case .negate(let operand):
            if case .number(let literal) = operand.form { literal } else { nil }
        default: nil
        }
    }

    /// An end with another number in the place of its own.
    private static func tree(_ end: Tree, _ literal: NumberLiteral) -> Tree {
        guard case .negate(let operand) = end.form else { return Tree(end.span, .number(literal)) }
        return Tree(end.span, .negate(Tree(operand.span, .number(literal))))
    }

    private static func isDecimal(_ end: Tree, _ passage: Passage) -> Bool {
        switch end.form {
        case .number(let literal):
            literal.digits.exponent < 0 || passage.text(end.span).utf8.contains(UInt8(ascii: "."))
        case .negate(let operand): isDecimal(operand, passage)
        default: false
        }
    }

    private static func inTwoWays(
        _ low: Tree, _ high: Tree, _ span: Span, _ passage: Passage, _ sign: String
    ) -> Failure {
        let (a, b) = (passage.text(low.span), passage.text(high.span))
        let (tailA, tailB) = (tail(a), tail(b))
        let shared =
            tailA.isEmpty
            ? "\(a)\(separator(tailB))\(tailB)\(sign)\(b)" : "\(a)\(sign)\(b)\(separator(tailA))\(tailA)"
        return passage.failure(
            ExpressionFinding.rangeInTwoWays(shared), at: span, fix: shared, replacing: low.span.joined(high.span))
    }

    /// What stands behind the digits.
    private static func tail(_ text: String) -> String {
        String(text.drop { $0 == "-" || $0 == "−" || $0.isNumber || $0 == "." || $0 == "," || $0 == "_" || $0 == " " })
    }

    private static func separator(_ tail: String) -> String {
        // `5M`, `20%`, but `1 month`.
        guard let first = tail.first, first.isLetter, !tail.utf8.contains(UInt8(ascii: " ")) else { return "" }
        return tail.count > 2 || first.isUppercase && tail.count > 1 ? " " : ""
    }
}

extension DecimalDigits {
    package var isZero: Bool { small == 0 || small == nil && long.allSatisfy { $0 == 0 } }
}
