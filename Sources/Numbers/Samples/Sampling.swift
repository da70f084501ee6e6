import Synchronization

/// What all columns of samples of a session share: whether a question was asked that samples answer differently, and
/// whether samples that fail are put up with for a while.
package final class Sampling: Sendable {
    private let opened = Atomic(false)
    private let leniency = Atomic(0)
    /// The dimension of each column that was drawn, by its keys: the seed, the number of the statement, the place in it and
    /// how often it was met.
    private let dimensions = Mutex<[[Int]: Int]>([:])
    /// Where freed columns go.
    let shelf = SampleShelf()
    /// Which part of the rows is read, times 256, and of how many; 0 for all.
    private let reading = Atomic(0)

    package init() {}

    /// Whether something was asked of a column whose samples give several answers: what was made of the answer holds
    /// for some of them only.
    package var isOpen: Bool { opened.load(ordering: .relaxed) }

    /// The dimension of the order of a column; nil where all are taken.
    func dimension(of keys: [Int]) -> Int? {
        dimensions.withLock { dimensions in
            if let known = dimensions[keys] { return known }
            guard dimensions.count < EvenOrder.dimensions else { return nil }
            let new = dimensions.count
            dimensions[keys] = new
            return new
        }
    }

    /// The columns of statements of this number and later ones are no more: the statements failed, or were taken back.
    package func forget(from serial: Int) {
        dimensions.withLock { dimensions in dimensions = dimensions.filter { $0.key.count > 1 && $0.key[1] < serial } }
    }

    package func open() { opened.store(true, ordering: .relaxed) }

    package func close() { opened.store(false, ordering: .relaxed) }

    /// Whether a sample that an operation has no result for is marked and passed on, since it may not be one of those
    /// that the result is for.
    var isLenient: Bool { leniency.load(ordering: .relaxed) > 0 }

    /// Evaluates what is for all samples again, inside of what is for some.
    package func strictly<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let outer = leniency.exchange(0, ordering: .relaxed)
        defer { leniency.store(outer, ordering: .relaxed) }
        return try body()
    }

    /// The part of the rows that is read, and of how many; nil for all.
    var part: (Int, Int)? {
        let both = reading.load(ordering: .relaxed)
        return both == 0 ? nil : (both >> 8, both & 255)
    }

    /// - Returns: What it was, to be restored.
    func set(part: Int, of parts: Int) -> Int { reading.exchange(part << 8 | parts & 255, ordering: .relaxed) }

    func restore(part: Int) { reading.store(part, ordering: .relaxed) }

    /// Evaluates what is for some of the samples only.
    package func leniently<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        leniency.add(1, ordering: .relaxed)
        defer { leniency.subtract(1, ordering: .relaxed) }
        return try body()
    }
}

/// Samples for which an operation has no result.
package struct SampleFault: Hashable, Sendable {
    /// Why there is none.
    package enum Cause: UInt8, Sendable {
        case divisionByZero = 1
        case zeroToTheZero
        case overflow
        case noRealResult
        /// It was not asked for in the branch that it was found in.
        case notTaken
    }

    package let cause: Cause
    /// How many samples fail.
    package let failing: Int
    /// How many there are.
    package let total: Int

    package init(_ cause: Cause, failing: Int, of total: Int) {
        (self.cause, self.failing, self.total) = (cause, failing, total)
    }
}
