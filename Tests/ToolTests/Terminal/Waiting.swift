import Shell

/// Waits until something is so, looking again every millisecond; says whether it came to that.
@discardableResult func waitUntil(seconds: Double = PseudoTerminal.patience, _ isMet: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isMet() {
        if ContinuousClock.now > end { return false }
        usleep(1_000)
    }
    return true
}

extension PseudoTerminal {
    /// Whether the terminal itself shows what is typed, as it does for programs without an editor of their own.
    var echoes: Bool {
        var mode = termios()
        return tcgetattr(descriptor, &mode) == 0 && mode.c_lflag & tcflag_t(ECHO) != 0
    }
}
