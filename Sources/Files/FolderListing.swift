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
    package init(of folder: String, ending suffix: StaticString) {
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
                let kind = entry.pointee.d_type
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    let bytes = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
                    let name = UnsafeBufferPointer(start: bytes, count: strlen(bytes))
                    let isFile = FolderListing.ends(name, suffix)
                    // Only what may be a folder is looked at besides the files.
                    guard bytes[0] != CChar(UInt8(ascii: ".")), isFile || kind == DT_DIR || kind == DT_UNKNOWN else {
                        return
                    }
                    var status = stat()
                    guard fstatat(dirfd(directory), bytes, &status, kind == DT_LNK ? 0 : AT_SYMLINK_NOFOLLOW) == 0,
                        let text = String(validatingCString: bytes)
                    else { return }
                    let path = inner.isEmpty ? text : inner + "/" + text
                    switch status.st_mode & S_IFMT {
                    case S_IFDIR:
                        if depth < FolderListing.deepest, kind != DT_LNK { waiting.append((path, depth + 1)) }
                    case S_IFREG where isFile:
                        files.append(File(path: path, size: Int64(status.st_size), time: status.changed))
                    default: if isFile { files.append(File(path: path, size: -1, time: 0)) }
                    }
                }
            }
        }
        files.sort { $0.path < $1.path }
    }

    private static func ends(_ name: UnsafeBufferPointer<CChar>, _ suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard name.count >= count else { return false }
        for place in 0..<count where UInt8(bitPattern: name[name.count - count + place]) != suffix.utf8Start[place] {
            return false
        }
        return true
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
