import Numbers

/// Units that no line of the usual catalogues defines: those with a prefix, and those of the further catalogue. One is
/// made when its name is first asked for.
package struct FurtherUnits {
    private let table: UnitTable
    /// The bytes of the longest name.
    private static let longestName = 48

    package init(_ table: UnitTable) { self.table = table }

    /// Whether a name is a unit only by a prefix or by the further catalogue, so that it may be declared as another.
    package func has(_ name: String) -> Bool { table.declared[name] == nil && table.made[name] != nil }

    /// The atom of a name that is in no usual catalogue; nil where it is no unit here either.
    func atom(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard name.count >= 2, name.count <= Self.longestName else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        if let known = table.made[text] { return known }
        guard let atom = prefixed(text) ?? currency(name) else { return nil }
        table.made[text] = atom
        return atom
    }

    private func prefixed(_ name: String) -> Int32? {
        guard let reading = PrefixedUnits.read(name) else { return nil }
        if let known = listed(reading.printed) ?? table.made[reading.printed] { return known }
        guard let unit = listed(reading.unit), let factor = table.atoms[unit].factor,
            let power = try? Number(reading.base).raised(to: Number(reading.power)),
            let product = try? factor.multiplied(by: power)
        else { return nil }
        let base = table.atoms[unit]
        let atom = table.add(
            UnitAtom(
                name: reading.printed, kind: .derived, dimension: base.dimension, factor: product, isCounted: false,
                definition: "unit " + reading.printed, meaning: base.meaning + ", with a prefix",
                amount: (power, base.unit)))
        table.made[reading.printed] = atom
        return atom
    }

    private func listed(_ name: String) -> Int32? {
        var name = name
        return name.withUTF8 { table.names.entry($0).flatMap { table.atom(ofLine: Int(table.names.entries[$0].line)) } }
    }

    /// The currency of a code, or of a Chinese name, that the further catalogue has. Complexity: one pass over its bytes,
    /// for these only.
    private func currency(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard let further = table.further,
            name.count == 3 && name.allSatisfy({ 65...90 ~= $0 }) || name.allSatisfy({ $0 >= 0x80 })
        else { return nil }
        var found: Range<Int>?
        further.forEachLine { line in
            further.forEachName(line) { range, _ in
                if range.count == name.count, zip(further.bytes[range], name).allSatisfy({ $0 == $1 }) { found = line }
            }
        }
        guard let line = found, let definition = further.definition(line) else { return nil }
        if let known = table.made[definition.name] { return known }
        let atom = table.add(
            UnitAtom(
                name: definition.name, kind: definition.kind, dimension: 0, factor: .one, isCounted: false,
                minorDigits: definition.minorDigits, definition: definition.text, meaning: definition.meaning))
        table.made[definition.name] = atom
        return atom
    }
}
