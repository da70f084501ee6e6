import Reporting

/// Figures: a name, a value for each basis, and the words of the source they rest on.
extension Reader {
    /// Reads a figure; the token is its name and `=` follows.
    mutating func figure() throws(SyntaxError) -> FigureTree {
        let name = try expectName("the name of a metric")
        try expect(.assign, "`=`")
        var values = [try column()]
        while token.kind == .comma {
            try advance()
            values.append(try column())
        }
        var figure = FigureTree(name: name, values: values, source: nil, words: nil, span: name.span)
        if isKeyword(.from) {
            let from = token
            try advance()
            if token.kind == .name {
                figure.source = Name(token.span, token.symbol)
                try advance()
            }
            if token.kind == .quote {
                figure.words = try verbatimText()
            } else if figure.source == nil {
                throw badStatement(from, "a source, or its words in quotes: `from article \"…\"`")
            }
        }
        figure.span = name.span.joined(previous)
        return figure
    }

    /// The value for one basis: `-` and `—` alone are missing, qualifiers before it speak of the whole of it.
    private mutating func column() throws(SyntaxError) -> FigureTree.Value {
        try skipNewlines()
        if token.kind == .minus || token.kind == .dash {
            let mark = mark
            try advance()
            if token.kind == .dash || token.kind == .minus { try advance() }
            if endsColumn {
                height = 1
                return FigureTree.Value(
                    qualifiers: [], tree: Tree(mark.token.span.joined(previous), .missing))
            }
            goBack(to: mark)
        }
        if context.bracketsNegate, token.kind == .openRound, let negative = try negative() {
            return FigureTree.Value(qualifiers: [], tree: negative)
        }
        var words = try qualifiers { $0.standsLiteral || $0.standsQualified }
        let tree = try body()
        if case .number(let literal) = tree.form { words.formUnion(literal.qualifiers) }
        return FigureTree.Value(qualifiers: words, tree: tree)
    }

    /// `(186.3)` as the whole of a column.
    private mutating func negative() throws(SyntaxError) -> Tree? {
        let mark = mark
        let outer = context
        context = context.group()
        try advance()
        if standsLiteral, token.kind != .approximately {
            let number = try literal()
            if token.kind == .closeRound {
                context = outer
                let span = mark.token.span.joined(token.span)
                try advance()
                if endsColumn {
                    height = 2
                    return Tree(span, .negate(number))
                }
            }
        }
        goBack(to: mark)
        return nil
    }

    private var endsColumn: Bool {
        switch token.kind {
        case .comma, .newline, .semicolon, .end, .closeCurly: true
        default: isWord(.from)
        }
    }
}
