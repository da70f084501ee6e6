import Numbers

extension UnitTable {
    /// One unit by any of its names: printed name, other names, English plural, currency code or symbol. nil if
    /// unknown.
    ///
    /// Complexity: a hash of the name, no allocation; the first call reads the catalogues' names.
    package func unit(named name: String) -> UnitID? {
        if !declared.isEmpty, let atom = declaredAtom(name) { return atoms[atom].unit }
        var name = name
        return name.withUTF8 { catalogueUnit($0) }
    }

    /// The same for a name given as UTF-8.
    package func unit(named name: UnsafeBufferPointer<UInt8>) -> UnitID? {
        declared.isEmpty ? catalogueUnit(name) : unit(named: String(decoding: name, as: UTF8.self))
    }

    /// The atom of a name.
    func atom(named name: String) -> Int32? {
        if let atom = declaredAtom(name) { return atom }
        var name = name
        return name.withUTF8 { name in
            names.entryOrPlural(name).flatMap { atom(ofLine: Int(names.entries[$0].line)) }
                ?? FurtherUnits(self).atom(name)
        }
    }

    private func declaredAtom(_ name: String) -> Int32? {
        if let atom = declared[name] { return atom }
        var name = name
        return name.withUTF8 { bytes in
            for singular in UnitPlural.singulars(bytes) where names.entry(bytes) == nil {
                guard singular.withUnsafeBufferPointer({ UnitPlural.isTaken(by: $0) }) else { continue }
                if let atom = declared[String(decoding: singular, as: UTF8.self)] { return atom }
            }
            return nil
        }
    }

    private func catalogueUnit(_ name: UnsafeBufferPointer<UInt8>) -> UnitID? {
        guard let entry = names.entryOrPlural(name) else { return FurtherUnits(self).atom(name).map { atoms[$0].unit } }
        guard let atom = atom(ofLine: Int(names.entries[entry].line)) else { return nil }
        return atoms[atom].unit
    }

    /// The atom that a catalogue line defines, made when first used. `depth` bounds definitions that rest on others.
    func atom(ofLine line: Int, depth: Int = 0) -> Int32? {
        let known = names.lines[line]
        if known.atom >= 0 { return known.atom }
        let catalogue = names.catalogues[known.catalogue]
        guard depth < 16, let definition = catalogue.definition(known.range) else { return nil }
        var parts: [UnitPower] = []
        for part in definition.parts {
            let name = UnsafeBufferPointer(rebasing: catalogue.bytes[part.name])
            guard let entry = names.entry(name),
                let atom = atom(ofLine: Int(names.entries[entry].line), depth: depth + 1)
            else { return nil }
            parts.append(UnitPower(atom: atom, exponent: Int32(truncatingIfNeeded: part.exponent)))
        }
        let factor = (try? atoms.baseFactor(parts)).flatMap { try? $0.multiplied(by: definition.factor) }
        let atom = add(
            UnitAtom(
                name: definition.name, kind: definition.kind, dimension: atoms.dimension(of: parts) ?? 0,
                factor: factor,
                isCounted: definition.kind == .base("counted"), minorDigits: definition.minorDigits,
                parts: parts.count > 1 ? parts : [], definition: definition.text, meaning: definition.meaning))
        names.lines[line].atom = atom
        return atom
    }

    /// Adds an atom and its unit.
    func add(_ atom: UnitAtom) -> Int32 {
        let index = atoms.add(atom)
        atoms.set(intern([UnitPower(atom: index, exponent: 1)]) ?? .none, of: index)
        return index
    }

    /// Whether it is a name of a unit itself, and no plural or prefix that is only understood.
    package func hasName(_ name: String) -> Bool {
        if declared[name] != nil { return true }
        var name = name
        return name.withUTF8 { names.entry($0) != nil }
    }

    /// Every name that one could have meant, for proposals: printed names, other names, declared ones; no plurals, and not
    /// the codes of parts of currencies that differ from those of the whole by a letter's case (`GBp`).
    package func allNames() -> [String] {
        names.entries.filter { $0.catalogue == 0 || $0.count != 3 || !isMixed($0) }.map { names.text($0) }
            + declared.keys.sorted()
    }

    private func isMixed(_ entry: UnitNames.Entry) -> Bool {
        let text = names.text(entry)
        return text.utf8.first.map { 65...90 ~= $0 } == true && text != text.uppercased()
    }

    /// The names that units are printed with, shipped ones in the order of the catalogues, then declared ones.
    package func printedNames() -> [String] {
        var seen: Set<Int32> = []
        return names.entries.filter { seen.insert($0.line).inserted }.map { names.text($0) } + declared.keys.sorted()
    }

    /// The line that defines a unit and its meaning in words, for help; nil if the name is unknown.
    package func information(named name: String) -> (definition: String, meaning: String)? {
        guard let atom = atom(named: name) else { return nil }
        let found = atoms[atom]
        return (found.amount.map { found.definition + " = " + text(ofAmount: $0) } ?? found.definition, found.meaning)
    }
}

extension [String] {
    /// Those names that can be written by themselves: a currency symbol stands before a number only.
    package var withoutCurrencySymbols: [String] {
        filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol } }
    }
}
