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
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let failure = pthread_create(
            &thread, &attributes,
            { argument in
                #if !canImport(Darwin)
                    guard let argument else { return nil }
                #endif
                // By then the one who handed it over has let go.
                usleep(20_000)
                Unmanaged<Box>.fromOpaque(argument).release()
                Disposal.underWay.subtract(1, ordering: .releasing)
                return nil
            }, held.toOpaque())
        guard failure != 0 else { return }
        held.release()
        underWay.subtract(1, ordering: .releasing)
    }

    private final class Box {
        let items: [Value]
        init(_ items: [Value]) { self.items = items }
    }
}
