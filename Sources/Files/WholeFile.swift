#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files as they are read and written here: whole.
package enum WholeFile {
    /// The largest file that is read, in bytes.
    package static let largest = 1 << 30
    /// The most that is taken from a pipe or a device, which do not say how much they have.
    package static let largestStream = 1 << 28

    /// What tells a file, as it was when it was written, from another of its name.
    package struct Mark: Equatable, Sendable {
        private var device: UInt64
        private var number: UInt64
        private var size: Int64
        private var seconds: Int64
        private var nanoseconds: Int64

        init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
            size = Int64(status.st_size)
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            (seconds, nanoseconds) = (Int64(time.tv_sec), Int64(time.tv_nsec))
        }
    }

    /// What stands at a path.
    package enum Place {
        case nothing
        case file(Mark, mode: UInt32)
        /// A terminal, `/dev/null`: it is written to, never replaced.
        case device
    }

    /// What stands at a path where a file is to be written.
    ///
    /// - Throws: why nothing can be written there.
    package static func place(_ path: String) throws(FileProblem) -> Place {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return .nothing }
            throw .last
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(Mark(status), mode: UInt32(status.st_mode & 0o777))
        case S_IFCHR: return .device
        case S_IFDIR: throw .isFolder
        default: throw .notOrdinary
        }
    }
}

extension WholeFile {
    /// Whether there is surely nothing at a path.
    package static func isMissing(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
    }

    /// Takes a file away.
    package static func remove(_ path: String) throws(FileProblem) {
        guard unlink(path) == 0 else { throw .last }
    }
}

/// A file as it was read: its full path, which tells one file from another, and its bytes.
package struct ReadFile {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
