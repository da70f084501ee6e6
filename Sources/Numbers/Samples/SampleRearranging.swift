extension Samples {
    /// The rows in another order.
    ///
    /// - Parameter order: which row comes to stand in each; so many as there are.
    package func ordered(_ order: [Int32]) -> Samples {
        let made = sampling.shelf.column(count) { result in
            values.withRows { values in
                for row in 0..<result.count { result[row] = values[Int(order[row])] }
            }
        }
        return with(made, extent)
    }

    /// Whether another column has the same values in the same rows.
    package func isSame(as other: Samples) -> Bool {
        self === other
            || count == other.count
                && zip(values, other.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    }
}

extension Event {
    /// The rows in another order.
    package func ordered(_ order: [Int32]) -> Event { Event(order.map { marks[Int($0)] }, sampling) }

    /// Row by row 1 where it holds and 0 where not, NaN where the row is absent.
    package var indicators: [Double] { marks.map { $0 > 1 ? .nan : Double($0) } }

    package func isSame(as other: Event) -> Bool { self === other || marks == other.marks }
}
