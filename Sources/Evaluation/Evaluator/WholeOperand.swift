import Numbers
import Quantities

/// What an operator stands between, where that is a local or a constant: a whole number without a unit is looked at
/// where it is, without the way through a value. Counting and comparing in functions that call themselves is mostly
/// this.
enum WholeOperand {
    case local(Int)
    case constant(Int)
    /// Anything else.
    case other

    @inline(__always)
    func whole(_ machine: Machine) -> Int? {
        switch self {
        case .constant(let whole): whole
        case .local(let slot): machine.locals.whole(machine.base + slot)
        case .other: nil
        }
    }
}

extension Value {
    /// An exact whole number that fits and stands over 1, without unit, basis and qualifiers.
    @inline(__always)
    var whole: Int? {
        guard case .quantity(let quantity) = self, quantity.unit.index | quantity.basis.index == 0,
            quantity.qualifiers == 0
        else { return nil }
        return quantity.number.asInlineInt
    }

    @inline(__always)
    init(whole: Int) { self = .quantity(Quantity(Number(whole))) }
}
