import Reporting

/// Tells `25M to 32M USD/month` from `25M USD to CNY`.
enum SpreadParser {
    /// The error for `2 * 5 to 10` and `5 to 10 * 2`, where it cannot be told what is meant to be uncertain.
    static func loose(_ left: Tree, isGroup: Bool, _ right: Tree, _ cursor: borrowing TokenCursor) -> SyntaxError? {
        let isRightGroup = cursor.lastGroup == right.span
        var span: Span
        if !isGroup, case .binary(_, _, let last) = left.form {
            span = last.span.joined(right.span)
            if !isRightGroup, case .binary = right.form { span = Span(0, 0) }
        } else if !isRightGroup, case .binary(_, let first, _) = right.form {
            span = left.span.joined(first.span)
        } else {
            return nil
        }
        let whole = left.span.joined(right.span)
        guard span.end > span.start else { return cursor.error(.operatorBesideSpread, whole) }
        return cursor.error(
            .operatorBesideSpread, whole, fix: "(\(cursor.written(span)))", replacing: span)
    }

    /// Whether a quantity stands after the `to` that is the token: a number, a sign or a bracket. A name is a unit.
    static func follows(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .to else { return false }
        let next = cursor.peekPastNewlines().0
        switch next.kind {
        case .number, .minus, .plus, .openRound, .date: return true
        case .currency: return cursor.peek(1).kind == .number
        default: return false
        }
    }
}
