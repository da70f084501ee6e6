/// Multiplication in three parts.
extension Limbs {
    /// Where three parts overtake two, in words (measured).
    static let toomThreshold = 210

    /// `target = a × b`, both of `count` words: Toom and Cook's method at the points 0, 1, −1, 2 and infinity (Knuth,
    /// TAOCP 2, 4.3.3; the order of interpolation is Bodrato's, "Towards optimal Toom–Cook multiplication", 2007).
    ///
    /// With x = 2^(64 part) a factor is `a0 + a1 x + a2 x²`; only its value at −1 can be negative, and what is
    /// interpolated never is. It calls itself about log3(count) deep.
    static func toom(_ target: Target, _ a: Source, _ b: Source, _ count: Int) {
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
            add(target + part, minusOne, trimmed(minusOne, 2 * width))
            add(target + 2 * part, one, trimmed(one, 2 * width))
            add(target + 3 * part, two, trimmed(two, 2 * width))
        }
    }

    /// The values at 1, −1 and 2, each of `part + 1` words, one after the other; returns whether that at −1 is
    /// negative, of which the magnitude is kept.
    private static func evaluate(_ a: Source, _ count: Int, _ part: Int, _ values: Target) -> Bool {
        let width = part + 1
        let high = count - 2 * part
        let (one, minusOne, two) = (values, values + width, values + 2 * width)
        let (middle, last) = (a + part, a + 2 * part)
        // The even parts, then with and without the odd one.
        sum(one, a, part, last, high)
        let isNegative = one[part] == 0 && isLess(one, middle, part)
        if isNegative {
            difference(minusOne, middle, part, one, part)
            minusOne[part] = 0
        } else {
            difference(minusOne, one, width, middle, part)
        }
        add(one, middle, part)
        // a0 + 2 (a1 + 2 a2)
        two.update(repeating: 0, count: width)
        two[high] = shiftLeft(two, last, high, 1)
        add(two, middle, part)
        _ = shiftLeft(two, two, width, 1)
        add(two, a, part)
        return isNegative
    }

    /// From the values at 1, −1 and 2 of `c0 + c1 x + c2 x² + c3 x³ + c4 x⁴`: c2, c1 and c3 in their places.
    private static func interpolate(
        _ one: Target, _ minusOne: Target, _ two: Target, _ width: Int, _ isNegative: Bool,
        _ c0: Source, _ count0: Int, _ c4: Source, _ count4: Int
    ) {
        // (v(2) − v(−1)) / 3 = c1 + c2 + 3 c3 + 5 c4, and (v(1) − v(−1)) / 2 = c1 + c3
        if isNegative {
            _ = addWithCarry(two, minusOne, width)
            _ = addWithCarry(minusOne, one, width)
        } else {
            difference(two, two, width, minusOne, width)
            difference(minusOne, one, width, minusOne, width)
        }
        divideByThree(two, width)
        shiftRight(minusOne, minusOne, width, 1)
        // v(1) − c0 = c1 + c2 + c3 + c4
        difference(one, one, width, c0, count0)
        // half the difference of the two = c3 + 2 c4
        difference(two, two, width, one, width)
        shiftRight(two, two, width, 1)
        difference(one, one, width, minusOne, width)
        difference(one, one, width, c4, count4)
        difference(two, two, width, c4, count4)
        difference(two, two, width, c4, count4)
        difference(minusOne, minusOne, width, two, width)
    }

    /// Exact division by 3, from the lowest word up, by the inverse of 3 modulo 2^64 (Jebelean, "An algorithm for exact
    /// division", 1993).
    private static func divideByThree(_ words: Target, _ count: Int) {
        var borrow: UInt = 0
        for i in 0..<count {
            let (difference, under) = words[i].subtractingReportingOverflow(borrow)
            let quotient = difference &* 0xAAAA_AAAA_AAAA_AAAB
            words[i] = quotient
            borrow = quotient.multipliedFullWidth(by: 3).high &+ (under ? 1 : 0)
        }
    }
}
