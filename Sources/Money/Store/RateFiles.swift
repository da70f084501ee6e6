#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files read and written whole, with the C library alone.
enum RateFiles {
    /// The bytes of a file; nil where there is none.
    static func read(_ path: String, largest: Int) throws(RateStoreProblem) -> RateBytes? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .system("read", path: path, reason: "it is no ordinary file")
        }
        guard Int(status.st_size) <= largest else { throw .system("read", path: path, reason: "it is too large") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = bytes.withUnsafeMutableBytes { fill($0, from: descriptor) }
        guard let count else { throw failure("read", path) }
        return bytes.withUnsafeBytes { RateBytes(copying: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Reads until the buffer is full or the file ends; nil where the system refuses.
    static func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int? {
        var done = 0
        while done < buffer.count {
            let count = readSome(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// Puts a file in the place of another, or leaves that as it is: the new one is written beside it, brought to the
    /// disk, and renamed. The caller holds the folder's lock.
    static func replace(_ path: String, with pieces: [[UInt8]], in folder: String) throws(RateStoreProblem) {
        let new = path + ".new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("write", new) }
        var isWritten = pieces.allSatisfy { $0.withUnsafeBytes { write($0, to: descriptor) } }
        if isWritten { isWritten = fsync(descriptor) == 0 }
        let reason = words(errno)
        guard close(descriptor) == 0, isWritten else {
            unlink(new)
            throw .system("write", path: new, reason: reason)
        }
        guard rename(new, path) == 0 else {
            let problem = failure("replace", path)
            unlink(new)
            throw problem
        }
        // The new name is on the disk when the folder is; should that fail, the file itself is whole.
        let parent = open(folder, O_RDONLY | O_CLOEXEC)
        if parent >= 0 {
            fsync(parent)
            close(parent)
        }
    }

    /// Renames a file to the first free of `.damaged`, `.damaged-2`, …; nil where that fails.
    static func setAside(_ path: String) -> String? {
        for number in 1...99 {
            let aside = path + (number == 1 ? ".damaged" : ".damaged-\(number)")
            // A link is made only where there is nothing of that name.
            if link(path, aside) == 0 { return unlink(path) == 0 ? aside : nil }
            if errno != EEXIST { return rename(path, aside) == 0 ? aside : nil }
        }
        return nil
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(RateStoreProblem) {
        for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
            mkdir(String(decoding: path.utf8.prefix(place), as: UTF8.self), 0o700)
        }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: bytes[done...]))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    static func failure(_ what: String, _ path: String) -> RateStoreProblem {
        .system(what, path: path, reason: words(errno))
    }

    /// An error of the system as it stands inside a sentence.
    static func words(_ code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file"
        case EACCES, EPERM: "permission is denied"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk can only be read"
        case ENOTDIR: "a part of the path is no folder"
        case EISDIR: "it is a folder"
        default: String(cString: strerror(code))
        }
    }
}

// Methods named like the C library's functions would hide these.

private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}

private func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}

/// The lock of a folder's rates, which one process at a time holds. It goes with the process at the latest.
struct RateLock {
    private let descriptor: Int32

    /// Waits up to ten seconds.
    ///
    /// - Throws: `busy`, `system`.
    init(_ folder: String) throws(RateStoreProblem) {
        try RateFiles.makeFolder(folder)
        let path = folder + "/rates.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw RateFiles.failure("open", path) }
        for _ in 0..<500 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                let problem = RateFiles.failure("lock", path)
                close(descriptor)
                throw problem
            }
            usleep(20_000)
        }
        close(descriptor)
        throw .busy(path: path)
    }

    func release() { close(descriptor) }
}
