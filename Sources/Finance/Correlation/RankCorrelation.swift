import Numbers
import RealModule

/// Puts columns of samples in an order in which their ranks are correlated as is wanted. The values of a column stay what
/// they are, and so does its distribution.
///
/// Source: R. Iman and W. Conover, "A Distribution-Free Approach to Inducing Rank Correlation Among Input Variables",
/// Communications in Statistics B11 (1982), with the scores of B. van der Waerden; the present order of each column takes
/// the place of the random one, and the first stays as it is.
package struct RankCorrelation {
    private let columns: [RankedColumn]
    private let count: Int
    /// The scores of each column in its present order: mean 0, deviation 1.
    private var scores: [[Double]] = []
    /// How they are correlated, as a lower triangle.
    private var present: [[Double]] = []

    /// - Parameters:
    ///   - columns: each of so many rows, at least two, and none the same throughout.
    ///   - generator: for columns that follow from others, and are put in a new order.
    package init(_ columns: [[Double]], _ generator: SampleGenerator) {
        self.columns = columns.map(RankedColumn.init)
        count = columns.first?.count ?? 0
        let normal = RankCorrelation.normalScores(count)
        scores = self.columns.map { column in column.ranks.map { normal[Int($0)] } }
        var generator = generator
        for _ in 0..<4 {
            let matrix = CorrelationMatrix(RankCorrelation.correlations(scores))
            present = matrix.factor() ?? []
            // One that follows from those before it tells nothing of its own.
            let following = present.indices.filter { present[$0][$0] < 1e-3 }
            if !present.isEmpty, following.isEmpty { return }
            for place in following.isEmpty ? Array(scores.indices.dropFirst()) : following {
                scores[place].withUnsafeMutableBufferPointer { generator.shuffle($0) }
            }
        }
    }

    /// The order of each column: which of its rows comes to stand in each.
    ///
    /// - Parameters:
    ///   - wanted: the correlations of ranks.
    ///   - stop: whether to give up.
    /// - Returns: With the correlations that came about; nil where it was to stop.
    package func orders(
        _ wanted: CorrelationMatrix, stop: () -> Bool
    ) -> (orders: [[Int32]], reached: CorrelationMatrix)? {
        // The ranks of normal numbers are correlated by 6/π asin(c / 2) (K. Pearson, 1907).
        var target = wanted
        for i in 0..<wanted.count {
            for j in 0..<i { target.set(i, j, 2 * Double.sin(wanted[i, j] * .pi / 6)) }
        }
        var best: (orders: [[Int32]], reached: CorrelationMatrix)?
        var least = Double.infinity
        // Columns with equal values want more than one try.
        for _ in 0..<12 {
            if !target.isPossible { target = target.nearest }
            guard !stop(), let orders = arranged(target, stop) else { return nil }
            let reached = reached(orders)
            var (error, isLimited) = (0.0, true)
            for i in 0..<wanted.count {
                for j in 0..<i {
                    let own = wanted[i, j] - reached[i, j]
                    error = max(error, own.magnitude)
                    let next = min(max(target[i, j] + own, -1), 1)
                    if (next - target[i, j]).magnitude > 1e-6 { isLimited = false }
                    target.set(i, j, next)
                }
            }
            if error < least { (least, best) = (error, (orders, reached)) }
            if least < 0.002 || isLimited { break }
        }
        return best
    }

    private func arranged(_ target: CorrelationMatrix, _ stop: () -> Bool) -> [[Int32]]? {
        guard let factor = target.factor(), !present.isEmpty else { return nil }
        let turn = RankCorrelation.quotient(factor, present)
        var orders: [[Int32]] = []
        for (place, column) in columns.enumerated() {
            if stop() { return nil }
            let row = turn[place]
            let isItself = row.enumerated().allSatisfy { index, value in
                (value - (index == place ? 1 : 0)).magnitude < 1e-9
            }
            if isItself {
                orders.append(Array(0..<Int32(count)))
                continue
            }
            var made = [Double](repeating: 0, count: count)
            for (other, weight) in row.enumerated() where weight != 0 {
                for index in made.indices { made[index] += weight * scores[other][index] }
            }
            let wanted = RankedColumn(made)
            orders.append(wanted.ranks.map { column.order[Int($0)] })
        }
        return orders
    }

    /// A lower triangle times the inverse of another.
    private static func quotient(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
        let count = a.count
        var made = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for i in 0..<count {
            for j in (0...i).reversed() {
                var rest = a[i][j]
                for k in j + 1..<max(i + 1, j + 1) { rest -= made[i][k] * b[k][j] }
                made[i][j] = rest / b[j][j]
            }
        }
        return made
    }

    /// How ranks are correlated once the columns are in these orders.
    private func reached(_ orders: [[Int32]]) -> CorrelationMatrix {
        let ranks = zip(columns, orders).map { column, order in order.map { column.middles[Int($0)] } }
        return CorrelationMatrix(RankCorrelation.correlations(ranks))
    }

    /// How the ranks of columns are correlated as they stand.
    package static func ranks(of columns: [[Double]]) -> CorrelationMatrix {
        CorrelationMatrix(correlations(columns.map { RankedColumn($0).middles }))
    }

    // MARK: Scores

    /// Normal numbers of mean 0 and deviation 1 in ascending order, at `r / (n + 1)`.
    private static func normalScores(_ count: Int) -> [Double] {
        let scores = (1...max(count, 1)).map { rank in
            NormalDistribution.value(
                below: Double(rank) / Double(count + 1), above: Double(count + 1 - rank) / Double(count + 1))
        }
        let deviation = (scores.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
        return deviation > 0 ? scores.map { $0 / deviation } : scores
    }

    private static func correlations(_ columns: [[Double]]) -> [[Double]] {
        let centred = columns.map { column in
            let mean = column.reduce(0, +) / Double(max(column.count, 1))
            return column.map { $0 - mean }
        }
        let sizes = centred.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        return centred.indices.map { i in
            centred.indices.map { j in
                if i == j { return 1 }
                let size = sizes[i] * sizes[j]
                guard size > 0 else { return 0 }
                var sum = 0.0
                for (x, y) in zip(centred[i], centred[j]) { sum += x * y }
                return sum / size
            }
        }
    }
}

/// The rows of a column by their rank.
private struct RankedColumn {
    /// The rows in ascending order of their values; of equal ones as they stand.
    let order: [Int32]
    /// The rank of each row, from 0.
    let ranks: [Int32]
    /// The rank of each row; equal values share the middle of theirs.
    let middles: [Double]

    init(_ values: [Double]) {
        var order = Array(0..<Int32(values.count))
        values.withUnsafeBufferPointer { values in
            order.sort { a, b in
                let (x, y) = (values[Int(a)], values[Int(b)])
                return x == y ? a < b : x < y
            }
        }
        var ranks = [Int32](repeating: 0, count: values.count)
        var middles = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[Int(order[end])] == values[Int(order[start])] { end += 1 }
            for place in start..<end {
                ranks[Int(order[place])] = Int32(place)
                middles[Int(order[place])] = Double(start + end - 1) / 2
            }
            start = end
        }
        (self.order, self.ranks, self.middles) = (order, ranks, middles)
    }
}
