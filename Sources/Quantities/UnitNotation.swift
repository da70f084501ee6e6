/// How an amount is written out where a conversion asks for it, `in fraction` and `in sci`: the unit stays what it is.
package enum UnitNotation: String, Sendable {
    /// `3/4`.
    case fraction
    /// `1.5e6`.
    case scientific = "sci"

    /// As it stands with a unit, where a scale would: it multiplies nothing and is not printed.
    package var scale: UnitScale { UnitScale(power: 0, word: rawValue) }
}

extension UnitTable {
    /// How amounts of a unit are written out; nil for most.
    package func notation(of unit: UnitID) -> UnitNotation? {
        guard facts[unit.place].traits.contains(.notated) else { return nil }
        return units[unit.place].scales.first.flatMap { UnitNotation(rawValue: $0.word) }
    }

    /// The unit whose amounts are written so.
    package func notated(_ unit: UnitID, _ notation: UnitNotation) -> UnitID {
        let factors = units[canonical(unit).place].factors
        let rest = Array(repeating: UnitScale.none, count: max(0, factors.count - 1))
        return intern(factors, scales: [notation.scale] + rest) ?? canonical(unit)
    }
}
