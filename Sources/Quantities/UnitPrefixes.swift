import Numbers

/// Units with a prefix of the SI that they do not take here.
package struct UnitPrefixes {
    private let units: UnitTable

    package init(_ units: UnitTable) { self.units = units }

    /// What a name would be as a unit with a prefix of the SI before it: the power of ten, the unit, and one that is
    /// just that, where there is one: `mm` for `mmeter`. nil where it is none.
    package func read(_ name: String) -> (power: Int, unit: String, same: String?)? {
        for (power, rest) in UnitSpellings.prefixed(name) {
            guard let base = units.unit(named: rest), !units.isMoney(base), !units.isDimensionless(base), name != rest
            else { continue }
            guard
                rest.utf8.count > 1 || rest == "m" || rest == "g" || rest == "s" || rest == "l" || rest == "L"
                    || rest == "W" || rest == "J"
            else { continue }
            let same = units.printedNames().first { other in
                guard let unit = units.unit(named: other), units.sameDimension(unit, base),
                    let factor = try? units.factor(from: unit, to: base),
                    let wanted = try? Number(mantissa: 1, exponent: power)
                else { return false }
                return Number.compare(factor, wanted) == 0
            }
            return (power, rest, same)
        }
        return nil
    }

    /// `Gibit`, of 2^30, is no `Gbit`.
    private func isBinary(_ name: String, _ other: String) -> Bool {
        guard let first = name.unicodeScalars.first, "KkMGTPEZY".unicodeScalars.contains(first),
            name.unicodeScalars.dropFirst().first == "i"
        else { return false }
        let base = String(name.unicodeScalars.dropFirst(2))
        return units.unit(named: base) != nil || other == "\(first)\(base)"
    }

    /// Whether two names are one unit with two prefixes, or one of them with none: a factor of ten lies between what is
    /// typed and what would be taken.
    package func differ(_ name: String, _ other: String) -> Bool {
        guard let known = units.unit(named: other) else { return false }
        if isBinary(name, other) { return true }
        for (_, rest) in UnitSpellings.prefixed(name) {
            if rest == other { return true }
            if let base = units.unit(named: rest), units.sameDimension(base, known), !units.isDimensionless(base) {
                return true
            }
            if UnitSpellings.prefixed(other).contains(where: { $0.unit == rest }) { return true }
        }
        return false
    }
}
