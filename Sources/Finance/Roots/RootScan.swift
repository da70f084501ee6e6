/// Where a function of one real number crosses or touches zero in a range, found by its signs on a subdivision.
package struct RootScan {
    package enum Root: Equatable, Sendable {
        case crossing(Double)
        /// It comes to zero, to the last digits of a double, without a change of sign.
        case touching(Double)

        package var place: Double {
            switch self {
            case .crossing(let place), .touching(let place): place
            }
        }
    }

    /// In ascending order.
    package private(set) var roots: [Root] = []
    /// Points of the subdivision where the function has no value.
    package private(set) var undefined: [Double] = []
    /// Places where the sign changes by a jump, or through infinity.
    package private(set) var poles: [Double] = []
    /// The least and the greatest value met.
    package private(set) var lowest = Double.infinity
    package private(set) var highest = -Double.infinity

    /// - Parameters:
    ///   - steps: How many equal parts the range is divided into. Two crossings within one part are found only where
    ///     the function comes near to zero between them.
    ///   - function: Nil where it has no value.
    /// Complexity: `steps` evaluations, and some 10 to 60 for each root.
    package init<Failure: Error>(
        _ low: Double, _ high: Double, steps: Int, _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        var points: [(x: Double, y: Double?)] = []
        points.reserveCapacity(steps + 1)
        for step in 0...steps {
            let x = step == steps ? high : low + (high - low) * (Double(step) / Double(steps))
            let y = try function(x).flatMap { $0.isFinite ? $0 : nil }
            points.append((x, y))
            guard let y else {
                undefined.append(x)
                continue
            }
            (lowest, highest) = (min(lowest, y), max(highest, y))
        }
        for index in points.indices {
            guard let y = points[index].y else { continue }
            if y == 0 {
                // A stretch that is zero throughout is told by its first point.
                if index == 0 || points[index - 1].y != 0 { roots.append(.crossing(points[index].x)) }
                continue
            }
            guard index + 1 < points.count, let next = points[index + 1].y, next != 0 else { continue }
            if (y < 0) != (next < 0) {
                try cross((points[index].x, y), (points[index + 1].x, next), function)
            } else if index > 0, let before = points[index - 1].y, before != 0, (before < 0) == (y < 0),
                abs(y) <= abs(before), abs(y) <= abs(next)
            {
                try touch((points[index - 1].x, before), (points[index].x, y), (points[index + 1].x, next), function)
            }
        }
    }

    private mutating func cross<Failure: Error>(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        let root = try RootScan.bracketed(a, b, function)
        // A root's value is next to nothing; at a pole it grows, at a jump it stays.
        if root.y.isNaN || abs(root.y) > 1e-6 * max(abs(a.y), abs(b.y)) {
            poles.append(root.x)
        } else {
            roots.append(.crossing(root.x))
        }
    }

    /// The root between two points of unlike sign, by Ridders' method kept within its bracket (C. Ridders, "A new
    /// algorithm for computing a single root of a real continuous function", IEEE Transactions on Circuits and Systems
    /// 26, 1979). Where the function has no value on the way, the value given is not a number.
    package static func bracketed<Failure: Error>(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> (x: Double, y: Double) {
        var (low, high) = (a, b)
        var best = abs(a.y) < abs(b.y) ? a : b
        for _ in 0..<200 {
            let middle = low.x + (high.x - low.x) / 2
            if middle == low.x || middle == high.x { break }
            guard let y = try function(middle), y.isFinite else { return (middle, .nan) }
            if y == 0 { return (middle, 0) }
            if abs(y) < abs(best.y) { best = (middle, y) }
            let size = (y * y - low.y * high.y).squareRoot()
            var x = middle
            if size > 0, size.isFinite {
                x = middle + (middle - low.x) * (low.y >= high.y ? 1 : -1) * y / size
            }
            var z = y
            if x != middle, x > min(low.x, high.x), x < max(low.x, high.x) {
                guard let value = try function(x), value.isFinite else { return (x, .nan) }
                if value == 0 { return (x, 0) }
                z = value
                if abs(z) < abs(best.y) { best = (x, z) }
            }
            // The narrowest bracket that the two new points leave.
            let points = [low, (x: middle, y: y), (x: x, y: z), high].sorted { $0.x < $1.x }
            var narrowed = false
            for index in 0..<3 where (points[index].y < 0) != (points[index + 1].y < 0) {
                (low, high) = (points[index], points[index + 1])
                narrowed = true
                break
            }
            if !narrowed || abs(high.x - low.x) <= 4e-16 * max(abs(low.x), abs(high.x)) { break }
        }
        // At a jump or a pole the middle of the bracket tells what happens there.
        let nearer = abs(low.y) < abs(high.y) ? low : high
        return abs(best.y) < abs(nearer.y) && best.x >= low.x && best.x <= high.x ? best : nearer
    }

    /// Looks closer at a place where the values come nearest to zero, by golden sections.
    private mutating func touch<Failure: Error>(
        _ a: (x: Double, y: Double), _ middle: (x: Double, y: Double), _ b: (x: Double, y: Double),
        _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        let ratio = 0.618_033_988_749_894_9
        var (low, high) = (a.x, b.x)
        var best = middle
        let scale = max(abs(a.y), abs(b.y))
        for _ in 0..<80 where high - low > 1e-9 * max(abs(low), abs(high)) {
            let (x1, x2) = (high - ratio * (high - low), low + ratio * (high - low))
            guard let y1 = try function(x1), let y2 = try function(x2), y1.isFinite, y2.isFinite else { return }
            for point in [(x: x1, y: y1), (x: x2, y: y2)] {
                if point.y == 0 || (point.y < 0) != (a.y < 0) {
                    // It does cross, twice.
                    if point.y == 0 { return roots.append(.touching(point.x)) }
                    try cross(a, point, function)
                    return try cross(point, b, function)
                }
                if abs(point.y) < abs(best.y) { best = point }
            }
            if abs(y1) < abs(y2) { high = x2 } else { low = x1 }
            // Far from zero there is no root to be had.
            if abs(best.y) > 0.5 * scale, high - low < 0.2 * (b.x - a.x) { return }
        }
        if abs(best.y) <= 1e-12 * scale { roots.append(.touching(best.x)) }
    }
}
