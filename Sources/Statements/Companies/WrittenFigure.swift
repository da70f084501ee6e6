import Syntax

/// How a figure is written, as far as it tells whether a block's unit is its.
enum WrittenFigure {
    /// Numbers alone, added and subtracted.
    case plain
    /// The same with a scale of their own, `5M`.
    case scaled
    /// With a currency before the number and no scale, `$82,959`.
    case withCurrency
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
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
            let (one, two) = (WrittenFigure(left), WrittenFigure(right))
            self = one == two ? one : one == .other || two == .other ? .other : .scaled
        default: self = .other
        }
    }
}
