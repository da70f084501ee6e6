/// Several numbers looked at together, row by row.
package enum RowOrder {
    /// Row by row the lesser of two numbers, or the greater; a row that is absent from one is absent.
    ///
    /// - Throws: `sampleCounts`, `overflow`.
    package static func extreme(_ a: Number, _ b: Number, isGreatest: Bool) throws(NumberError) -> Number {
        guard a.isSampled || b.isSampled else { return (Number.compare(a, b) < 0) == isGreatest ? b : a }
        return isGreatest ? try SampleArithmetic.greater(a, b) : try SampleArithmetic.lesser(a, b)
    }

    /// The numbers in ascending order, row by row: the first of the result is the least of each row. Where a row is absent
    /// from one of them, it is absent from all.
    ///
    /// - Parameter stop: asked now and then.
    /// - Returns: Nil where it was stopped, and where none of them is a column.
    /// - Throws: `sampleCounts`, `overflow`.
    package static func ascending(
        _ numbers: [Number], stop: () -> Bool
    ) throws(NumberError) -> [Number]? {
        guard let first = numbers.lazy.compactMap(\.samples).first else { return nil }
        for number in numbers {
            if let samples = number.samples, samples.count != first.count {
                throw .sampleCounts(first.count, samples.count)
            }
            if number.samples == nil, !number.doubleValue.isFinite { throw .overflow }
        }
        let constants = numbers.map { $0.samples == nil ? $0.doubleValue : 0 }
        let columns = numbers.map { $0.samples?.values }
        var sorted = numbers.map { _ in [Double](repeating: 0, count: first.count) }
        var row = [Double](repeating: 0, count: numbers.count)
        for place in 0..<first.count {
            if place & 0xFFFF == 0, stop() { return nil }
            var absent: Double?
            for index in row.indices {
                row[index] = columns[index]?[place] ?? constants[index]
                if row[index].isNaN { absent = row[index] }
            }
            if let absent {
                for index in row.indices { sorted[index][place] = absent }
                continue
            }
            row.sort()
            for index in row.indices { sorted[index][place] = row[index] }
        }
        return sorted.map { Number(first.with($0)) }
    }
}

extension Samples {
    /// The rows that are there in both of two columns.
    ///
    /// - Throws: `sampleCounts`.
    package func together(_ other: Samples) throws(NumberError) -> (one: Samples, other: Samples) {
        guard count == other.count else { throw .sampleCounts(count, other.count) }
        guard hasAbsent || other.hasAbsent else { return (self, other) }
        let (own, others) = (values, other.values)
        let places = own.indices.filter { !own[$0].isNaN && !others[$0].isNaN }
        return (with(places.map { own[$0] }), with(places.map { others[$0] }))
    }

    /// The sum of the products of the distances of two columns from their means, over one less than their number; nil
    /// for fewer than two rows.
    ///
    /// - Precondition: the columns have the same rows, all of them there.
    package func covariance(_ other: Samples) -> Double? {
        guard count > 1, let mean = moments?.mean, let own = other.moments?.mean else { return nil }
        var sum = 0.0
        for (value, others) in zip(values, other.values) { sum += (value - mean) * (others - own) }
        return sum / Double(count - 1)
    }

    /// The mean of the fourth powers of the distances from the mean; nil where no row is there.
    package var fourthMoment: Double? {
        guard let mean = moments?.mean else { return nil }
        var (sum, count) = (0.0, 0)
        for value in values where !value.isNaN {
            let square = (value - mean) * (value - mean)
            sum += square * square
            count += 1
        }
        return sum / Double(count)
    }
}
