import Reporting

/// Calls, indices and members.
extension Reader {
    /// Reads a value and what is called, indexed or taken from it.
    mutating func postfix() throws(SyntaxError) -> Tree {
        let isNumber = token.kind == .number
        var tree = try primary()
        if isNumber { return tree }
        while true {
            switch token.kind {
            case .openRound where Self.isCallable(tree):
                let own = height
                let (arguments, end) = try arguments()
                try grow(own)
                tree = Tree(tree.span.joined(end), .call(tree, arguments))
            case .openSquare where Self.isIndexable(tree):
                let own = height
                let opened = token.span
                let outer = context
                context = context.items()
                try advance()
                let index = try expression(.binding)
                if token.kind == .comma {
                    throw error(.unexpectedToken, "an index is one value", token.span, also: [(opened, "opened here")])
                }
                guard token.kind == .closeSquare else { throw unclosed(opened, in: outer) }
                context = outer
                let end = token.span
                try advance()
                try grow(own)
                tree = Tree(tree.span.joined(end), .index(tree, index))
            case .dot:
                try advance()
                guard token.kind != .number else { throw numberAfterPoint(tree) }
                let name = try expectName("the name of a metric")
                try grow()
                tree = Tree(tree.span.joined(name.span), .member(tree, name))
            default:
                return tree
            }
        }
    }

    private static func isCallable(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .text, .date, .period, .datePeriod, .truth, .missing, .list: false
        default: true
        }
    }

    private static func isIndexable(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .text, .date, .period, .datePeriod, .truth, .missing: false
        default: true
        }
    }

    /// Reads `(a, n = b)`; the token is the opening bracket.
    private mutating func arguments() throws(SyntaxError) -> ([Argument], Span) {
        let opened = token.span
        let outer = context
        context = context.items(isCall: true)
        try advance()
        var arguments: [Argument] = []
        var tallest = 0
        while token.kind != .closeRound || !arguments.isEmpty {
            var name: Name?
            if token.kind == .name, assignFollows {
                name = Name(token.span, token.symbol)
                try advance()
                try advance()
            }
            let figure = name == nil ? try variedFigure() : nil
            arguments.append(Argument(name: name, figure: figure, value: try body()))
            tallest = max(tallest, height)
            guard token.kind == .comma else { break }
            try advance()
        }
        guard token.kind == .closeRound else { throw unclosed(opened, in: outer, after: arguments.last?.value) }
        height = tallest
        context = outer
        let end = token.span
        try advance()
        return (arguments, end)
    }
}
