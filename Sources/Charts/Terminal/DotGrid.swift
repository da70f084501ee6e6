/// Lines in dots, two across and four down in each cell, as Braille letters have them.
///
/// Source: the Unicode Standard, Braille Patterns (U+2800): which bit each of the eight dots is.
struct DotGrid {
    let columns: Int
    let rows: Int
    private var bits: [UInt8]
    /// Which series drew last in a cell.
    private(set) var series: [Int]

    init(columns: Int, rows: Int) {
        (self.columns, self.rows) = (max(1, columns), max(1, rows))
        bits = Array(repeating: 0, count: self.columns * self.rows)
        series = Array(repeating: 0, count: bits.count)
    }

    private static let places: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

    mutating func set(_ x: Int, _ y: Int, _ series: Int) {
        guard 0..<columns * 2 ~= x, 0..<rows * 4 ~= y else { return }
        let cell = y / 4 * columns + x / 2
        bits[cell] |= Self.places[y % 4 * 2 + x % 2]
        self.series[cell] = series
    }

    /// Nil for a cell without dots.
    func letter(_ column: Int, _ row: Int) -> String? {
        let mask = bits[row * columns + column]
        guard mask != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(mask)) else { return nil }
        return String(scalar)
    }

    func series(_ column: Int, _ row: Int) -> Int { series[row * columns + column] }
}

/// The spots of a straight line from one to another, both included.
///
/// Source: J. Bresenham, "Algorithm for computer control of a digital plotter", IBM Systems Journal 4 (1965).
struct Stroke: Sequence, IteratorProtocol {
    private var x: Int
    private var y: Int
    private let end: (x: Int, y: Int)
    private let dx: Int
    private let dy: Int
    private var error: Int
    private var isDone = false

    init(_ start: (x: Int, y: Int), _ end: (x: Int, y: Int)) {
        (x, y) = start
        self.end = end
        dx = abs(end.x - start.x)
        dy = -abs(end.y - start.y)
        error = dx + dy
    }

    mutating func next() -> (x: Int, y: Int)? {
        guard !isDone else { return nil }
        let spot = (x, y)
        if x == end.x, y == end.y { isDone = true }
        let twice = 2 * error
        if twice >= dy {
            error += dy
            x += end.x > x ? 1 : -1
        }
        if twice <= dx {
            error += dx
            y += end.y > y ? 1 : -1
        }
        return spot
    }
}
