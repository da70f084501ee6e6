extension Limbs {
    /// Quotient and remainder; `b` is not empty and its top word not 0, `a` is at least as long.
    ///
    /// Complexity: O(m n) for a quotient of m and a divisor of n words.
    static func quotient(_ a: [UInt], _ b: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
        var remainder: [UInt] = []
        let shift = b[b.count - 1].leadingZeroBitCount
        let quotient = [UInt](unsafeUninitializedCapacity: a.count - b.count + 1) { buffer, count in
            count = a.count - b.count + 1
            guard let quotient = buffer.baseAddress else { return }
            remainder = [UInt](unsafeUninitializedCapacity: a.count + 1) { buffer, count in
                count = b.count
                guard let dividend = buffer.baseAddress else { return }
                a.withUnsafeBufferPointer { a in
                    guard let source = a.baseAddress else { return }
                    dividend[a.count] = shiftLeft(dividend, source, a.count, shift)
                }
                withUnsafeTemporaryAllocation(of: UInt.self, capacity: b.count) { buffer in
                    guard let divisor = buffer.baseAddress else { return }
                    b.withUnsafeBufferPointer { b in
                        guard let source = b.baseAddress else { return }
                        _ = shiftLeft(divisor, source, b.count, shift)
                    }
                    divide(quotient, dividend, a.count + 1, divisor, b.count)
                }
                shiftRight(dividend, b.count, shift)
            }
        }
        return (quotient, remainder)
    }

    /// Divides in place: the remainder replaces the lowest `n` words of `dividend`, the words above become 0, and
    /// `quotient`, where wanted, gets `m − n` words. Knuth, TAOCP 2, 4.3.1 D.
    ///
    /// `divisor` has its top bit set, and the top `n` words of `dividend` are less than it; `m > n > 0`.
    static func divide(_ quotient: Target?, _ dividend: Target, _ m: Int, _ divisor: Source, _ n: Int) {
        let top = divisor[n &- 1]
        let next = n > 1 ? divisor[n &- 2] : 0
        var j = m &- n
        while j > 0 {
            j &-= 1
            let part = dividend + j
            let high = part[n]
            var digit = UInt.max
            if high < top {
                var rest: UInt
                (digit, rest) = top.dividingFullWidth((high, part[n &- 1]))
                // The estimate is at most two too large; the next word shows nearly always whether it is.
                let third = n > 1 ? part[n &- 2] : 0
                var product = digit.multipliedFullWidth(by: next)
                while product.high > rest || (product.high == rest && product.low > third) {
                    digit &-= 1
                    let (sum, overflow) = rest.addingReportingOverflow(top)
                    if overflow { break }
                    rest = sum
                    product = digit.multipliedFullWidth(by: next)
                }
            }
            let borrow = subtractProduct(part, divisor, n, digit)
            let (left, under) = high.subtractingReportingOverflow(borrow)
            part[n] = left
            if under {
                digit &-= 1
                part[n] = left &+ addWithCarry(part, divisor, n)
                // With the all-ones estimate two steps back may be needed.
                if part[n] != 0 {
                    digit &-= 1
                    part[n] = part[n] &+ addWithCarry(part, divisor, n)
                }
            }
            if let quotient { quotient[j] = digit }
        }
    }

    /// `target += source` over `count` words; returns the carry.
    private static func addWithCarry(_ target: Target, _ source: Source, _ count: Int) -> UInt {
        var carry: UInt = 0
        for i in 0..<count {
            let sum = UInt128(target[i]) &+ UInt128(source[i]) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
        }
        return carry
    }
}
