#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
}

/// Does something on a thread whose stack is as large as the shell's: those that run the tests have a sixteenth of it, and
/// a debug build takes more of it than a release.
package func onShellStack<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Swift.Result<Result, any Error>?
    try withoutActuallyEscaping(body) { body in
        let box = Unmanaged.passRetained(Work { result = Swift.Result { try body() } })
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, shellStack + (1 << 20))
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
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard failure == 0 else {
            box.release()
            throw NoThread()
        }
        #if canImport(Darwin)
            if let thread { pthread_join(thread, nil) }
        #else
            pthread_join(thread, nil)
        #endif
    }
    guard let result else { throw NoThread() }
    return try result.get()
}

/// The stack that a session may take there, in bytes.
package let shellStack = 8 << 20

private struct NoThread: Error {}
