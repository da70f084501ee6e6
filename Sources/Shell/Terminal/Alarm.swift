/// Does something after some seconds, unless it is cancelled before. There is one at a time.
package struct Alarm {
    private static let action = HandlerAction()

    /// - Parameters:
    ///   - seconds: 1 or more.
    ///   - ring: run inside a signal handler, so it may do no more than store to memory.
    package init(after seconds: Int, ring: @escaping @Sendable () -> Void) {
        Alarm.action.set(ring)
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = { _ in Alarm.action.run() }
        #else
            action.__sigaction_handler.sa_handler = { _ in Alarm.action.run() }
        #endif
        action.sa_flags = 0
        sigaction(SIGALRM, &action, nil)
        alarm(UInt32(clamping: max(1, seconds)))
    }

    package func cancel() { alarm(0) }
}
