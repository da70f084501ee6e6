/// Products: as learnt in school for a few words, then by Karatsuba, then by Toom and Cook (`Multiplication+Toom`).
enum Multiplication {
    /// Where Karatsuba's multiplication overtakes the one learnt in school, in words (measured).
    static let karatsubaThreshold = 30
    /// The same of squares, where school has half the work.
    static let karatsubaSquareThreshold = 60

    /// `target = a × b`, `countA >= countB > 0`; `target` has `countA + countB` words, apart from both. The same
    /// memory for both factors makes a square, which is quicker.
    ///
    /// Complexity: O(n^1.465) for operands of one length.
    static func multiply(_ target: Limbs.Target, _ a: Limbs.Source, _ countA: Int, _ b: Limbs.Source, _ countB: Int) {
        guard countB >= karatsubaThreshold else {
            multiplyPlainly(target, a, countA, b, countB)
            return
        }
        if countA == countB {
            multiplyEqual(target, a, b, countA)
            return
        }
        // The longer one goes in pieces of the shorter one's length.
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: 2 * countB) { piece in
            guard let piece = piece.baseAddress else { return }
            target.update(repeating: 0, count: countA + countB)
            var start = 0
            while start < countA {
                let count = min(countB, countA - start)
                if count == countB {
                    multiplyEqual(piece, a + start, b, count)
                } else {
                    multiply(piece, b, countB, a + start, count)
                }
                // The carry ends within the words that this piece has.
                Limbs.add(target + start, piece, count + countB)
                start += count
            }
        }
    }

    /// The same of numbers of which either may be the longer; returns the count of words, of which the last may be 0.
    @inline(__always)
    @discardableResult
    static func product(
        _ target: Limbs.Target, _ a: Limbs.Source, _ countA: Int, _ b: Limbs.Source, _ countB: Int
    ) -> Int {
        if countA >= countB {
            multiply(target, a, countA, b, countB)
        } else {
            multiply(target, b, countB, a, countA)
        }
        return countA &+ countB
    }

    /// `target = a × b`, both of `count` words. It calls itself about log(count) deep.
    static func multiplyEqual(_ target: Limbs.Target, _ a: Limbs.Source, _ b: Limbs.Source, _ count: Int) {
        guard count >= (a == b ? karatsubaSquareThreshold : karatsubaThreshold) else {
            multiplyPlainly(target, a, count, b, count)
            return
        }
        if count >= toomThreshold {
            toom(target, a, b, count)
            return
        }
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * count + 256) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            karatsuba(target, a, b, count, scratch)
        }
    }

    @inline(__always)
    static func multiplyPlainly(
        _ target: Limbs.Target, _ a: Limbs.Source, _ countA: Int, _ b: Limbs.Source, _ countB: Int
    ) {
        if a == b, countA == countB, countA >= 8 {
            square(target, a, countA)
            return
        }
        target[countA] = Limbs.product(target, a, countA, b[0])
        var i = 1
        while i < countB {
            target[i &+ countA] = Limbs.addProduct(target + i, a, countA, b[i])
            i &+= 1
        }
    }

    /// `target = a²`: each product of two different words once, doubled, then the squares of the words.
    private static func square(_ target: Limbs.Target, _ a: Limbs.Source, _ count: Int) {
        target[0] = 0
        target[count] = Limbs.product(target + 1, a + 1, count &- 1, a[0])
        for i in 1..<(count &- 1) {
            target[i &+ count] = Limbs.addProduct(target + (2 &* i &+ 1), a + (i &+ 1), count &- 1 &- i, a[i])
        }
        target[2 &* count &- 1] = 0
        _ = Limbs.shiftLeft(target, target, 2 &* count, 1)
        var carry: UInt = 0
        for i in 0..<count {
            let square = a[i].multipliedFullWidth(by: a[i])
            let low = UInt128(target[2 &* i]) &+ UInt128(square.low) &+ UInt128(carry)
            target[2 &* i] = UInt(truncatingIfNeeded: low)
            let high = UInt128(target[2 &* i &+ 1]) &+ UInt128(square.high) &+ (low &>> 64)
            target[2 &* i &+ 1] = UInt(truncatingIfNeeded: high)
            carry = UInt(truncatingIfNeeded: high &>> 64)
        }
    }

    /// `target = a × b`, all of `count` words; `scratch` has room for `4 × count + 256`. Karatsuba's method with the
    /// differences of the halves (Knuth, TAOCP 2, 4.3.3). It calls itself about log2(count) deep.
    private static func karatsuba(
        _ target: Limbs.Target, _ a: Limbs.Source, _ b: Limbs.Source, _ count: Int, _ scratch: Limbs.Target
    ) {
        guard count >= (a == b ? karatsubaSquareThreshold : karatsubaThreshold) else {
            multiplyPlainly(target, a, count, b, count)
            return
        }
        let low = (count &+ 1) / 2
        let high = count &- low
        // The differences stand where the product will, their product at the bottom of the scratch space.
        var negative = false
        if a == b {
            _ = difference(target, a, low, high)
            karatsuba(scratch, target, target, low, scratch + 2 * low)
        } else {
            negative = difference(target, a, low, high) != difference(target + low, b, low, high)
            karatsuba(scratch, target, target + low, low, scratch + 2 * low)
        }
        karatsuba(target, a, b, low, scratch + 2 * low)
        karatsuba(target + 2 * low, a + low, b + low, high, scratch + 2 * low)
        // middle = low product + high product − (a0 − a1)(b0 − b1)
        let middle = scratch + 2 * low
        middle.update(from: target, count: 2 * low)
        middle[2 * low] = 0
        Limbs.add(middle, target + 2 * low, 2 * high)
        if negative {
            Limbs.add(middle, scratch, 2 * low)
        } else {
            Limbs.subtract(middle, scratch, 2 * low)
        }
        Limbs.add(target + low, middle, Limbs.trimmed(middle, 2 * low + 1))
    }

    /// `target = |low half − high half|` of `words`; returns whether the difference is negative.
    private static func difference(_ target: Limbs.Target, _ words: Limbs.Source, _ low: Int, _ high: Int) -> Bool {
        // With an odd count the low half is one word longer.
        let top: UInt = low > high ? words[high] : 0
        let negative = top == 0 && Limbs.isLess(words, words + low, high)
        if negative {
            target.update(from: words + low, count: high)
            if low > high { target[high] = 0 }
            Limbs.subtract(target, words, high)
        } else {
            target.update(from: words, count: low)
            Limbs.subtract(target, words + low, high)
        }
        return negative
    }
}
