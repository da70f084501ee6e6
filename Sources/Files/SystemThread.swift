#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A thread of the system. Whoever begins one sees to it that nobody else touches meanwhile what its work uses.
package enum SystemThread {
    /// Begins work on a thread of its own, which ends with it, and goes on.
    ///
    /// - Returns: False where there is no thread to be had: then nothing was done.
    @discardableResult
    package static func begin(_ work: @escaping () -> Void) -> Bool {
        guard let thread = start(work, stack: nil) else { return false }
        pthread_detach(thread)
        return true
    }

    /// Does work on a thread of its own with a stack of so many bytes, and waits for it.
    ///
    /// - Returns: False where there is no such thread to be had: then nothing was done.
    package static func finish(stack bytes: Int, _ work: @escaping () -> Void) -> Bool {
        guard let thread = start(work, stack: bytes) else { return false }
        pthread_join(thread, nil)
        return true
    }

    private static func start(_ work: @escaping () -> Void, stack bytes: Int?) -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        if let bytes, pthread_attr_setstacksize(&attributes, bytes) != 0 { return nil }
        let held = Unmanaged.passRetained(Work(work))
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
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, held.toOpaque())
        guard failure == 0 else {
            held.release()
            return nil
        }
        return thread
    }

    private final class Work {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }
}
