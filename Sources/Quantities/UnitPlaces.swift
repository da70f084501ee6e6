import Files

/// A hash table from what is interned to its place in an array kept elsewhere, without generic hashing: the first unit
/// of a session is answered quicker so.
struct UnitPlaces {
    /// Open addressing; -1 is an empty place. The count is a power of two.
    private var places: [Int32] = Array(repeating: -1, count: 64)
    /// The hash of each entry, by place in the array.
    private var hashes: [UInt32] = []

    /// The place of an equal entry, or nil. `isEqual` compares with the entry at a place.
    func find(_ hash: UInt32, _ isEqual: (Int) -> Bool) -> Int? {
        var place = Int(hash) & (places.count - 1)
        while places[place] >= 0 {
            let entry = Int(places[place])
            if hashes[entry] == hash, isEqual(entry) { return entry }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// Enters what was just appended to the array.
    mutating func append(_ hash: UInt32) {
        hashes.append(hash)
        if hashes.count * 2 > places.count {
            places = Array(repeating: -1, count: places.count * 2)
            for entry in hashes.indices { put(entry) }
        } else {
            put(hashes.count - 1)
        }
    }

    private mutating func put(_ entry: Int) {
        var place = Int(hashes[entry]) & (places.count - 1)
        while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Int32(truncatingIfNeeded: entry)
    }

    /// Over factors and the powers of scales.
    static func hash(_ factors: [UnitPower], _ scales: [UnitScale] = []) -> UInt32 {
        var hash = ByteHash()
        for factor in factors {
            hash.add(UInt64(UInt32(bitPattern: factor.atom)) << 32 | UInt64(UInt32(bitPattern: factor.exponent)))
        }
        for scale in scales { hash.add(UInt64(truncatingIfNeeded: scale.power &+ 99)) }
        return hash.folded
    }

    /// Element by element, without generic equality.
    static func isEqual(_ a: [UnitPower], _ b: [UnitPower]) -> Bool {
        guard a.count == b.count else { return false }
        for index in 0..<a.count where a[index].atom != b[index].atom || a[index].exponent != b[index].exponent {
            return false
        }
        return true
    }
}
