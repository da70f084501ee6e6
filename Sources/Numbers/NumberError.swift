/// Why an operation on numbers has no result.
package enum NumberError: Error, Hashable, Sendable {
    case divisionByZero
    case zeroToTheZero
    /// An exact result would need more than about 100,000 digits above or below the line.
    case tooLarge
    /// An approximate result lies beyond the largest IEEE double.
    case overflow
    /// An approximate result lies below the least IEEE double that has all its digits, and is not 0.
    case underflow
    /// There is no real number that fits: the root or logarithm of a negative number, or not a number at all.
    case noRealResult
    /// Some samples of a number that is not known have no result.
    case inSamples(SampleFault)
    /// Two columns have not the same number of samples: how many each has.
    case sampleCounts(Int, Int)
}
