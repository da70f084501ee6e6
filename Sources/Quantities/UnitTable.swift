import Numbers

/// The units of a session: products of its `UnitAtoms` (units with a name), and what is known of each. It only grows,
/// except that declarations can be taken back.
///
/// Nothing is read before a unit is asked for. Every unit here keeps to the bounds `maximumExponent` and
/// `maximumFactors`, for its own factors and for the base units it comes down to, so exponents never overflow.
///
/// Properties that hot paths read are `@exclusivity(unchecked)`: nothing is changed here while it is being read, and
/// the check took 8 of the 11 ns of `isMoney`.
package final class UnitTable {
    /// The largest absolute exponent of a factor or of a base unit.
    static let maximumExponent = 1000
    /// How many factors a unit, and how many base units its dimension, may have.
    static let maximumFactors = 64
    /// How many different units a session may hold.
    static let maximumCount = 1_000_000

    private let catalogues: [UnitCatalogue]
    /// A text whose lines are looked through when a name is in none of the others.
    let further: UnitCatalogue?
    /// The names of the catalogues, once the first unit was asked for.
    lazy var names = UnitNames(catalogues)

    @exclusivity(unchecked) var atoms = UnitAtoms()
    @exclusivity(unchecked) var units: [UnitRecord] = []
    /// Atoms that the user declared, by each of their names; they come before those of the catalogues.
    @exclusivity(unchecked) var declared: [String: Int32] = [:]
    /// Atoms that were made of a prefix and a unit, or of the further catalogue, by the names they were asked for with.
    @exclusivity(unchecked) var made: [String: Int32] = [:]

    /// What is asked for often about each unit.
    @exclusivity(unchecked) var facts: [UnitFacts] = []

    private var unitPlaces = UnitPlaces()

    @exclusivity(unchecked) var products = UnitPairCache()
    @exclusivity(unchecked) var quotients = UnitPairCache()
    @exclusivity(unchecked) var factors = UnitPairCache()

    /// A table that knows the units of `catalogues`. Complexity: nothing is parsed.
    package init(catalogues: [UnitCatalogue], further: UnitCatalogue? = nil) {
        self.catalogues = catalogues
        self.further = further
        units.append(UnitRecord(factors: [], factor: .one, text: []))
        facts.append(UnitFacts(canonical: .none, dimension: 0, displayScale: 0, traits: []))
        unitPlaces.append(UnitPlaces.hash([]))
    }

    /// A table that knows the shipped units, but no currencies.
    package convenience init() { self.init(catalogues: [.units]) }

    /// How many different units were met.
    package var count: Int { units.count }

    /// The unit with these factors, which must be within bounds already, and merged but for what `ratio` makes; nil when
    /// the table is full.
    func intern(_ factors: [UnitPower], scales: [UnitScale] = [], smaller: [UnitID] = []) -> UnitID? {
        let hash = UnitPlaces.hash(factors, scales)
        let known = unitPlaces.find(hash) { place in
            UnitPlaces.isEqual(units[place].factors, factors) && units[place].scales == scales
                && units[place].smaller == smaller
        }
        if let known { return UnitID(known) }
        guard factors.count <= Self.maximumFactors, let dimension = atoms.dimension(of: factors) else { return nil }
        var canonical: UnitID?
        let bare = factors.filter { atoms[$0.atom].kind != .multiple }
        if !scales.isEmpty || !smaller.isEmpty || bare.count != factors.count {
            canonical = intern(bare)
            if canonical == nil { return nil }
        }
        guard units.count < Self.maximumCount else { return nil }
        let unit = UnitID(units.count)
        var traits = atoms.traits(of: factors)
        if let first = scales.first, first.power == 0, !first.word.isEmpty { traits.insert(.notated) }
        units.append(UnitRecord(factors: factors, scales: scales, smaller: smaller))
        facts.append(
            UnitFacts(
                canonical: canonical ?? unit, dimension: dimension, displayScale: displayScale(factors, scales),
                traits: traits))
        unitPlaces.append(hash)
        return unit
    }

    /// A scale word stands for itself once, whatever the power of its unit: `亿 g^3` is 100 million of `g^3`. Before the
    /// first unit it belongs to the number, `亿 user^-1` too; after that it is below the line where its unit is.
    private func displayScale(_ factors: [UnitPower], _ scales: [UnitScale]) -> Int32 {
        if factors.isEmpty { return Int32(clamping: scales.first?.power ?? 0) }
        var power = 0
        for (index, scale) in scales.prefix(factors.count).enumerated() where scale.power != 0 {
            let sign = index == 0 ? 1 : Int(factors[index].exponent.signum())
            power += max(-1000, min(1000, scale.power)) * sign
        }
        return Int32(clamping: power)
    }
}
