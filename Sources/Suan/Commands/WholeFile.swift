import Evaluation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing a file so that there is the old one or the new one at any moment, never half of one.
package enum WholeFile {
    /// What tells a file, as it was when it was written, from another of its name.
    package struct Mark: Equatable {
        fileprivate var device: UInt64
        fileprivate var number: UInt64
        fileprivate var size: Int64
        fileprivate var seconds: Int64
        fileprivate var nanoseconds: Int64

        fileprivate init(_ status: stat) {
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
    enum Place {
        case nothing
        case file(Mark, mode: UInt32)
        /// A terminal, `/dev/null`: it is written to, never replaced.
        case device
    }

    /// - Throws: Why nothing can be written there, in plain words.
    static func place(_ path: String) throws(FileProblem) -> Place {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return .nothing }
            throw FileProblem(reason(errno, path))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(Mark(status), mode: UInt32(status.st_mode & 0o777))
        case S_IFCHR: return .device
        case S_IFDIR: throw FileProblem("it is a folder")
        default: throw FileProblem("it is no ordinary file")
        }
    }

    /// Writes a file, at a link's end where the path is a link. The new file has a name of its own until it is whole
    /// and on the disk; then it takes the place of what was there.
    ///
    /// - Parameter replaces: Whether a file that is there may be replaced.
    /// - Returns: What tells the file written from another; nil for a device.
    /// - Throws: Why it cannot be written, in plain words; what was there is as it was.
    package static func write(_ bytes: [UInt8], to path: String, replaces: Bool) throws(FileProblem) -> Mark? {
        let full = Files.fullPath(path)
        var mode: UInt32?
        switch try place(full) {
        case .nothing: break
        case .file(_, let old): mode = old
        case .device:
            let device = open(full, O_WRONLY | O_CLOEXEC | O_NOCTTY)
            guard device >= 0 else { throw FileProblem(reason(errno, full)) }
            defer { close(device) }
            try put(bytes, device, full)
            return nil
        }
        let (temporary, descriptor) = try beside(full)
        var isDone = false
        defer {
            close(descriptor)
            if !isDone { unlink(temporary) }
        }
        if let mode { fchmod(descriptor, mode_t(mode)) }
        try put(bytes, descriptor, full)
        guard fsync(descriptor) == 0 else { throw FileProblem(reason(errno, full)) }
        try move(temporary, to: full, replaces: replaces)
        isDone = true
        syncFolder(of: full)
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Mark(status) : nil
    }

    /// A new file in the folder of a path.
    private static func beside(_ path: String) throws(FileProblem) -> (path: String, descriptor: Int32) {
        let (folder, name) = parts(path)
        // A name that is long already leaves no room for more.
        let stem = folder + "." + String(decoding: name.utf8.prefix(100), as: UTF8.self)
        for attempt in 0..<1_000 {
            let candidate = "\(stem).\(getpid()).\(attempt).new"
            let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (candidate, descriptor) }
            guard errno == EEXIST || errno == EINTR else { throw FileProblem(reason(errno, path)) }
        }
        throw FileProblem("its folder is full of unfinished files")
    }

    private static func move(_ temporary: String, to path: String, replaces: Bool) throws(FileProblem) {
        if !replaces {
            // A link is refused where there is a file by now; not every file system has links.
            if link(temporary, path) == 0 {
                unlink(temporary)
                return
            }
            if errno == EEXIST { throw FileProblem("there is a file of that name already") }
        }
        guard rename(temporary, path) == 0 else { throw FileProblem(reason(errno, path)) }
    }

    private static func put(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws(FileProblem) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileProblem(reason(errno, path)) }
            written += count
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Has the folder's own entry on the disk too.
    private static func syncFolder(of path: String) {
        let folder = parts(path).folder
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// The folder with its slash, empty for the present one, and the name in it.
    private static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    private static func reason(_ code: Int32, _ path: String) -> String {
        switch code {
        case ENOENT:
            let folder = parts(path).folder
            return folder.isEmpty ? "it has no name" : "there is no folder `\(folder)`"
        case ENOSPC: return "there is no room left on the disk"
        case EDQUOT: return "your share of the disk is full"
        case EFBIG: return "it would be larger than a file may be"
        case EROFS: return "the disk can only be read"
        default: return Files.reason(code)
        }
    }
}
