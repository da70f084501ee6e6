#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far down the stack of the running thread may grow before an evaluation is stopped.
enum StackLimit {
    /// Left for what an evaluation calls at its deepest.
    private static let margin = 192 * 1024

    /// The lowest address that may be reached.
    static var current: UInt {
        #if canImport(Darwin)
            let top = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self()))
            return top - UInt(pthread_get_stacksize_np(pthread_self())) + UInt(margin)
        #else
            var attributes = pthread_attr_t()
            guard pthread_getattr_np(pthread_self(), &attributes) == 0 else { return guess }
            defer { pthread_attr_destroy(&attributes) }
            var address: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &address, &size) == 0, let address else { return guess }
            return UInt(bitPattern: address) + UInt(min(margin, size / 2))
        #endif
    }

    /// Where the system does not say: 400 KB below here.
    private static var guess: UInt {
        var here: UInt8 = 0
        return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } - 400 * 1024
    }
}
