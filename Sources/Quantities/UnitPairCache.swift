import Numbers

/// What was found for pairs of units met lately. Direct-mapped: a pair has one place, where the latest wins.
struct UnitPairCache {
    struct Found {
        /// First unit in the upper half; all ones for an empty place.
        var key: UInt64
        /// The product or quotient.
        var unit: UnitID
        /// nil is 1 for products, and "no factor" for conversions.
        var factor: Number?
    }

    private static let count = 256
    private var places: [Found] = []

    static func key(_ a: UnitID, _ b: UnitID) -> UInt64 {
        UInt64(UInt32(bitPattern: a.index)) << 32 | UInt64(UInt32(bitPattern: b.index))
    }

    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// What was kept for the pair, or nil.
    func found(_ key: UInt64) -> Found? {
        guard !places.isEmpty else { return nil }
        let found = places[Self.place(key)]
        return found.key == key ? found : nil
    }

    mutating func keep(_ found: Found) {
        if places.isEmpty {
            places = Array(repeating: Found(key: .max, unit: .none, factor: nil), count: Self.count)
        }
        places[Self.place(found.key)] = found
    }

    mutating func forget() { places = [] }
}
