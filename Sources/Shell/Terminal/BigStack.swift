/// Runs work on a thread of its own with a big stack, and waits for it. Memory of the stack is taken only as it is used;
/// the evaluator's limit on nesting is met long before its end. Where no such thread can be had, the work runs here.
/// - Parameter bytes: the size of the stack.
package func onBigStack(bytes: Int = 256 << 20, _ work: @escaping () -> Void) {
    let box = Unmanaged.passRetained(Work(run: work))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Darwin)
        var thread: pthread_t?
    #else
        var thread = pthread_t()
    #endif
    let failure =
        pthread_attr_setstacksize(&attributes, bytes) != 0
        || pthread_create(
            &thread, &attributes,
            { argument in
                #if !canImport(Darwin)
                    guard let argument else { return nil }
                #endif
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque()) != 0
    if failure {
        box.release()
        work()
        return
    }
    #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
    #else
        pthread_join(thread, nil)
    #endif
}

private final class Work {
    let run: () -> Void
    init(run: @escaping () -> Void) { self.run = run }
}
