import RealModule

/// A few digits of numbers of a few words, without allocating.
extension DecimalExpansion {
    /// Most words of numerator and denominator.
    private static let mostWords = 64

    /// Rounded to so many significant digits (1 to 18); nil for numbers of many words, 0, and powers of ten far away.
    @inline(never)
    func short(significant: Int) -> DecimalText? {
        fraction.withParts { parts in
            let (m, n) = (parts.countAbove, parts.countBelow)
            guard m > 0, m + n <= DecimalExpansion.mostWords else { return nil }
            let size = (Limbs.logarithm2(parts.above, m) - Limbs.logarithm2(parts.below, n)) * 0.30102999566398120
            // The logarithm may be off by one at a power of ten; then there is a digit too few or too many.
            var places = significant - Int(size.rounded(.down)) - 1
            guard places.magnitude <= 19 * DecimalExpansion.mostWords else { return nil }
            return withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * DecimalExpansion.mostWords + 8) {
                scratch in
                while true {
                    let (quotient, order, isExact) = DecimalExpansion.scaled(
                        parts, places: places, scratch.baseAddress.unsafelyUnwrapped)
                    let digits = digitCount(quotient)
                    if digits == significant {
                        return DecimalText(
                            isNegative: parts.isNegative, isExact: isExact,
                            mantissa: order >= 0 ? quotient + 1 : quotient, places: places)
                    }
                    places += significant - digits
                }
            }
        }
    }

    /// The magnitude times 10^places rounded down, which a word holds, how the rest compares with one half, and whether
    /// nothing is left. `scratch` has room for both parts times the power of ten, and three words more.
    private static func scaled(
        _ parts: FractionParts, places: Int, _ scratch: Limbs.Target
    ) -> (quotient: UInt, order: Int, isExact: Bool) {
        let above = scratch
        above.update(from: parts.above, count: parts.countAbove)
        let m = Limbs.multiply(above, parts.countAbove, byTenTo: places)
        let below = above + m + 1
        below.update(from: parts.below, count: parts.countBelow)
        let n = Limbs.multiply(below, parts.countBelow, byTenTo: -places)
        guard m >= n else { return (0, -1, false) }
        // Knuth's division wants the divisor's top bit set.
        let shift = below[n - 1].leadingZeroBitCount
        _ = Limbs.shiftLeft(below, below, n, shift)
        above[m] = Limbs.shiftLeft(above, above, m, shift)
        var quotient: UInt = 0
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: m + 1 - n) { digits in
            let target = digits.baseAddress.unsafelyUnwrapped
            Division.divide(target, above, m + 1, below, n)
            quotient = target[0]
        }
        let rest = Limbs.trimmed(above, n)
        if rest == 0 { return (quotient, -1, true) }
        // Twice the rest against the divisor.
        above[n] = Limbs.shiftLeft(above, above, n, 1)
        return (quotient, Limbs.order(above, Limbs.trimmed(above, n + 1), below, n), false)
    }
}

extension Limbs {
    /// `target ×= 10^exponent` where that is positive; `target` has room for the words that come; returns how many
    /// there are.
    fileprivate static func multiply(_ target: Target, _ count: Int, byTenTo exponent: Int) -> Int {
        var (count, exponent) = (count, exponent)
        while exponent > 0 {
            let step = min(exponent, 19)
            let carry = product(target, target, count, powersOfTen[step])
            if carry != 0 {
                target[count] = carry
                count += 1
            }
            exponent -= step
        }
        return count
    }

    /// The logarithm to base 2 of a number other than 0, to about 15 digits.
    fileprivate static func logarithm2(_ words: Source, _ count: Int) -> Double {
        let top = Double(words[count - 1])
        guard count > 1 else { return Double.log2(top) }
        return Double.log2(top + Double(words[count - 2]) * 0x1p-64) + Double(64 * (count - 1))
    }
}
