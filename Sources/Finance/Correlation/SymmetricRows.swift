/// Symmetric matrices, row by row.
enum SymmetricRows {
    /// The eigenvalues, and the vectors as columns, by Jacobi's rotations (C. Jacobi, 1846), which end when what is off the
    /// diagonal is next to nothing.
    ///
    /// Complexity: O(n³) for each of some six to ten rounds.
    static func eigen(_ matrix: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
        let count = matrix.count
        var a = matrix
        var v = zero(count)
        for row in 0..<count { v[row][row] = 1 }
        for _ in 0..<most {
            var off = 0.0
            for p in 0..<count { for q in 0..<p { off += a[p][q] * a[p][q] } }
            if off < smallest * Double(count * count) { break }
            for p in 0..<count {
                for q in p + 1..<max(count, p + 1) where a[p][q] != 0 {
                    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
                    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
                    let c = 1 / (t * t + 1).squareRoot()
                    let s = t * c
                    for k in 0..<count { (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]) }
                    for k in 0..<count { (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]) }
                    for k in 0..<count { (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q]) }
                }
            }
        }
        return ((0..<count).map { a[$0][$0] }, v)
    }

    /// The nearest matrix whose eigenvalues are none below zero: those below are left out.
    static func withoutNegatives(_ matrix: [[Double]]) -> [[Double]] {
        let (values, vectors) = eigen(matrix)
        var made = zero(matrix.count)
        for (k, value) in values.enumerated() where value > 0 {
            for i in made.indices {
                for j in made.indices { made[i][j] += value * vectors[i][k] * vectors[j][k] }
            }
        }
        return made
    }

    private static func zero(_ count: Int) -> [[Double]] {
        [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    }

    /// Rounds; each squares what is off the diagonal.
    private static let most = 60
    /// The square of a number that is next to nothing beside those of correlations.
    private static let smallest = 1e-30
}
