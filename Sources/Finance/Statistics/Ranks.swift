/// Ranks of numbers, and how they go together.
package enum Ranks {
    /// The rank of each value, from 1; equal ones have the mean of theirs, and what is not a number the middle rank.
    ///
    /// Complexity: O(n log n).
    package static func of(_ values: [Double]) -> [Double] {
        let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: Double(order.count + 1) / 2, count: values.count)
        var from = 0
        while from < order.count {
            var end = from + 1
            while end < order.count, values[order[end]] == values[order[from]] { end += 1 }
            for place in order[from..<end] { ranks[place] = Double(from + end + 1) / 2 }
            from = end
        }
        return ranks
    }

    /// The correlation of two columns of one length; 0 where one does not vary.
    package static func correlation(_ x: [Double], _ y: [Double]) -> Double {
        let count = Double(x.count)
        let (a, b) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for row in x.indices {
            let (p, q) = (x[row] - a, y[row] - b)
            xx += p * p
            yy += q * q
            xy += p * q
        }
        return xx > 0 && yy > 0 ? max(-1, min(1, xy / (xx * yy).squareRoot())) : 0
    }
}

/// How much of the variance of a result each of several inputs accounts for: its relative weight, which is its squared
/// correlation where inputs are independent, and shares fairly what correlated ones explain together (J. Johnson, "A
/// Heuristic Method for Estimating the Relative Weight of Predictor Variables in Multiple Regression", Multivariate
/// Behavioral Research 35, 2000).
package struct RelativeWeights {
    /// One for each input, from 0; their sum is what all explain together, 1 at the most.
    package let weights: [Double]
    package var explained: Double { weights.reduce(0, +) }

    /// - Parameters:
    ///   - inputs: the correlations of the inputs with each other, row by row.
    ///   - result: those of the inputs with the result.
    package init(_ inputs: [[Double]], with result: [Double]) {
        let (values, vectors) = SymmetricRows.eigen(inputs)
        let count = result.count
        // The inputs made independent as near to themselves as may be: their correlations with the inputs are the root of
        // the matrix, and their weights for the result its inverse times the correlations.
        var projected = [Double](repeating: 0, count: count)
        for (index, value) in values.enumerated() where value > 1e-9 {
            let share = (0..<count).reduce(0) { $0 + vectors[$1][index] * result[$1] } / value.squareRoot()
            for row in 0..<count { projected[row] += vectors[row][index] * share }
        }
        weights = (0..<count).map { row in
            var weight = 0.0
            for column in 0..<count {
                var root = 0.0
                for (index, value) in values.enumerated() where value > 1e-9 {
                    root += vectors[row][index] * value.squareRoot() * vectors[column][index]
                }
                weight += root * root * projected[column] * projected[column]
            }
            return weight
        }
    }
}
