import Synchronization

/// What signals have asked for since somebody last looked.
///
/// The handler does only what is allowed there: it notes the signal in an atomic word, raises the interrupt of the
/// running statement, writes a byte into a pipe, so that a waiting `poll` wakes whichever thread the system gave the
/// signal to, and gives the terminal back before the process stops or ends (`tcsetattr` and `write` are allowed,
/// POSIX.1-2017, 2.4.3).
package enum Signals {
    package static let interrupt: UInt32 = 1
    package static let terminate: UInt32 = 2
    package static let hangUp: UInt32 = 4
    package static let resize: UInt32 = 8
    /// The process was stopped and goes on; the screen is another's.
    package static let resumed: UInt32 = 16
    package static let leave = terminate | hangUp

    fileprivate static let pending = Atomic<UInt32>(0)
    fileprivate static let onInterrupt = HandlerAction()
    private static let wokenDescriptor = HandlerDescriptor()
    fileprivate static let wakingDescriptor = HandlerDescriptor()
    /// Readable when a signal came; -1 before `install`.
    package static var wokenEnd: Int32 { wokenDescriptor.number }
    fileprivate static let isHeld = Atomic<Bool>(false)
    /// The terminal's mode before anybody changed it, and the editor's. Set before `isHeld`. They have memory of their
    /// own: for a static variable Swift sets aside the bytes up to the last field only, and the system writes the
    /// padding behind it too.
    fileprivate static let calm = HandlerPointer<termios>()
    fileprivate static let held = HandlerPointer<termios>()

    /// Takes over Ctrl-C, Ctrl-Z, the ending signals and changes of the window. To be called once, before any of them
    /// matters.
    /// - Parameter onInterrupt: run inside the handler, so it may do no more than store to memory.
    package static func install(onInterrupt: @escaping @Sendable () -> Void) {
        self.onInterrupt.set(onInterrupt)
        pending.store(0, ordering: .relaxed)
        var ends: [Int32] = [-1, -1]
        if wokenEnd < 0, pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
            wokenDescriptor.number = ends[0]
            wakingDescriptor.number = ends[1]
        }
        for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { handle(number) }
    }

    /// The terminal of standard input is in the editor's mode from now on: the handler gives it back where it must.
    /// - Parameter before: its mode before that.
    package static func hold(before: termios) {
        var edited = termios()
        guard tcgetattr(0, &edited) == 0 else { return }
        calm.set(before)
        held.set(edited)
        isHeld.store(true, ordering: .releasing)
        for number in [SIGTSTP, SIGCONT] { handle(number) }
    }

    /// The terminal is as it was.
    package static func release() {
        isHeld.store(false, ordering: .releasing)
        for number in [SIGTSTP, SIGCONT] { signal(number, SIG_DFL) }
    }

    /// Whether any of the signals of a mask came.
    package static func isPending(_ mask: UInt32) -> Bool { pending.load(ordering: .relaxed) & mask != 0 }

    /// Forgets the signals of a mask, and gives those that had come.
    @discardableResult package static func take(_ mask: UInt32) -> UInt32 {
        pending.bitwiseAnd(~mask, ordering: .relaxed).oldValue & mask
    }

    /// Empties the pipe that woke a `poll`.
    package static func drain() {
        var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        while read(wokenEnd, &bytes, 32) > 0 {}
    }

    /// Ends the process as the signal asked for would have.
    package static func endAsAsked() -> Never {
        let number = isPending(hangUp) ? SIGHUP : SIGTERM
        signal(number, SIG_DFL)
        kill(getpid(), number)
        exit(128 + number)
    }

    private static func handle(_ number: Int32) {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = note
        #else
            action.__sigaction_handler.sa_handler = note
        #endif
        // Without SA_RESTART a read returns, so that a pipe that stays silent does not hold the program.
        action.sa_flags = 0
        sigaction(number, &action, nil)
    }

    /// Puts the terminal into one of its two modes, from inside a handler.
    ///
    /// - Parameter waits: until what was written to it is shown; a terminal that was stopped (Ctrl-S) may never show it.
    static func setTerminal(_ isEdited: Bool, waits: Bool = true) {
        guard isHeld.load(ordering: .acquiring), let mode = isEdited ? held.pointer : calm.pointer else { return }
        while tcsetattr(0, waits ? TCSADRAIN : TCSANOW, mode) != 0 && errno == EINTR {}
        Terminal.setBracketedPaste(isEdited)
    }
}

/// The handler. A second request to end is granted at once.
private func note(_ number: Int32) {
    let saved = errno
    defer { errno = saved }
    let bit: UInt32
    switch number {
    case SIGINT: bit = Signals.interrupt
    case SIGTERM: bit = Signals.terminate
    case SIGHUP: bit = Signals.hangUp
    case SIGWINCH: bit = Signals.resize
    case SIGTSTP:
        Signals.setTerminal(false)
        kill(getpid(), SIGSTOP)
        return
    default:
        Signals.setTerminal(true)
        bit = Signals.resumed
    }
    let before = Signals.pending.bitwiseOr(bit, ordering: .relaxed).oldValue
    if before & bit & Signals.leave != 0 {
        Signals.setTerminal(false)
        signal(number, SIG_DFL)
        kill(getpid(), number)
    }
    if bit & (Signals.interrupt | Signals.leave) != 0 { Signals.onInterrupt.run() }
    var byte: UInt8 = 0
    _ = write(Signals.wakingDescriptor.number, &byte, 1)
}
