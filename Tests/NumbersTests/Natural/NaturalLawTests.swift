import Testing

@testable import Numbers

/// Numbers of random kinds and sizes; a failing test says the seed.
private func numbers(_ seed: Int, _ count: Int, upTo words: Int) -> [Natural] {
    var generator = Xorshift(seed: UInt64(seed))
    return (0..<count).map { _ in
        natural(
            Int.random(in: 0..<8, using: &generator), Int.random(in: 1...words, using: &generator),
            Int.random(in: 0..<1_000_000, using: &generator))
    }
}

@Test(arguments: 1...60)
func naturalsObeyTheLaws(seed: Int) {
    let n = numbers(seed, 3, upTo: seed < 50 ? 90 : 400)
    let (a, b, c) = (n[0], n[1], n[2])
    #expect(a + b == b + a)
    #expect((a + b) - b == a)
    #expect(a * b == b * a)
    #expect((a + b) * c == a * c + b * c)
    #expect(a * a == a.squared)
    #expect((a + b).squared == a.squared + ((a * b) << 1) + b.squared)
    let (quotient, remainder) = (a * c + b).divided(by: c)
    #expect(quotient * c + remainder == a * c + b)
    #expect(remainder < c)
    #expect((a * b).dividedExactly(by: b) == a)
    let divisor = a.commonDivisor(with: b)
    #expect(a.divided(by: divisor).remainder.isZero)
    #expect(b.divided(by: divisor).remainder.isZero)
    #expect(a.dividedExactly(by: divisor).commonDivisor(with: b.dividedExactly(by: divisor)).isOne)
    #expect((a << 77) >> 77 == a)
    #expect(a << 77 == a * (.one << 77))
    let word = c.words[0] | 1
    #expect(a.divided(by: word).quotient * word + Natural(a.divided(by: word).remainder) == a)
}

@Test func naturalsNextToNothing() {
    let a = natural(0, 40, 1)
    #expect(a - a == .zero)
    #expect(a * .zero == .zero)
    #expect(Natural.zero * a == .zero)
    #expect(Natural.zero.divided(by: a) == (.zero, .zero))
    #expect(a.divided(by: a) == (.one, .zero))
    #expect((a - .one).divided(by: a) == (.zero, a - .one))
    #expect(Natural.zero.commonDivisor(with: a) == a)
    #expect(a.commonDivisor(with: .zero) == a)
    #expect(Natural.zero.decimalText == "0")
    #expect(Natural.zero.bitWidth == 0)
    #expect(Natural.zero << 1_000 == .zero)
    #expect(a >> 10_000 == .zero)
    #expect(Natural(words: [5, 0, 0]) == Natural(5))
    #expect(a.raised(to: 0) == .one)
    #expect(Natural.one.raised(to: 1_000_000) == .one)
    #expect(Natural(2).raised(to: 1_000) == .one << 1_000)
}

@Test func neighbouringFibonacciNumbers() {
    // Only quotients of 1 on the way to their common divisor.
    var (a, b) = (Natural.one, Natural.one)
    for _ in 0..<2_000 { (a, b) = (b, a + b) }
    #expect(a.commonDivisor(with: b) == .one)
    #expect((a * a).commonDivisor(with: a * b) == a)
}

@Test(arguments: [2, 3, 5, 12])
func rootsOfPowers(degree: Int) {
    for (index, root) in numbers(degree, 40, upTo: 12).enumerated() {
        let power = root.raised(to: degree)
        #expect(power.exactRoot(degree) == root, "degree \(degree), number \(index)")
        #expect((power + .one).exactRoot(degree) == nil || power.isZero)
    }
}

@Test func smallCommonDivisors() {
    var generator = Xorshift(seed: 1)
    for _ in 0..<500 {
        let shift = UInt.random(in: 0..<64, using: &generator)
        let a = UInt.random(in: 0...UInt.max, using: &generator) >> shift
        let b = UInt.random(in: 0...UInt.max, using: &generator)
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        #expect(Numbers.greatestCommonDivisor(a, b) == x)
    }
    #expect(Numbers.greatestCommonDivisor(0, 0) == 0)
    #expect(Numbers.greatestCommonDivisor(1 << 63, 1 << 63) == 1 << 63)
}

@Test func reciprocalsDivide() {
    var generator = Xorshift(seed: 2)
    let edges: [UInt] = [0, 1, 1 << 63, (1 << 63) + 1, .max - 1, .max, .max >> 1]
    for round in 0..<2_000 {
        func word() -> UInt {
            round % 3 == 0
                ? edges.randomElement(using: &generator) ?? 0 : UInt.random(in: 0...UInt.max, using: &generator)
        }
        let (high, low) = (word() | 1 << 63, word())
        let (u2, u1, u0) = (word(), word(), word())
        if u1 < high {
            let (quotient, rest) = Reciprocal(high).quotient(u1, u0)
            let expected = high.dividingFullWidth((u1, u0))
            #expect(quotient == expected.quotient && rest == expected.remainder)
        }
        let divisor = UInt128(high) << 64 | UInt128(low)
        if UInt128(u2) << 64 | UInt128(u1) < divisor {
            let (quotient, rest) = Reciprocal(high, low).quotient(u2, u1, u0)
            #expect(rest < divisor)
            // quotient × divisor + rest, modulo 2^128, and the words above by the size of the quotient.
            #expect(UInt128(quotient) &* divisor &+ rest == UInt128(u1) << 64 | UInt128(u0))
            #expect(quotient.multipliedFullWidth(by: high).high <= u2)
        }
    }
}

/// Numbers of unlike length, and those whose first quotients are large.
@Test(arguments: 1...40)
func commonDivisorsOfUnlikeNumbers(seed: Int) {
    var generator = Xorshift(seed: UInt64(seed))
    for _ in 0..<20 {
        let common = natural(0, Int.random(in: 1...3, using: &generator), seed)
        let long = natural(
            Int.random(in: 0..<8, using: &generator), Int.random(in: 3...12, using: &generator), seed + 1)
        let shift = Int.random(in: 0..<200, using: &generator)
        let near = (long >> shift) + Natural(UInt.random(in: 1...9, using: &generator))
        let (a, b) = (long * common, near * common)
        let divisor = a.commonDivisor(with: b)
        #expect(divisor == b.commonDivisor(with: a))
        // As Euclid has it.
        var (x, y) = (a, b)
        while !y.isZero { (x, y) = (y, x.divided(by: y).remainder) }
        #expect(divisor == x)
    }
}
