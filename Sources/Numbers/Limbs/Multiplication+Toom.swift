/// Multiplication in three parts.
extension Multiplication {
    /// Where three parts overtake two, in words (measured).
    static let toomThreshold = 210

    /// `target = a × b`, both of `count` words: Toom and Cook's method at the points 0, 1, −1, 2 and infinity (Knuth,
    /// TAOCP 2, 4.3.3; the order of interpolation is Bodrato's, "Towards optimal Toom–Cook multiplication", 2007).
    ///
    /// With x = 2^(64 part) a factor is `a0 + a1 x + a2 x²`; only its value at −1 can be negative, and what is
    /// interpolated never is. It calls itself about log3(count) deep.
    static func toom(_ target: Limbs.Target, _ a: Limbs.Source, _ b: Limbs.Source, _ count: Int) {
        let part = (count + 2) / 3
        let width = part + 1
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: 12 * width) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            let (one, minusOne, two) = (scratch, scratch + 2 * width, scratch + 4 * width)
            let values = scratch + 6 * width
            var isNegative = evaluate(a, count, part, values)
            if a == b {
                multiplyEqual(one, values, values, width)
                multiplyEqual(minusOne, values + width, values + width, width)
                multiplyEqual(two, values + 2 * width, values + 2 * width, width)
                isNegative = false
            } else {
                isNegative = evaluate(b, count, part, values + 3 * width) != isNegative
                multiplyEqual(one, values, values + 3 * width, width)
                multiplyEqual(minusOne, values + width, values + 4 * width, width)
                multiplyEqual(two, values + 2 * width, values + 5 * width, width)
            }
            let (high, top) = (count - 2 * part, 4 * part)
            multiplyEqual(target, a, b, part)
            multiplyEqual(target + top, a + 2 * part, b + 2 * part, high)
            interpolate(one, minusOne, two, 2 * width, isNegative, target, 2 * part, target + top, 2 * high)
            // two = c3, one = c2, minusOne = c1 now.
            (target + 2 * part).update(repeating: 0, count: 2 * part)
            Limbs.add(target + part, minusOne, Limbs.trimmed(minusOne, 2 * width))
            Limbs.add(target + 2 * part, one, Limbs.trimmed(one, 2 * width))
            Limbs.add(target + 3 * part, two, Limbs.trimmed(two, 2 * width))
        }
    }

    /// The values at 1, −1 and 2, each of `part + 1` words, one after the other; returns whether that at −1 is
    /// negative, of which the magnitude is kept.
    private static func evaluate(_ a: Limbs.Source, _ count: Int, _ part: Int, _ values: Limbs.Target) -> Bool {
        let width = part + 1
        let high = count - 2 * part
        let (one, minusOne, two) = (values, values + width, values + 2 * width)
        let (middle, last) = (a + part, a + 2 * part)
        // The even parts, then with and without the odd one.
        Limbs.sum(one, a, part, last, high)
        let isNegative = one[part] == 0 && Limbs.isLess(one, middle, part)
        if isNegative {
            Limbs.difference(minusOne, middle, part, one, part)
            minusOne[part] = 0
        } else {
            Limbs.difference(minusOne, one, width, middle, part)
        }
        Limbs.add(one, middle, part)
        // a0 + 2 (a1 + 2 a2)
        two.update(repeating: 0, count: width)
        two[high] = Limbs.shiftLeft(two, last, high, 1)
        Limbs.add(two, middle, part)
        _ = Limbs.shiftLeft(two, two, width, 1)
        Limbs.add(two, a, part)
        return isNegative
    }

    /// From the values at 1, −1 and 2 of `c0 + c1 x + c2 x² + c3 x³ + c4 x⁴`: c2, c1 and c3 in their places.
    private static func interpolate(
        _ one: Limbs.Target, _ minusOne: Limbs.Target, _ two: Limbs.Target, _ width: Int, _ isNegative: Bool,
        _ c0: Limbs.Source, _ count0: Int, _ c4: Limbs.Source, _ count4: Int
    ) {
        // (v(2) − v(−1)) / 3 = c1 + c2 + 3 c3 + 5 c4, and (v(1) − v(−1)) / 2 = c1 + c3
        if isNegative {
            _ = Limbs.addWithCarry(two, minusOne, width)
            _ = Limbs.addWithCarry(minusOne, one, width)
        } else {
            Limbs.difference(two, two, width, minusOne, width)
            Limbs.difference(minusOne, one, width, minusOne, width)
        }
        divideByThree(two, width)
        Limbs.shiftRight(minusOne, minusOne, width, 1)
        // v(1) − c0 = c1 + c2 + c3 + c4
        Limbs.difference(one, one, width, c0, count0)
        // half the difference of the two = c3 + 2 c4
        Limbs.difference(two, two, width, one, width)
        Limbs.shiftRight(two, two, width, 1)
        Limbs.difference(one, one, width, minusOne, width)
        Limbs.difference(one, one, width, c4, count4)
        Limbs.difference(two, two, width, c4, count4)
        Limbs.difference(two, two, width, c4, count4)
        Limbs.difference(minusOne, minusOne, width, two, width)
    }

    /// Exact division by 3, from the lowest word up, by the inverse of 3 modulo 2^64 (Jebelean, "An algorithm for exact
    /// division", 1993).
    private static func divideByThree(_ words: Limbs.Target, _ count: Int) {
        var borrow: UInt = 0
        for i in 0..<count {
            let (difference, under) = words[i].subtractingReportingOverflow(borrow)
            let quotient = difference &* 0xAAAA_AAAA_AAAA_AAAB
            words[i] = quotient
            borrow = quotient.multipliedFullWidth(by: 3).high &+ (under ? 1 : 0)
        }
    }
}
