import Files
import Shell
import Testing

extension PseudoTerminal {
    /// Waits until the terminal has been given this text, after what earlier calls waited for.
    func expect(
        _ text: String, seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let wanted = Array(text.utf8)
        var searched = met
        let isMet = wait(seconds: seconds) {
            guard let end = firstEnd(of: wanted, from: searched) else {
                searched = max(met, seen.count - wanted.count + 1)
                return false
            }
            met = end
            return true
        }
        if !isMet {
            Issue.record(
                "did not see '\(text)' after: \(String(decoding: seen[met...], as: UTF8.self).debugDescription)",
                sourceLocation: sourceLocation)
        }
    }

    private func firstEnd(of wanted: [UInt8], from first: Int) -> Int? {
        guard seen.count >= first + wanted.count else { return nil }
        for start in first...(seen.count - wanted.count) where seen[start] == wanted.first {
            if seen[start..<(start + wanted.count)].elementsEqual(wanted) { return start + wanted.count }
        }
        return nil
    }

    /// Waits until the screen is as wanted; says whether it came to that, and records an issue with the screen where
    /// not.
    @discardableResult func waitForScreen(
        _ what: String, seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation,
        until isWanted: (Screen) -> Bool
    ) -> Bool {
        if wait(seconds: seconds, until: { isWanted(screen) }) { return true }
        Issue.record(
            "the screen never had \(what):\n\(screen.text)\nthe cursor is at \(screen.cursor)",
            sourceLocation: sourceLocation)
        return false
    }

    /// Waits until this text is seen somewhere on the screen; it may go on over a line that the terminal broke.
    @discardableResult func waitForScreen(
        containing text: String, seconds: Double = PseudoTerminal.patience,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        waitForScreen("'\(text)'", seconds: seconds, sourceLocation: sourceLocation) { $0.shows(text) }
    }

    /// Waits until the cursor stands behind an empty prompt.
    @discardableResult func waitForPrompt(
        _ prompt: String = "suan> ", seconds: Double = PseudoTerminal.patience,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        let blank = prompt.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
        return waitForScreen("an empty prompt", seconds: seconds, sourceLocation: sourceLocation) {
            $0.cursorLine.utf8.elementsEqual(blank) && $0.cursor.column == prompt.utf8.count
        }
    }

    /// Waits until the command has read all that was typed, waits itself, and has nothing more to show.
    func waitUntilQuiet(seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation) {
        let end = now() + seconds
        var calm = 0
        while now() < end {
            switch receive(milliseconds: 5) {
            case nil: return
            case true?: calm = 0
            case false?:
                calm = isIdle ? calm + 1 : 0
                // What it wrote last may have come between the two questions.
                if calm == 2 { return }
            }
        }
        Issue.record("the command is never quiet:\n\(screen.text)", sourceLocation: sourceLocation)
    }

    /// Waits until the command has read all that was typed, or has ended; says whether it came to that.
    @discardableResult func waitUntilRead(
        seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        let isRead = wait(seconds: seconds) { isAtEnd || unread.map { $0 == 0 } ?? true }
        if !isRead { Issue.record("what was typed is never read:\n\(screen.text)", sourceLocation: sourceLocation) }
        return isRead
    }

    /// Whether every thread of the command sleeps, those of a pager that it has started too, and no input waits for it.
    private var isIdle: Bool {
        if let unread, unread > 0 { return false }
        return isAsleep("\(process)")
    }

    private func isAsleep(_ process: String) -> Bool {
        let threads = Folder.names(in: "/proc/\(process)/task", endingWith: "")
        // Where there is no such folder, silence has to do.
        return threads.allSatisfy { thread in
            let folder = "/proc/\(process)/task/\(thread)"
            let facts = Binary.text(folder + "/stat")
            guard let state = facts.split(separator: ")").last?.drop(while: { $0 == " " }).first else { return true }
            guard state == "S" || state == "T" || state == "Z" || state == "t" else { return false }
            return Binary.text(folder + "/children").split(separator: " ").allSatisfy { isAsleep(String($0)) }
        }
    }

    /// Takes in what comes until a condition holds; false when the time is over or the command has ended without.
    func wait(seconds: Double, until isMet: () -> Bool) -> Bool {
        let end = now() + seconds
        while true {
            if isMet() { return true }
            if now() > end { return false }
            if receive(milliseconds: 20) == nil { return isMet() }
        }
    }

    /// Waits until the command ends, and gives its status, or 128 and the signal; what does not end by itself is killed.
    @discardableResult func end(seconds: Double = PseudoTerminal.patience) -> Int32 {
        let isOver = wait(seconds: seconds) { hasEnded() }
        if let status, isOver {
            drain()
            return status
        }
        // The terminal is given up a moment before the process is gone.
        let end = now() + 1
        while !hasEnded(), now() < end { usleep(1_000) }
        if status == nil { kill(process, SIGKILL) }
        let last = status ?? Binary.wait(for: process)
        status = last
        return last
    }

    /// Whether the command has ended; its status is kept.
    func hasEnded() -> Bool {
        if status != nil { return true }
        var word: Int32 = 0
        guard waitpid(process, &word, WNOHANG) == process else { return false }
        status = word & 0x7F == 0 ? word >> 8 & 0xFF : 128 + word & 0x7F
        return true
    }

    /// Waits until the command has stopped, as Ctrl-Z has it do.
    func waitUntilStopped(
        seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var word: Int32 = 0
        let hasStopped = wait(seconds: seconds) {
            waitpid(process, &word, WNOHANG | WUNTRACED) == process
        }
        if hasStopped, word & 0xFF == 0x7F { return }
        if hasStopped { status = word & 0x7F == 0 ? word >> 8 & 0xFF : 128 + word & 0x7F }
        Issue.record("the command did not stop", sourceLocation: sourceLocation)
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension Screen {
    /// Whether this text is seen, in one line or over lines that the terminal broke.
    func shows(_ text: String) -> Bool { unwrappedVisibleText.contains(text) }
}
