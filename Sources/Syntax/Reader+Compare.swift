import Reporting

/// `compare [minimax, zhipu] in USD by revenue, cash with median`.
extension Reader {
    /// Whether the token is the word `compare` with a list or a name after it, and no ordinary name.
    var comparesHere: Bool {
        guard isWord(.compare) else { return false }
        let next = skipSpaces(position)
        guard next > position else { return false }
        if plain(next) == UInt8(ascii: "[") { return true }
        guard startsName(next) else { return false }
        return !symbol(nameRun(at: next)).isReserved
    }

    /// The token is `compare`.
    mutating func compare() throws(SyntaxError) -> Tree {
        let start = token
        let isInCall = context.isCall
        try advance()
        let isScenarios = isWord(.scenarios) && plain(skipSpaces(position)) == UInt8(ascii: "[")
        if isScenarios { try advance() }
        var tree = CompareTree(
            rows: try postfix(), isScenarios: isScenarios, unit: nil, columns: [], statistics: [])
        var tallest = height
        if token.kind == .in || token.kind == .to || token.kind == .arrow {
            try advance()
            tree.unit = try unit(wanted: "a unit such as `USD`")
        }
        guard isWord(.by) else {
            throw error(
                .badStatement, "what is compared stands after `by`: `compare [minimax, zhipu] by revenue, cash`",
                token.kind == .end || token.kind == .newline ? previous : token.span, incomplete: token.kind == .end)
        }
        try advance()
        while true {
            try skipNewlines()
            var name: Name?
            if token.kind == .name, assignFollows {
                name = Name(token.span, token.symbol)
                try advance()
                try advance()
            }
            tree.columns.append(.init(name: name, value: try expression(.prefix, startsArgument: true)))
            tallest = max(tallest, height)
            guard token.kind == .comma else { break }
            if isInCall {
                let span = start.span.joined(previous)
                throw error(
                    .unexpectedToken,
                    "this may be one more column or an argument of the call; put the `compare` in brackets",
                    token.span, also: [(span, "the `compare`")])
            }
            try advance()
        }
        if token.kind == .with {
            repeat {
                try advance()
                tree.statistics.append(try expectName("a function that makes a row, such as `median`", goesOn: true))
            } while token.kind == .comma
        }
        try grow(tallest)
        return Tree(start.span.joined(previous), .compare(tree))
    }
}
