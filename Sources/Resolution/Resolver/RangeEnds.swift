import Reporting
import Syntax

/// The ends of a range, each with the unit that is meant. `20M..40M USD/month`: one end's unit serves both only where
/// the other is plain 0 or has a scale of its own.
struct RangeEnds {
    let low: Tree
    let high: Tree
    /// Whether both are numbers that are written with decimals.
    let areDecimals: Bool

    init(_ low: Tree, _ high: Tree, _ span: Span, in passage: Passage) throws(Failure) {
        var (low, high) = (low, high)
        if case .number(var a) = low.form, case .number(var b) = high.form {
            if a.unit == nil, a.currency == nil, b.unit != nil || b.currency != nil || b.scale != 0 {
                if a.scale == 0, b.unit == nil, b.currency == nil, a.digits.isZero {
                    // `0..10B`: zero is zero at any scale.
                } else if a.scale != 0 || a.digits.isZero {
                    (a.unit, a.currency) = (b.unit, b.currency)
                } else {
                    throw RangeEnds.inTwoWays(low, high, span, passage)
                }
                low = Tree(low.span, .number(a))
            } else if b.unit == nil, b.currency == nil, a.unit != nil || a.currency != nil || a.scale != 0 {
                guard b.scale != 0 || b.digits.isZero else { throw RangeEnds.inTwoWays(low, high, span, passage) }
                (b.unit, b.currency) = (a.unit, a.currency)
                high = Tree(high.span, .number(b))
            }
        }
        (self.low, self.high) = (low, high)
        areDecimals = RangeEnds.isDecimal(low, passage) && RangeEnds.isDecimal(high, passage)
    }

    private static func isDecimal(_ end: Tree, _ passage: Passage) -> Bool {
        switch end.form {
        case .number(let literal):
            literal.digits.exponent < 0 || passage.text(end.span).utf8.contains(UInt8(ascii: "."))
        case .negate(let operand): isDecimal(operand, passage)
        default: false
        }
    }

    private static func inTwoWays(_ low: Tree, _ high: Tree, _ span: Span, _ passage: Passage) -> Failure {
        let (a, b) = (passage.text(low.span), passage.text(high.span))
        let (tailA, tailB) = (tail(a), tail(b))
        let shared = tailA.isEmpty ? "\(a)\(separator(tailB))\(tailB)..\(b)" : "\(a)..\(b)\(separator(tailA))\(tailA)"
        return passage.failure(
            ExpressionFinding.rangeInTwoWays(shared), at: span, fix: shared, replacing: low.span.joined(high.span))
    }

    /// What stands behind the digits.
    private static func tail(_ text: String) -> String {
        String(text.drop { $0.isNumber || $0 == "." || $0 == "," || $0 == "_" || $0 == " " })
    }

    private static func separator(_ tail: String) -> String {
        tail.first.map { $0.isUppercase && tail.count > 1 && !tail.utf8.contains(UInt8(ascii: " ")) ? " " : "" } ?? ""
    }
}

extension DecimalDigits {
    package var isZero: Bool { small == 0 || small == nil && long.allSatisfy { $0 == 0 } }
}
