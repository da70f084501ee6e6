import Shell
import Testing

/// A terminal with the command running in it, as a person would see and type.
///
/// Everything that the command writes goes to `screen`. Nothing sleeps for a fixed time: each wait ends as soon as what
/// it waits for is there, and records an issue when that takes too long.
final class PseudoTerminal {
    let descriptor: Int32
    private let name: String
    let process: pid_t
    private(set) var seen: [UInt8] = []
    /// What `expect` has gone past already.
    var met = 0
    /// What the user sees now.
    private(set) var screen: Screen
    /// The exit status, or 128 and the signal, once the command was seen to end.
    var status: Int32?
    /// Whether the command has given the terminal up; it may take a moment to be gone.
    private(set) var isAtEnd = false
    /// How long a wait may take.
    static let patience = 30.0

    /// Starts the command in a terminal of this size.
    /// - Parameters:
    ///   - state: the folder for what the shell keeps.
    ///   - changes: to the environment, which has `TERM=xterm`, `NO_COLOR` and `LC_ALL=C`; nil takes a variable away.
    ///   - program: one that runs the command, as in `Binary.run`.
    init(
        _ arguments: [String] = [], state: String, columns: Int = 80, rows: Int = 24, changes: [String: String?] = [:],
        through program: [String] = []
    ) throws {
        (descriptor, name) = try PseudoTerminal.openMaster()
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        screen = Screen(columns: columns, rows: rows)
        let surroundings: [String: String?] = [
            "TERM": "xterm", "NO_COLOR": "1", "XDG_STATE_HOME": state, "XDG_DATA_HOME": state, "LC_ALL": "C",
        ]
        process = try Binary.spawn(
            arguments, descriptors: [], changes: surroundings.merging(changes) { $1 }, onTerminal: name,
            through: program)
    }

    /// The master's descriptor and the terminal's name.
    private static func openMaster() throws -> (Int32, String) {
        #if os(Linux)
            // `posix_openpt` and its kin are hidden from Swift here: what they do is two requests to the master.
            let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            var number: Int32 = 0
            let setLock: UInt = 0x4004_5431
            let getNumber: UInt = 0x8004_5430
            try #require(ioctl(descriptor, setLock, &number) == 0 && ioctl(descriptor, getNumber, &number) == 0)
            return (descriptor, "/dev/pts/\(number)")
        #else
            let descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
            try #require(grantpt(descriptor) == 0 && unlockpt(descriptor) == 0)
            return (descriptor, try #require(ptsname(descriptor).map { String(cString: $0) }))
        #endif
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            _ = Binary.wait(for: process)
        }
        close(descriptor)
    }

    /// Sends bytes as they are, and takes in what comes meanwhile, so that neither side waits for the other.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&waiting, 1, Int32(PseudoTerminal.patience * 1_000)) > 0 else { return }
            if waiting.revents & Int16(POLLIN) != 0 { _ = takeIn() }
            guard waiting.revents & Int16(POLLOUT) != 0 else {
                if waiting.revents & Int16(POLLHUP | POLLERR) != 0 { return }
                continue
            }
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 2_048)) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN && errno != EINTR { return }
        }
    }

    func type(_ keys: String) { send(Array(keys.utf8)) }

    func press(_ keys: Key...) {
        for key in keys { send(key.bytes(application: screen.hasApplicationCursorKeys)) }
    }

    /// Pastes as terminals do: newlines as carriage returns, in brackets where the program asked for them.
    func paste(_ text: String) {
        let bytes = text.utf8.map { $0 == 0x0A ? 0x0D : $0 }
        send(screen.bracketsPaste ? Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8) : bytes)
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// Gives the window another size; the system tells the command.
    func resize(columns: Int, rows: Int) {
        drain()
        screen.resize(columns: columns, rows: rows)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    /// Everything the terminal was given so far, as it came.
    var received: String { String(decoding: seen, as: UTF8.self) }

    /// Whether the terminal was given this text, at any time.
    func hasReceived(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return seen.withUnsafeBytes { seen in
            var start = 0
            while start + wanted.count <= seen.count, let first = wanted.first, let base = seen.baseAddress,
                let found = memchr(base + start, Int32(first), seen.count - start)
            {
                let place = base.distance(to: UnsafeRawPointer(found))
                if place + wanted.count <= seen.count, memcmp(found, wanted, wanted.count) == 0 { return true }
                start = place + 1
            }
            return false
        }
    }

    /// Takes in what is there already.
    func drain() {
        while case .some(true) = receive(milliseconds: 0) {}
    }

    /// Takes in what comes within this time: true when something did, nil at the end.
    func receive(milliseconds: Int32) -> Bool? {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&waiting, 1, milliseconds)
        if ready <= 0 { return false }
        return takeIn()
    }

    private func takeIn() -> Bool? {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &piece, piece.count)
        if count < 0, errno == EAGAIN || errno == EINTR { return false }
        guard count > 0 else {
            isAtEnd = true
            return nil
        }
        seen += piece[..<count]
        screen.feed(piece[..<count])
        let replies = screen.replies
        if !replies.isEmpty {
            screen.replies = []
            _ = replies.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
        return true
    }

    /// How many of the bytes sent the command has not read yet; nil where that cannot be asked.
    var unread: Int? {
        let terminal = open(name, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        // What was written to the master may still be on its way to this side, and a Ctrl-C in it to the command: to
        // ask whether there is anything to read waits for that.
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, 0)
        var count: Int32 = 0
        return ioctl(terminal, UInt(FIONREAD), &count) == 0 ? Int(count) : nil
    }
}
