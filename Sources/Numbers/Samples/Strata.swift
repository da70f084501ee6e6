/// A column drawn from a distribution by strata: the range of chances is cut into as many equal parts as there are
/// samples, each gives its middle, and their order is even beside other columns', or left to chance (M. McKay, R. Beckman and W. Conover, "A Comparison
/// of Three Methods for Selecting Values of Input Variables", 1979). So a column has the mean, the deviation and the
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
    ///   - isSmooth: whether the quantile function has no jumps and no corners.
    ///   - stop: asked now and then whether to give up.
    ///   - quantile: the value that a chance lies below; told the chance, above 0 and below 1, and 1 less it.
    /// - Returns: Nil where it was to stop.
    package func column(
        isSmooth: Bool, stop: () -> Bool, _ quantile: (_ below: Double, _ above: Double) -> Double
    ) -> Samples? {
        let tables = isSmooth && count > Strata.direct ? QuantileTable.all(quantile) : []
        var isStopped = false
        let column = sampling.shelf.column(count) { buffer in
            var shuffled = ShuffledRows(buffer, SampleGenerator(keys), evenRows())
            let step = 1 / Double(count)
            func exact(_ end: Int) {
                while shuffled.row < end, !isStopped {
                    isStopped = stop()
                    for row in shuffled.row..<min(end, shuffled.row + Strata.between) {
                        shuffled.put(quantile((Double(row) + 0.5) * step, (Double(count - 1 - row) + 0.5) * step))
                    }
                }
            }
            for table in tables where !isStopped {
                let rows = table.rows(of: count)
                exact(rows.lowerBound)
                for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Strata.between) where !isStopped {
                    isStopped = stop()
                    table.fill(&shuffled, start..<min(start + Strata.between, rows.upperBound), of: count)
                }
            }
            exact(count)
            if isStopped { buffer.update(repeating: 0) }
        }
        return isStopped ? nil : Samples(column, sampling)
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

/// Rows that come in order and are put in an order of chance: each takes the place of one before it, which moves to the
/// end (the other way round of R. Durstenfeld, Algorithm 235, 1964).
private struct ShuffledRows {
    private let buffer: UnsafeMutableBufferPointer<Double>
    private var generator: SampleGenerator
    private let rows: [UInt32]?
    private var bits: UInt64 = 0
    private(set) var row = 0

    /// - Parameter rows: where each belongs, instead of an order of chance.
    init(_ buffer: UnsafeMutableBufferPointer<Double>, _ generator: SampleGenerator, _ rows: [UInt32]?) {
        (self.buffer, self.generator, self.rows) = (buffer, generator, rows)
    }

    @inline(__always)
    mutating func put(_ value: Double) {
        if let rows {
            buffer[Int(rows[row])] = value
            row += 1
            return
        }
        // Both halves of the bits serve: a place by the high half of a product, which favours none by more than one part
        // in 2^32 over the number of rows.
        bits = row & 1 == 0 ? generator.next() : bits << 32
        let place = Int(truncatingIfNeeded: ((bits >> 32) &* UInt64(truncatingIfNeeded: row + 1)) >> 32)
        buffer[row] = value
        if place != row {
            buffer[row] = buffer[place]
            buffer[place] = value
        }
        row += 1
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

    /// The rows that lie within.
    func rows(of count: Int) -> Range<Int> {
        func first(_ chance: Double) -> Int { Int((chance * Double(count) - 0.5).rounded(.up)) }
        let start = first(from)
        return start..<max(start, first(from + width * Double(cubics.count)))
    }

    /// Puts the next rows.
    func fill(_ shuffled: inout ShuffledRows, _ rows: Range<Int>, of count: Int) {
        let scale = 1 / (Double(count) * width)
        let start = from / width
        cubics.withUnsafeBufferPointer { cubics in
            for row in rows {
                let place = (Double(row) + 0.5) * scale - start
                let cell = min(max(Int(place), 0), cubics.count - 1)
                let (t, cubic) = (place - Double(cell), cubics[cell])
                shuffled.put(cubic.x + t * (cubic.y + t * (cubic.z + t * cubic.w)))
            }
        }
    }
}
