import Files
import Resolution
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Raises an interrupt a while later, from another thread.
final class Alarm: Sendable {
    private let moment = Mutex<ContinuousClock.Instant?>(nil)
    private let isDone = Atomic<Bool>(false)
    private let delay: UInt32
    private let interrupt: Interrupt

    init(after delay: Duration, _ interrupt: Interrupt) {
        let (seconds, rest) = delay.components
        self.delay = UInt32(min(max(0, seconds * 1_000_000 + rest / 1_000_000_000_000), 30_000_000))
        self.interrupt = interrupt
        if !SystemThread.begin({ self.ring() }) { ring() }
    }

    private func ring() {
        usleep(delay)
        moment.withLock { $0 = ContinuousClock.now }
        interrupt.raise()
        isDone.store(true, ordering: .releasing)
    }

    /// When it was raised.
    var raised: ContinuousClock.Instant? { moment.withLock { $0 } }

    /// Returns when the interrupt was raised.
    func wait() {
        while !isDone.load(ordering: .acquiring) { usleep(200) }
    }
}
