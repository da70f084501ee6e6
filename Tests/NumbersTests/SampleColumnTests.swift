import Testing

@testable import Numbers

/// Columns of samples: how they are drawn, put in order and reckoned with.
@Suite struct SampleColumnTests {
    private static func drawn(_ count: Int, _ key: Int, _ sampling: Sampling) throws -> Samples {
        let strata = Strata(count, [1, key, 0, 0], sampling)
        return try #require(strata.column(corners: [], stop: { false }, { below, _ in below }))
    }

    @Test(arguments: [1, 2, 3, 777, 10_000, 16_385, 70_000, 140_000, 262_147]) func strataAreAllThere(count: Int) throws
    {
        let column = try Self.drawn(count, 1, Sampling()).present
        #expect(column.count == count)
        for (rank, value) in column.sorted().enumerated() {
            #expect(abs(value - (Double(rank) + 0.5) / Double(count)) < 1e-12)
        }
    }

    /// The tables give what the function gives, out to the ends.
    @Test func tablesAreTheFunction() throws {
        let count = 1_000_000
        func quantile(_ below: Double, _ above: Double) -> Double { below < above ? 1 / below : 4 - 1 / above }
        let column = try #require(
            Strata(count, [1], Sampling()).column(corners: [], stop: { false }, { quantile($0, $1) }))
        let sorted = column.present.sorted(by: >)
        var worst = 0.0
        for row in stride(from: 0, to: count, by: 97) where row < 499_000 || row > 501_000 {
            let chance = (Double(row) + 0.5) / Double(count)
            // The upper half falls from 2 far below zero, so that the order of all is that of the halves, turned.
            let wanted = quantile(chance, (Double(count - 1 - row) + 0.5) / Double(count))
            worst = max(worst, abs(sorted[row] - wanted) / abs(wanted))
        }
        #expect(worst < 1e-6)
    }

    /// Near a corner, no table is asked.
    @Test(arguments: [0.3, 1 / 3.0, 1e-5, 0.015625, 0.99]) func cornersAreKept(corner: Double) throws {
        let count = 50_000
        func quantile(_ below: Double) -> Double { below < corner ? below : corner + 5 * (below - corner) }
        let column = try #require(
            Strata(count, [1], Sampling()).column(corners: [corner], stop: { false }, { below, _ in quantile(below) }))
        for (rank, value) in column.present.sorted().enumerated() {
            #expect(abs(value - quantile((Double(rank) + 0.5) / Double(count))) < 1e-12)
        }
    }

    /// Beyond the orders that are even together, two columns have nothing to do with each other, in no part of them.
    @Test func longOrdersAreOfChance() throws {
        let (count, sampling) = (200_003, Sampling())
        let (one, other) = (try Self.drawn(count, 1, sampling).present, try Self.drawn(count, 2, sampling).present)
        func correlation(_ rows: Range<Int>, lag: Int) -> Double {
            var sum = 0.0
            for row in rows { sum += (one[row] - 0.5) * (other[(row + lag) % count] - 0.5) }
            return sum * 12 / Double(rows.count)
        }
        for lag in [0, 1, 2, 4096] {
            #expect(abs(correlation(0..<count, lag: lag)) < 5 / Double(count).squareRoot())
            #expect(abs(correlation(0..<5000, lag: lag)) < 5 / 5000.0.squareRoot())
        }
        var neighbours = 0.0
        for row in 1..<count { neighbours += (one[row] - 0.5) * (one[row - 1] - 0.5) }
        #expect(abs(neighbours * 12 / Double(count)) < 5 / Double(count).squareRoot())
    }

    /// An operation with one number is taken when the rows are read, and gives what it gives at once.
    @Test func stepsAreTakenLater() throws {
        let (count, sampling) = (1000, Sampling())
        let (x, y) = (try Self.drawn(count, 1, sampling), try Self.drawn(count, 2, sampling))
        let (a, b) = (Number(x), Number(y))
        func number(_ value: Double) throws -> Number { try Number(approximate: value) }
        let (c, d) = (try number(0.3), try number(-7.1))
        let made: [(Number, (Double, Double) -> Double)] = [
            (try c.adding(a), { x, _ in x + 0.3 }), (try a.subtracting(c), { x, _ in x - 0.3 }),
            (try d.subtracting(a), { x, _ in -7.1 - x }), (try a.multiplied(by: d), { x, _ in x * -7.1 }),
            (try a.adding(c).multiplied(by: d), { x, _ in (x + 0.3) * -7.1 }),
            (try a.adding(c).multiplied(by: d.subtracting(b)), { x, y in (x + 0.3) * (-7.1 - y) }),
            (try a.adding(c).subtracting(b), { x, y in x + 0.3 - y }),
            (try a.divided(by: b.multiplied(by: d)), { x, y in x / (y * -7.1) }),
            (try a.adding(c).raised(to: Number(3)), { x, _ in (x + 0.3) * ((x + 0.3) * (x + 0.3)) }),
            (try a.adding(c).raised(to: Number(1)), { x, _ in x + 0.3 }),
            (try c.divided(by: a.subtracting(d)), { x, _ in 0.3 / (x + 7.1) }),
        ]
        for (index, (number, wanted)) in made.enumerated() {
            let rows = try #require(number.samples).present
            for row in 0..<count { #expect(rows[row] == wanted(x[row], y[row]), "\(index)") }
        }
    }

    /// Where a row might be too large, the operation is made at once, and says so.
    @Test func largeRowsAreLookedAt() throws {
        let large = Number(try Self.drawn(100, 1, Sampling()))
        let huge = try large.multiplied(by: Number(approximate: 1e308))
        #expect(try huge.multiplied(by: Number(approximate: 1)).samples != nil)
        #expect(throws: NumberError.self) { try huge.multiplied(by: Number(approximate: 1000)) }
        #expect(throws: NumberError.self) { try large.subtracting(large).multiplied(by: huge).divided(by: Number(0)) }
    }

    @Test func anInterruptIsHeard() {
        #expect(Strata(100_000, [1], Sampling()).column(corners: [], stop: { true }, { below, _ in below }) == nil)
    }

    /// Any two of the orders fill a square far more evenly than chance does, and no column has the order of another.
    @Test func ordersLieEvenlyTogether() throws {
        let count = 10_000
        let columns = (0..<EvenOrder.dimensions).map { dimension in
            let rows = EvenOrder.rows(dimension: dimension, seed: UInt32(dimension) &* 0x9E37_79B9, count: count)
            var ranks = [Double](repeating: 0, count: count)
            for (rank, row) in rows.enumerated() { ranks[Int(row)] = (Double(rank) + 0.5) / Double(count) - 0.5 }
            return ranks
        }
        var squares = 0.0
        for one in columns.indices {
            #expect(Set(columns[one]).count == count)
            for other in 0..<one {
                let correlation = zip(columns[one], columns[other]).reduce(0) { $0 + $1.0 * $1.1 } * 12 / Double(count)
                #expect(abs(correlation) < 0.01, "\(one) and \(other)")
                squares += correlation * correlation
            }
        }
        // By chance it would be 0.01.
        #expect((squares * 2 / Double(columns.count * (columns.count - 1))).squareRoot() < 0.002)
    }

    /// The dimension of a column is its own as long as the statement stands that drew it.
    @Test func dimensionsAreTheStatements() {
        let sampling = Sampling()
        #expect(sampling.dimension(of: [1, 1, 0, 0]) == 0 && sampling.dimension(of: [1, 2, 0, 0]) == 1)
        #expect(sampling.dimension(of: [1, 1, 0, 0]) == 0)
        sampling.forget(from: 2)
        #expect(sampling.dimension(of: [1, 2, 1, 0]) == 1)
        for key in 0..<100 { _ = sampling.dimension(of: [1, 3, key, 0]) }
        #expect(sampling.dimension(of: [1, 4, 0, 0]) == nil)
    }

    @Test(arguments: [2, 5, 256, 257, 5000, 40_001]) func percentilesAreThoseOfTheOrder(count: Int) {
        var generator = SampleGenerator([count])
        for kind in 0..<4 {
            let values = (0..<count).map { _ in
                let fraction = generator.fraction()
                switch kind {
                case 0: return fraction
                case 1: return 1 / (fraction + 1e-9)
                case 2: return (fraction * 5).rounded()
                default: return 7.0
                }
            }
            let shares = [0, 0.01, 0.05, 0.5, 0.95, 1]
            func plain(_ values: ArraySlice<Double>) -> [Double] {
                let sorted = values.sorted()
                return shares.map { share in
                    let place = share * Double(sorted.count - 1)
                    let (low, high) = (sorted[Int(place)], sorted[min(Int(place) + 1, sorted.count - 1)])
                    let part = place - Double(Int(place))
                    return part > 0 ? low + (high - low) * part : low
                }
            }
            let order = SampleOrder(values)
            #expect(order.percentiles(shares) == plain(values[...]), "kind \(kind)")
            let (all, first, second) = order.percentilesOfHalves(shares)
            #expect(all == plain(values[...]), "kind \(kind)")
            #expect(first == plain(values[..<(count / 2)]) && second == plain(values[(count / 2)...]), "kind \(kind)")
        }
    }

    /// What is written into the memory of a freed column is not seen by any that is still held.
    @Test func memoryIsUsedAgainOnlyWhereItIsFree() throws {
        let sampling = Sampling()
        let x = Number(try Self.drawn(1000, 1, sampling))
        let y = Number(try Self.drawn(1000, 2, sampling))
        let before = try #require(x.samples).present
        var kept = x
        for _ in 0..<10 {
            kept = try kept.adding(y).multiplied(by: y).subtracting(x)
            #expect(try #require(x.samples).present == before)
        }
        let zero = try #require(try kept.subtracting(kept).samples)
        #expect(zero.present.allSatisfy { $0 == 0 })
        let one = try kept.adding(Number(100)).divided(by: kept.adding(Number(100)))
        #expect(try #require(one.samples).present.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [-5, -2, -1, 1, 2, 3, 7, 12, 64]) func wholePowersAreProducts(exponent: Int) throws {
        let x = Number(try Self.drawn(1500, 1, Sampling()))
        let power = try #require(try x.adding(.one).raised(to: Number(exponent)).samples)
        for row in stride(from: 0, to: 1500, by: 7) {
            let base = try #require(x.samples)[row] + 1
            var product = 1.0
            for _ in 0..<abs(exponent) { product *= base }
            let wanted = exponent < 0 ? 1 / product : product
            #expect(abs(power[row] - wanted) <= 1e-13 * wanted)
        }
    }

    @Test func rowsThatFailAreCounted() throws {
        let sampling = Sampling()
        let x = Number(Samples([2, 0, 1, 0, .nan], sampling))
        let wanted = NumberError.inSamples(SampleFault(.divisionByZero, failing: 2, of: 4))
        #expect(throws: wanted) { try Number(1).divided(by: x) }
        #expect(throws: wanted) { try x.raised(to: Number(-2)) }
        let rest = try sampling.leniently { try Number(1).divided(by: x) }
        let present = try #require(rest.samples).present
        #expect(present == [0.5, 1])
    }

    @Test func momentsAreThoseOfTheRowsThatAreThere() throws {
        let column = Samples([1, .nan, 2, 3, 4, .nan, 5, 6, 7, 8, 9], Sampling())
        let (mean, deviation) = try #require(column.moments)
        #expect(mean == 5 && abs(deviation - 7.5.squareRoot()) < 1e-12)
        #expect(Samples([.nan], Sampling()).moments == nil)
    }
}
