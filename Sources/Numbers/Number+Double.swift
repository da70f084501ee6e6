extension Number {
    /// The nearest double, ties to even; infinite where the number lies beyond the range.
    package var doubleValue: Double {
        switch kind {
        case .exact(let exact): exact.doubleValue
        case .approximate(let value): value
        case .beyond(let big): Rational.big(big).doubleValue
        case .range(let range): range.doubtful(\.doubleValue)
        case .samples(let samples): samples.middle
        }
    }
}
