extension Samples {
    /// The mean of the rows that are there, and their standard deviation, divided by one less than their number (0 of
    /// one); nil where there is none.
    package var moments: (mean: Double, deviation: Double)? {
        guard isReadWhole else { return Samples(present, Sampling()).moments }
        // About the first row, so that what all rows have in common takes no digits.
        guard let origin = read({ rows in rows.first { !$0.isNaN } }) else { return nil }
        let count = presentCount
        let shift = sum { $0 - origin } / Double(count)
        let squares = sum { value in
            let distance = value - origin - shift
            return distance * distance
        }
        return (origin + shift, count < 2 ? 0 : (squares / Double(count - 1)).squareRoot())
    }

    /// A sum over the rows that are there, in eight parts side by side.
    @inline(__always)
    private func sum(_ term: (Double) -> Double) -> Double {
        read { values in
            var parts = SIMD8<Double>.zero
            let whole = values.count & ~7
            for start in stride(from: 0, to: whole, by: 8) {
                for lane in 0..<8 {
                    let value = values[start + lane]
                    parts[lane] += value.isNaN ? 0 : term(value)
                }
            }
            for value in values[whole...] where !value.isNaN { parts[0] += term(value) }
            return parts.sum()
        }
    }
}
