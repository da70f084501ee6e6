import Numbers

/// A number with its unit and, where it is a figure of some time, its basis.
package struct Quantity: Sendable {
    /// The amount in `unit`, without any display scale.
    package var number: Number
    package var unit: UnitID
    package var basis: BasisID
    /// The qualifiers it was printed with, as bits; arithmetic drops them.
    package var qualifiers: UInt8

    @inlinable @inline(__always)
    package init(_ number: Number, unit: UnitID = .none, basis: BasisID = .none, qualifiers: UInt8 = 0) {
        self.number = number
        self.unit = unit
        self.basis = basis
        self.qualifiers = qualifiers
    }

    /// Whether it is a number and nothing else.
    @inlinable package var isPlain: Bool { unit == .none && basis == .none }
}
