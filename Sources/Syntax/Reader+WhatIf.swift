import Reporting

/// What is put in the place of variables and figures: `with`, scenarios, and the figure that a table varies.
extension Reader {
    /// `with P = V, bear: E`; the token is `with`.
    mutating func with() throws(SyntaxError) -> Tree {
        let start = token.span
        let outer = context
        try advance()
        var overrides: [Override] = []
        var tallest = 0
        while true {
            try skipNewlines()
            overrides.append(try override())
            tallest = max(tallest, height)
            guard token.kind == .comma else { break }
            try advance()
        }
        guard token.kind == .colon else {
            let place = token.kind == .end || token.kind == .newline ? previous : token.span
            throw error(
                .badStatement, "after what `with` changes stands `:` and an expression", place,
                incomplete: token.kind == .end)
        }
        try advance()
        try skipNewlines()
        context = outer
        let body = try expression(.prefix)
        try grow(tallest)
        return Tree(start.joined(body.span), .with(overrides, body))
    }

    /// `minimax.burn[FY2024] = V`, `g = V`, or the name of a scenario alone.
    private mutating func override() throws(SyntaxError) -> Override {
        guard token.kind == .name else {
            throw error(
                .badStatement, "here stands what is changed: `with minimax.burn = 40M USD/month: …`, `with g = 10%: …`",
                token.kind == .end || token.kind == .newline ? previous : token.span, incomplete: token.kind == .end)
        }
        let target = try postfix()
        guard token.kind == .assign else {
            if case .name = target.form { return Override(target: target, value: nil) }
            throw error(.badStatement, "`\(source.text(target.span))` needs `=` and its new value", target.span)
        }
        try Self.checkTarget(target, self)
        try advance()
        return Override(target: target, value: try expression(.prefix, startsArgument: true))
    }

    /// Only a name, or a company's figure, can be given another value.
    private static func checkTarget(_ target: Tree, _ reader: Reader) throws(SyntaxError) {
        switch target.form {
        case .name, .member: return
        case .index(let base, _): if case .member = base.form { return }
        default: break
        }
        throw reader.error(
            .badStatement, "only a variable or a company's figure can be given another value", target.span)
    }

    /// `bear "title" { P = V; … }`, after `scenario`.
    mutating func scenario() throws(SyntaxError) -> Statement.Form {
        let name = try expectName("the name of the scenario")
        let title = token.kind == .quote ? try verbatimText() : nil
        guard token.kind == .openCurly else {
            throw error(
                .badStatement,
                "a scenario has its changes in braces: `scenario \(symbols.text(name.symbol)) { g = 10% }`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        let opened = token.span
        try advance()
        var overrides: [Override] = []
        while true {
            while token.kind == .newline || token.kind == .semicolon || token.kind == .comma { try advance() }
            if token.kind == .closeCurly { break }
            if token.kind == .end || !startsOverride {
                throw error(
                    .unclosedBracket, "`{` is not closed", opened, label: "opened here",
                    also: token.kind == .end ? [] : [(token.span, "should be closed before this")],
                    incomplete: token.kind == .end, resume: token.start)
            }
            let override = try override()
            overrides.append(override)
            switch token.kind {
            case .newline, .semicolon, .comma, .closeCurly, .end: break
            default: throw unexpected(after: override.value ?? override.target)
            }
        }
        try advance()
        return .scenario(name, title: title, overrides)
    }

    /// Whether the token may begin an override: a name that no bracket and no further word follows.
    private var startsOverride: Bool {
        guard token.kind == .name else { return token.kind != .closeCurly }
        if assignFollows { return true }
        switch nextCharacter {
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "}"), 0, 0x0A, 0x0D, 0x23:
            return true
        default: return false
        }
    }

    /// `minimax.burn =` in the brackets of a call: the figure, and the `=` is passed; nil, and nothing read, for
    /// anything else.
    mutating func variedFigure() throws(SyntaxError) -> Tree? {
        guard token.kind == .name, plain(position) == UInt8(ascii: "."), equalsFollowsPath else { return nil }
        let target = try postfix()
        guard token.kind == .assign else { return nil }
        try Self.checkTarget(target, self)
        try advance()
        return target
    }

    /// Whether `.name`, perhaps `[…]`, and then `=` follow the token.
    private var equalsFollowsPath: Bool {
        var place = position
        while plain(place) == UInt8(ascii: ".") || continuesName(place) { place += width(place) }
        if plain(place) == UInt8(ascii: "[") {
            var left = 80
            while left > 0, plain(place) != UInt8(ascii: "]"), plain(place) != 0 {
                (place, left) = (place + width(place), left - 1)
            }
            guard plain(place) == UInt8(ascii: "]") else { return false }
            place += width(place)
        }
        place = skipSpaces(place)
        guard plain(place) == UInt8(ascii: "=") else { return false }
        return plain(place + width(place)) != UInt8(ascii: "=")
    }
}
