import Synchronization

/// What has been printed is not lost when the process dies: where a trap, a stray pointer or a stack without room ends it,
/// the handler writes out what the buffers hold, gives the terminal back, and the process then dies of the same signal.
///
/// The handler does only what is allowed in one: it reads words that stay where they are and calls `write`, `tcsetattr`,
/// `poll`, `sigaction` and `pthread_kill` (POSIX.1-2017, 2.4.3). It runs on a stack of its own, since there may be none left.
enum CrashGuard {
    private static let signals: [Int32] = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    fileprivate static let results = HandlerPointer<WriteBuffer.Contents>()
    fileprivate static let diagnostics = HandlerPointer<WriteBuffer.Contents>()
    /// The thread that fills the buffers. It alone writes them out.
    fileprivate static let writer = HandlerPointer<pthread_t>()
    /// Set once the buffers are being written out.
    fileprivate static let isWritten = Atomic<Bool>(false)
    /// What the signals did before, by their numbers.
    fileprivate static let formerActions = HandlerPointer<sigaction>()
    private static let mostSignals = 65

    /// Has these buffers written out, and no others; to be called on the thread that fills them.
    static func watch(_ results: WriteBuffer, _ diagnostics: WriteBuffer) {
        isWritten.store(false, ordering: .relaxed)
        self.results.pointer = results.contents
        self.diagnostics.pointer = diagnostics.contents
        writer.set(pthread_self())
        coverThread()
        guard formerActions.pointer == nil else { return }
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: mostSignals)
        actions.initialize(repeating: sigaction(), count: mostSignals)
        formerActions.pointer = actions
        for number in signals { handle(number, actions + Int(number)) }
    }

    /// A buffer goes: if it is watched, no more.
    static func forget(_ contents: UnsafeMutablePointer<WriteBuffer.Contents>) {
        if results.pointer == contents { results.pointer = nil }
        if diagnostics.pointer == contents { diagnostics.pointer = nil }
    }

    /// Gives the running thread a stack for its signal handlers, unless it has one. It stays until the process ends.
    private static func coverThread() {
        var present = stack_t()
        guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else { return }
        let size = 64 * 1_024
        let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
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

    private static func handle(_ number: Int32, _ former: UnsafeMutablePointer<sigaction>) {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = end
        #else
            action.__sigaction_handler.sa_handler = end
        #endif
        action.sa_flags = Int32(SA_ONSTACK)
        sigaction(number, &action, former)
    }
}

/// Writes out what a buffer holds and was not written yet; what cannot be written is lost. The buffer is left as it is,
/// since another thread may be adding to it.
private func writeOut(_ contents: UnsafeMutablePointer<WriteBuffer.Contents>?) {
    guard let contents else { return }
    let (end, descriptor) = (contents.pointee.count, contents.pointee.descriptor)
    var place = contents.pointee.written
    while place < end, takesBytes(descriptor) {
        let written = write(descriptor, contents.pointee.start + place, min(end - place, WriteBuffer.piece))
        if written <= 0, errno != EINTR, errno != EAGAIN { return }
        place += max(0, written)
    }
}

/// Whether somebody reads, within a second: a handler that waits for ever would keep the process from its end.
private func takesBytes(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&waiting, 1, 1_000) == 1
}

/// The handler. What the signal would have done without it comes afterwards, in the thread it came to: Swift may have a
/// handler of its own, which shows where it happened.
private func end(_ number: Int32) {
    // A signal from outside comes to any thread, while the writer may be at work.
    if let writer = CrashGuard.writer.pointer?.pointee, CrashGuard.results.pointer != nil,
        pthread_equal(writer, pthread_self()) == 0
    {
        pthread_kill(writer, number)
        return
    }
    if !CrashGuard.isWritten.exchange(true, ordering: .relaxed) {
        writeOut(CrashGuard.diagnostics.pointer)
        writeOut(CrashGuard.results.pointer)
    }
    Signals.setTerminal(false, waits: false)
    sigaction(number, CrashGuard.formerActions.pointer.map { $0 + Int(number) }, nil)
    pthread_kill(pthread_self(), number)
}
