import Numbers

extension UnitTable {
    /// A unit of the user's: `unit wafer` makes a new dimension, `unit rack = 72 GPU` rests on others. Its English
    /// plural is understood where that is no name yet. Answers the unit.
    ///
    /// The caller refuses names that are units already, and a factor that is not positive; here the latest declaration
    /// of a name wins. Where the definition is too large to hold, conversions of the unit throw `tooLarge`.
    @discardableResult
    package func declare(
        _ name: String, also: [String] = [], definition: (factor: Number, unit: UnitID)? = nil
    ) -> UnitID {
        var text = "unit " + name
        if !also.isEmpty { text += " also " + also.joined(separator: ", ") }
        var atom = UnitAtom(
            name: name, kind: .base("counted"), dimension: 0, factor: .one, isCounted: true, definition: text,
            meaning: "declared in this session")
        if let definition {
            let unit = canonical(definition.unit)
            let parts = units[unit.place].factors
            var factor = try? baseFactor(of: unit)
            factor = factor.flatMap { try? $0.multiplied(by: definition.factor) }
            atom = UnitAtom(
                name: name, kind: .derived, dimension: facts[unit.place].dimension, factor: factor, isCounted: false,
                parts: parts.count > 1 ? parts : [], definition: text, meaning: "declared in this session",
                amount: (definition.factor, unit))
        }
        let index = add(atom)
        for name in [name] + also { declared[name] = index }
        return atoms[index].unit
    }

    /// What a name is declared as, for `restore`.
    package func declaration(of name: String) -> UnitDeclaration { UnitDeclaration(atom: declared[name]) }

    /// Takes a declaration of a name back; units made of it stay valid but have that name no more.
    package func restore(_ declaration: UnitDeclaration, of name: String) { declared[name] = declaration.atom }

    /// The number and the unit after the `=` of a declaration.
    func text(ofAmount amount: (factor: Number, unit: UnitID)) -> String {
        var text = "≈"
        if let (numerator, denominator) = amount.factor.numeratorAndDenominator {
            text = denominator == "1" ? numerator : numerator + "/" + denominator
        }
        return amount.unit == .none ? text : text + " " + self.text(of: amount.unit)
    }
}

/// What a name was declared as at one moment, which may be nothing.
package struct UnitDeclaration: Sendable {
    let atom: Int32?
}
