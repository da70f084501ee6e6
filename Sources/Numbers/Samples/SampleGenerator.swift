/// Random bits that are the same on every machine: xoshiro256++ (D. Blackman and S. Vigna, "Scrambled Linear
/// Pseudorandom Number Generators", 2021), its state filled by SplitMix64.
package struct SampleGenerator: RandomNumberGenerator {
    private var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64)

    /// The generator of one place: every list of keys has a stream of its own.
    package init(_ keys: [Int]) {
        var state: UInt64 = 0
        for key in keys { state = SampleGenerator.mixed(state ^ UInt64(bitPattern: Int64(key))) }
        func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            return SampleGenerator.mixed(state)
        }
        (a, b, c, d) = (next(), next(), next(), next() | 1)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    private static func turned(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }

    @inline(__always)
    package mutating func next() -> UInt64 {
        let result = SampleGenerator.turned(a &+ d, 23) &+ a
        let t = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = SampleGenerator.turned(d, 45)
        return result
    }

    /// A whole number from 0 to below a bound, which is no more than 2^32: by the high half of a product, which favours
    /// none by more than one part in 2^32 over the bound.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int { SampleGenerator.part(of: bound, next() >> 32) }

    /// The same from 32 bits.
    @inline(__always)
    static func part(of bound: Int, _ bits: UInt64) -> Int {
        Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }

    /// From 0 to below 1, by steps of 2^-53.
    package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Puts values in an order of chance (R. Durstenfeld, Algorithm 235, 1964).
    package mutating func shuffle(_ values: UnsafeMutableBufferPointer<Double>) {
        var generator = self
        var last = values.count - 1
        while last > 0 {
            values.swapAt(last, generator.below(last + 1))
            last -= 1
        }
        self = generator
    }
}
