/// A column drawn from a distribution by strata: the range of chances is cut into as many equal parts as there are
/// samples, each gives its middle, and their order is even beside other columns', or left to chance (M. McKay, R. Beckman
/// and W. Conover, "A Comparison of Three Methods for Selecting Values of Input Variables", 1979). So a column has the mean, the deviation and the
/// percentiles of its distribution far nearer than chance would.
package struct Strata {
    private let count: Int
    private let keys: [Int]
    private let sampling: Sampling

    /// - Parameter keys: what tells the column from all others of the session.
    package init(_ count: Int, _ keys: [Int], _ sampling: Sampling) {
        (self.count, self.keys, self.sampling) = (count, keys, sampling)
    }

    /// Past so many samples the middle of a smooth distribution is read off tables.
    private static let direct = 16_384
    /// Samples between looks whether to stop.
    private static let between = 65_536

    /// - Parameters:
    ///   - corners: the chances at which the quantile function has corners; nil where it has jumps.
    ///   - stop: asked now and then whether to give up.
    ///   - quantile: the value that a chance lies below; told the chance, above 0 and below 1, and 1 less it.
    /// - Returns: Nil where it was to stop.
    package func column(
        corners: [Double]?, stop: () -> Bool, _ quantile: (_ below: Double, _ above: Double) -> Double
    ) -> Samples? {
        let tables = corners != nil && count > Strata.direct ? QuantileTable.all(quantile) : []
        let step = 1 / Double(count)
        var isStopped = false
        var watch = ModerateWatch()
        let column = sampling.shelf.column(count) { buffer in
            var blocks = StrataBlocks(buffer, SampleGenerator(keys), evenRows())
            var next = 0
            func exact(_ end: Int) {
                while next < end, !isStopped {
                    isStopped = stop()
                    let rows = next..<min(end, next + Strata.between)
                    blocks.put(rows) { row in
                        quantile((Double(row) + 0.5) * step, (Double(count - 1 - row) + 0.5) * step)
                    }
                    next = rows.upperBound
                }
            }
            for table in tables {
                for rows in table.rows(of: count, avoiding: corners ?? []) where !isStopped {
                    exact(rows.lowerBound)
                    while next < rows.upperBound, !isStopped {
                        isStopped = stop()
                        let end = min(next + Strata.between, rows.upperBound)
                        table.fill(&blocks, next..<end, of: count)
                        next = end
                    }
                }
            }
            exact(count)
            if !isStopped { blocks.shuffle() }
            watch = blocks.watch
            if isStopped { buffer.update(repeating: 0) }
        }
        return isStopped ? nil : Samples(column, sampling, watch.isModerate ? .moderate : .unknown)
    }
}

extension Strata {
    /// Which row each stratum belongs to, where it is not left to chance.
    private func evenRows() -> [UInt32]? {
        guard count <= EvenOrder.most, let dimension = sampling.dimension(of: keys) else { return nil }
        var generator = SampleGenerator(keys)
        // Any number of the stream will do; a stream's first ones are passed over.
        for _ in 0..<3 { _ = generator.next() }
        return EvenOrder.rows(
            dimension: dimension, seed: UInt32(truncatingIfNeeded: generator.next() >> 32), count: count)
    }
}

/// A quantile function over a part of the chances, as cubics through four neighbouring points of a grid: good to nine
/// digits at the least, which is far more than samples tell.
private struct QuantileTable {
    private let from: Double
    private let width: Double
    private var cubics: [SIMD4<Double>] = []

    /// Tables from 2^-14 upwards to 1 less it: one in the middle, and towards both ends one for each halving of the
    /// chance left, since there the function is steeper.
    static func all(_ quantile: (Double, Double) -> Double) -> [QuantileTable] {
        var lower: [QuantileTable] = []
        var upper: [QuantileTable] = []
        for power in 6..<14 {
            let end = Double(sign: .plus, exponent: -power, significand: 1)
            lower.append(QuantileTable(quantile, from: end / 2, to: end, cells: 64))
            upper.append(QuantileTable(quantile, from: 1 - end, to: 1 - end / 2, cells: 64))
        }
        return lower.reversed() + [QuantileTable(quantile, from: 1 / 64, to: 63 / 64, cells: 62 * 64)] + upper
    }

    private init(_ quantile: (Double, Double) -> Double, from: Double, to end: Double, cells: Int) {
        (self.from, width) = (from, (end - from) / Double(cells))
        // All points are so many parts of a power of two, without a rest.
        let points = (-1...cells + 1).map { quantile(from + Double($0) * width, 1 - from - Double($0) * width) }
        cubics.reserveCapacity(cells)
        for cell in 0..<cells {
            let (p, q, r, s) = (points[cell], points[cell + 1], points[cell + 2], points[cell + 3])
            // Lagrange's cubic through −1, 0, 1 and 2.
            cubics.append(
                SIMD4(q, r - p / 3 - q / 2 - s / 6, (p + r) / 2 - q, (s - p) / 6 + (q - r) / 2))
        }
    }

    /// The rows that lie within, without those of cells whose four points a corner lies among.
    func rows(of count: Int, avoiding corners: [Double]) -> [Range<Int>] {
        func first(_ cell: Int) -> Int {
            Int(((from + width * Double(cell)) * Double(count) - 0.5).rounded(.up))
        }
        var stretches = [0..<cubics.count]
        for corner in corners {
            let place = ((corner - from) / width).rounded(.down)
            guard place >= -2, place <= Double(cubics.count + 1) else { continue }
            let near = Int(place) - 2...Int(place) + 2
            stretches = stretches.flatMap { cells in
                let before = cells.lowerBound..<max(min(cells.upperBound, near.lowerBound), cells.lowerBound)
                let behind = min(max(cells.lowerBound, near.upperBound + 1), cells.upperBound)..<cells.upperBound
                return [before, behind].filter { !$0.isEmpty }
            }
        }
        return stretches.map { cells in
            let start = first(cells.lowerBound)
            return start..<max(start, first(cells.upperBound))
        }
    }

    /// Puts the next rows.
    func fill(_ blocks: inout StrataBlocks, _ rows: Range<Int>, of count: Int) {
        let scale = 1 / (Double(count) * width)
        let start = from / width
        func place(_ row: Int) -> Double { (Double(row) + 0.5) * scale - start }
        var next = rows.lowerBound
        while next < rows.upperBound {
            let cell = min(max(Int(place(next)), 0), cubics.count - 1)
            let (first, cubic) = (Double(cell), cubics[cell])
            // The first row that lies beyond the cell.
            let end = ((first + 1 + start) / scale - 0.5).rounded(.up)
            let own = next..<min(max(Int(end), next + 1), rows.upperBound)
            blocks.put(own) { row in
                let t = place(row) - first
                return cubic.x + t * (cubic.y + t * (cubic.z + t * cubic.w))
            }
            next = own.upperBound
        }
    }
}
