/// A unit as a listing shows it.
package struct UnitEntry: Sendable {
    /// The printed name.
    package let name: String
    package let otherNames: [String]
    /// In words, from the catalogue.
    package let meaning: String
    /// What it measures, by the word that listings group by: `time`, `money`, `counted`, `plain number`.
    package let dimension: String
    package let unit: UnitID
}

/// Lists all units there are.
package struct UnitListing {
    private let table: UnitTable

    package init(_ table: UnitTable) { self.table = table }

    /// Every unit there is, in the catalogues' order, then those of the session by name.
    ///
    /// Complexity: linear in the catalogues; every definition is parsed that was not used before.
    package func entries() -> [UnitEntry] {
        var entries: [UnitEntry] = []
        for line in table.names.lines {
            let catalogue = table.names.catalogues[line.catalogue]
            var found: [String] = []
            catalogue.forEachName(line.range) { range, _ in found.append(catalogue.text(range)) }
            if let entry = entry(found) { entries.append(entry) }
        }
        table.further?.forEachLine { line in
            table.further?.forEachName(line) { name, _ in
                if let name = table.further?.text(name), let entry = entry([name]) { entries.append(entry) }
            }
        }
        var ofSession: [Int32: [String]] = [:]
        for (name, atom) in table.declared { ofSession[atom, default: []].append(name) }
        for (atom, names) in ofSession.sorted(by: { $0.key < $1.key }) {
            let printed = table.atoms[atom].name
            if let entry = entry([printed] + names.sorted().filter { $0 != printed }) { entries.append(entry) }
        }
        return entries
    }

    private func entry(_ names: [String]) -> UnitEntry? {
        guard let name = names.first, let atom = table.atom(named: name) else { return nil }
        let found = table.atoms[atom]
        return UnitEntry(
            name: name, otherNames: Array(names.dropFirst()), meaning: found.meaning,
            dimension: dimensionWord(of: found.unit), unit: found.unit)
    }

    /// One word for what a unit measures; currencies are one sort here, and so are all
    /// things counted and the units of electricity.
    private func dimensionWord(of unit: UnitID) -> String {
        if table.isMoney(unit) { return "money" }
        let bases = table.atoms.dimensions[table.facts[unit.place].dimension]
        if bases.isEmpty { return "plain number" }
        if bases.contains(where: { table.atoms[$0.atom].kind == .currency }) { return "money" }
        if table.isThermometer(unit) { return "temperature" }
        if bases.contains(where: { table.atoms[$0.atom].kind == .base("current") }) { return "electricity" }
        if bases.count == 1, table.timeExponent(of: unit) == -1 { return "frequency" }
        if bases.contains(where: { table.atoms[$0.atom].kind == .base("counted") }) { return "counted" }
        return table.describeDimension(unit)
    }
}
