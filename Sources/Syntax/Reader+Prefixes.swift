import Reporting

/// What stands left of any operator: signs, `not`, `if`, `≈` and lambdas.
extension Reader {
    mutating func skipNewlines() throws(SyntaxError) {
        while token.kind == .newline { try advance() }
    }

    /// After an operator the line goes on to the next; not to one that begins with a definition.
    mutating func goOnToOperand() throws(SyntaxError) {
        guard token.kind == .newline else { return }
        let sign = previous
        try skipNewlines()
        guard startsDefinition else { return }
        throw error(
            .missingOperand, "after `\(Self.clip(source.text(sign)))` a value is missing", sign, resume: Int(sign.end))
    }

    /// Whether `NAME =` stands at the token, or `fn`, `unit` and the like with a name.
    private var startsDefinition: Bool {
        guard token.kind == .name else { return false }
        if assignFollows { return true }
        guard let word = Word(token.symbol), Self.beginsStatement(word) else { return false }
        let next = skipSpaces(position)
        guard next > position else { return false }
        return startsName(next) ? !symbol(nameRun(at: next)).isReserved : plain(next) == UInt8(ascii: "\"")
    }

    /// Reads what stands left of any operator. After an operator the line goes on to the next.
    mutating func prefix(_ minimum: Level, startsArgument: Bool) throws(SyntaxError) -> Tree {
        try goOnToOperand()
        switch token.kind {
        case .number: return try postfix()
        case .minus: return try negation()
        case .not:
            try allow(.not, after: minimum)
            return try denial()
        case .if:
            try allow(.prefix, after: minimum)
            return try conditional()
        case .with:
            try allow(.prefix, after: minimum)
            return try with()
        case .approximately: return try approximate()
        case .name where startsArgument && arrowFollows: return try lambda()
        case .name where comparesHere:
            try allow(.prefix, after: minimum)
            return try compare()
        case .openRound where minimum <= .prefix: return try lambdaOrGroup(startsArgument: startsArgument)
        default: return try postfix()
        }
    }

    private mutating func negation() throws(SyntaxError) -> Tree {
        let sign = token.span
        try advance()
        let operand = try expression(.power)
        try grow()
        return Tree(sign.joined(operand.span), .negate(operand))
    }

    /// `not x`.
    private mutating func denial() throws(SyntaxError) -> Tree {
        let word = token.span
        try advance()
        let operand = try expression(.not)
        try grow()
        return Tree(word.joined(operand.span), .not(operand))
    }

    /// `x -> …` with a bare name.
    private mutating func lambda() throws(SyntaxError) -> Tree {
        let name = Name(token.span, token.symbol)
        try advance()
        return try lambda([name], from: name.span)
    }

    private mutating func lambdaOrGroup(startsArgument: Bool) throws(SyntaxError) -> Tree {
        let start = token.span
        guard mayBeLambdaNames(startsArgument: startsArgument),
            let names = try lambdaNames(startsArgument: startsArgument)
        else { return try postfix() }
        return try lambda(names, from: start)
    }

    func allow(_ level: Level, after minimum: Level) throws(SyntaxError) {
        guard minimum > level else { return }
        throw error(
            .unexpectedToken, "`\(source.text(token.span))` reaches to the end, so after an operator it needs brackets",
            token.span, also: [(previous, "the operator")], fix: nil)
    }

    private mutating func conditional() throws(SyntaxError) -> Tree {
        let start = token.span
        let outer = context
        context.elseBelongsToIf = false
        try advance()
        let condition = try expression(.or)
        var tallest = height
        context.elseBelongsToIf = true
        try expect(.then, "`then`")
        let consequence = try expression(.prefix)
        tallest = max(tallest, height)
        context.elseBelongsToIf = outer.elseBelongsToIf
        var span = start.joined(consequence.span)
        var alternative: Tree?
        if token.kind == .else {
            try advance()
            let tree = try expression(.prefix)
            tallest = max(tallest, height)
            span = span.joined(tree.span)
            alternative = tree
        }
        try grow(tallest)
        return Tree(span, .conditional(condition, then: consequence, otherwise: alternative))
    }

    /// `≈ 5`, `≈ -5 USD`: an approximate number.
    private mutating func approximate() throws(SyntaxError) -> Tree {
        let start = token
        try advance()
        var minus: Token?
        if token.kind == .minus {
            minus = token
            try advance()
        }
        let words = try qualifiers { $0.standsLiteral }
        guard standsLiteral, token.kind != .approximately else {
            throw error(
                .missingOperand, "`≈` stands before a number, or between two values", start.span,
                incomplete: token.kind == .end)
        }
        let from = minus == nil ? start.start : token.start
        let number = try literal(from: from, qualifiers: words, isApproximate: true)
        guard minus != nil else { return number }
        try grow()
        return Tree(start.span.joined(number.span), .negate(number))
    }

    // MARK: Lambdas

    private var arrowFollows: Bool {
        let place = skipSpaces(position)
        guard plain(place) == UInt8(ascii: "-") else { return false }
        return plain(place + width(place)) == UInt8(ascii: ">")
    }

    /// Whether only names and commas stand in the bracket, and an arrow after it.
    private func mayBeLambdaNames(startsArgument: Bool) -> Bool {
        var end = skipSpaces(position)
        guard startsName(end) || startsArgument && plain(end) == UInt8(ascii: ")") else { return false }
        while continuesName(end) || plain(end) == UInt8(ascii: ",") || spaceWidth(end) > 0 || byte(end) == 0x0A {
            end += width(end)
        }
        guard plain(end) == UInt8(ascii: ")"), case let arrow = skipSpaces(end + width(end)) else { return false }
        return plain(arrow) == UInt8(ascii: "-") && plain(arrow + width(arrow)) == UInt8(ascii: ">")
    }

    /// Reads `(x, y) ->` up to the arrow, or nothing. One bracketed name counts only where an argument begins.
    private mutating func lambdaNames(startsArgument: Bool) throws(SyntaxError) -> [Name]? {
        let opened = token.span
        let mark = mark
        let outer = context
        context = context.items()
        try advance()
        var names: [Name] = []
        while token.kind != .closeRound {
            names.append(try expectName("a name"))
            if token.kind != .comma { break }
            try advance()
        }
        if names.count == 1, !startsArgument {
            goBack(to: mark)
            return nil
        }
        guard token.kind == .closeRound else { throw unclosed(opened, in: outer) }
        context = outer
        try advance()
        return names
    }

    private mutating func lambda(_ names: [Name], from start: Span) throws(SyntaxError) -> Tree {
        try expect(.arrow, "`->`")
        let body = try expression(.prefix, startsArgument: true)
        try grow()
        return Tree(start.joined(body.span), .lambda(names, body))
    }
}
