extension Samples {
    /// The same rows in the order of another column's: the least stands where that has its least, and so on.
    ///
    /// Complexity: O(n log n).
    ///
    /// - Precondition: both have as many rows, and none is absent.
    package func arranged(as other: Samples) -> Samples {
        let places = (0..<count).map { other[$0] }
        let order = places.indices.sorted { places[$0] < places[$1] }
        let sorted = (0..<count).map { self[$0] }.sorted()
        var rows = [Double](repeating: 0, count: count)
        for (rank, place) in order.enumerated() { rows[place] = sorted[rank] }
        return Samples(rows, sampling)
    }
}
