import Files

/// How much memory a session may take. What the process has is looked at now and then while a statement runs; where it
/// is too much, the statement is stopped like an interrupted one, and says why.
///
/// What is looked at is the memory itself, not a count of what was made, so that whatever takes it counts once, and what
/// was let go does not count.
package final class MemoryBudget {
    /// Bytes; nil for no bound.
    package let limit: Int?
    /// What the process had before, which is not the session's.
    private let base: Int
    private let interrupt: Interrupt
    /// Whether the statement under way was stopped for it.
    package private(set) var isSpent = false
    /// Steps until the memory is looked at.
    package var ticksLeft = ticksBetween
    private var nextLook = 0.0
    private var owed = 0

    /// Steps of an evaluation between looks at the clock.
    private static let ticksBetween = 256
    /// Seconds between looks at the memory: in so short a time no machine fills much of it.
    private static let secondsBetween = 0.005
    /// Bytes that are made at once between looks.
    private static let bytesBetween = 16 << 20

    /// - Parameter base: bytes that the process has for other things.
    package init(limit: Int?, base: Int = 0, interrupt: Interrupt) {
        self.limit = limit
        self.base = base
        self.interrupt = interrupt
    }

    /// Looks at the memory that an evaluation may still take, one for every 256 steps; nil for no bound.
    private var looksLeft: Int?
    /// Whether an evaluation was stopped since it had taken all its steps.
    private var hasTakenAll = false

    /// Does something that is stopped after so many times 256 steps.
    ///
    /// - Returns: Nil where it was stopped, or where an interrupt had come already.
    package func bounded<Result>(looks: Int, _ body: () -> Result) -> Result? {
        guard !interrupt.isRaised else { return nil }
        let outer = (looksLeft, ticksLeft)
        (looksLeft, ticksLeft, hasTakenAll) = (min(looks, looksLeft ?? looks), MemoryBudget.ticksBetween, false)
        defer {
            (looksLeft, ticksLeft) = outer
            if hasTakenAll {
                interrupt.clear()
                hasTakenAll = false
            }
        }
        let result = body()
        return interrupt.isRaised ? nil : result
    }

    /// Looks at the memory, if that was not done just now.
    package func look() {
        ticksLeft = MemoryBudget.ticksBetween
        if let left = looksLeft {
            looksLeft = left - 1
            if left <= 0, !interrupt.isRaised {
                hasTakenAll = true
                interrupt.raise()
            }
        }
        guard limit != nil, case let now = monotonicSeconds(), now >= nextLook else { return }
        nextLook = now + MemoryBudget.secondsBetween
        measure(0)
    }

    /// To be called when so many bytes were made at once.
    package func charge(_ bytes: Int) {
        owed &+= min(bytes, 1 << 40)
        guard owed > MemoryBudget.bytesBetween else { return }
        owed = 0
        measure(0)
    }

    /// To be called before so many bytes are made at once.
    package func prepare(for bytes: Int) {
        guard bytes > MemoryBudget.bytesBetween else { return charge(bytes) }
        measure(min(bytes, 1 << 40))
    }

    /// A statement begins: what is known of the last is forgotten.
    package func begin() { isSpent = false }

    /// The statement that was stopped is over: what it held is given back, and others may run.
    package func recover() {
        guard isSpent else { return }
        isSpent = false
        interrupt.clear()
        settle()
    }

    private func measure(_ coming: Int) {
        guard isTooMuch(coming), !isSpent else { return }
        settle()
        guard isTooMuch(coming) else { return }
        isSpent = true
        interrupt.raise()
    }

    private func isTooMuch(_ coming: Int) -> Bool {
        guard let limit, let resident = ResidentMemory.bytes() else { return false }
        return resident - base + coming > limit
    }

    /// Sees to it that what was let go of is the system's again.
    private func settle() {
        Disposal.finish()
        ResidentMemory.release()
    }
}
