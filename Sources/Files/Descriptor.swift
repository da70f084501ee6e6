#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file of the system. It is closed when this goes.
struct Descriptor: ~Copyable {
    let number: Int32

    /// Opens a path; child processes do not inherit it.
    init(opening path: String, _ flags: Int32, mode: UInt32 = 0o666) throws(FileProblem) {
        number = openFile(path, flags | O_CLOEXEC, mode_t(mode))
        guard number >= 0 else { throw .last(at: path) }
    }

    deinit { closeFile(number) }

    /// What the system knows of it.
    func status() throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last }
        return status
    }
}

/// Reads what there is into the beginning of a buffer; 0 at the end, nil where nothing is there yet.
func readSome(_ descriptor: Int32, _ piece: inout [UInt8]) throws(FileProblem) -> Int? {
    try counted(read(descriptor, &piece, piece.count))
}

/// The same into bytes that need not hold anything yet.
func readSome(_ descriptor: Int32, _ piece: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int? {
    try counted(read(descriptor, piece.baseAddress, piece.count))
}

private func counted(_ count: Int) throws(FileProblem) -> Int? {
    if count >= 0 { return count }
    if errno == EINTR || errno == EAGAIN { return nil }
    throw .last
}

/// Writes every byte, waiting where the descriptor does not take more. Gives the `errno` of a failure.
package func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if count == 0 {
            return EIO
        } else if errno == EAGAIN {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = poll(&waiting, 1, -1)
        } else if errno != EINTR {
            return errno
        }
    }
    return nil
}

/// Seconds since the beginning of 1970, in UTC.
package func systemSeconds() -> Int { Int(time(nil)) }

/// Seconds of a clock that is never set.
package func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

// The system's calls under names that no method hides.

private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    while true {
        let number = open(path, flags, mode)
        if number >= 0 || errno != EINTR { return number }
    }
}

private func closeFile(_ number: Int32) { if number >= 0 { close(number) } }
