import BigInt
import Testing

@testable import Numbers

/// Numbers that try carries: random words, all ones, all zeros, and mixtures.
private struct Words {
    var generator = Generator()

    struct Generator: RandomNumberGenerator {
        var state: UInt64 = 88_172_645_463_325_252

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    mutating func number(_ count: Int) -> BigUInt {
        let kind = Int.random(in: 0..<4, using: &generator)
        var words = (0..<count).map { (_: Int) -> UInt in
            switch kind {
            case 0: UInt.max
            case 1: [0, UInt.max, 1, 1 << 63].randomElement(using: &generator) ?? 0
            default: UInt.random(in: 0...UInt.max, using: &generator)
            }
        }
        if words[count - 1] == 0 { words[count - 1] = 1 }
        return BigUInt(words: words)
    }
}

@Test func productsAgreeWithBigInt() {
    var words = Words()
    for (m, n) in [
        (4, 4), (5, 9), (39, 40), (40, 40), (41, 41), (80, 81), (120, 50), (163, 163), (200, 90), (333, 41),
    ] {
        for _ in 0..<6 {
            let (a, b) = (words.number(m), words.number(n))
            #expect(a.times(b) == a * b)
        }
    }
}

@Test func quotientsAgreeWithBigInt() {
    var words = Words()
    for (m, n) in [(6, 1), (6, 2), (7, 7), (9, 3), (20, 10), (64, 33), (130, 3)] {
        for _ in 0..<40 {
            let (a, b) = (words.number(m), words.number(n))
            let (quotient, remainder) = a.divided(by: b)
            #expect(quotient * b + remainder == a)
            #expect(remainder < b)
            // A dividend just below a multiple makes the estimated digits too large.
            let product = a * b - 1
            #expect(product.divided(by: b) == (a - 1, b - 1))
        }
    }
}

@Test func commonDivisorsAgreeWithBigInt() {
    var words = Words()
    for (m, n, shared) in [
        (2, 2, 1), (3, 2, 1), (4, 4, 2), (10, 10, 1), (12, 5, 3), (30, 31, 10), (40, 3, 2), (2, 40, 2),
    ] {
        for _ in 0..<15 {
            let common = words.number(shared)
            let (a, b) = (words.number(m) * common, words.number(n) * common)
            #expect(a.commonDivisor(with: b) == a.greatestCommonDivisor(with: b))
            #expect((a * b).commonDivisor(with: b) == b)
        }
    }
    // Neighbouring Fibonacci numbers have only quotients of 1.
    var (a, b) = (BigUInt(1), BigUInt(1))
    for _ in 0..<2_000 { (a, b) = (b, a + b) }
    #expect(a.commonDivisor(with: b) == 1)
    #expect((a * a).commonDivisor(with: a * b) == a)
    #expect(BigUInt(0).commonDivisor(with: a) == a)
    #expect(a.commonDivisor(with: 0) == a)
}

@Test func smallCommonDivisors() {
    var words = Words()
    for _ in 0..<500 {
        let shift = UInt.random(in: 0..<64, using: &words.generator)
        let a = UInt.random(in: 0...UInt.max, using: &words.generator) >> shift
        let b = UInt.random(in: 0...UInt.max, using: &words.generator)
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        #expect(Numbers.greatestCommonDivisor(a, b) == x)
    }
    #expect(Numbers.greatestCommonDivisor(0, 0) == 0)
    #expect(Numbers.greatestCommonDivisor(1 << 63, 1 << 63) == 1 << 63)
}
