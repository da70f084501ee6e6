import Numbers
import TestSupport
import Testing

@testable import Finance

/// Rank correlations of columns, and matrices that nothing can have.
@Suite struct CorrelationTests {
    private static func columns(_ count: Int, rows: Int = 10_000) -> [[Double]] {
        (0..<count).map { column in
            var generator = SampleGenerator([7, column])
            var values = (0..<rows).map { row in
                Lognormal(p5: 1, p95: 2 + Double(column)).quantile(
                    (Double(row) + 0.5) / Double(rows), 1 - (Double(row) + 0.5) / Double(rows))
            }
            values.withUnsafeMutableBufferPointer { generator.shuffle($0) }
            return values
        }
    }

    private static func arranged(_ columns: [[Double]], _ orders: [[Int32]]) -> [[Double]] {
        zip(columns, orders).map { column, order in order.map { column[Int($0)] } }
    }

    @Test(arguments: [-1, -0.95, -0.6, 0, 0.1, 0.6, 0.9, 1])
    func twoColumns(wanted: Double) throws {
        let columns = Self.columns(2)
        let work = RankCorrelation(columns, SampleGenerator([1]))
        let found = try #require(work.orders(CorrelationMatrix([[1, wanted], [wanted, 1]]), stop: { false }))
        let after = Self.arranged(columns, found.orders)
        #expect(after[0] == columns[0] && after[1].sorted() == columns[1].sorted())
        #expect((RankCorrelation.ranks(of: after)[0, 1] - wanted).magnitude < 0.003)
        #expect((found.reached[0, 1] - wanted).magnitude < 0.003)
    }

    @Test func manyColumns() throws {
        let wanted = CorrelationMatrix([
            [1, 0.6, 0.3, -0.2], [0.6, 1, 0.1, 0], [0.3, 0.1, 1, 0.5], [-0.2, 0, 0.5, 1],
        ])
        let columns = Self.columns(4)
        let work = RankCorrelation(columns, SampleGenerator([1]))
        let found = try #require(work.orders(wanted, stop: { false }))
        let reached = RankCorrelation.ranks(of: Self.arranged(columns, found.orders))
        for i in 0..<4 { for j in 0..<4 { #expect((reached[i, j] - wanted[i, j]).magnitude < 0.01) } }
    }

    /// Columns that follow from each other can be parted again.
    @Test func theSameColumnTwice() throws {
        let column = Self.columns(1)[0]
        let work = RankCorrelation([column, column], SampleGenerator([1]))
        let found = try #require(work.orders(CorrelationMatrix([[1, 0.2], [0.2, 1]]), stop: { false }))
        #expect((found.reached[0, 1] - 0.2).magnitude < 0.01)
    }

    /// Of events and other columns with equal values too, as far as these allow.
    @Test func equalValues() throws {
        var columns = Self.columns(2)
        columns[1] = columns[1].map { $0 < 1.5 ? 0 : 1 }
        let work = RankCorrelation(columns, SampleGenerator([1]))
        let found = try #require(work.orders(CorrelationMatrix([[1, 0.5], [0.5, 1]]), stop: { false }))
        #expect((found.reached[0, 1] - 0.5).magnitude < 0.01)
        #expect(work.orders(CorrelationMatrix([[1, 0.5], [0.5, 1]]), stop: { true }) == nil)
    }

    /// The example of Higham's article: the nearest to tridiagonal ones.
    @Test func theNearestOfHigham() {
        let nearest = CorrelationMatrix([[1, 1, 0], [1, 1, 1], [0, 1, 1]]).nearest
        #expect((nearest[0, 1] - 0.760_689_9).magnitude < 1e-6 && (nearest[0, 2] - 0.157_298_1).magnitude < 1e-6)
    }

    /// What is offered is possible, has few decimals and is near.
    @Test func whatIsOfferedIsPossible() {
        var random = TestRandom(stream: 11)
        for _ in 0..<200 {
            let count = Int.random(in: 3...7, using: &random)
            var matrix = CorrelationMatrix((0..<count).map { i in (0..<count).map { $0 == i ? 1 : 0 } })
            for i in 0..<count { for j in 0..<i { matrix.set(i, j, Double.random(in: -1...1, using: &random)) } }
            let typed = matrix.typed
            #expect(typed.isPossible)
            let nearest = matrix.nearest
            for i in 0..<count {
                #expect(typed[i, i] == 1)
                for j in 0..<i {
                    #expect((typed[i, j] * 10_000).rounded() / 10_000 == typed[i, j])
                    #expect((typed[i, j] - nearest[i, j]).magnitude < 0.002)
                }
            }
        }
    }
}
