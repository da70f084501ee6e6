/// Looking at columns without asking anything that their rows answer differently.
extension Samples {
    /// The values that these shares of the rows lie below, 0 to 1; nil where no row is there.
    package func percentiles(_ shares: [Double]) -> [Double]? {
        let rows = present
        return rows.isEmpty ? nil : SampleOrder(rows).percentiles(shares)
    }

    /// The value that half the rows lie below; nil where no row is there.
    package var median: Double? { percentiles([0.5])?[0] }

    /// Whether two numbers are known to be the same, of samples row by row.
    package static func areSame(_ one: Number, _ other: Number) -> Bool {
        switch (one.samples, other.samples) {
        case (nil, nil): Number.compare(one, other) == 0
        case (let one?, let other?): one.isSame(as: other)
        default: false
        }
    }

    /// One number that stands for another where things are put in order or measured: of samples the median.
    package static func standing(for number: Number) -> Number {
        guard let samples = number.samples else { return number }
        return samples.median.flatMap { try? Number(approximate: $0) } ?? .zero
    }
}

extension Event {
    /// The share of the rows it holds for, 0 to 1; nil where there is none.
    package var share: Double? {
        let (holding, present) = tally
        return present > 0 ? Double(holding) / Double(present) : nil
    }
}

/// How far what is read of columns may be trusted: read of a part of their rows alone, it would be another.
extension Sampling {
    /// What is read of columns in the body is read of one of several equal parts of their rows.
    package func readingPart<Result, Failure>(
        _ part: Int, of parts: Int, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let before = set(part: part, of: parts)
        defer { restore(part: before) }
        return try body()
    }

    /// The rows that are read, of so many.
    func rows(of count: Int) -> Range<Int> {
        guard let (part, parts) = part else { return 0..<count }
        return count * part / parts..<count * (part + 1) / parts
    }
}
