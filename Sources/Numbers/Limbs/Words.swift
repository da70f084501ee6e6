/// The greatest common divisor of two words; of 0 and n it is n.
///
/// One Euclidean step brings unlike sizes together, then Stein's binary algorithm (Knuth, TAOCP 2, 4.5.2 B) avoids
/// further divisions.
func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (u, v) = a < b ? (b, a) : (a, b)
    if v == 0 { return u }
    (u, v) = (v, u % v)
    if v == 0 { return u }
    let shift = (u | v).trailingZeroBitCount
    u &>>= u.trailingZeroBitCount
    v &>>= v.trailingZeroBitCount
    while u != v {
        let difference = u > v ? u &- v : v &- u
        v = min(u, v)
        u = difference &>> difference.trailingZeroBitCount
    }
    return u &<< shift
}

/// 10^0 to 10^19: every power of ten that fits a word.
let powersOfTen: [UInt] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]

/// How many decimal digits a word has; 0 has none.
@inline(__always)
func digitCount(_ value: UInt) -> Int {
    // 1233 / 4096 is log10(2), near enough for 64 bits.
    let guess = ((64 &- value.leadingZeroBitCount) &* 1_233) &>> 12
    return value >= powersOfTen[guess] ? guess &+ 1 : guess
}

/// k where a word is 10^k, else nil.
@inline(__always)
func exponentOfTen(_ value: UInt) -> Int? {
    // 10^k ends in k zero bits.
    let twos = value.trailingZeroBitCount
    return twos < powersOfTen.count && powersOfTen[twos] == value ? twos : nil
}
