/// A unit as a small number: a product of powers of atoms, such as `USD/month/user`, interned in a `UnitTable`.
///
/// Units with the same factors in the same order have equal ids, so most checks are one comparison. The order is kept
/// as written: `USD/month/user` and `USD/user/month` are two ids with the factor 1 between them.
package struct UnitID: Hashable, Sendable {
    package let index: Int32

    /// No unit: a plain number.
    @inlinable package static var none: UnitID { UnitID(index: 0) }

    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func == (a: UnitID, b: UnitID) -> Bool { a.index == b.index }

    init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    /// Its place in the table's arrays.
    var place: Int { Int(index) }
}

/// One factor of a unit: an atom (`USD`, `month`) with its exponent, never 0.
struct UnitPower: Hashable, Sendable {
    /// Index of the atom in the table.
    var atom: Int32
    var exponent: Int32
}

/// A scale word before a factor of a unit that is shown, such as the `万` of `万 CNY/万 user`. Display only.
package struct UnitScale: Hashable, Sendable {
    /// Power of ten; 0 for none.
    package let power: Int
    /// As written; empty for none.
    package let word: String

    package init(power: Int, word: String) {
        self.power = power
        self.word = word
    }

    package static let none = UnitScale(power: 0, word: "")
}
