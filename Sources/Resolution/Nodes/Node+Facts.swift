import Reporting

/// What can be said of a node without evaluating it.
extension Node {
    /// A node that is nothing but a value, for a place where an expression is wanted.
    package static func constant(_ span: Span, _ value: Value) -> Node { Node(span, .constant(value)) }

    /// A conversion as it was written, of another value.
    package static func conversion(_ span: Span, of value: Value, _ conversion: Conversion) -> Node {
        Node(span, .conversion(.constant(conversion.operand, value), conversion))
    }

    /// The value of a constant, be it one that was printed.
    package var constantValue: Value? {
        switch form {
        case .constant(let value): value
        case .printed(let number): .quantity(number.quantity)
        default: nil
        }
    }

    /// The qualifiers that a literal was written with.
    package var writtenQualifiers: UInt8 {
        switch form {
        case .qualifiedLiteral(let quantity): quantity.qualifiers
        case .printed(let number): number.quantity.qualifiers
        default: 0
        }
    }

    /// Whether there is nothing in it to find: a number, its negative, a list of such.
    package var isLiteral: Bool {
        switch form {
        case .constant, .qualifiedLiteral, .printed, .fiscalPeriod: true
        case .negation(let operand), .qualified(let operand, _): operand.isLiteral
        case .based(let operand, let basis, _): operand.isLiteral && basis.isLiteral
        case .list(let items): items.allSatisfy(\.isLiteral)
        default: false
        }
    }

    /// The two sides of what is set against each other, or more in a chain; empty for what is no comparison.
    package var sides: [Node] {
        switch form {
        case .comparison(_, let left, let right): [left, right]
        case .chain(let first, let links): [first] + links.map(\.node)
        case .closeness(let left, let right, _): [left, right]
        default: []
        }
    }

    /// Whether it is `A ≈ B within T`.
    package var isCloseness: Bool {
        switch form {
        case .closeness: true
        default: false
        }
    }

    /// Of a text that begins with the value of a slot, the pieces after that, where nothing in them looks at it: such a
    /// text can grow where it is.
    package func added(to slot: Slot) -> ArraySlice<TextPiece>? {
        guard case .text(let pieces) = form, case .node(let first)? = pieces.first, case .local(slot) = first.form
        else { return nil }
        let rest = pieces.dropFirst()
        let isApart = rest.allSatisfy { if case .node(let node) = $0 { !node.reads(slot) } else { true } }
        return isApart ? rest : nil
    }

    /// Whether a slot is looked at, or kept by a function.
    private func reads(_ slot: Slot) -> Bool {
        switch form {
        case .local(let other): other == slot
        case .lambda: true
        default: parts.contains { $0.reads(slot) }
        }
    }

    /// The expressions it is made of, in the order in which they are evaluated; those of functions it makes or calls
    /// are not among them.
    package var parts: [Node] {
        switch form {
        case .constant, .qualifiedLiteral, .printed, .local, .global, .fiscalPeriod, .ownFigure, .lambda: []
        case .list(let items): items
        case .text(let pieces): pieces.compactMap { if case .node(let node) = $0 { node } else { nil } }
        case .range(let low, let high, let step, _): [low, high] + (step.map { [$0] } ?? [])
        case .bindings(let bindings, let body): bindings.map(\.value) + [body]
        case .arithmetic(_, let left, let right), .junction(let left, let right, _),
            .comparison(_, let left, let right), .orElse(let left, let right), .index(let left, let right):
            [left, right]
        case .asOf(let figure, let day): [day, figure]
        case .negation(let operand), .not(let operand), .qualified(let operand, _): [operand]
        case .chain(let first, let links): [first] + links.map(\.node)
        case .closeness(let left, let right, let tolerance): [left, right, tolerance]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .conversion(let operand, let conversion): [operand] + (conversion.rate.map { [$0.node] } ?? [])
        case .based(let operand, let basis, _): [basis, operand]
        case .member(let member): [member.company]
        case .call(let call): [call.callee] + call.arguments.map(\.node)
        case .builtin(let call): call.arguments.map(\.node)
        case .with(let replacements, let body): replacements.compactMap(\.value) + [body]
        case .table(let table): table.axes.map(\.values) + [table.body]
        case .solve(let solve): [solve.axis.values, solve.left, solve.right]
        case .sensitivity(let body, let by): (by.map { [$0] } ?? []) + [body]
        case .compare(let compare): compare.parts
        }
    }
}

/// The payload of one form, for whoever asks for that form alone.
extension Node {
    /// The two ends of a range without steps.
    package var plainRange: (low: Node, high: Node)? {
        if case .range(let low, let high, let step, _) = form { step == nil ? (low, high) : nil } else { nil }
    }

    package var invocation: Invocation? { if case .call(let call) = form { call } else { nil } }

    package var builtinCall: BuiltinCall? { if case .builtin(let call) = form { call } else { nil } }

    package var conversion: Conversion? { if case .conversion(_, let conversion) = form { conversion } else { nil } }

    package var member: Member? { if case .member(let member) = form { member } else { nil } }

    /// A name of the session.
    package var name: NameID? { if case .global(let name) = form { name } else { nil } }

    /// What is indexed.
    package var indexed: Node? {
        switch form {
        case .index(let base, _): base
        case .asOf(let figure, _): figure.indexed
        default: nil
        }
    }

    /// A function that is written out.
    package var lambda: FunctionCode? { if case .lambda(let function, _) = form { function } else { nil } }

    /// The operator of an operation on amounts.
    package var operation: ArithmeticOperator? {
        if case .arithmetic(let operation, _, _) = form { operation } else { nil }
    }
}
