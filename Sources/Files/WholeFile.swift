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
        case file(PresentFile)
        /// A terminal, `/dev/null`: it is written to, never replaced.
        case device
    }

    /// What stands at a path where a file is to be written.
    ///
    /// - Throws: why nothing can be written there: it is a folder, a link that leads to nothing, a file that may only be
    ///   read. One that nobody may write is left by a user too who may do everything.
    package static func place(_ path: String) throws(FileProblem) -> Place {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let problem = FileProblem.last(at: path)
            if problem == .missing { return .nothing }
            throw problem
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard status.st_mode & 0o222 != 0 else { throw .protected }
            if faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { throw errno == EACCES ? .protected : .last }
            return .file(PresentFile(status))
        case S_IFCHR: return .device
        case S_IFDIR: throw .isFolder
        default: throw .notOrdinary
        }
    }
}

/// A file that stands where one is to be written, and what the new one is to have of it.
package struct PresentFile {
    package let mark: WholeFile.Mark
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    /// Whether it has other names: hard links.
    let hasOtherNames: Bool

    init(_ status: stat) {
        mark = WholeFile.Mark(status)
        (mode, owner, group) = (status.st_mode & 0o777, status.st_uid, status.st_gid)
        hasOtherNames = status.st_nlink > 1
    }
}

extension WholeFile {
    /// What tells the file at a path from others of its name; nil where there is none.
    package static func mark(_ path: String) -> Mark? {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Mark(status) : nil
    }

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
