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

    /// One function for each kind of operator keeps the frames small: they stand on the stack once a level.
    private mutating func apply(_ infix: Infix, to left: Tree) throws(SyntaxError) -> Tree {
        switch infix.action {
        case .binary(let operation): try binary(operation, left, infix.right)
        case .superscript: try superscript(left)
        case .compare: try comparison(left, height)
        case .close: try close(left, infix.right)
        case .pipe: try pipe(left, height)
        case .range: try range(left, height)
        case .convert: try conversion(left, height)
        case .otherwise: try otherwise(left, infix.right)
        case .basis: try basis(left, height)
        case .bindings: try bindings(left, height)
        }
    }

    private mutating func binary(
        _ operation: BinaryOperator, _ left: Tree, _ level: Level
    ) throws(SyntaxError) -> Tree {
        let leftHeight = height
        if operation == .power { try refuseSuperscriptBefore(token) }
        try advance()
        let right = try expression(level)
        if operation == .power { try refuseUnitAfterPower(left, right) }
        try grow(leftHeight)
        return Tree(left.span.joined(right.span), .binary(operation, left, right))
    }

    private mutating func superscript(_ left: Tree) throws(SyntaxError) -> Tree {
        let sign = token
        try refuseSuperscriptBefore(sign)
        let digit = scalar(sign.start).value == "²" ? 2 : 3
        let power = Tree(sign.span, .number(NumberLiteral(digits: DecimalDigits(small: digit, exponent: 0))))
        try advance()
        try grow()
        return Tree(left.span.joined(sign.span), .binary(.power, left, power))
    }

    private mutating func otherwise(_ left: Tree, _ level: Level) throws(SyntaxError) -> Tree {
        let leftHeight = height
        try advance()
        let right = try expression(level)
        try grow(leftHeight)
        return Tree(left.span.joined(right.span), .otherwise(left, right))
    }

    /// `A ≈ B within T`.
    private mutating func close(_ left: Tree, _ level: Level) throws(SyntaxError) -> Tree {
        var tallest = height
        try advance()
        let right = try expression(level)
        tallest = max(tallest, height)
        var span = left.span.joined(right.span)
        var within: Tree?
        if token.kind == .within {
            try advance()
            let tolerance = try expression(level)
            tallest = max(tallest, height)
            span = span.joined(tolerance.span)
            within = tolerance
        }
        if let next = Grammar.infix(token.kind), next.level == .comparison { throw unexpected(after: nil) }
        try grow(tallest)
        return Tree(span, .close(left, right, within: within))
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
        try goOnToOperand()
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
        try goOnToOperand()
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
                    "this may be one more name for `where` or an argument of the call; put the `where` in brackets",
                    token.span, also: [(span, "the `where`")],
                    fix: "(\(source.text(span)))", replacing: span)
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
}

extension Infix.Action {
    /// Whether it is `else`.
    var isElse: Bool {
        if case .otherwise = self { true } else { false }
    }
}
