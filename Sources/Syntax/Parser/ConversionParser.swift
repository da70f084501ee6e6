import Reporting

/// `x in UNIT at …`, and units written where spaces are free: targets, types of parameters, units of a block.
enum ConversionParser {
    static func conversion(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        var tallest = cursor.height
        try cursor.advance()
        try OperandParser.goOnToOperand(&cursor)
        var target = try unit(&cursor, wanted: .conversionUnit, after: left.span)
        try smaller(&target, &cursor)
        var span = left.span.joined(target.span)
        let rate = try conversionRate(&cursor)
        switch rate {
        case .at(let tree), .over(let tree):
            span = span.joined(tree.span)
            tallest = max(tallest, cursor.height)
        case nil: break
        }
        if let next = OperatorTable.row(cursor.token.kind), next.level > .sum {
            // `a in CNY / 2`: the division can only have been meant for the converted value.
            throw cursor.error(
                .operatorAfterConversion(cursor.written(cursor.token)), cursor.token.span, also: [span],
                fix: "(\(cursor.written(span)))", replacing: span)
        }
        cursor.height = tallest
        try cursor.grow()
        return Tree(span, .convert(left, target, rate))
    }

    /// Reads `+inch` after `foot`: names joined without a space that nothing binds tighter. Whether they are units or
    /// operands is told when names have a meaning.
    private static func smaller(_ target: inout UnitTree, _ cursor: inout TokenCursor) throws(SyntaxError) {
        guard cursor.token.kind == .plus, cursor.token.gap == 0, target.factors.count == 1,
            target.factors[0].name != nil, target.factors[0].exponent == 1, target.factors[0].scaleWord == nil
        else { return }
        while cursor.token.kind == .plus, cursor.token.gap == 0 {
            let name = cursor.peek()
            guard name.kind == .name, name.gap == 0, !name.isCode else { return }
            let next = cursor.peek(1)
            switch next.kind {
            case .openRound, .openSquare, .dot: if next.gap == 0 { return }
            case .name: return
            default: break
            }
            if let row = OperatorTable.row(next.kind), row.level > .sum { return }
            try cursor.advance()
            target.smaller.append(Name(cursor.token.span, cursor.token.symbol))
            try cursor.advance()
        }
    }

    /// `at DATE`, `at 7.04 CNY/USD` or `over PERIOD`, where one follows.
    static func conversionRate(_ cursor: inout TokenCursor) throws(SyntaxError) -> ConversionRate? {
        let isAt = cursor.isWord(.at)
        guard isAt || cursor.isWord(.over), !cursor.assignFollows else { return nil }
        try cursor.advance()
        try cursor.skipNewlines()
        let tree = try OperandParser.postfix(&cursor)
        return isAt ? .at(tree) : .over(tree)
    }

    /// Whether the token is a unit's name and no call, path or number.
    private static func standsUnitName(_ cursor: inout TokenCursor) -> Bool {
        switch cursor.token.kind {
        case .percent, .currency: return true
        case .name:
            if cursor.token.isCode { return false }
            let next = cursor.peek()
            return next.gap > 0 || next.kind != .openRound && next.kind != .dot && next.kind != .range
        default: return false
        }
    }

    /// Reads a unit whose parts may stand apart; each may have one scale before it.
    /// `left` is what it converts, if anything.
    static func unit(
        _ cursor: inout TokenCursor, wanted: Wanted, after left: Span? = nil
    ) throws(SyntaxError) -> UnitTree {
        var factors: [UnitTree.Factor] = []
        var span = cursor.token.span
        var sign = 1
        if wanted == .conversionUnit, isOneOver(&cursor) {
            // `1/s` has divisors alone.
            try cursor.advance()
            try cursor.advance()
            sign = -1
        }
        while true {
            var factor = try factor(&cursor, wanted, isFirst: factors.isEmpty)
            factor.exponent = try sign * power(&cursor)
            if let name = factor.name { LiteralParser.noteYuan(name.span, &cursor) }
            factors.append(factor)
            span = span.joined(cursor.previous)
            if factor.name == nil { break }
            switch cursor.token.kind {
            case .slash, .per: sign = -1
            case .star: sign = 1
            default: return UnitTree(span: span, factors: factors)
            }
            let joint = cursor.token
            try cursor.advance()
            try cursor.skipNewlines()
            if !standsUnitName(&cursor) {
                guard cursor.token.kind != .end else { throw cursor.missingOperand() }
                throw cursor.error(
                    .onlyUnitAfter(cursor.written(joint)), cursor.token.span, also: [span],
                    fix: left.map { "(\(cursor.written($0.joined(span))))" }, replacing: left?.joined(span))
            }
        }
        return UnitTree(span: span, factors: factors)
    }

    /// Whether `1/` stands there, with a unit's name after it.
    private static func isOneOver(_ cursor: inout TokenCursor) -> Bool {
        cursor.token.kind == .number && cursor.written(cursor.token) == "1" && cursor.peek().kind == .slash
            && (cursor.peek(1).kind == .name || cursor.peek(1).kind == .unit)
    }

    private static func factor(
        _ cursor: inout TokenCursor, _ wanted: Wanted, isFirst: Bool
    ) throws(SyntaxError) -> UnitTree.Factor {
        let token = cursor.token
        switch token.kind {
        case .name: break
        case .percent, .currency:
            try cursor.advance()
            return UnitTree.Factor(name: Name(token.span, token.symbol))
        case .end, .newline: throw cursor.missingOperand()
        default:
            if token.symbol.isReserved { throw cursor.reservedWord() }
            throw cursor.error(.expected(wanted, cursor.found), token.span)
        }
        var factor = UnitTree.Factor(name: nil)
        if let split = cursor.lexer.names.splitScale(token) {
            factor.scale = split.scale.exponent
            factor.scaleWord = split.scale.symbol
            if let name = split.name {
                factor.name = Name(name.span, name.symbol)
                try cursor.advance()
                return factor
            }
        } else if let scale = Word(token.symbol)?.scale {
            factor.scale = scale
            factor.scaleWord = token.symbol
        } else {
            factor.name = Name(token.span, token.symbol)
            try cursor.advance()
            return factor
        }
        try cursor.advance()
        let next = cursor.token
        let isUnit = next.kind == .name && Word(next.symbol)?.followsExpression != true
        if isUnit || next.kind == .percent || next.kind == .currency {
            factor.name = Name(next.span, next.symbol)
            try cursor.advance()
        } else if !isFirst || next.kind == .slash {
            throw cursor.error(.scaleWantsUnit(cursor.written(token)), token.span)
        }
        return factor
    }

    /// The power after a unit, 1 without one.
    private static func power(_ cursor: inout TokenCursor) throws(SyntaxError) -> Int {
        if cursor.token.kind == .superscript {
            let raised = cursor.token
            guard raised.value.magnitude <= UnitTree.largestPower else {
                throw cursor.error(.powerOfTarget, raised.span)
            }
            try cursor.advance()
            return raised.value
        }
        guard cursor.token.kind == .caret else { return 1 }
        let caret = cursor.token.span
        try cursor.advance()
        let isNegative = cursor.token.kind == .minus
        if isNegative { try cursor.advance() }
        let number = cursor.token
        guard number.kind == .number, number.exponent == 0, (0...UnitTree.largestPower).contains(number.value) else {
            throw cursor.error(.powerOfTarget, caret.joined(number.span), incomplete: number.kind == .end)
        }
        try cursor.advancePastNumber()
        return isNegative ? -number.value : number.value
    }
}
