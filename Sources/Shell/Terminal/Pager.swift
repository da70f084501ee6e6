/// Long texts, a screen at a time, through the user's pager.
enum Pager {
    /// Shows a text, which may lack its last newline: through `$PAGER`, or `less`, or `more`; where none can be started,
    /// as it is. `less` gets its usual options where the user has set none: to pass colours on, and to leave at once what
    /// fits the screen. The terminal must be as other programs expect it.
    static func show(_ text: [UInt8]) {
        let wish = environment("PAGER")
        if wish != "cat" {
            for command in [wish, "less", "more"].compactMap(\.self) where run(command, text) { return }
        }
        Terminal.drawUntilInterrupted(text)
        if text.last != UInt8(ascii: "\n") { Terminal.draw("\n") }
    }

    /// Whether the command could be run.
    private static func run(_ command: String, _ text: [UInt8]) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        if Terminal.drawing != 1 { posix_spawn_file_actions_adddup2(&actions, Terminal.drawing, 1) }
        let shell = "LESS=\"${LESS--FRX}\"; export LESS; exec \(command)"
        let arguments: [String] = ["sh", "-c", shell]
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, "sh", &actions, nil, &words, environ)
        close(ends[0])
        guard failure == 0 else {
            close(ends[1])
            return false
        }
        // The pager may leave before it has read all.
        let before = signal(SIGPIPE, SIG_IGN)
        var newLine = UInt8(ascii: "\n")
        if text.withUnsafeBytes({ writeAll(ends[1], $0) }) == nil, text.last != newLine {
            _ = write(ends[1], &newLine, 1)
        }
        close(ends[1])
        signal(SIGPIPE, before)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        // 126 and 127 are the shell's: the command is none.
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 0
        return code != 126 && code != 127
    }
}
