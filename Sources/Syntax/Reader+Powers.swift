import Reporting

/// Powers that could be read in two ways.
extension Reader {
    func refuseSuperscriptBefore(_ sign: Token) throws(SyntaxError) {
        let end = Int(previous.end)
        guard end >= 2, byte(end - 2) == 0xC2, byte(end - 1) == 0xB2 || byte(end - 1) == 0xB3 else { return }
        throw error(
            .unexpectedToken, "one power directly after another can be read in two ways; put brackets",
            previous.joined(sign.span))
    }

    /// `2^3 USD`: a unit belongs to a number, and whether that is the power or its exponent cannot be told.
    func refuseUnitAfterPower(_ left: Tree, _ right: Tree) throws(SyntaxError) {
        if right.span == lastGroup { return }
        var exponent = right
        if case .negate(let inner) = right.form { exponent = inner }
        guard case .number(let literal) = exponent.form, let unit = literal.unit, lastGroup != exponent.span else {
            return
        }
        let power = source.text(Span(Int(left.span.start), Int(unit.span.start)))
        let trimmed = String(power.reversed().drop { $0 == " " }.reversed())
        throw error(
            .unitAfterExpression, "only a number takes a unit, and `\(Self.clip(trimmed))` is a power", unit.span,
            also: [(Span(Int(left.span.start), Int(left.span.start) + trimmed.utf8.count), "")],
            fix: "\(trimmed) * 1 \(source.text(unit.span))", replacing: left.span.joined(unit.span))
    }
}
