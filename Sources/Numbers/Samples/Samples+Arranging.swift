extension Samples {
    /// The same rows in the order of another column's: the least stands where that has its least, and so on.
    ///
    /// Complexity: O(n log n).
    ///
    /// - Precondition: both have as many rows, and none is absent.
    package func arranged(as other: Samples) -> Samples {
        var order = [Int32](repeating: 0, count: count)
        for (own, place) in zip(ascending, other.ascending) { order[Int(place)] = own }
        return ordered(order)
    }

    /// The places of the rows, that of the least first.
    private var ascending: [Int32] {
        values.withRows { rows in (0..<Int32(rows.count)).sorted { rows[Int($0)] < rows[Int($1)] } }
    }
}
