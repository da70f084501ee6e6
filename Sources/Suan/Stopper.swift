import Resolution

/// Stops what a session runs, from any thread or from a signal handler.
///
///     let stopper = session.stopper
///     // On another thread:
///     stopper.stop()
///
/// The statement under way fails with the code `interrupted` and changes nothing. A stop holds until it is taken back: what
/// is asked meanwhile fails the same way at once.
public struct Stopper: Sendable {
    private let interrupt: Interrupt

    init(_ interrupt: Interrupt) { self.interrupt = interrupt }

    /// Asks for the stop.
    public func stop() { interrupt.raise() }

    /// Takes the stop back, before more is asked.
    public func takeBack() { interrupt.clear() }
}

extension Session {
    /// What stops the session from elsewhere.
    public var stopper: Stopper { Stopper(interrupt) }
}
