import Numbers
import Testing

@testable import Quantities

/// A small generator with a fixed start, so that a failure can be repeated.
private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

/// Algebra on random units: whatever a product looks like, its value is right.
@Suite struct UnitLawsTests {
    private let table = UnitTable()

    private func random(_ generator: inout Generator) throws -> UnitID {
        let names = [
            "%", "bps", "pp", "x", "s", "month", "year", "user", "GPU", "GPU_hour", "kg", "lb", "m", "km", "inch",
            "sqm", "acre", "litre", "kWh", "J", "kW", "byte", "kB", "hour", "barrel",
        ]
        var factors: [(unit: UnitID, exponent: Int)] = []
        for _ in 0...generator.next(3) {
            let unit = try #require(table.unit(named: names[generator.next(names.count)]))
            factors.append((unit, [1, -1, 2, -2, 1][generator.next(5)]))
        }
        return try table.unit(of: factors).unit
    }

    /// One of the unit in base units, times the factor that came with it.
    private func value(_ made: (unit: UnitID, factor: Number?)) throws -> Number {
        try table.baseFactor(of: made.unit).multiplied(by: made.factor ?? .one)
    }

    private func same(_ a: Number, _ b: Number) -> Bool { a.isExact && b.isExact && Number.compare(a, b) == 0 }

    @Test(arguments: 1...300)
    func laws(_ seed: Int) throws {
        var generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let a = try random(&generator)
        let b = try random(&generator)
        let c = try random(&generator)
        let (one, other, third) = try (value((a, nil)), value((b, nil)), value((c, nil)))
        let words = Comment(rawValue: [a, b, c].map { table.text(of: $0) }.joined(separator: ", "))

        // The value of a product or quotient is the product or quotient of the values, and its dimension too.
        let product = try table.product(a, b)
        let reverse = try table.product(b, a)
        let quotient = try table.quotient(a, b)
        #expect(try same(value(product), one.multiplied(by: other)), words)
        #expect(try same(value(quotient), one.divided(by: other)), words)
        #expect(try same(value(reverse), value(product)) && table.sameDimension(product.unit, reverse.unit), words)

        // a × b ÷ b is a again, (a × b) × c is a × (b × c).
        #expect(table.sameDimension(try table.quotient(product.unit, b).unit, a), words)
        #expect(table.sameDimension(try table.product(quotient.unit, b).unit, a), words)
        let left = try table.product(product.unit, c).unit
        let right = try table.product(a, table.product(b, c).unit).unit
        #expect(table.sameDimension(left, right), words)

        // Powers are repeated products; roots undo them.
        let square = try #require(try table.raised(a, to: 2))
        let twice = try table.product(a, a)
        #expect(try same(value(square), value(twice)) && table.sameDimension(square.unit, twice.unit), words)
        let cube = try #require(table.power(a, 3))
        #expect(table.root(cube, 3) == table.canonical(a), words)
        #expect(try same(value((cube, nil)), one.raised(to: Number(3))), words)

        // Factors convert, back and through a third unit.
        let factor = try table.factor(from: square.unit, to: twice.unit)
        #expect(factor != nil, words)
        #expect((try table.factor(from: a, to: c) != nil) == table.sameDimension(a, c), words)
        if let there = try table.factor(from: left, to: right), let back = try table.factor(from: right, to: left) {
            #expect(same(try there.multiplied(by: back), .one), words)
        }
        #expect(third.isExact)

        // What is printed can be read back.
        for unit in [a, product.unit, quotient.unit, left] {
            #expect(try unitOf(table.text(of: unit), in: table) == unit, words)
        }
    }
}
