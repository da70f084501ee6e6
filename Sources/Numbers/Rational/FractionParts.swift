/// Sign and words of a fraction where they stand; good only inside the call that gave it.
struct FractionParts {
    let isNegative: Bool
    let isLowest: Bool
    let above: Limbs.Source
    /// 0 only for 0.
    let countAbove: Int
    let below: Limbs.Source
    let countBelow: Int

    /// Whether the denominator is 1.
    @inline(__always)
    var isWhole: Bool { Limbs.isOne(below, countBelow) }

    /// Upside down, with the same sign.
    @inline(__always)
    var inverted: FractionParts {
        FractionParts(
            isNegative: isNegative, isLowest: isLowest, above: below, countAbove: countBelow, below: above,
            countBelow: countAbove)
    }
}

extension BigFraction {
    @inline(__always)
    func withParts<Result>(_ body: (FractionParts) -> Result) -> Result {
        storage.withUnsafeMutablePointers { header, words in
            let header = header.pointee
            return body(
                FractionParts(
                    isNegative: header.isNegative, isLowest: header.isLowest, above: UnsafePointer(words),
                    countAbove: Int(header.above), below: UnsafePointer(words + Int(header.start)),
                    countBelow: Int(header.below)))
        }
    }
}

extension Rational {
    @inline(__always)
    func withParts<Result>(_ body: (FractionParts) -> Result) -> Result {
        switch self {
        case .big(let big): return big.withParts(body)
        case .small(let numerator, let denominator):
            return withUnsafeTemporaryAllocation(of: UInt.self, capacity: 2) { words in
                words[0] = numerator.magnitude
                words[1] = UInt(bitPattern: denominator)
                let start = UnsafePointer(words.baseAddress.unsafelyUnwrapped)
                return body(
                    FractionParts(
                        isNegative: numerator < 0, isLowest: denominator == 1, above: start,
                        countAbove: numerator == 0 ? 0 : 1, below: start + 1, countBelow: 1))
            }
        }
    }

    /// Inline where both parts turned out to fit.
    @inline(__always)
    init(settling big: BigFraction) {
        self = big.withParts { parts in
            if parts.countAbove == 0 { return .zero }
            if parts.countAbove == 1, parts.countBelow == 1, let below = Int(exactly: parts.below[0]) {
                let word = parts.above[0]
                if word <= UInt(Int.max) { return .small(parts.isNegative ? -Int(word) : Int(word), below) }
                if parts.isNegative, word == 1 << 63 { return .small(.min, below) }
            }
            return .big(big)
        }
    }
}
