/// The dimensions met so far: products of powers of base atoms, sorted by atom. Equal ones have one number, and 0 is that
/// of a plain number. It only grows.
struct UnitDimensions {
    private var dimensions: [[UnitPower]] = [[]]
    private var places = UnitPlaces()

    init() { places.append(UnitPlaces.hash([])) }

    /// The powers of base atoms of a dimension.
    @inline(__always)
    subscript(_ dimension: Int32) -> [UnitPower] { dimensions[Int(dimension)] }

    /// The number of a dimension.
    mutating func intern(_ powers: [UnitPower]) -> Int32 {
        let hash = UnitPlaces.hash(powers)
        let known = places.find(hash) { UnitPlaces.isEqual(dimensions[$0], powers) }
        if let known { return Int32(truncatingIfNeeded: known) }
        dimensions.append(powers)
        places.append(hash)
        return Int32(truncatingIfNeeded: dimensions.count - 1)
    }
}
