import Shell
import Testing

/// A terminal with the command running in it, as a person would see and type.
final class PseudoTerminal {
    private let descriptor: Int32
    private let process: pid_t
    private var seen: [UInt8] = []
    /// What `expect` has gone past already.
    private var met = 0

    init(_ arguments: [String] = [], state: String, changes: [String: String] = [:]) throws {
        let name: String
        (descriptor, name) = try PseudoTerminal.open()
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        let surroundings = ["TERM": "xterm", "NO_COLOR": "1", "XDG_STATE_HOME": state, "LC_ALL": "C"]
        process = try Binary.spawn(
            arguments, descriptors: [], changes: surroundings.merging(changes) { $1 }, onTerminal: name)
    }

    /// The master's descriptor and the terminal's name.
    private static func open() throws -> (Int32, String) {
        #if os(Linux)
            // `posix_openpt` and its kin are hidden from Swift here: what they do is two requests to the master.
            let descriptor = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
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
        kill(process, SIGKILL)
        close(descriptor)
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = bytes.withUnsafeBytes { writeAll(descriptor, $0) }
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// Waits until the screen has been given this text, after what earlier calls waited for.
    func expect(_ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation) {
        let wanted = Array(text.utf8)
        var remaining = Int(seconds * 1000)
        while true {
            if let end = firstEnd(of: wanted) {
                met = end
                return
            }
            guard remaining > 0, receive(&remaining) else { break }
        }
        Issue.record(
            "did not see '\(text)' after: \(String(decoding: seen[met...], as: UTF8.self).debugDescription)",
            sourceLocation: sourceLocation)
    }

    /// Waits until the command ends, and gives its status; what does not end by itself is killed.
    func end() -> Int32 {
        var remaining = 20_000
        while receive(&remaining) {}
        if remaining <= 0 { kill(process, SIGKILL) }
        return Binary.wait(for: process)
    }

    /// Everything the screen was given so far.
    var screen: String { String(decoding: seen, as: UTF8.self) }

    private func receive(_ remaining: inout Int) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&waiting, 1, 50)
        if ready == 0 {
            remaining -= 50
            return remaining > 0
        }
        var piece = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &piece, piece.count)
        guard count > 0 else { return false }
        seen += piece[..<count]
        return true
    }

    private func firstEnd(of wanted: [UInt8]) -> Int? {
        guard seen.count >= met + wanted.count else { return nil }
        for start in met...(seen.count - wanted.count) where seen[start..<(start + wanted.count)].elementsEqual(wanted)
        {
            return start + wanted.count
        }
        return nil
    }
}
