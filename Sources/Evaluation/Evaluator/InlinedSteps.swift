import Numbers
import Quantities
import Resolution
import Synchronization

// What is asked at every step of a loop. It is the same as in `Resolution`, and stands here once more since what one room
// declares is not put in its place in another, so that each step would be a call.

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

extension Interrupt {
    /// Whether it is raised.
    @inline(__always)
    var isUp: Bool { flag.load(ordering: .relaxed) }
}

extension MemoryBudget {
    /// To be called at every step of an evaluation that may be one of many.
    @inline(__always)
    func step() {
        ticksLeft &-= 1
        if ticksLeft < 0 { look() }
    }
}

extension Names {
    /// The value of a name; nil where it has none yet.
    @inline(__always)
    func present(_ name: NameID) -> Value? { variables[name.index].value }

    /// What a call by name needs of a function; nil where it is none, or a call has more to do.
    @inline(__always)
    func direct(_ name: NameID) -> DirectFunction? { functions[name.index] }
}

extension Disposal {
    /// Empties a list that was being made.
    @inline(__always)
    static func letGo(_ items: inout [Value]) {
        if items.count > 1 << 18 { release(&items) }
    }
}
