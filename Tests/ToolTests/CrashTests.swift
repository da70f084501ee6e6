import Shell
import Testing

/// What ends the process from one moment to the next takes nothing back that was printed.
@Suite struct CrashTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Without Swift's own report of a crash, which takes long.
    private static let quick = ["SWIFT_BACKTRACE": "enable=no"]

    /// The command in the midst of a statement that takes long, with results before it that nobody has waited for.
    private func busy(_ outcome: (pid_t) -> Void) throws -> (status: Int32, output: String, errors: String) {
        let path = folder.path
        try #require(mkfifo(path + "/in", 0o600) == 0)
        // Both ends, so that it stays open.
        let input = open(path + "/in", O_RDWR | O_CLOEXEC)
        let output = open(path + "/out", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        let errors = open(path + "/err", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer { for descriptor in [input, output, errors] { close(descriptor) } }
        let lines = """
            fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)
            1 + 1
            note(20 + 1, "a note")
            "智谱"
            write "\(path)/mark.csv" from table(a, a = 1..3)
            f(80)

            """
        _ = Array(lines.utf8).withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        let process = try Binary.spawn(
            ["--keep-going", "--allow-write", path], descriptors: [input, output, errors], changes: Self.quick)
        var isEnded = false
        // Nothing is left behind that goes on reckoning.
        defer {
            if !isEnded {
                kill(process, SIGKILL)
                _ = Binary.wait(for: process)
            }
        }
        waitUntil { access(path + "/mark.csv", F_OK) == 0 }
        try #require(access(path + "/mark.csv", F_OK) == 0, "\(Binary.text(path + "/err"))")
        #expect(Binary.text(path + "/out").isEmpty, "it was written before")
        outcome(process)
        var status: Int32 = 0
        waitUntil {
            isEnded = waitpid(process, &status, WNOHANG) == process
            return isEnded
        }
        try #require(isEnded, "it goes on")
        return (128 + status & 0x7F, Binary.text(path + "/out"), Binary.text(path + "/err"))
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
    func whatWasPrintedIsThere(number: Int32) throws {
        let ended = try busy { kill($0, number) }
        #expect(ended.status == 128 + number)
        #expect(ended.output.hasPrefix("2\n21\n\"智谱\"\n"), "\(ended.output)")
        #expect(ended.errors.hasPrefix("  a note\n"), "\(ended.errors)")
    }

    /// The command while it writes numbers in a row into a pipe that is full, as nobody reads it; and that end of it.
    private func writing(_ body: (pid_t, Int32) throws -> Void) throws {
        let path = folder.path + "/rows.suan"
        let rows = (100_000...300_000).map { "\($0) + 0\n" }.joined()
        #expect(writeNewFile(path, Array(rows.utf8)) == nil)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = try Binary.spawn([path], descriptors: [0, ends[1], 2], changes: Self.quick)
        close(ends[1])
        defer { close(ends[0]) }
        var (before, now): (Int32, Int32) = (-1, 0)
        waitUntil {
            before = now
            return ioctl(ends[0], UInt(FIONREAD), &now) == 0 && now >= 32_768 && now == before
        }
        try body(process, ends[0])
    }

    /// A handler that waits for ever would keep the process from its end; one that began anew would write lines twice, or
    /// put one together of two.
    @Test(arguments: [SIGABRT, SIGSEGV]) func aReaderThatSleepsDoesNotHoldIt(number: Int32) throws {
        try writing { process, end in
            kill(process, number)
            var (status, isEnded): (Int32, Bool) = (0, false)
            waitUntil {
                isEnded = waitpid(process, &status, WNOHANG) == process
                return isEnded
            }
            guard isEnded else {
                kill(process, SIGKILL)
                _ = Binary.wait(for: process)
                Issue.record("it goes on")
                return
            }
            #expect(status & 0x7F == number)
            var received: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 65_536)
            while case let count = read(end, &piece, piece.count), count > 0 { received += piece[..<count] }
            // The last line may be cut off.
            let lines = String(decoding: received, as: UTF8.self).split(separator: "\n").dropLast()
            #expect(lines.count > 4_000)
            let odd = zip(lines, 100_000...).first { $0 != "\($1)" }
            #expect(odd == nil)
        }
    }

    /// The prompt gives the terminal back as it was.
    @Test func theTerminalIsGivenBack() throws {
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, changes: Self.quick)
        terminal.waitForPrompt()
        #expect(!terminal.echoes)
        terminal.signal(SIGSEGV)
        #expect(terminal.end() == 128 + SIGSEGV)
        #expect(terminal.received.hasSuffix("\u{1B}[?2004l") && terminal.echoes)
    }
}
