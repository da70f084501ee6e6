import Numbers

/// Units that only a conversion asks for: ratios within one dimension, `cm/m`, and several units at once, `foot+inch`.
package struct UnitTargets {
    private let table: UnitTable
    /// How many units one amount may be shown in.
    private static let mostAtOnce = 8

    package init(_ table: UnitTable) { self.table = table }

    /// A quotient with its factors as they are written, those of one dimension apart: `cm/m`, `hour/day`. What stands
    /// twice stands once. nil past the bounds, where nothing is left, and where two units of one dimension stand on one
    /// side: `foot*m`.
    package func ratio(of parts: [(unit: UnitID, exponent: Int)]) -> UnitID? {
        var powers: [UnitPower] = []
        for part in parts {
            for factor in table.units[table.canonical(part.unit).place].factors {
                let exponent = Int(factor.exponent) * part.exponent
                guard abs(exponent) <= UnitTable.maximumExponent else { return nil }
                if let place = powers.firstIndex(where: { $0.atom == factor.atom }) {
                    powers[place].exponent += Int32(exponent)
                } else {
                    powers.append(UnitPower(atom: factor.atom, exponent: Int32(exponent)))
                }
            }
        }
        powers.removeAll { $0.exponent == 0 }
        guard powers.allSatisfy({ abs($0.exponent) <= UnitTable.maximumExponent }), !powers.isEmpty else { return nil }
        for (index, power) in powers.enumerated() {
            for other in powers[..<index]
            where (other.exponent > 0) == (power.exponent > 0)
                && table.atoms[other.atom].dimension == table.atoms[power.atom].dimension
            {
                return nil
            }
        }
        return table.intern(powers.filter { $0.exponent > 0 } + powers.filter { $0.exponent < 0 })
    }

    /// The unit that shows an amount of the first unit in all of these; nil where they are not of one dimension, the
    /// largest first.
    package func together(_ parts: [UnitID]) -> UnitID? {
        let parts = parts.map { table.canonical($0) }
        guard parts.count > 1, parts.count <= Self.mostAtOnce, !table.isMoney(parts[0]),
            !table.isThermometer(parts[0])
        else { return nil }
        for (one, next) in zip(parts, parts.dropFirst()) {
            guard let factor = try? table.factor(from: one, to: next), Number.compare(factor, .one) > 0 else {
                return nil
            }
        }
        return table.intern(table.units[parts[0].place].factors, smaller: Array(parts.dropFirst()))
    }

    /// The units after the first that amounts of a unit are shown in; empty for most.
    package func smaller(than unit: UnitID) -> [UnitID] { table.units[unit.place].smaller }
}
