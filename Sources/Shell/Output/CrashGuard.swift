/// What has been printed is not lost when the process dies: where a trap, a stray pointer or a stack without room ends it,
/// the handler writes out what the buffers hold, and the process then dies of the same signal.
///
/// The handler does only what is allowed in one: it reads words that stay where they are and calls `write`, `sigaction`
/// and `kill` (POSIX.1-2017, 2.4.3). It runs on a stack of its own, since there may be none left.
package enum CrashGuard {
    fileprivate static let signals: [Int32] = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    /// Has these buffers written out, and no others; to be called once they will stay.
    static func watch(_ results: WriteBuffer, _ diagnostics: WriteBuffer) {
        watchedResults = results.contents
        watchedDiagnostics = diagnostics.contents
        coverThread()
        for number in signals { handle(number) }
    }

    /// A buffer goes: if it is watched, no more.
    static func forget(_ contents: UnsafeMutablePointer<WriteBuffer.Contents>) {
        if watchedResults == contents { watchedResults = nil }
        if watchedDiagnostics == contents { watchedDiagnostics = nil }
    }

    /// Gives the running thread a stack for its signal handlers, unless it has one. It stays until the process ends.
    static func coverThread() {
        var present = stack_t()
        guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else { return }
        let size = 64 * 1_024
        let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let memory, memory != MAP_FAILED else { return }
        var own = stack_t()
        own.ss_sp = memory
        #if canImport(Darwin)
            own.ss_size = UInt(size)
        #else
            own.ss_size = size
        #endif
        sigaltstack(&own, nil)
    }

    private static func handle(_ number: Int32) {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = writeOut
        #else
            action.__sigaction_handler.sa_handler = writeOut
        #endif
        action.sa_flags = Int32(SA_ONSTACK)
        // Swift may have a handler that shows where it happened: it comes after ours.
        var before = sigaction()
        guard sigaction(number, &action, &before) == 0 else { return }
        formerActions[Int(number)] = before
    }
}

// Words that a handler reads. They are set before it can run, and not through anything that is made when first used.
nonisolated(unsafe) private var watchedResults: UnsafeMutablePointer<WriteBuffer.Contents>?
nonisolated(unsafe) private var watchedDiagnostics: UnsafeMutablePointer<WriteBuffer.Contents>?
nonisolated(unsafe) private let formerActions: UnsafeMutablePointer<sigaction> = {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    actions.initialize(repeating: sigaction(), count: 65)
    return actions
}()

private func writeOut(_ contents: UnsafeMutablePointer<WriteBuffer.Contents>) {
    let count = contents.pointee.count
    contents.pointee.count = 0
    var place = 0
    while place < count {
        let written = write(contents.pointee.descriptor, contents.pointee.start + place, count - place)
        if written <= 0, errno != EINTR { return }
        place += max(0, written)
    }
}

private func writeOut(_ number: Int32) {
    if let results = watchedResults { writeOut(results) }
    if let diagnostics = watchedDiagnostics { writeOut(diagnostics) }
    // What would have happened without this handler.
    sigaction(number, formerActions + Int(number), nil)
    kill(getpid(), number)
}
