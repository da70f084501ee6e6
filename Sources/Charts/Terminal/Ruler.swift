/// One side of a field of cells: where amounts lie in cells, counted from a line that has a row or a column of its own.
///
/// What is above the line begins beside it, so that a bar of exactly one tick fills cells up to that tick.
struct Ruler {
    /// The cells before the line and after it.
    let before: Int
    let after: Int
    private let origin: Double
    private let unit: Double

    /// - Parameters:
    ///   - origin: where the line lies, from 0 to 1.
    ///   - cells: all but the line.
    init(origin: Double, cells: Int) {
        let cells = max(1, cells)
        self.origin = origin
        before = Int((origin * Double(cells)).rounded())
        after = cells - before
        var unit = Double.infinity
        if origin > 0 { unit = min(unit, Double(before) / origin) }
        if origin < 1 { unit = min(unit, Double(after) / (1 - origin)) }
        self.unit = unit.isFinite ? unit : Double(cells)
    }

    /// Cells from the line, negative before it.
    func distance(_ fraction: Double) -> Double { (fraction - origin) * unit }

    /// The cell of a tick, counted from the first cell; the line's own is `before`.
    func cell(_ fraction: Double) -> Int {
        let distance = Int(distance(fraction).rounded())
        return min(before + after, max(0, before + distance))
    }

    /// What a bar fills: whole cells, counted from the first, and eighths of one further cell at either end.
    func filled(_ from: Double, _ to: Double) -> (cells: Range<Int>, end: Int, start: Int) {
        let (low, high) = (distance(min(from, to)), distance(max(from, to)))
        func eighths(_ distance: Double) -> Int { Int((distance * 8).rounded()) }
        // Cell `before` is the line, so that what lies after it is moved by one.
        let (first, last) = (eighths(low), eighths(high))
        let start = first >= 0 ? before * 8 + 8 + first : before * 8 + first
        let end = last > 0 ? before * 8 + 8 + last : before * 8 + min(last, 0)
        guard end > start else { return (start / 8..<start / 8, 0, 0) }
        let whole = (start + 7) / 8
        if end / 8 < whole { return (whole..<whole, 0, end - start) }
        return (whole..<end / 8, end % 8, whole * 8 - start)
    }
}
