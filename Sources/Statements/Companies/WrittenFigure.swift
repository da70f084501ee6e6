import Syntax

/// How a figure is written, as far as it tells whether a block's unit is its.
enum WrittenFigure {
    /// Numbers alone, added and subtracted.
    case plain
    /// The same with a scale of their own, `5M`.
    case scaled
    /// With a currency before the number and no scale, `$82,959`.
    case withCurrency
    /// Such a number within a formula or beside numbers of the block, `80 + $5`, or a scaled one beside those.
    case mixed
    /// Anything else: with its unit, or a formula, in which a number is a factor and stays plain.
    case other

    init(_ tree: Tree) {
        switch tree.form {
        case .number(let literal):
            if literal.unit != nil {
                self = .other
            } else if literal.currency != nil {
                self = literal.scale == 0 ? .withCurrency : .other
            } else {
                self = literal.scale == 0 ? .plain : .scaled
            }
        case .negate(let inner): self.init(inner)
        case .cutOff(let inner, let ends): self = WrittenFigure(inner) == WrittenFigure(ends) ? .init(inner) : .mixed
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right), .spread(let left, let right),
            .range(let left, let right, nil):
            let (one, two) = (WrittenFigure(left), WrittenFigure(right))
            self =
                one == two
                ? one
                : one == .other || two == .other ? (tree.holdsBareCurrency ? .mixed : .other) : .mixed
        default: self = tree.holdsBareCurrency ? .mixed : .other
        }
    }
}

extension Tree {
    /// Whether a number with a currency before it and no scale stands anywhere in it.
    fileprivate var holdsBareCurrency: Bool {
        switch form {
        case .number(let literal): literal.currency != nil && literal.scale == 0
        case .negate(let inner), .qualified(_, let inner), .convert(let inner, _, _), .basis(let inner, _, _),
            .asOf(let inner, _):
            inner.holdsBareCurrency
        case .binary(_, let left, let right), .otherwise(let left, let right), .index(let left, let right),
            .spread(let left, let right), .cutOff(let left, let right), .range(let left, let right, nil):
            left.holdsBareCurrency || right.holdsBareCurrency
        case .list(let items): items.contains { $0.holdsBareCurrency }
        case .call(_, let arguments): arguments.contains { $0.value.holdsBareCurrency }
        case .conditional(_, let then, let otherwise):
            then.holdsBareCurrency || otherwise?.holdsBareCurrency ?? false
        case .bindings(let body, let bindings):
            body.holdsBareCurrency || bindings.contains { $0.value.holdsBareCurrency }
        default: false
        }
    }
}
