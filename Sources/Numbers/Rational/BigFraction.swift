/// A fraction that does not stand inline: the words of both parts in one piece of memory, never changed once made.
@usableFromInline
struct BigFraction {
    struct Header {
        var isNegative: Bool
        /// Known to be in lowest terms.
        var isLowest: Bool
        /// Words of the numerator, the last not 0.
        var above: Int32
        /// Words of the denominator, the last not 0.
        var below: Int32
        /// Where the denominator begins.
        var start: Int32
        /// Words in all.
        var room: Int32
    }

    final class Storage: ManagedBuffer<Header, UInt> {}

    let storage: Storage
}

// The words are written by the initialiser alone, before anyone else can see them.
extension BigFraction: @unchecked Sendable {}

extension BigFraction {
    /// Room for so many words, which `fill` writes to; it returns how many of each part count, zeros on top included.
    /// What is made may fit an `Int` nevertheless: `Rational(settling:)` looks.
    @inline(__always)
    init(
        room above: Int, _ below: Int, isLowest: Bool,
        _ fill: (_ numerator: Limbs.Target, _ denominator: Limbs.Target) -> (negative: Bool, above: Int, below: Int)
    ) {
        let room = above &+ below
        let made = Storage.create(minimumCapacity: room) { _ in
            Header(
                isNegative: false, isLowest: isLowest, above: 0, below: 0, start: Int32(truncatingIfNeeded: above),
                room: Int32(truncatingIfNeeded: room))
        }
        storage = unsafeDowncast(made, to: Storage.self)
        storage.withUnsafeMutablePointers { header, words in
            let denominator = words + above
            let (negative, m, n) = fill(words, denominator)
            header.pointee.isNegative = negative
            header.pointee.above = Int32(truncatingIfNeeded: Limbs.trimmed(words, m))
            header.pointee.below = Int32(truncatingIfNeeded: Limbs.trimmed(denominator, n))
        }
    }

    init(wide numerator: Int128, _ denominator: UInt128) {
        let magnitude = numerator.magnitude
        self.init(room: 2, 2, isLowest: denominator == 1) { above, below in
            above[0] = UInt(truncatingIfNeeded: magnitude)
            above[1] = UInt(truncatingIfNeeded: magnitude &>> 64)
            below[0] = UInt(truncatingIfNeeded: denominator)
            below[1] = UInt(truncatingIfNeeded: denominator &>> 64)
            return (numerator < 0, 2, 2)
        }
    }

    init(negative: Bool, _ numerator: Natural, _ denominator: Natural, isLowest: Bool) {
        self.init(room: numerator.count, denominator.count, isLowest: isLowest || denominator.isOne) { above, below in
            numerator.withLimbs { above.update(from: $0, count: $1) }
            denominator.withLimbs { below.update(from: $0, count: $1) }
            return (negative, numerator.count, denominator.count)
        }
    }

    var isNegative: Bool { storage.header.isNegative }
    var isLowest: Bool { storage.header.isLowest }

    var numerator: Natural { withParts { Natural($0.above, $0.countAbove) } }
    var denominator: Natural { withParts { Natural($0.below, $0.countBelow) } }
    var numeratorBits: Int { withParts { Limbs.bitWidth($0.above, $0.countAbove) } }
    var denominatorBits: Int { withParts { Limbs.bitWidth($0.below, $0.countBelow) } }
    var isWhole: Bool { withParts(\.isWhole) }

    /// Bytes it takes from the heap: the object, its header and words, in steps of 16, and what the allocator keeps.
    var storedBytes: Int { (16 + MemoryLayout<Header>.size + 8 * Int(storage.header.room) + 8 + 15) & ~15 }

    /// With the other sign.
    var negated: Rational {
        withParts { parts in
            Rational(
                settling: BigFraction(room: parts.countAbove, parts.countBelow, isLowest: parts.isLowest) {
                    $0.update(from: parts.above, count: parts.countAbove)
                    $1.update(from: parts.below, count: parts.countBelow)
                    return (!parts.isNegative, parts.countAbove, parts.countBelow)
                })
        }
    }
}
