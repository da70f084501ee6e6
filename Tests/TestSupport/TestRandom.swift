/// Random numbers that come again: the seed is `SUAN_SEED`, or one that stays.
///
/// A test that uses it names `seed` in what it records. SplitMix64, after Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators" (2014).
package struct TestRandom: RandomNumberGenerator {
    package static let seed = TestFiles.environment("SUAN_SEED").flatMap { UInt64($0) } ?? 20_251_219

    private var state: UInt64

    /// `stream` tells apart the tests that draw from one seed.
    package init(stream: Int) { state = TestRandom.seed &+ UInt64(truncatingIfNeeded: stream) &* 0x9E37_79B9 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
