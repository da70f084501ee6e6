#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files that are meant by paths, where a folder stands for what is in it.
package struct FolderWalk {
    /// What a path led to.
    package enum Found: Equatable, Sendable {
        case file(String)
        /// A folder, or something in one, that cannot be looked at.
        case unreadable(String, FileProblem)
        /// A folder that was named and has no such file.
        case empty(String)
    }

    /// What the files in folders end with: `.suan`. A file that is named itself may be called anything.
    private let suffix: String
    /// Full paths of files found so far: one that is meant twice counts once.
    private var seen: Set<String> = []
    /// In the order of the paths; those in a folder by their names.
    package private(set) var found: [Found] = []

    package init(ending suffix: String) { self.suffix = suffix }

    /// Adds what a path means. In a folder and those below it, names that begin with a point are left out, and links to
    /// folders are not followed.
    package mutating func add(_ path: String) {
        guard FolderWalk.kind(path, followsLinks: true) == S_IFDIR else { return add(file: path) }
        let before = found.count
        // Paths that are to be looked at, the next one last.
        var waiting = [(path: path, isFolder: true)]
        while let (next, isFolder) = waiting.popLast() {
            guard isFolder else {
                add(file: next)
                continue
            }
            do throws(FileProblem) { waiting += try entries(of: next).reversed() } catch {
                found.append(.unreadable(next, error))
            }
        }
        if found.count == before { found.append(.empty(path)) }
    }

    private mutating func add(file: String) {
        if seen.insert(absolutePath(file)).inserted { found.append(.file(file)) }
    }

    /// The folders in a folder, and its files that end as wanted, in order.
    private mutating func entries(of folder: String) throws(FileProblem) -> [(path: String, isFolder: Bool)] {
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { throw .last }
        defer { closedir(directory) }
        var names: [String] = []
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        while let entry = readdir(directory) {
            let (text, mended) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    (String(validatingCString: $0), String(cString: $0))
                }
            }
            if let text {
                if !text.hasPrefix(".") { names.append(text) }
            } else if mended.hasSuffix(suffix) {
                found.append(.unreadable(start + mended, .nameNotText))
            }
        }
        return names.sorted().compactMap { name in
            let isFolder = FolderWalk.kind(start + name, followsLinks: false) == S_IFDIR
            return isFolder || name.hasSuffix(suffix) ? (start + name, isFolder) : nil
        }
    }

    /// The kind of what stands at a path, as `S_IFMT` has it; nil where nothing can be seen there.
    private static func kind(_ path: String, followsLinks: Bool) -> mode_t? {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }
}
