/// How tightly an operator binds: a higher level takes its operands first.
package enum Level: UInt8, Comparable, Sendable, CaseIterable {
    case binding, prefix, or, and, not, comparison, pipe, range, sum, percent, product, otherwise, sign, power, basis
    case postfix

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// What a token does between two operands.
package struct InfixOperator: Sendable {
    package let level: Level
    /// The loosest level that may stand on the right without brackets: the own one groups to the right.
    let right: Level
    let action: Action

    fileprivate init(_ level: Level, _ right: Level, _ action: Action) {
        self.level = level
        self.right = right
        self.action = action
    }

    enum Action: Sendable {
        case binary(BinaryOperator)
        case compare(ComparisonOperator)
        case close, pipe, range, convert, cutOff, otherwise, superscript, basis, bindings
    }
}

/// The one precedence table.
package enum OperatorTable {
    /// The row of a token; nil for what is no operator. A switch, since it is looked at after every operand.
    static func row(_ kind: Token.Kind) -> InfixOperator? {
        switch kind {
        case .where: InfixOperator(.binding, .prefix, .bindings)
        case .or: InfixOperator(.or, .and, .binary(.or))
        case .and: InfixOperator(.and, .not, .binary(.and))
        case .equal: InfixOperator(.comparison, .pipe, .compare(.equal))
        case .unequal: InfixOperator(.comparison, .pipe, .compare(.unequal))
        case .less: InfixOperator(.comparison, .pipe, .compare(.less))
        case .lessOrEqual: InfixOperator(.comparison, .pipe, .compare(.atMost))
        case .greater: InfixOperator(.comparison, .pipe, .compare(.greater))
        case .greaterOrEqual: InfixOperator(.comparison, .pipe, .compare(.atLeast))
        case .approximately: InfixOperator(.comparison, .pipe, .close)
        case .pipe: InfixOperator(.pipe, .range, .pipe)
        case .range: InfixOperator(.range, .sum, .range)
        case .plus: InfixOperator(.sum, .percent, .binary(.add))
        case .plusPlus: InfixOperator(.sum, .percent, .binary(.concatenate))
        case .minus: InfixOperator(.sum, .percent, .binary(.subtract))
        case .in, .to, .arrow: InfixOperator(.sum, .percent, .convert)
        case .within: InfixOperator(.sum, .range, .cutOff)
        case .of: InfixOperator(.percent, .percent, .binary(.of))
        case .on: InfixOperator(.percent, .percent, .binary(.on))
        case .off: InfixOperator(.percent, .percent, .binary(.off))
        case .star: InfixOperator(.product, .otherwise, .binary(.multiply))
        case .slash: InfixOperator(.product, .otherwise, .binary(.divide))
        case .per: InfixOperator(.product, .otherwise, .binary(.per))
        case .mod: InfixOperator(.product, .otherwise, .binary(.modulo))
        case .else: InfixOperator(.otherwise, .otherwise, .otherwise)
        case .caret: InfixOperator(.power, .power, .binary(.power))
        case .superscript: InfixOperator(.power, .power, .superscript)
        case .basis: InfixOperator(.basis, .postfix, .basis)
        default: nil
        }
    }

    /// The operators and how tightly they bind, loosest first.
    package static let rows: [(kind: Token.Kind, level: Level)] =
        Token.Kind.allCases.compactMap { kind in row(kind).map { (kind, $0.level) } }.sorted { $0.level < $1.level }
}
