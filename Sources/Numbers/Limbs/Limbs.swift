/// Arithmetic on runs of words, least significant first, for numbers of thousands of words.
///
/// BigInt goes through a checked subscript for each word; these work on raw memory and are several times quicker, and
/// they have the algorithms BigInt lacks. Carries are read from the upper half of a double word, never from an overflow
/// flag: that compiled to jumps which no processor can foresee, and cost four times as much. Nothing here checks
/// bounds: each function says what it is given.
enum Limbs {
    typealias Source = UnsafePointer<UInt>
    typealias Target = UnsafeMutablePointer<UInt>

    /// Where Karatsuba's multiplication overtakes the one learnt in school, in words (measured).
    static let karatsubaThreshold = 40

    /// `target += source × factor` over `count` words; returns the carry out.
    @inline(__always)
    static func addProduct(_ target: Target, _ source: Source, _ count: Int, _ factor: UInt) -> UInt {
        var carry: UInt = 0
        for i in 0..<count {
            // The largest product leaves room for two more words.
            let sum = UInt128(source[i]) &* UInt128(factor) &+ UInt128(target[i]) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
        }
        return carry
    }

    /// `target -= source × factor` over `count` words; returns the borrow out.
    @inline(__always)
    static func subtractProduct(_ target: Target, _ source: Source, _ count: Int, _ factor: UInt) -> UInt {
        var borrow: UInt = 0
        for i in 0..<count {
            let product = UInt128(source[i]) &* UInt128(factor) &+ UInt128(borrow)
            let difference = UInt128(target[i]) &- UInt128(UInt(truncatingIfNeeded: product))
            target[i] = UInt(truncatingIfNeeded: difference)
            // The difference is negative or not: its upper half is all ones or 0.
            borrow = UInt(truncatingIfNeeded: product &>> 64) &- UInt(truncatingIfNeeded: difference &>> 64)
        }
        return borrow
    }

    /// `target += source`, carried on as far as it goes; `target` has room for it.
    static func add(_ target: Target, _ source: Source, _ count: Int) {
        var carry: UInt = 0
        var i = 0
        while i < count {
            let sum = UInt128(target[i]) &+ UInt128(source[i]) &+ UInt128(carry)
            target[i] = UInt(truncatingIfNeeded: sum)
            carry = UInt(truncatingIfNeeded: sum &>> 64)
            i &+= 1
        }
        while carry != 0 {
            let (sum, over) = target[i].addingReportingOverflow(carry)
            target[i] = sum
            carry = over ? 1 : 0
            i &+= 1
        }
    }

    /// `target -= source`, borrowed on as far as it goes; the difference is not negative.
    static func subtract(_ target: Target, _ source: Source, _ count: Int) {
        var borrow: UInt = 0
        var i = 0
        while i < count {
            let difference = UInt128(target[i]) &- UInt128(source[i]) &- UInt128(borrow)
            target[i] = UInt(truncatingIfNeeded: difference)
            borrow = UInt(truncatingIfNeeded: difference &>> 64) & 1
            i &+= 1
        }
        while borrow != 0 {
            let (difference, under) = target[i].subtractingReportingOverflow(borrow)
            target[i] = difference
            borrow = under ? 1 : 0
            i &+= 1
        }
    }

    /// Whether `a < b`, both of `count` words.
    static func isLess(_ a: Source, _ b: Source, _ count: Int) -> Bool {
        var i = count
        while i > 0 {
            i &-= 1
            if a[i] != b[i] { return a[i] < b[i] }
        }
        return false
    }

    /// How many of the `count` words are left without the zeros on top.
    static func trimmed(_ words: Source, _ count: Int) -> Int {
        var count = count
        while count > 0, words[count &- 1] == 0 { count &-= 1 }
        return count
    }

    /// `target = source << bits` for fewer than 64 bits; returns what comes out on top. The two may be one.
    static func shiftLeft(_ target: Target, _ source: Source, _ count: Int, _ bits: Int) -> UInt {
        if bits == 0 {
            target.update(from: source, count: count)
            return 0
        }
        var carry: UInt = 0
        for i in 0..<count {
            let word = source[i]
            target[i] = word &<< UInt(bits) | carry
            carry = word &>> UInt(64 &- bits)
        }
        return carry
    }

    /// `words >>= bits` for fewer than 64 bits.
    static func shiftRight(_ words: Target, _ count: Int, _ bits: Int) {
        guard bits > 0 else { return }
        var carry: UInt = 0
        var i = count
        while i > 0 {
            i &-= 1
            let word = words[i]
            words[i] = word &>> UInt(bits) | carry
            carry = word &<< UInt(64 &- bits)
        }
    }
}
