extension Samples {
    /// Row by row one of several numbers: this column tells which, from 0.
    ///
    /// - Throws: `sampleCounts`, `overflow`.
    package func picking(among parts: [Number]) throws(NumberError) -> Number {
        for part in parts {
            if let column = part.samples {
                if column.count != count { throw .sampleCounts(count, column.count) }
            } else if !part.doubleValue.isFinite {
                throw .overflow
            }
        }
        let columns = parts.map(\.samples)
        let constants = parts.map { $0.isSampled ? 0 : $0.doubleValue }
        let made = sampling.shelf.column(count) { result in
            values.withRows { choice in
                for row in 0..<result.count {
                    let part = min(max(Int(choice[row]), 0), parts.count - 1)
                    result[row] = columns[part]?[row] ?? constants[part]
                }
            }
        }
        return Number(with(made))
    }
}
