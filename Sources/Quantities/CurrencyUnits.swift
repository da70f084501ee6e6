/// Units that were declared of currencies, such as `GBX` after `unit GBX = 0.01 GBP`, and the currencies they hold.
package struct CurrencyUnits {
    private let table: UnitTable

    package init(_ table: UnitTable) { self.table = table }

    /// The same dimension with the currencies themselves in the place of what was declared of them: `GBP/share` for
    /// `GBX/share`. The unit itself where there is nothing such.
    package func inCurrencies(_ unit: UnitID) -> UnitID {
        let factors = table.units[table.canonical(unit).place].factors
        guard factors.contains(where: { isOfCurrency(table.atoms[$0.atom]) }) else { return unit }
        var parts: [(unit: UnitID, exponent: Int)] = []
        for factor in factors {
            let atom = table.atoms[factor.atom]
            guard isOfCurrency(atom) else {
                parts.append((atom.unit, Int(factor.exponent)))
                continue
            }
            for base in table.atoms.dimensions[atom.dimension] {
                let exponent = Int(base.exponent) * Int(factor.exponent)
                parts.append((table.atoms[base.atom].unit, exponent))
            }
        }
        guard let plain = try? table.unit(of: parts).unit, table.sameDimension(plain, unit) else { return unit }
        return plain
    }

    /// Whether a unit is no currency but so many of one.
    private func isOfCurrency(_ atom: UnitAtom) -> Bool {
        atom.kind == .derived
            && table.atoms.dimensions[atom.dimension].contains { table.atoms[$0.atom].kind == .currency }
    }
}
