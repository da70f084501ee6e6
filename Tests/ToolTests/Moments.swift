/// The same numbers at every run, for moments, keys and sizes that nobody has chosen.
struct Moments: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // Knuth's constants, The Art of Computer Programming, volume 2, 3.3.4, line 26.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
