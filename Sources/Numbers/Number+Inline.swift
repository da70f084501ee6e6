extension Number {
    /// Numerator and denominator of an exact number that stands inline; nil for any other.
    @inline(__always)
    package var inlineParts: (Int, Int)? {
        if case .small(let numerator, let denominator) = storage { return (numerator, denominator) }
        return nil
    }

    /// The exact number `numerator / denominator`, the latter positive; the two may have a common divisor.
    @inline(__always)
    package init(inline numerator: Int, over denominator: Int) {
        if denominator == 1 { self.init(numerator) } else { self.init(numerator, over: denominator) }
    }
}
