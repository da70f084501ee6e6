import Reporting

/// The precedence climber over `OperatorTable`.
enum ExpressionParser {
    /// Reads an expression of the level or a tighter one. `startsArgument` where `x -> …` is a lambda.
    static func expression(
        _ cursor: inout TokenCursor, _ minimum: Level, startsArgument: Bool = false
    ) throws(SyntaxError) -> Tree {
        cursor.depth += 1
        if cursor.depth > Grammar.nestingLimit { throw cursor.tooDeep() }
        var left = try OperandParser.prefix(&cursor, minimum, startsArgument: startsArgument)
        while let infix = OperatorTable.row(cursor.token.kind), infix.level >= minimum {
            if cursor.context.elseBelongsToIf, cursor.token.kind == .else { break }
            if cursor.context.withinIsTolerance, cursor.token.kind == .within { break }
            cursor.taken?.markInfix()
            left = try apply(infix, to: left, &cursor)
        }
        cursor.depth -= 1
        return left
    }

    /// An expression where an assignment's value, an argument or a body begins.
    static func body(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        try expression(&cursor, .binding, startsArgument: true)
    }

    /// One function for each kind of operator keeps the frames small: they stand on the stack once a level.
    private static func apply(
        _ infix: InfixOperator, to left: Tree, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        switch infix.action {
        case .binary(.power): try power(left, &cursor)
        case .binary(let operation): try binary(operation, left, infix.right, &cursor)
        case .superscript: try superscript(left, &cursor)
        case .compare: try comparison(left, &cursor)
        case .close: try close(left, infix.right, &cursor)
        case .pipe: try pipe(left, &cursor)
        case .range: try range(left, &cursor)
        case .convert:
            try SpreadParser.follows(&cursor) ? spread(left, &cursor) : ConversionParser.conversion(left, &cursor)
        case .cutOff: try cutOff(left, infix.right, &cursor)
        case .otherwise: try otherwise(left, infix.right, &cursor)
        case .basis: try basis(left, &cursor)
        case .bindings: try bindings(left, &cursor)
        }
    }

    private static func binary(
        _ operation: BinaryOperator, _ left: Tree, _ level: Level, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        let sign = cursor.token
        try cursor.advance()
        if sign.kind == .minus, sign.gap == 0, let error = cursor.trailingMinus(sign, after: left) { throw error }
        // `x++` at the end of a line is what counts up elsewhere, and no list that goes on.
        if sign.kind == .plusPlus, sign.gap == 0, cursor.token.kind.endsStatement {
            throw cursor.error(.noValueAfter("++"), sign.span)
        }
        let right = try expression(&cursor, level)
        if sign.kind == .minus, sign.gap == 0, right.span.start == sign.span.end {
            try refuseDashedRange(left, right, cursor)
        }
        try cursor.grow(leftHeight)
        return Tree(left.span.joined(right.span), .binary(operation, left, right))
    }

    @inline(never)
    private static func refuseDashedRange(
        _ left: Tree, _ right: Tree, _ cursor: borrowing TokenCursor
    ) throws(SyntaxError) {
        if let error = ForeignNotation(copy cursor).dashedRange(left, right) { throw error }
    }

    private static func otherwise(
        _ left: Tree, _ level: Level, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try cursor.advance()
        let right = try expression(&cursor, level)
        try cursor.grow(leftHeight)
        return Tree(left.span.joined(right.span), .otherwise(left, right))
    }

    // MARK: Comparisons

    /// `A ≈ B within T`.
    private static func close(_ left: Tree, _ level: Level, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        var tallest = cursor.height
        try cursor.advance()
        let isTolerance = cursor.context.withinIsTolerance
        cursor.context.withinIsTolerance = true
        let right = try expression(&cursor, level)
        cursor.context.withinIsTolerance = isTolerance
        tallest = max(tallest, cursor.height)
        var span = left.span.joined(right.span)
        var within: Tree?
        if cursor.token.kind == .within {
            try cursor.advance()
            let tolerance = try expression(&cursor, level)
            tallest = max(tallest, cursor.height)
            span = span.joined(tolerance.span)
            within = tolerance
        }
        if let next = OperatorTable.row(cursor.token.kind), next.level == .comparison {
            throw cursor.unexpected(after: nil)
        }
        try cursor.grow(tallest)
        return Tree(span, .close(left, right, within: within))
    }

    private static func comparison(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        var steps: [ComparisonStep] = []
        var tallest = cursor.height
        var span = left.span
        while let infix = OperatorTable.row(cursor.token.kind), case .compare(let operation) = infix.action {
            try cursor.advance()
            let right = try expression(&cursor, infix.right)
            tallest = max(tallest, cursor.height)
            span = span.joined(right.span)
            steps.append(ComparisonStep(operation, right))
        }
        if cursor.token.kind == .approximately { throw cursor.unexpected(after: nil) }
        try cursor.grow(tallest)
        return Tree(span, .comparison(left, steps))
    }

    // MARK: Pipes, ranges, bases

    /// `x |> f` is `f(x)`, `x |> f(a)` is `f(x, a)`.
    private static func pipe(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try cursor.advance()
        try OperandParser.goOnToOperand(&cursor)
        let right = try OperandParser.postfix(&cursor)
        try cursor.grow(leftHeight)
        let span = left.span.joined(right.span)
        let piped = Argument(name: nil, value: left)
        if case .call(let function, let arguments) = right.form, cursor.lastGroup != right.span {
            return Tree(span, .call(function, [piped] + arguments))
        }
        return Tree(span, .call(right, [piped]))
    }

    private static func range(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try cursor.advance()
        let right = try expression(&cursor, .sum)
        return try stepped(left, right, &cursor, height: max(leftHeight, cursor.height))
    }

    /// A range whose ends were read, with the step that may follow.
    static func stepped(
        _ left: Tree, _ right: Tree, _ cursor: inout TokenCursor, height: Int = 1
    ) throws(SyntaxError) -> Tree {
        var tallest = height
        var span = left.span.joined(right.span)
        var step: Tree?
        if cursor.isKeyword(.step) {
            try cursor.advance()
            let width = try expression(&cursor, .sum)
            tallest = max(tallest, cursor.height)
            span = span.joined(width.span)
            step = width
        }
        if cursor.token.kind == .range { throw cursor.unexpected(after: nil) }
        try cursor.grow(tallest)
        return Tree(span, .range(left, right, step: step))
    }

    /// `A to B`; the token is `to`.
    private static func spread(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        let isGroup = cursor.lastGroup == left.span
        try cursor.advance()
        try cursor.skipNewlines()
        let right = try expression(&cursor, .percent)
        if let error = SpreadParser.loose(left, isGroup: isGroup, right, cursor) { throw error }
        if cursor.token.kind == .to, SpreadParser.follows(&cursor) { throw cursor.unexpected(after: nil) }
        try cursor.grow(leftHeight)
        return Tree(left.span.joined(right.span), .spread(left, right))
    }

    /// `normal(10%, 5%) within 0%..20%`; the token is `within`.
    private static func cutOff(_ left: Tree, _ level: Level, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try cursor.advance()
        let ends = try expression(&cursor, level)
        try cursor.grow(leftHeight)
        return Tree(left.span.joined(ends.span), .cutOff(left, ends))
    }

    private static func basis(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try cursor.advance()
        try OperandParser.goOnToOperand(&cursor)
        let basis = try OperandParser.postfix(&cursor)
        var span = left.span.joined(basis.span)
        var isAnnualized = false
        if cursor.isKeyword(.annualized) {
            span = span.joined(cursor.token.span)
            isAnnualized = true
            try cursor.advance()
        }
        try cursor.grow(leftHeight)
        return Tree(span, .basis(left, basis, annualized: isAnnualized))
    }

    // MARK: Bindings

    private static func bindings(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        var tallest = cursor.height
        try cursor.advance()
        var bindings: [Binding] = []
        var span = left.span
        while true {
            try cursor.skipNewlines()
            let name = try cursor.expectName(.whereName, goesOn: true)
            try cursor.expect(.assign, .value(of: cursor.symbols.text(name.symbol)))
            let value = try expression(&cursor, .prefix, startsArgument: true)
            tallest = max(tallest, cursor.height)
            span = span.joined(value.span)
            bindings.append(Binding(name: name, value: value))
            guard cursor.token.kind == .comma, try bindingFollows(&cursor) else { break }
            if cursor.context.isCall {
                throw cursor.error(
                    .whereOrArgument, cursor.token.span, also: [span], fix: "(\(cursor.written(span)))", replacing: span
                )
            }
        }
        try cursor.grow(tallest)
        return Tree(span, .bindings(left, bindings))
    }

    /// Goes past the comma if `NAME =` comes after it.
    private static func bindingFollows(_ cursor: inout TokenCursor) throws(SyntaxError) -> Bool {
        let (next, distance) = cursor.peekPastNewlines()
        let assign = next.kind == .name ? cursor.peek(distance + 1) : next
        let isBinding = assign.kind == .assign && next.kind == .name && !assign.startsLine
        guard isBinding || next.kind == .end || next.kind == .bad else { return false }
        try cursor.advance()
        try cursor.skipNewlines()
        if isBinding { return true }
        throw cursor.missingOperand()
    }

    // MARK: Powers

    private static func power(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let leftHeight = cursor.height
        try refuseSuperscript(before: cursor.token, cursor)
        try cursor.advance()
        let right = try expression(&cursor, .power)
        try refuseUnitAfterPower(left, right, cursor)
        try cursor.grow(leftHeight)
        return Tree(left.span.joined(right.span), .binary(.power, left, right))
    }

    private static func superscript(_ left: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let sign = cursor.token
        try refuseSuperscript(before: sign, cursor)
        let digits = DecimalDigits(small: Int(sign.value.magnitude), exponent: 0)
        var power = Tree(sign.span, .number(NumberLiteral(digits: digits)))
        if sign.value < 0 { power = Tree(sign.span, .negate(power)) }
        try cursor.advance()
        try cursor.grow(sign.value < 0 ? 2 : 1)
        return Tree(left.span.joined(sign.span), .binary(.power, left, power))
    }

    private static func refuseSuperscript(before sign: Token, _ cursor: borrowing TokenCursor) throws(SyntaxError) {
        let end = Int(cursor.previous.end)
        guard cursor.text.endsSuperscript(end) else { return }
        throw cursor.error(.powerAfterPower, cursor.previous.joined(sign.span))
    }

    /// `2^3 USD`: a unit belongs to a number, and whether that is the power or its exponent cannot be told.
    private static func refuseUnitAfterPower(
        _ left: Tree, _ right: Tree, _ cursor: borrowing TokenCursor
    ) throws(SyntaxError) {
        if right.span == cursor.lastGroup { return }
        var exponent = right
        if case .negate(let inner) = right.form { exponent = inner }
        guard case .number(let literal) = exponent.form, let unit = literal.unit, cursor.lastGroup != exponent.span
        else { return }
        let start = Int(left.span.start)
        var end = Int(unit.span.start)
        while end > start, cursor.text[end - 1] == 0x20 { end -= 1 }
        let power = cursor.text.string(start, end)
        throw cursor.error(
            .unitAfter(power.excerpt, isPower: true), unit.span, also: [Span(start, end)],
            fix: isPlain(left) && cursor.text[Int(unit.span.start)] != UInt8(ascii: "%")
                ? "\(power) * 1 \(cursor.written(unit.span))" : nil, replacing: left.span.joined(unit.span))
    }

    /// Whether it is a number without a unit.
    private static func isPlain(_ tree: Tree) -> Bool {
        guard case .number(let literal) = tree.form else { return false }
        return literal.unit == nil && literal.currency == nil
    }
}
