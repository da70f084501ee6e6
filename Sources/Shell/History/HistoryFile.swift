import Files

/// The file of the history, opened for adding by one shell at a time.
struct HistoryFile: ~Copyable {
    private let descriptor: Int32

    /// Opens it, or makes it. Another shell may just have put a shorter file in its place: then that one.
    ///
    /// - Throws: what keeps it from being written. What is no ordinary file is not: a pipe would hold what is typed, and
    ///   a device may do anything with it.
    /// - Parameter waits: whether another shell that is adding is waited for.
    init(_ path: String, waits: Bool = true) throws(FileProblem) {
        Folder.make(above: path)
        for _ in 0..<8 {
            let opened = open(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
            guard opened >= 0 else { throw FileProblem(errno) }
            do throws(FileProblem) {
                if try HistoryFile.isOurs(opened, path, waits: waits) {
                    descriptor = opened
                    return
                }
            } catch {
                close(opened)
                throw error
            }
            close(opened)
        }
        throw .busy
    }

    deinit { close(descriptor) }

    /// Waits until nobody else adds, for a second at the most. Says whether it is still the file of that name.
    private static func isOurs(_ descriptor: Int32, _ path: String, waits: Bool) throws(FileProblem) -> Bool {
        var opened = stat()
        var named = stat()
        guard fstat(descriptor, &opened) == 0 else { throw FileProblem(errno) }
        guard opened.st_mode & S_IFMT == S_IFREG else { throw .notOrdinary }
        var turns = waits ? 50 : 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw FileProblem(errno) }
            guard turns > 0 else { throw .busy }
            turns -= 1
            usleep(20_000)
        }
        return stat(path, &named) == 0 && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    /// Adds a line, whole or not at all.
    borrowing func append(_ line: [UInt8]) throws(FileProblem) {
        let end = lseek(descriptor, 0, SEEK_END)
        var line = line
        // What a crash left unfinished stays a line of its own.
        var byte = UInt8(ascii: "\n")
        if end > 0, pread(descriptor, &byte, 1, end - 1) == 1, byte != UInt8(ascii: "\n") {
            line.insert(UInt8(ascii: "\n"), at: 0)
        }
        guard let failure = line.withUnsafeBytes({ writeAll(descriptor, $0) }) else { return }
        if end >= 0 { ftruncate(descriptor, end) }
        throw FileProblem(failure)
    }

    /// Puts a file with these bytes in the place of the first `count` of this one, at a link's end where the path is a
    /// link; what another shell has added since they were read stays behind them.
    borrowing func replace(_ path: String, first count: Int, by bytes: [UInt8]) throws(FileProblem) {
        var bytes = bytes
        var piece = [UInt8](repeating: 0, count: 65_536)
        var place = off_t(count)
        while case let count = pread(descriptor, &piece, piece.count, place), count > 0 {
            bytes += piece[..<count]
            place += off_t(count)
        }
        try WholeFile.write(bytes, to: path, replaces: true, mode: 0o600)
    }
}
