#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files below a folder as the system knows them, without a look into any: their sizes and the times of their last
/// change.
package struct FolderListing {
    package struct File: Equatable, Sendable {
        /// From the folder on: `tech/apple.suan`.
        package let path: String
        /// Bytes; -1 for what is no ordinary file.
        package let size: Int64
        /// Nanoseconds since the beginning of 1970.
        package let time: Int64
    }

    /// In the order of their paths.
    package private(set) var files: [File] = []
    /// What could not be looked at, and why.
    package private(set) var unreadable: [(path: String, problem: FileProblem)] = []
    /// The folder and those below it.
    package private(set) var folders: [String] = []
    /// Sums up the times of the folders: another one tells that files came or went.
    package private(set) var stamp: UInt64 = 0

    /// Folders in folders that are looked into.
    private static let deepest = 16

    /// The files that end so in a folder and those below it. Names that begin with a point are left out, and links to
    /// folders are not followed.
    package init(of folder: String, ending suffix: String) {
        var waiting = [(path: "", depth: 0)]
        defer { stamp = FolderListing.stamp(of: folders) }
        while let (inner, depth) = waiting.popLast() {
            let full = inner.isEmpty ? folder : folder + "/" + inner
            folders.append(full)
            guard let directory = opendir(full) else {
                unreadable.append((inner, FileProblem(errno)))
                continue
            }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let text = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
                }
                guard let text, text.utf8.first != UInt8(ascii: ".") else { continue }
                let path = inner.isEmpty ? text : inner + "/" + text
                let isFile = text.hasSuffix(suffix)
                // Only what may be a folder is looked at besides the files.
                guard isFile || entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN else { continue }
                var status = stat()
                guard
                    fstatat(dirfd(directory), text, &status, entry.pointee.d_type == DT_LNK ? 0 : AT_SYMLINK_NOFOLLOW)
                        == 0
                else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR:
                    if depth < FolderListing.deepest, entry.pointee.d_type != DT_LNK {
                        waiting.append((path, depth + 1))
                    }
                case S_IFREG where isFile:
                    files.append(File(path: path, size: Int64(status.st_size), time: status.changed))
                default: if isFile { files.append(File(path: path, size: -1, time: 0)) }
                }
            }
        }
        files.sort { $0.path < $1.path }
    }

    /// Sums up when folders were last changed.
    package static func stamp(of folders: [String]) -> UInt64 {
        var hash = ByteHash()
        for folder in folders { hash.add(UInt64(bitPattern: time(ofFolder: folder) ?? 0)) }
        return hash.value
    }

    /// Whether a path leads to a folder.
    package static func isFolder(_ path: String) -> Bool { time(ofFolder: path) != nil }

    /// When a file was last changed, and its size; nil where there is none.
    package static func file(at path: String) -> (size: Int64, time: Int64)? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int64(status.st_size), status.changed)
    }

    private static func time(ofFolder path: String) -> Int64? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return status.changed
    }

    /// Nanoseconds since the beginning of 1970, by the clock that files have their times from.
    package static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

extension stat {
    fileprivate var changed: Int64 {
        #if canImport(Darwin)
            let time = st_mtimespec
        #else
            let time = st_mtim
        #endif
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
