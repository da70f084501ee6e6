import Reporting

/// The precedence climber over the table in `Grammar`.
extension Reader {
    /// Reads an expression of the level or a tighter one. `startsArgument` where `x -> …` is a lambda.
    mutating func expression(_ minimum: Level, startsArgument: Bool = false) throws(SyntaxError) -> Tree {
        depth += 1
        if depth > Grammar.nestingLimit { throw tooDeep() }
        var left = try prefix(minimum, startsArgument: startsArgument)
        while let infix = Grammar.infix(token.kind), infix.level >= minimum {
            if infix.action.isElse, context.elseBelongsToIf { break }
            left = try apply(infix, to: left)
        }
        depth -= 1
        return left
    }

    /// An expression where an assignment's value, an argument or a body begins.
    mutating func body() throws(SyntaxError) -> Tree {
        try expression(.binding, startsArgument: true)
    }

    /// Counts one level above the tree made last and the one given.
    mutating func grow(_ other: Int = 0) throws(SyntaxError) {
        height = max(height, other) + 1
        if height > Grammar.heightLimit { throw tooDeep() }
    }

    private mutating func apply(_ infix: Infix, to left: Tree) throws(SyntaxError) -> Tree {
        let leftHeight = height
        let sign = token
        switch infix.action {
        case .binary(let operation):
            if operation == .power { try refuseSuperscriptBefore(sign) }
            try advance()
            let right = try expression(infix.right)
            if operation == .power { try refuseUnitAfterPower(left, right) }
            try grow(leftHeight)
            return Tree(left.span.joined(right.span), .binary(operation, left, right))
        case .superscript:
            try refuseSuperscriptBefore(sign)
            let digit = scalar(sign.start).value == "²" ? 2 : 3
            let power = Tree(sign.span, .number(NumberLiteral(digits: DecimalDigits(small: digit, exponent: 0))))
            try advance()
            try grow(leftHeight)
            return Tree(left.span.joined(sign.span), .binary(.power, left, power))
        case .compare:
            return try comparison(left, leftHeight)
        case .close:
            try advance()
            let right = try expression(infix.right)
            var tallest = max(leftHeight, height)
            var span = left.span.joined(right.span)
            var within: Tree?
            if token.kind == .within {
                try advance()
                let tolerance = try expression(infix.right)
                tallest = max(tallest, height)
                span = span.joined(tolerance.span)
                within = tolerance
            }
            if let next = Grammar.infix(token.kind), next.level == .comparison { throw unexpected(after: nil) }
            try grow(tallest)
            return Tree(span, .close(left, right, within: within))
        case .pipe:
            return try pipe(left, leftHeight)
        case .range:
            return try range(left, leftHeight)
        case .convert:
            return try conversion(left, leftHeight)
        case .otherwise:
            try advance()
            let right = try expression(infix.right)
            try grow(leftHeight)
            return Tree(left.span.joined(right.span), .otherwise(left, right))
        case .basis:
            return try basis(left, leftHeight)
        case .bindings:
            return try bindings(left, leftHeight)
        }
    }

    private mutating func comparison(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        var steps: [ComparisonStep] = []
        var tallest = leftHeight
        var span = left.span
        while let infix = Grammar.infix(token.kind), case .compare(let operation) = infix.action {
            try advance()
            let right = try expression(infix.right)
            tallest = max(tallest, height)
            span = span.joined(right.span)
            steps.append(ComparisonStep(operation, right))
        }
        if token.kind == .approximately { throw unexpected(after: nil) }
        try grow(tallest)
        return Tree(span, .comparison(left, steps))
    }

    /// `x |> f` is `f(x)`, `x |> f(a)` is `f(x, a)`.
    private mutating func pipe(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        try advance()
        try skipNewlines()
        let right = try postfix()
        try grow(leftHeight)
        let span = left.span.joined(right.span)
        let piped = Argument(name: nil, value: left)
        if case .call(let function, let arguments) = right.form, lastGroup != right.span {
            return Tree(span, .call(function, [piped] + arguments))
        }
        return Tree(span, .call(right, [piped]))
    }

    private mutating func range(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        try advance()
        let right = try expression(.sum)
        var tallest = max(leftHeight, height)
        var span = left.span.joined(right.span)
        var step: Tree?
        if isKeyword(.step) {
            try advance()
            let width = try expression(.sum)
            tallest = max(tallest, height)
            span = span.joined(width.span)
            step = width
        }
        if token.kind == .range { throw unexpected(after: nil) }
        try grow(tallest)
        return Tree(span, .range(left, right, step: step))
    }

    private mutating func basis(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        try advance()
        try skipNewlines()
        let basis = try postfix()
        var span = left.span.joined(basis.span)
        var isAnnualized = false
        if isKeyword(.annualized) {
            span = span.joined(token.span)
            isAnnualized = true
            try advance()
        }
        try grow(leftHeight)
        return Tree(span, .basis(left, basis, annualized: isAnnualized))
    }

    private mutating func bindings(_ left: Tree, _ leftHeight: Int) throws(SyntaxError) -> Tree {
        try advance()
        var bindings: [Binding] = []
        var tallest = leftHeight
        var span = left.span
        while true {
            try skipNewlines()
            let name = try expectName("a name that `where` gives a value", goesOn: true)
            try expect(.assign, "`=` and the value of `\(symbols.text(name.symbol))`")
            let value = try expression(.prefix, startsArgument: true)
            tallest = max(tallest, height)
            span = span.joined(value.span)
            bindings.append(Binding(name: name, value: value))
            guard token.kind == .comma, try bindingFollows() else { break }
            if context.isCall {
                throw error(
                    .unexpectedToken,
                    "This may be one more name for `where` or an argument of the call; put the `where` in brackets",
                    token.span, also: [(span, "the `where`")],
                    fix: quoted(span).map { "(\($0))" })
            }
        }
        try grow(tallest)
        return Tree(span, .bindings(left, bindings))
    }

    /// Goes past the comma if `NAME =` comes after it.
    private mutating func bindingFollows() throws(SyntaxError) -> Bool {
        let mark = mark
        try advance()
        try skipNewlines()
        if token.kind == .name, assignFollows { return true }
        if token.kind == .end { throw missingOperand() }
        goBack(to: mark)
        return false
    }

    // MARK: Powers

    private func refuseSuperscriptBefore(_ sign: Token) throws(SyntaxError) {
        let end = Int(previous.end)
        guard end >= 2, byte(end - 2) == 0xC2, byte(end - 1) == 0xB2 || byte(end - 1) == 0xB3 else { return }
        throw error(
            .unexpectedToken, "One power directly after another can be read in two ways; put brackets",
            previous.joined(sign.span))
    }

    /// `2^3 USD`: a unit belongs to a number, and whether that is the power or its exponent cannot be told.
    private func refuseUnitAfterPower(_ left: Tree, _ right: Tree) throws(SyntaxError) {
        if right.span == lastGroup { return }
        var exponent = right
        if case .negate(let inner) = right.form { exponent = inner }
        guard case .number(let literal) = exponent.form, let unit = literal.unit, lastGroup != exponent.span else {
            return
        }
        let power = source.text(Span(Int(left.span.start), Int(unit.span.start)))
        let trimmed = String(power.reversed().drop { $0 == " " }.reversed())
        throw error(
            .unitAfterExpression, "Only a number takes a unit, and `\(Self.clip(trimmed))` is a power", unit.span,
            also: [(left.span.joined(exponent.span), "")],
            fix: quoted(unit.span).map { "\(trimmed) * 1 \($0)" })
    }
}

extension Infix.Action {
    /// Whether it is `else`.
    var isElse: Bool {
        if case .otherwise = self { true } else { false }
    }
}
