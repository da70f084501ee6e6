import Testing

@testable import Numbers

/// Random numbers as sums meet them: whole, decimals, fractions, and now and then large.
private struct Numbers {
    var generator: Xorshift

    init(seed: Int) { generator = Xorshift(seed: UInt64(seed)) }

    mutating func next() throws -> Number {
        func whole(_ bound: Int) -> Int { Int.random(in: -bound...bound, using: &generator) }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return Number(whole(10))
        case 1: return Number([Int.max, .min, .min + 1, 1 << 62, 0, 1, -1].randomElement(using: &generator) ?? 0)
        case 2, 3: return try Number(mantissa: whole(100_000), exponent: -Int.random(in: 0...6, using: &generator))
        case 4: return Number(whole(1_000), over: Int.random(in: 1...1_000, using: &generator))
        case 5: return Number(whole(.max), over: Int.random(in: 1...Int.max, using: &generator))
        case 6: return try Number(whole(50)).raised(to: Number(Int.random(in: 1...30, using: &generator)))
        default:
            return try Number(whole(1 << 40)).divided(
                by: Number(3).raised(to: Number(Int.random(in: 1...60, using: &generator))))
        }
    }

    mutating func step(_ a: Number, _ b: Number) throws -> (String, Number) {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return ("+", try a.adding(b))
        case 1: return ("-", try a.subtracting(b))
        case 2: return ("×", try a.multiplied(by: b))
        default: return ("÷", b.isZero ? a : try a.divided(by: b))
        }
    }
}

/// The same number in lowest terms.
private func lowest(_ number: Number) throws -> Number {
    guard let (numerator, denominator) = number.fraction else { return number }
    return try numerator.divided(by: denominator)
}

@Test(arguments: 1...60)
func rationalsObeyTheLaws(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    for _ in 0..<20 {
        let (a, b, c) = (try numbers.next(), try numbers.next(), try numbers.next())
        func equal(_ x: Number, _ y: Number) -> Bool { Number.exactlyOrdered(x, y) == 0 && written(x) == written(y) }
        #expect(equal(try a.adding(b), try b.adding(a)))
        #expect(equal(try a.multiplied(by: b), try b.multiplied(by: a)))
        #expect(equal(try a.adding(b).subtracting(b), a))
        #expect(equal(try a.adding(b).adding(c), try a.adding(b.adding(c))))
        #expect(
            equal(try a.adding(b).multiplied(by: c), try a.multiplied(by: c).adding(b.multiplied(by: c))))
        if !b.isZero {
            #expect(equal(try a.multiplied(by: b).divided(by: b), a))
            #expect(equal(try a.divided(by: b).multiplied(by: b), a))
            let whole = try a.divided(by: b).floor()
            #expect(equal(try whole.multiplied(by: b).adding(a.modulo(b)), a))
            #expect(whole.isInteger)
        }
        #expect(try a.subtracting(a).isZero)
        #expect(try Number.exactlyOrdered(a, b) == a.subtracting(b).sign)
        #expect(equal(a.negated().negated(), a))
        #expect(a.negated().sign == -a.sign)
    }
}

/// However a number came about, it is told alike: the same chain with every step in lowest terms.
@Test(arguments: 1...80)
func reductionChangesNothing(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    var loose = try numbers.next()
    var tight = try lowest(loose)
    for _ in 0..<(seed % 4 == 0 ? 60 : 12) {
        let other = try numbers.next()
        var again = numbers
        let (operation, result) = try numbers.step(loose, other)
        tight = try lowest(again.step(tight, other).1)
        loose = result
        #expect(written(loose) == written(tight), "seed \(seed), \(operation)")
        #expect(Number.exactlyOrdered(loose, tight) == 0)
        #expect(loose.asInt == tight.asInt)
        #expect(loose.isInteger == tight.isInteger)
        #expect(loose.isZero == tight.isZero)
        #expect(loose.sign == tight.sign)
        #expect(loose.doubleValue == tight.doubleValue)
        #expect(written(loose.floor()) == written(tight.floor()))
        #expect(written(loose.rounded()) == written(tight.rounded()))
        #expect(loose.terminatingDigits == tight.terminatingDigits)
        for digits in [1, 6, 12, 18, 25] {
            let (x, y) = (loose.decimal(significant: digits), tight.decimal(significant: digits))
            #expect(x.digits == y.digits && x.exponent == y.exponent && x.isExact == y.isExact)
            #expect(x.isNegative == y.isNegative)
        }
        for places in [-2, 0, 3, 20] {
            let (x, y) = (loose.decimal(places: places), tight.decimal(places: places))
            #expect(x.digits == y.digits && x.exponent == y.exponent && x.isExact == y.isExact)
        }
        let nearby = try loose.adding(Number(1, over: 1_000_000_007))
        #expect(Number.exactlyOrdered(loose, nearby) == -1)
        if loose.storedBytes > 400 { loose = try numbers.next() }
        if tight.storedBytes > 400 || loose.storedBytes == 0 { tight = try lowest(loose) }
    }
}

@Test func wholeNumbersInDisguise() throws {
    let half = try number("0.5")
    let one = try half.multiplied(by: Number(2))
    #expect(one.asInt == 1)
    #expect(one.isInteger)
    #expect(written(one) == "1")
    #expect(try written(Number(7).raised(to: one)) == "7")
    #expect(try written(one.raised(to: number("1e9"))) == "1")
    #expect(try Number(9).raised(to: half).asInt == 3)
    #expect(try Number(17).modulo(one).isZero)
    // The same past what stands inline.
    let large = try number("1e25")
    let two = try large.adding(large).divided(by: large)
    #expect(two.asInt == 2)
    #expect(two.isInteger)
    #expect(written(two) == "2")
    #expect(try large.divided(by: Number(3)).multiplied(by: Number(3)).isInteger)
    #expect(try !large.divided(by: Number(3)).isInteger)
    #expect(try Number(Int.min).divided(by: Number(-1)).sign == 1)
}

@Test func storedBytesAreCounted() throws {
    #expect(Number(Int.max).storedBytes == 0)
    #expect(try Number(approximate: 1e300).storedBytes == 0)
    let large = try number("1e10000")
    // 33,220 bits in 520 words.
    #expect((4_160...4_260).contains(large.storedBytes))
    #expect(try (8_300...8_500).contains(large.divided(by: large.adding(.one)).storedBytes))
    let range = Number(range: large, nil, Doubt())
    #expect(range.storedBytes > large.storedBytes)
}
