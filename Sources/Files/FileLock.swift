#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A lock that one process at a time holds, by a file that is there for it alone. It goes with this, and with the process
/// at the latest.
package struct FileLock: ~Copyable {
    private let file: Descriptor

    /// Waits up to ten seconds; the file is made where there is none.
    ///
    /// - Throws: `busy` where another holds it for longer, or why it cannot be had.
    package init(_ path: String) throws(FileProblem) {
        let opened = try Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o600)
        try FileLock.wait(for: opened)
        file = opened
    }

    private static func wait(for file: borrowing Descriptor) throws(FileProblem) {
        for _ in 0..<500 {
            if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
            usleep(20_000)
        }
        throw .busy
    }
}
