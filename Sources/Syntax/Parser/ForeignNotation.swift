import Reporting

/// Signs as other programs and typesetting use them, where they stand as the token: `<100>`, `=15`, `5 – 3`.
struct ForeignNotation {
    private let cursor: TokenCursor

    init(_ cursor: TokenCursor) { self.cursor = cursor }

    private var token: Token { cursor.token }
    private var text: UnsafeBufferPointer<UInt8> { cursor.text }

    /// `<100>`, negative in accounts.
    var angledNegative: SyntaxError? {
        var copy = cursor
        guard (try? copy.advance()) != nil, copy.token.kind == .number || copy.token.kind == .currency,
            let number = try? LiteralParser.literal(&copy), copy.token.kind == .greater
        else { return nil }
        let negative = "-\(cursor.written(number.span))"
        return cursor.error(
            LiteralFinding.foreignNegative(negative.excerpt), token.span.joined(copy.token.span), fix: negative,
            failedAt: copy.token.end)
    }

    /// `5 – 3` is a subtraction as it is typeset; without spaces, or between dates, it may be a range too.
    func dash(after tree: Tree?) -> SyntaxError {
        let isTime =
            switch tree?.form {
            case .date, .period, .datePeriod, .labelledPeriod: true
            default: false
            }
        let isSpaced = token.gap > 0 && text.spaceWidth(token.end) > 0 && !isTime
        return cursor.error(.dashBetween(isSpaced: isSpaced), token.span, fix: isSpaced ? "-" : nil)
    }

    /// A `=` with no name before it; spreadsheets begin a cell with one.
    var assign: SyntaxError {
        var start = token.start
        while start > 0, text.byte(start - 1) != 0x0A { start -= 1 }
        guard text.skipSpaces(start) == token.start else {
            return cursor.error(.noValueBefore(.written("=")), token.span)
        }
        return cursor.error(.formulaSign, token.span, fix: "")
    }

    /// `3-5亿`, `5-10x`: a range as it is printed, or a plain number less a scaled one.
    func dashedRange(_ left: Tree, _ right: Tree) -> SyntaxError? {
        guard case .number(let low) = left.form, case .number(let high) = right.form, left.span != cursor.lastGroup,
            right.span != cursor.lastGroup, low.unit == nil, low.currency == nil, low.scale == 0, high.currency == nil,
            high.scale != 0 || isMultiple(high.unit)
        else { return nil }
        let (from, to) = (cursor.written(left.span), cursor.written(right.span))
        let digits = to.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let first = Double(from), let last = Double(String(digits)), first < last else { return nil }
        let tail = to.dropFirst(digits.count)
        return cursor.error(
            .rangeOrSubtraction(range: "\(from)\(tail)..\(to)", subtraction: "\(from) - \(to)"),
            left.span.joined(right.span))
    }

    private func isMultiple(_ unit: UnitTree?) -> Bool {
        guard let factors = unit?.factors, factors.count == 1, let name = factors[0].name else { return false }
        return ["x", "X", "倍"].contains(cursor.written(name.span))
    }

    /// Whether a unit behind it belongs to what it is divided by, as likely as to the whole, or to a power's exponent.
    func isQuotient(_ tree: Tree) -> Bool {
        switch tree.form {
        case .binary(.divide, _, _) where tree.span != cursor.lastGroup,
            .binary(.power, _, _) where tree.span != cursor.lastGroup:
            true
        default: false
        }
    }
}
