/// Round numbers that part amounts into so many bins or a few less.
package struct HistogramEdges {
    /// A step of 1, 2, 2.5 or 5 times a power of ten: `mantissa × 10^exponent`.
    package let mantissa: Int
    package let exponent: Int
    /// The edges as multiples of the step, ascending. The first and the last bin may be wider than the others: what lies
    /// far out does not press the rest together.
    package let multiples: [Int]

    /// The edges without those of outer bins that are wider than the others.
    package var equalMultiples: [Int] {
        var edges = multiples[...]
        if edges.count > 2, edges[1] - edges[0] > 1 { edges.removeFirst() }
        if edges.count > 2, edges[edges.endIndex - 1] - edges[edges.endIndex - 2] > 1 { edges.removeLast() }
        return Array(edges)
    }

    /// How many values lie from each edge to below the next; the last edge belongs to the last bin. What lies beyond the
    /// edges is in none.
    ///
    /// - Parameters:
    ///   - edges: two at least, ascending.
    ///   - stop: asked now and then; true ends the count.
    package static func counts(
        _ values: [Double], _ edges: [Double], stop: () -> Bool = { false }
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: edges.count - 1)
        for (place, value) in values.enumerated() where value >= edges[0] && value <= edges[edges.count - 1] {
            if place & 0xFFFF == 0, stop() { break }
            var (low, high) = (0, edges.count - 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if value >= edges[middle] { low = middle } else { high = middle }
            }
            counts[low] += 1
        }
        return counts
    }

    /// - Parameters:
    ///   - whole: the least and the greatest amount.
    ///   - middle: two amounts that nearly all lie between.
    ///   - bins: how many there are to be at most, apart from the two outer ones.
    /// - Returns: Nil where the amounts differ by too little for their size.
    package init?(_ whole: (low: Double, high: Double), middle: (low: Double, high: Double), bins: Int) {
        let isLong = middle.high > middle.low && whole.high - whole.low > 1.5 * (middle.high - middle.low)
        let (low, high) = isLong ? middle : whole
        let size = max(whole.low.magnitude, whole.high.magnitude)
        guard bins > 0, high > low, high - low > 1e-9 * size, (whole.high - whole.low) < 1e12 * (high - low) else {
            return nil
        }
        let wanted = (high - low) / Double(bins)
        guard wanted.isNormal else { return nil }
        var (power, scale) = (0, 1.0)
        while scale * 10 <= wanted, power < 300 { (power, scale) = (power + 1, scale * 10) }
        while scale > wanted, power > -300 { (power, scale) = (power - 1, scale / 10) }
        var (tenths, step, first, last) = (0, 0.0, 0, 0)
        for next in [10, 20, 25, 50, 100, 200] {
            (tenths, step) = (next, Double(next) * scale / 10)
            guard (size / step).magnitude < 1e15 else { continue }
            (first, last) = (Int((low / step).rounded(.down)), Int((high / step).rounded(.up)))
            if last - first <= bins { break }
        }
        // Past the largest powers of ten that are asked for, no step is long enough.
        guard (size / step).magnitude < 1e15, last - first <= 4 * bins + 4 else { return nil }
        (mantissa, exponent) = tenths % 10 == 0 ? (tenths / 10, power) : (tenths, power - 1)
        let (least, most) = (Int((whole.low / step).rounded(.down)), Int((whole.high / step).rounded(.up)))
        var multiples = Array(first...max(last, first + 1))
        if least < first { multiples.insert(least, at: 0) }
        if most > last { multiples.append(most) }
        self.multiples = multiples
    }
}
