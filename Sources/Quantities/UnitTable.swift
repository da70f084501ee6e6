import Numbers

/// The units of a session: atoms (units with a name), their products, and what is known of each. It only grows, except
/// that declarations can be taken back.
///
/// Nothing is read before a unit is asked for. Every unit here keeps to the bounds `maximumExponent` and
/// `maximumFactors`, for its own factors and for the base units it comes down to, so exponents never overflow.
package final class UnitTable {
    /// The largest absolute exponent of a factor or of a base unit.
    static let maximumExponent = 1000
    /// How many factors a unit, and how many base units its dimension, may have.
    static let maximumFactors = 64
    /// How many different units a session may hold.
    static let maximumCount = 1_000_000

    private let catalogues: [UnitCatalogue]
    /// The names of the catalogues, once the first unit was asked for.
    lazy var names = UnitNames(catalogues)

    var atoms: [UnitAtom] = []
    var units: [UnitRecord] = []
    /// Products of powers of base atoms, sorted by atom; 0 is a plain number.
    var dimensions: [[UnitPower]] = [[]]
    /// Atoms that the user declared, by each of their names; they come before those of the catalogues.
    var declared: [String: Int32] = [:]

    private var unitPlaces: [UnitKey: Int32] = [:]
    private var dimensionPlaces: [[UnitPower]: Int32] = [[]: 0]

    var products = UnitPairCache()
    var quotients = UnitPairCache()
    var factors = UnitPairCache()

    /// A table that knows the units of `catalogues`. Complexity: nothing is parsed.
    package init(catalogues: [UnitCatalogue]) {
        self.catalogues = catalogues
        units.append(UnitRecord(factors: [], canonical: .none, dimension: 0, factor: .one, text: [], traits: []))
        unitPlaces[UnitKey(factors: [], scales: [])] = 0
    }

    /// A table that knows the shipped units, but no currencies.
    package convenience init() { self.init(catalogues: [.units]) }

    /// How many different units were met.
    package var count: Int { units.count }

    /// The unit with these factors, which must be merged and within bounds already; nil when the table is full.
    func intern(_ factors: [UnitPower], scales: [UnitScale] = []) -> UnitID? {
        let key = UnitKey(factors: factors, scales: scales)
        if let place = unitPlaces[key] { return UnitID(index: place) }
        guard factors.count <= Self.maximumFactors, let dimension = dimension(of: factors) else { return nil }
        var canonical: UnitID?
        let bare = factors.filter { atoms[Int($0.atom)].kind != .multiple }
        if !scales.isEmpty || bare.count != factors.count {
            canonical = intern(bare)
            if canonical == nil { return nil }
        }
        guard units.count < Self.maximumCount else { return nil }
        let unit = UnitID(units.count)
        var record = UnitRecord(
            factors: factors, canonical: canonical ?? unit, dimension: dimension, traits: traits(of: factors))
        record.scales = scales
        for (scale, power) in zip(scales, factors) { record.displayScale += scale.power * Int(power.exponent) }
        if factors.isEmpty, let scale = scales.first { record.displayScale = scale.power }
        units.append(record)
        unitPlaces[key] = unit.index
        return unit
    }

    /// The identifier of the dimension of a product of atoms; nil past the bound.
    func dimension(of factors: [UnitPower]) -> Int32? {
        var powers: [UnitPower] = []
        for factor in factors {
            for base in dimensions[Int(atoms[Int(factor.atom)].dimension)] {
                let exponent = base.exponent * factor.exponent
                if let place = powers.firstIndex(where: { $0.atom == base.atom }) {
                    powers[place].exponent += exponent
                } else {
                    powers.append(UnitPower(atom: base.atom, exponent: exponent))
                }
            }
        }
        powers.removeAll { $0.exponent == 0 }
        guard powers.count <= Self.maximumFactors,
            powers.allSatisfy({ abs($0.exponent) <= Self.maximumExponent })
        else { return nil }
        powers.sort { $0.atom < $1.atom }
        return intern(dimension: powers)
    }

    func intern(dimension powers: [UnitPower]) -> Int32 {
        if let place = dimensionPlaces[powers] { return place }
        let place = Int32(truncatingIfNeeded: dimensions.count)
        dimensions.append(powers)
        dimensionPlaces[powers] = place
        return place
    }

    private func traits(of factors: [UnitPower]) -> UnitTraits {
        var traits: UnitTraits = []
        for factor in factors {
            let kind = atoms[Int(factor.atom)].kind
            if kind == .currency { traits.insert(.money) }
            if kind.isPercentLike || kind == .multiple { traits.insert(.holdsPlain) }
        }
        guard let first = factors.first, first.exponent > 0 else { return traits }
        let atom = atoms[Int(first.atom)]
        if atom.kind == .currency || atom.isCounted { traits.insert(.scaledInDisplay) }
        if factors.count == 1, first.exponent == 1, atom.kind.isPercentLike {
            traits.insert(.percentLike)
            if atom.kind == .point { traits.insert(.point) }
        }
        return traits
    }
}

/// What makes two units the same one.
struct UnitKey: Hashable {
    let factors: [UnitPower]
    let scales: [UnitScale]
}
