extension Limbs {
    /// The product, `a.count + b.count` words long; neither is empty.
    ///
    /// Complexity: O(n^1.585) for operands of one length.
    static func product(_ a: [UInt], _ b: [UInt]) -> [UInt] {
        let (long, short) = a.count < b.count ? (b, a) : (a, b)
        return [UInt](unsafeUninitializedCapacity: a.count + b.count) { buffer, count in
            count = a.count + b.count
            guard let target = buffer.baseAddress else { return }
            long.withUnsafeBufferPointer { long in
                short.withUnsafeBufferPointer { short in
                    guard let x = long.baseAddress, let y = short.baseAddress else { return }
                    multiply(target, x, long.count, y, short.count)
                }
            }
        }
    }

    /// `target = a × b`, `countA >= countB > 0`; `target` has `countA + countB` words, apart from both.
    private static func multiply(_ target: Target, _ a: Source, _ countA: Int, _ b: Source, _ countB: Int) {
        guard countB >= karatsubaThreshold else {
            multiplyPlainly(target, a, countA, b, countB)
            return
        }
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * countB + 256) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            if countA == countB {
                karatsuba(target, a, b, countA, scratch)
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
                        karatsuba(piece, a + start, b, count, scratch)
                    } else {
                        multiply(piece, b, countB, a + start, count)
                    }
                    add(target + start, piece, count + countB)
                    start += count
                }
            }
        }
    }

    private static func multiplyPlainly(_ target: Target, _ a: Source, _ countA: Int, _ b: Source, _ countB: Int) {
        target.update(repeating: 0, count: countA)
        for i in 0..<countB {
            target[i &+ countA] = addProduct(target + i, a, countA, b[i])
        }
    }

    /// `target = a × b`, all of `count` words; `scratch` has room for `4 × count + 256`. Karatsuba's method with the
    /// differences of the halves (Knuth, TAOCP 2, 4.3.3). It calls itself about log2(count) deep.
    private static func karatsuba(_ target: Target, _ a: Source, _ b: Source, _ count: Int, _ scratch: Target) {
        guard count >= karatsubaThreshold else {
            multiplyPlainly(target, a, count, b, count)
            return
        }
        let low = (count &+ 1) / 2
        let high = count &- low
        // The differences stand where the product will, their product at the bottom of the scratch space.
        let negative = difference(target, a, low, high) != difference(target + low, b, low, high)
        karatsuba(scratch, target, target + low, low, scratch + 2 * low)
        karatsuba(target, a, b, low, scratch + 2 * low)
        karatsuba(target + 2 * low, a + low, b + low, high, scratch + 2 * low)
        // middle = low product + high product − (a0 − a1)(b0 − b1)
        let middle = scratch + 2 * low
        middle.update(from: target, count: 2 * low)
        middle[2 * low] = 0
        add(middle, target + 2 * low, 2 * high)
        if negative {
            add(middle, scratch, 2 * low)
        } else {
            subtract(middle, scratch, 2 * low)
        }
        add(target + low, middle, trimmed(middle, 2 * low + 1))
    }

    /// `target = |low half − high half|` of `words`; returns whether the difference is negative.
    private static func difference(_ target: Target, _ words: Source, _ low: Int, _ high: Int) -> Bool {
        // With an odd count the low half is one word longer.
        let top: UInt = low > high ? words[high] : 0
        let negative = top == 0 && isLess(words, words + low, high)
        if negative {
            target.update(from: words + low, count: high)
            if low > high { target[high] = 0 }
            subtract(target, words, high)
        } else {
            target.update(from: words, count: low)
            subtract(target, words + low, high)
        }
        return negative
    }
}
