import Numbers
import Quantities
import Resolution

/// What a register holds: a small fraction, or true and false as 1 and 0. Its unit is known before anything runs, so it
/// isn't in it. It is copied as it stands, and holds nothing on the heap.
struct Cell {
    var top: Int
    /// Positive. The fraction need not be in lowest terms.
    var bottom: Int

    @inline(__always)
    init(_ top: Int, over bottom: Int = 1) { (self.top, self.bottom) = (top, bottom) }
}

/// What the registers of one place always hold.
enum CellKind: Hashable {
    /// Exact numbers of one unit, without a basis.
    case number(UnitID)
    case truth
    /// What a function gives that is still being looked at.
    case open

    /// The kind of a value, where it has a plain one.
    init?(_ value: Value) {
        switch value {
        case .truth: self = .truth
        case .quantity(let quantity):
            guard quantity.basis.index == 0, quantity.qualifiers == 0, quantity.number.inlineParts != nil else {
                return nil
            }
            self = .number(quantity.unit)
        default: return nil
        }
    }

    /// A value as a cell; nil where it is not of this kind.
    @inline(__always)
    func cell(_ value: Value) -> Cell? {
        switch value {
        case .quantity(let quantity):
            guard case .number(let unit) = self, quantity.unit.index == unit.index, quantity.basis.index == 0,
                quantity.qualifiers == 0, let (top, bottom) = quantity.number.inlineParts
            else { return nil }
            return Cell(top, over: bottom)
        case .truth(let truth): return self == .truth ? Cell(truth ? 1 : 0) : nil
        default: return nil
        }
    }

    /// A cell as a value.
    @inline(__always)
    func value(_ cell: Cell) -> Value {
        switch self {
        case .number(let unit): .quantity(Quantity(Number(inline: cell.top, over: cell.bottom), unit: unit))
        case .truth, .open: .truth(cell.top != 0)
        }
    }
}
