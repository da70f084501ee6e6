import Reporting

/// What an expression is made of: prefix forms, calls and paths, and single values.
extension Reader {
    mutating func skipNewlines() throws(SyntaxError) {
        while token.kind == .newline { try advance() }
    }

    /// Reads what stands left of any operator. After an operator the line goes on to the next.
    mutating func prefix(_ minimum: Level, startsArgument: Bool) throws(SyntaxError) -> Tree {
        try skipNewlines()
        let start = token
        switch token.kind {
        case .number:
            return try postfix()
        case .minus:
            try advance()
            let operand = try expression(.power)
            try grow()
            return Tree(start.span.joined(operand.span), .negate(operand))
        case .not:
            try allow(.not, after: minimum)
            try advance()
            let operand = try expression(.not)
            try grow()
            return Tree(start.span.joined(operand.span), .not(operand))
        case .if:
            try allow(.prefix, after: minimum)
            return try conditional()
        case .with:
            throw error(.notYet, "`with` is not there yet", token.span)
        case .approximately:
            return try approximate()
        case .name where startsArgument && arrowFollows:
            let name = Name(token.span, token.symbol)
            try advance()
            return try lambda([name], from: start.span)
        case .openRound where minimum <= .prefix:
            if let names = try lambdaNames(startsArgument: startsArgument) {
                return try lambda(names, from: start.span)
            }
            return try postfix()
        default:
            return try postfix()
        }
    }

    private func allow(_ level: Level, after minimum: Level) throws(SyntaxError) {
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

    /// Reads `(x, y) ->` up to the arrow, or nothing. One bracketed name counts only where an argument begins.
    private mutating func lambdaNames(startsArgument: Bool) throws(SyntaxError) -> [Name]? {
        let place = skipSpaces(position)
        guard startsName(place) || startsArgument && plain(place) == UInt8(ascii: ")") else { return nil }
        // Look at the bytes first: only names and commas may stand before the bracket closes.
        var end = place
        while continuesName(end) || plain(end) == UInt8(ascii: ",") || spaceWidth(end) > 0 || byte(end) == 0x0A {
            end += width(end)
        }
        guard plain(end) == UInt8(ascii: ")"), case let arrow = skipSpaces(end + width(end)),
            plain(arrow) == UInt8(ascii: "-"), plain(arrow + width(arrow)) == UInt8(ascii: ">")
        else { return nil }
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

    // MARK: Calls, indices and members

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
            arguments.append(Argument(name: name, value: try body()))
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

    // MARK: Single values

    private mutating func primary() throws(SyntaxError) -> Tree {
        height = 1
        let start = token
        switch token.kind {
        case .number, .currency:
            return try literal()
        case .name:
            return try nameOrLiteral()
        case .date:
            return try dateOrPeriod()
        case .period:
            guard let period = periodLiteral(start.start) else { throw missingOperand() }
            try advance()
            return Tree(start.span, .period(period))
        case .quote:
            return try interpolatedText()
        case .true, .false:
            try advance()
            return Tree(start.span, .truth(start.kind == .true))
        case .missing:
            try advance()
            return Tree(start.span, .missing)
        case .openRound:
            return try group()
        case .openSquare:
            return try list()
        default:
            throw missingOperand()
        }
    }

    private mutating func nameOrLiteral() throws(SyntaxError) -> Tree {
        let start = token
        if isCodeBeforeNumber { return try literal() }
        if mayBeQualifier {
            let inCompany = context.inCompany
            let words = try qualifiers { $0.standsLiteral || inCompany && $0.standsQualified }
            if !words.isEmpty { return try qualified(words, from: start.span) }
        }
        try advance()
        return Tree(start.span, .name(start.symbol))
    }

    /// Reads what follows qualifiers: a literal, or in a company any value.
    private mutating func qualified(_ words: Qualifiers, from start: Span) throws(SyntaxError) -> Tree {
        if token.kind == .approximately {
            try advance()
            guard standsLiteral else { throw missingOperand() }
            return try literal(from: Int(start.start), qualifiers: words, isApproximate: true)
        }
        if standsLiteral { return try literal(from: Int(start.start), qualifiers: words) }
        let tree = try postfix()
        try grow()
        return Tree(start.joined(tree.span), .qualified(words, tree))
    }

    /// Whether something stands at the token that a qualifier in a company may speak of.
    var standsQualified: Bool {
        switch token.kind {
        case .name: true
        case .openRound: Int(previous.end) < token.start
        default: standsLiteral
        }
    }

    private mutating func dateOrPeriod() throws(SyntaxError) -> Tree {
        let first = token
        let mark = mark
        try advance()
        if token.kind == .range {
            try advance()
            if token.kind == .date {
                let last = token
                try advance()
                return Tree(first.span.joined(last.span), .datePeriod(dateLiteral(first), dateLiteral(last)))
            }
            goBack(to: mark)
            try advance()
        }
        return Tree(first.span, .date(dateLiteral(first)))
    }

    private mutating func group() throws(SyntaxError) -> Tree {
        let opened = token.span
        let outer = context
        context = context.group()
        try advance()
        let inner = try expression(.binding)
        guard token.kind == .closeRound else { throw unclosed(opened, in: outer, after: inner) }
        context = outer
        let span = opened.joined(token.span)
        if context.bracketsNegate, case .number = inner.form, lastGroup != inner.span {
            position = token.end
            throw error(
                .ambiguousNumber, "In this block brackets round a whole figure make it negative; here they could mean both",
                span, fix: source.text(inner.span))
        }
        try advance()
        lastGroup = span
        return Tree(span, inner.form)
    }

    private mutating func list() throws(SyntaxError) -> Tree {
        let opened = token.span
        let outer = context
        context = context.items()
        try advance()
        var items: [Tree] = []
        var tallest = 0
        while token.kind != .closeSquare || !items.isEmpty {
            items.append(try expression(.binding))
            tallest = max(tallest, height)
            guard token.kind == .comma else { break }
            try advance()
        }
        guard token.kind == .closeSquare else { throw unclosed(opened, in: outer, after: items.last) }
        height = tallest
        context = outer
        let span = opened.joined(token.span)
        try advance()
        try grow()
        return Tree(span, .list(items))
    }
}
