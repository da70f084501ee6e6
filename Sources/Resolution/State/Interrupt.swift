import Synchronization

/// Asks an evaluation to stop. Raised from a signal handler, polled in every loop that may take long.
package final class Interrupt: Sendable {
    package let flag = Atomic<Bool>(false)

    package init() {}

    @inline(__always)
    package var isRaised: Bool { flag.load(ordering: .relaxed) }

    package func raise() { flag.store(true, ordering: .relaxed) }

    package func clear() { flag.store(false, ordering: .relaxed) }
}
