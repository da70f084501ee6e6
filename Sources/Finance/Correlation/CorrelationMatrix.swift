/// Correlations of several quantities, each with each: 1 with itself, and the same both ways.
package struct CorrelationMatrix: Sendable {
    /// Row by row.
    package private(set) var rows: [[Double]]

    package var count: Int { rows.count }

    /// - Precondition: the rows make a square that is the same mirrored.
    package init(_ rows: [[Double]]) { self.rows = rows }

    package subscript(_ i: Int, _ j: Int) -> Double { rows[i][j] }

    /// Sets a correlation, both ways.
    package mutating func set(_ i: Int, _ j: Int, _ value: Double) { (rows[i][j], rows[j][i]) = (value, value) }

    /// What is left of a pivot that rounding took for zero.
    private static let smallest = 1e-10

    /// Whether quantities can be correlated so: nothing that is made of them has a variance below zero.
    package var isPossible: Bool { factor() != nil }

    /// The lower triangle whose product with its mirror it is (A.-L. Cholesky); nil where there is none. A quantity that
    /// follows from those before it has zeros in its column.
    func factor() -> [[Double]]? {
        var lower = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for j in 0..<count {
            var rest = rows[j][j]
            for k in 0..<j { rest -= lower[j][k] * lower[j][k] }
            guard rest >= -CorrelationMatrix.smallest else { return nil }
            let pivot = rest > CorrelationMatrix.smallest ? rest.squareRoot() : 0
            lower[j][j] = pivot
            for i in j + 1..<max(count, j + 1) {
                var rest = rows[i][j]
                for k in 0..<j { rest -= lower[i][k] * lower[j][k] }
                if pivot > 0 {
                    lower[i][j] = rest / pivot
                } else if rest.magnitude > CorrelationMatrix.smallest.squareRoot() {
                    return nil
                }
            }
        }
        return lower
    }

    /// The possible correlations that are nearest, by the sum of the squares of what is changed.
    ///
    /// Source: N. Higham, "Computing the Nearest Correlation Matrix: A Problem from Finance", IMA Journal of Numerical
    /// Analysis 22 (2002), algorithm 3.3: projections by turns on what has no variance below zero and on what has ones on
    /// its diagonal, the first corrected as R. Dykstra has it.
    package var nearest: CorrelationMatrix {
        var made = rows
        var correction = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for _ in 0..<1000 {
            var taken = made
            for i in 0..<count { for j in 0..<count { taken[i][j] -= correction[i][j] } }
            let projected = SymmetricRows.withoutNegatives(taken)
            var change = 0.0
            for i in 0..<count {
                for j in 0..<count {
                    correction[i][j] = projected[i][j] - taken[i][j]
                    let next = i == j ? 1 : projected[i][j]
                    change = max(change, (next - made[i][j]).magnitude)
                    made[i][j] = next
                }
            }
            if change < 1e-12 { break }
        }
        return CorrelationMatrix(made)
    }

    /// Possible correlations near these that have few decimals, so that they can be typed: those off the diagonal are
    /// drawn a little to zero, until what was rounded is possible.
    package var typed: CorrelationMatrix {
        let nearest = nearest
        var shrinking = 0.0
        while shrinking < 0.5 {
            var rounded = nearest
            for i in 0..<count {
                for j in 0..<i {
                    rounded.set(i, j, (nearest[i, j] * (1 - shrinking) * 10_000).rounded() / 10_000)
                }
            }
            if rounded.isPossible { return rounded }
            shrinking = shrinking == 0 ? 0.0001 : shrinking * 1.5
        }
        return nearest
    }
}
