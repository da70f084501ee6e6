import Files
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets go of what is large on a thread of its own: millions of lists take longer to free than an interrupt may wait.
package enum Disposal {
    /// Items below this are let go at once.
    package static var large: Int { 1 << 18 }

    /// Empties a list that was being made.
    @inline(__always)
    package static func release(_ items: inout [Value]) {
        if items.count > large { takeAll(&items) }
    }

    static func takeAll(_ items: inout [Value]) {
        let box = Box(items)
        items = []
        hand(over: box)
    }

    /// To be called by the owner of items that is about to go: the last hold on them is then elsewhere.
    static func takeOver(_ items: [Value], size: Int) {
        if size > large { hand(over: Box(items)) }
    }

    /// Lists that are being let go of.
    private static let underWay = Atomic<Int>(0)

    /// Waits until all is let go of, ten seconds at the most.
    static func finish() {
        for _ in 0..<10_000 where underWay.load(ordering: .acquiring) > 0 { usleep(1_000) }
    }

    /// The box goes where the thread ends; here where there is none to be had.
    private static func hand(over box: Box) {
        let held = Unmanaged.passRetained(box)
        underWay.add(1, ordering: .relaxed)
        let isBegun = SystemThread.begin {
            // By then the one who handed it over has let go.
            usleep(20_000)
            held.release()
            underWay.subtract(1, ordering: .releasing)
        }
        guard !isBegun else { return }
        held.release()
        underWay.subtract(1, ordering: .releasing)
    }

    private final class Box {
        let items: [Value]
        init(_ items: [Value]) { self.items = items }
    }
}
