import Numbers

/// The units with a name that were met so far, and what products of them come down to. It only grows.
///
/// Every dimension here keeps to the bounds of `UnitTable`, so exponents never overflow.
struct UnitAtoms {
    private var atoms: [UnitAtom] = []
    private(set) var dimensions = UnitDimensions()

    @inline(__always)
    subscript(_ atom: Int32) -> UnitAtom { atoms[Int(atom)] }

    /// Adds an atom, whose `unit` is still to be told. A currency or a base unit gets a dimension of its own.
    mutating func add(_ atom: UnitAtom) -> Int32 {
        let index = Int32(truncatingIfNeeded: atoms.count)
        var atom = atom
        switch atom.kind {
        case .currency, .base, .thermometer:
            atom.dimension = dimensions.intern([UnitPower(atom: index, exponent: 1)])
        case .derived:
            atom.isCounted = dimensions[atom.dimension].contains { $0.exponent > 0 && self[$0.atom].isCounted }
        case .percent, .point, .multiple:
            break
        }
        atoms.append(atom)
        return index
    }

    /// Tells the unit that is the atom to the power one.
    mutating func set(_ unit: UnitID, of atom: Int32) { atoms[Int(atom)].unit = unit }

    // MARK: Products

    /// The number of the dimension of a product; nil past the bounds.
    mutating func dimension(of factors: [UnitPower]) -> Int32? { bases(of: factors).map { dimensions.intern($0) } }

    /// The powers of base atoms that a product comes down to, sorted by atom; nil past the bounds.
    func bases(of factors: [UnitPower]) -> [UnitPower]? {
        var powers: [UnitPower] = []
        for factor in factors {
            for base in dimensions[self[factor.atom].dimension] {
                let exponent = base.exponent * factor.exponent
                if let place = powers.firstIndex(where: { $0.atom == base.atom }) {
                    powers[place].exponent += exponent
                } else {
                    powers.append(UnitPower(atom: base.atom, exponent: exponent))
                }
            }
        }
        powers.removeAll { $0.exponent == 0 }
        guard powers.count <= UnitTable.maximumFactors,
            powers.allSatisfy({ abs($0.exponent) <= UnitTable.maximumExponent })
        else { return nil }
        powers.sort { $0.atom < $1.atom }
        return powers
    }

    /// One of a product in base units.
    func baseFactor(_ factors: [UnitPower]) throws(NumberError) -> Number {
        var product = Number.one
        for power in factors {
            guard let factor = self[power.atom].factor else { throw .tooLarge }
            if power.exponent == 1 {
                product = try product.multiplied(by: factor)
            } else {
                product = try product.multiplied(by: factor.raised(to: Number(Int(power.exponent))))
            }
        }
        return product
    }

    /// What is to be known of a product.
    func traits(of factors: [UnitPower]) -> UnitTraits {
        var traits: UnitTraits = []
        for factor in factors {
            let kind = self[factor.atom].kind
            if kind == .currency { traits.insert(.money) }
            if kind == .thermometer { traits.insert(.thermometer) }
            if kind.isPercentLike || kind == .multiple { traits.insert(.holdsPlain) }
        }
        guard let first = factors.first, first.exponent > 0 else { return traits }
        let atom = self[first.atom]
        if atom.kind == .currency || atom.isCounted { traits.insert(.scaledInDisplay) }
        if factors.count == 1, first.exponent == 1, atom.kind.isPercentLike {
            traits.insert(.percentLike)
            if atom.kind == .point { traits.insert(.point) }
        }
        return traits
    }
}
