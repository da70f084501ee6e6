import Reporting

/// `x in UNIT at …`, and units written where spaces are free: targets, types of parameters, units of a block.
extension Reader {
    mutating func conversion(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        try advance()
        try goOnToOperand()
        let target = try unit(wanted: "a unit to convert to", after: left.span)
        let after = left.span.joined(target.span)
        var tallest = leftHeight
        var span = after
        var rate: ConversionRate?
        if let told = try conversionRate() {
            switch told {
            case .at(let tree), .over(let tree): span = span.joined(tree.span)
            }
            tallest = max(tallest, height)
            rate = told
        }
        if let next = Grammar.infix(token.kind), next.level > .sum { throw operatorAfterConversion(span) }
        height = tallest
        try grow()
        return Tree(span, .convert(left, target, rate))
    }

    private mutating func conversionRate() throws(SyntaxError) -> ConversionRate? {
        let isAt = isWord(.at)
        guard isAt || isWord(.over), !assignFollows else { return nil }
        try advance()
        try skipNewlines()
        let tree = try postfix()
        return isAt ? .at(tree) : .over(tree)
    }

    /// `a in CNY / 2`: the division can only have been meant for the converted value.
    private func operatorAfterConversion(_ conversion: Span) -> SyntaxError {
        error(
            .unexpectedToken, "after a conversion `\(source.text(token.span))` needs brackets round the conversion",
            token.span, also: [(conversion, "converts")], fix: "(\(source.text(conversion)))", replacing: conversion)
    }

    /// Whether the token is a unit's name and no call, path or number.
    private var standsUnitName: Bool {
        switch token.kind {
        case .percent, .currency: true
        case .name: !isCodeBeforeNumber && plain(position) != UInt8(ascii: "(") && plain(position) != UInt8(ascii: ".")
        default: false
        }
    }

    /// Reads a unit whose parts may stand apart; each may have one scale before it.
    /// `left` is what it converts, if anything.
    mutating func unit(wanted: String, after left: Span? = nil) throws(SyntaxError) -> UnitTree {
        var factors: [UnitTree.Factor] = []
        var span = token.span
        var sign = 1
        while true {
            var factor = try unitFactor(wanted, isFirst: factors.isEmpty)
            factor.exponent = try sign * unitPower()
            factors.append(factor)
            span = span.joined(previous)
            if factor.name == nil { break }
            switch token.kind {
            case .slash, .per: sign = -1
            case .star, .middleDot: sign = 1
            default: return UnitTree(span: span, factors: factors)
            }
            let joint = token
            try advance()
            try skipNewlines()
            if !standsUnitName {
                guard token.kind != .end else { throw missingOperand() }
                throw error(
                    .unexpectedToken,
                    "only a unit can follow `\(source.text(joint.span))` here; put the conversion in brackets",
                    token.span, also: [(span, "the unit")],
                    fix: left.map { "(\(source.text($0.joined(span))))" }, replacing: left?.joined(span))
            }
        }
        return UnitTree(span: span, factors: factors)
    }

    private mutating func unitFactor(_ wanted: String, isFirst: Bool) throws(SyntaxError) -> UnitTree.Factor {
        var factor = UnitTree.Factor(name: nil)
        guard token.kind == .name else {
            if token.kind == .percent || token.kind == .currency {
                factor.name = Name(token.span, token.symbol)
                try advance()
                return factor
            }
            if token.kind == .end || token.kind == .newline { throw missingOperand() }
            if token.symbol.isReserved, token.symbol.index >= 0 { throw reservedWord() }
            throw error(.unexpectedToken, "here should stand \(wanted), not \(describeToken())", token.span)
        }
        let word = token.span
        if byte(token.start) >= 0x80, let scale = chineseScale(at: token.start) {
            factor.scale = scale.exponent
            let end = token.start + scale.length
            factor.scaleWord = symbol(NameRun(start: token.start, end: end, isWide: false))
            if end < token.end {
                let rest = NameRun(start: end, end: token.end, isWide: true)
                factor.name = Name(rest.span, symbol(rest))
                try advance()
                return factor
            }
        } else if let scale = Word(token.symbol)?.scale {
            factor.scale = scale
            factor.scaleWord = token.symbol
        }
        guard factor.scaleWord != nil else {
            factor.name = Name(token.span, token.symbol)
            try advance()
            return factor
        }
        try advance()
        let isUnit = token.kind == .name && Word(token.symbol)?.followsExpression != true
        if isUnit || token.kind == .percent || token.kind == .currency {
            factor.name = Name(token.span, token.symbol)
            try advance()
        } else if !isFirst || token.kind == .slash {
            throw error(.unexpectedToken, "the scale `\(source.text(word))` wants a unit after it", word)
        }
        return factor
    }

    /// The power after a unit, 1 without one.
    private mutating func unitPower() throws(SyntaxError) -> Int {
        if token.kind == .superscript {
            let value = scalar(token.start).value == "²" ? 2 : 3
            try advance()
            return value
        }
        guard token.kind == .caret else { return 1 }
        let caret = token.span
        try advance()
        var sign = 1
        if token.kind == .minus {
            sign = -1
            try advance()
        }
        guard token.kind == .number, token.exponent == 0, (0..<1_000).contains(token.value) else {
            throw error(
                .unexpectedToken, "after a unit `^` wants a small whole number; to raise the whole put it in brackets",
                caret.joined(token.span), incomplete: token.kind == .end)
        }
        let value = token.value
        try advance()
        return sign * value
    }
}
