/// Sums, differences and multiples of one word. Knuth, TAOCP 2, 4.3.1 A and S.
extension Limbs {
    /// `target += source`, carried on as far as it goes; `target` has room for it.
    static func add(_ target: Target, _ source: Source, _ count: Int) {
        var carry = addWithCarry(target, source, count)
        var i = count
        while carry != 0 {
            let (sum, over) = target[i].addingReportingOverflow(carry)
            target[i] = sum
            carry = over ? 1 : 0
            i &+= 1
        }
    }

    /// `target += source` over `count` words; returns the carry.
    @inline(__always)
    static func addWithCarry(_ target: Target, _ source: Source, _ count: Int) -> UInt {
        var carry: UInt = 0
        var i = 0
        while i < count {
            let sum = UInt128(target[i]) &+ UInt128(source[i]) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
            i &+= 1
        }
        return carry
    }

    /// `target -= source`, borrowed on as far as it goes; the difference is not negative.
    static func subtract(_ target: Target, _ source: Source, _ count: Int) {
        _ = subtractWithBorrow(target, Int.max, source, count)
    }

    /// `target -= source`, borrowed on through `countTarget` words; returns the borrow out of the last.
    static func subtractWithBorrow(_ target: Target, _ countTarget: Int, _ source: Source, _ count: Int) -> UInt {
        var borrow: UInt = 0
        var i = 0
        while i < count {
            let difference = UInt128(target[i]) &- UInt128(source[i]) &- UInt128(borrow)
            target[i] = UInt(truncatingIfNeeded: difference)
            borrow = UInt(truncatingIfNeeded: difference &>> 64) & 1
            i &+= 1
        }
        while borrow != 0, i < countTarget {
            let (difference, under) = target[i].subtractingReportingOverflow(borrow)
            target[i] = difference
            borrow = under ? 1 : 0
            i &+= 1
        }
        return borrow
    }

    /// `target = a + b`, `countA >= countB`; `target` has `countA + 1` words and may be `a`.
    static func sum(_ target: Target, _ a: Source, _ countA: Int, _ b: Source, _ countB: Int) {
        var carry: UInt = 0
        for i in 0..<countB {
            let sum = UInt128(a[i]) &+ UInt128(b[i]) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
        }
        for i in countB..<countA {
            let (sum, over) = a[i].addingReportingOverflow(carry)
            target[i] = sum
            carry = over ? 1 : 0
        }
        target[countA] = carry
    }

    /// `target = a − b`, which is not negative, `countA >= countB`; `target` has `countA` words and may be `a`.
    static func difference(_ target: Target, _ a: Source, _ countA: Int, _ b: Source, _ countB: Int) {
        var borrow: UInt = 0
        for i in 0..<countB {
            let difference = UInt128(a[i]) &- UInt128(b[i]) &- UInt128(borrow)
            target[i] = UInt(truncatingIfNeeded: difference)
            borrow = UInt(truncatingIfNeeded: difference &>> 64) & 1
        }
        for i in countB..<countA {
            let (difference, under) = a[i].subtractingReportingOverflow(borrow)
            target[i] = difference
            borrow = under ? 1 : 0
        }
    }

    /// The negative in two's complement.
    static func negate(_ target: Target, _ count: Int) {
        var carry: UInt = 1
        for i in 0..<count {
            let (sum, over) = (~target[i]).addingReportingOverflow(carry)
            target[i] = sum
            carry = over ? 1 : 0
        }
    }

    /// `target = source × factor + first` over `count` words; returns the carry out. The two may be one.
    @inline(__always)
    static func product(_ target: Target, _ source: Source, _ count: Int, _ factor: UInt, plus first: UInt = 0) -> UInt
    {
        var carry = first
        var i = 0
        while i < count {
            let sum = UInt128(source[i]) &* UInt128(factor) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
            i &+= 1
        }
        return carry
    }

    /// `target += source × factor` over `count` words; returns the carry out.
    ///
    /// Four words at a time are a quarter quicker than one, and eight no more than that.
    @inline(__always)
    static func addProduct(_ target: Target, _ source: Source, _ count: Int, _ factor: UInt) -> UInt {
        var carry: UInt = 0
        var i = 0
        let fours = count & ~3
        while i < fours {
            let first = step(target, source, i, factor, UInt128(carry))
            let second = step(target, source, i &+ 1, factor, first &>> 64)
            let third = step(target, source, i &+ 2, factor, second &>> 64)
            let fourth = step(target, source, i &+ 3, factor, third &>> 64)
            target[i] = UInt(truncatingIfNeeded: first)
            target[i &+ 1] = UInt(truncatingIfNeeded: second)
            target[i &+ 2] = UInt(truncatingIfNeeded: third)
            target[i &+ 3] = UInt(truncatingIfNeeded: fourth)
            carry = UInt(truncatingIfNeeded: fourth &>> 64)
            i &+= 4
        }
        while i < count {
            let sum = step(target, source, i, factor, UInt128(carry))
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
            i &+= 1
        }
        return carry
    }

    /// One word of a product, added to the target's: the largest leaves room for two more words.
    @inline(__always)
    private static func step(
        _ target: Target, _ source: Source, _ i: Int, _ factor: UInt, _ carry: UInt128
    ) -> UInt128 {
        UInt128(source[i]) &* UInt128(factor) &+ UInt128(target[i]) &+ carry
    }

    /// `target -= source × factor` over `count` words; returns the borrow out.
    @inline(__always)
    static func subtractProduct(_ target: Target, _ source: Source, _ count: Int, _ factor: UInt) -> UInt {
        var borrow: UInt = 0
        var i = 0
        while i < count {
            let product = UInt128(source[i]) &* UInt128(factor) &+ UInt128(borrow)
            let difference = UInt128(target[i]) &- UInt128(UInt(truncatingIfNeeded: product))
            target[i] = UInt(truncatingIfNeeded: difference)
            // The difference is negative or not: its upper half is all ones or 0.
            borrow = UInt(truncatingIfNeeded: product &>> 64) &- UInt(truncatingIfNeeded: difference &>> 64)
            i &+= 1
        }
        return borrow
    }
}
