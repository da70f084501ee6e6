/// Where a function of one real number crosses or touches zero in a range, found by its signs on a subdivision.
package struct RootScan {
    package enum Root: Equatable, Sendable {
        case crossing(Double)
        /// It comes to zero, to the last digits of a double, without a change of sign.
        case touching(Double)
        /// It is zero from one place to another.
        case stretch(Double, Double)

        /// Where it begins.
        package var place: Double {
            switch self {
            case .crossing(let place), .touching(let place), .stretch(let place, _): place
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
        var index = 0
        while index < points.count {
            defer { index += 1 }
            guard let y = points[index].y else { continue }
            if y == 0 {
                index = try level(points, from: index, function)
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
}

// MARK: Places and stretches

extension RootScan {
    /// A point that is zero: a root, or the beginning of a stretch that is zero throughout.
    ///
    /// - Returns: the last point that it takes in.
    private mutating func level<Failure: Error>(
        _ points: [(x: Double, y: Double?)], from first: Int, _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> Int {
        var last = first
        while last + 1 < points.count, points[last + 1].y == 0 {
            // Between two roots that fall on neighbouring points it is not zero.
            let (x, width) = (points[last].x, points[last + 1].x - points[last].x)
            guard try function(x + 0.381_966 * width) == 0, try function(x + 0.618_034 * width) == 0 else { break }
            last += 1
        }
        let (before, after) = (points[max(first - 1, 0)].x, points[min(last + 1, points.count - 1)].x)
        let stretch = try stretch(points[first].x, points[last].x, between: before, after, function)
        roots.append(stretch ?? .crossing(points[first].x))
        return last
    }

    /// The stretch over which it is zero, from before one place where it is to behind another; nil where these are one,
    /// and it is zero there alone.
    private func stretch<Failure: Error>(
        _ first: Double, _ last: Double, between low: Double, _ high: Double,
        _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> Root? {
        if first == last {
            // Within a fiftieth of the way a root of four roots looks level too.
            var isLevel = false
            for end in [low, high] where end != first {
                if try function(first + (end - first) * 0.02) == 0 { isLevel = true }
            }
            guard isLevel else { return nil }
        }
        return .stretch(try edge(first, low, function), try edge(last, high, function))
    }

    /// How far it stays zero from one place towards another.
    private func edge<Failure: Error>(
        _ zero: Double, _ end: Double, _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> Double {
        var (inside, outside) = (zero, end)
        guard zero != end else { return zero }
        for _ in 0..<60 {
            let middle = inside + (outside - inside) / 2
            if middle == inside || middle == outside { break }
            if try function(middle) == 0 { inside = middle } else { outside = middle }
        }
        return inside
    }

    /// A zero that was met between two points: a root, or a stretch.
    private mutating func add<Failure: Error>(
        _ zero: Double, between low: Double, _ high: Double, _ root: Root,
        _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        roots.append(try stretch(zero, zero, between: low, high, function) ?? root)
    }

    private mutating func cross<Failure: Error>(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        let root = try RootScan.bracketed(a, b, function)
        if root.y == 0 { return try add(root.x, between: a.x, b.x, .crossing(root.x), function) }
        // A root's value is next to nothing; at a pole it grows, at a jump it stays.
        let isNear = abs(root.y) <= 1e-6 * max(abs(a.y), abs(b.y))
        let isRoot = isNear ? true : root.y.isNaN ? false : try falls(towards: root.x, from: b.x - a.x, function)
        if isRoot {
            roots.append(.crossing(root.x))
        } else {
            poles.append(root.x)
        }
    }

    /// Whether the values go on falling towards a place, however slowly: at a cusp a double next to the root is not yet
    /// near to zero.
    private func falls<Failure: Error>(
        towards x: Double, from width: Double, _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> Bool {
        func around(_ share: Double) throws(Failure) -> Double? {
            let step = max(width * share, x.ulp * 4)
            guard let left = try function(x - step), let right = try function(x + step) else { return nil }
            return max(abs(left), abs(right))
        }
        guard let far = try around(1e-4), let near = try around(1e-11) else { return false }
        return near < 0.5 * far
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
        // The greater of the two values, eight sections ago.
        var earlier = Double.infinity
        for section in 1...96 {
            let reach = max(abs(low), abs(high))
            guard high - low > 4e-16 * reach else { break }
            let (x1, x2) = (high - ratio * (high - low), low + ratio * (high - low))
            guard let y1 = try function(x1), let y2 = try function(x2), y1.isFinite, y2.isFinite else { return }
            for point in [(x: x1, y: y1), (x: x2, y: y2)] {
                if point.y == 0 { return try add(point.x, between: a.x, b.x, .touching(point.x), function) }
                if (point.y < 0) != (a.y < 0) {
                    // It does cross, twice.
                    try cross(a, point, function)
                    return try cross(point, b, function)
                }
                if abs(point.y) < abs(best.y) { best = point }
            }
            if abs(y1) < abs(y2) { high = x2 } else { low = x1 }
            guard section.isMultiple(of: 8), high - low > 1e-13 * reach else { continue }
            // A least value that is not zero is come to soon, and stays. At a root the values go on falling: by a
            // quarter at least, be it a cusp as sharp as |x|^0.1.
            let worst = max(abs(y1), abs(y2))
            if worst > 0.75 * earlier {
                if abs(best.y) > 1e-12 * scale { return }
                break
            }
            earlier = worst
        }
        if abs(best.y) <= 0.1 * scale { roots.append(.touching(best.x)) }
    }
}
