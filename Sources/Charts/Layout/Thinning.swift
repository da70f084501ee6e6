/// Fewer points that draw the same line.
///
/// Source: U. Jugel, Z. Jerzak, G. Hackenbroich and V. Markl, "M4: A Visualization-Oriented Time Series Data
/// Aggregation", PVLDB 7 (2014): of each column of pixels the first, the last, the lowest and the highest point.
enum Thinning {
    /// The points of a path in their order, at most four for each column and stretch between gaps.
    ///
    /// - Parameter column: which column a point lies in.
    /// - Complexity: O(n).
    static func path(_ points: [Point?], column: (Point) -> Int) -> [Point?] {
        var thin: [Point?] = []
        var stretch: [Point] = []
        var current: Int?
        func kept(_ stretch: [Point]) -> [Point] {
            guard stretch.count > 4 else { return stretch }
            var (low, high) = (0, 0)
            for index in stretch.indices {
                if stretch[index].y < stretch[low].y { low = index }
                if stretch[index].y > stretch[high].y { high = index }
            }
            return Set([0, low, high, stretch.count - 1]).sorted().map { stretch[$0] }
        }
        for point in points {
            let place = point.map(column)
            if place != current || point == nil {
                thin += kept(stretch)
                stretch = []
                current = place
            }
            if let point { stretch.append(point) } else { thin.append(nil) }
        }
        return thin + kept(stretch)
    }

    /// Indices of the points that are seen, in order: of those on one spot one is kept.
    ///
    /// - Complexity: O(n).
    static func dots(_ points: [Point], spot: (Point) -> (Int, Int)) -> [Int] {
        struct Spot: Hashable {
            let x: Int
            let y: Int
        }
        var taken: Set<Spot> = []
        return points.indices.filter { index in
            let (x, y) = spot(points[index])
            return taken.insert(Spot(x: x, y: y)).inserted
        }
    }
}
