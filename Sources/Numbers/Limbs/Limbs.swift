/// Arithmetic on runs of words, least significant first: the ground all exact numbers stand on.
///
/// The functions work on raw memory and check no bounds: each says what it is given. Carries are read from the upper
/// half of a double word, never from an overflow flag: that compiled to jumps which no processor can foresee, and cost
/// four times as much.
enum Limbs {
    typealias Source = UnsafePointer<UInt>
    typealias Target = UnsafeMutablePointer<UInt>

    /// Whether `a < b`, both of `count` words.
    static func isLess(_ a: Source, _ b: Source, _ count: Int) -> Bool {
        var i = count
        while i > 0 {
            i &-= 1
            if a[i] != b[i] { return a[i] < b[i] }
        }
        return false
    }

    /// −1, 0 or 1 as `a` is less than, equal to or greater than `b`; the top words of both are not 0.
    static func order(_ a: Source, _ countA: Int, _ b: Source, _ countB: Int) -> Int {
        if countA != countB { return countA < countB ? -1 : 1 }
        var i = countA
        while i > 0 {
            i &-= 1
            if a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
        }
        return 0
    }

    /// How many of the `count` words are left without the zeros on top.
    @inline(__always)
    static func trimmed(_ words: Source, _ count: Int) -> Int {
        var count = count
        while count > 0, words[count &- 1] == 0 { count &-= 1 }
        return count
    }

    /// How many bits the number has, its top word not 0; 0 for none.
    @inline(__always)
    static func bitWidth(_ words: Source, _ count: Int) -> Int {
        count == 0 ? 0 : count &* 64 &- words[count &- 1].leadingZeroBitCount
    }

    /// Whether a number is 1.
    @inline(__always)
    static func isOne(_ words: Source, _ count: Int) -> Bool {
        count == 1 && words[0] == 1
    }

    /// `target = source << bits` for fewer than 64 bits; returns what comes out on top. The two may be one.
    static func shiftLeft(_ target: Target, _ source: Source, _ count: Int, _ bits: Int) -> UInt {
        if bits == 0 {
            target.update(from: source, count: count)
            return 0
        }
        // From the top, so that a target above the source in the same memory is right too.
        var i = count
        if i == 0 { return 0 }
        let out = source[i &- 1] &>> UInt(64 &- bits)
        while i > 1 {
            i &-= 1
            target[i] = source[i] &<< UInt(bits) | source[i &- 1] &>> UInt(64 &- bits)
        }
        target[0] = source[0] &<< UInt(bits)
        return out
    }

    /// `target = source >> bits` for fewer than 64 bits. The two may be one.
    static func shiftRight(_ target: Target, _ source: Source, _ count: Int, _ bits: Int) {
        if bits == 0 {
            target.update(from: source, count: count)
            return
        }
        if count == 0 { return }
        for i in 0..<(count &- 1) {
            target[i] = source[i] &>> UInt(bits) | source[i &+ 1] &<< UInt(64 &- bits)
        }
        target[count &- 1] = source[count &- 1] &>> UInt(bits)
    }
}
