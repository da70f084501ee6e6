#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The path without links and dots; itself where it can't be followed.
package func fullPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// What a link says that it leads to; nil for what is no link.
func linkEnd(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// The path from the root, without links and dots where it can be followed.
package func absolutePath(_ path: String) -> String {
    let full = fullPath(path)
    guard !full.hasPrefix("/"), let here = getcwd(nil, 0) else { return full }
    defer { free(here) }
    return String(cString: here) + "/" + full
}

/// Folders and what is in them.
package enum Folder {
    /// The names in a folder that end so, in order; empty where there is no such folder.
    /// - Parameter all: those too that begin with a point.
    package static func names(in folder: String, endingWith suffix: String, all: Bool = false) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(suffix), all ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The folders in a folder, and its files that end so, in order; empty where there is no such folder.
    package static func entries(in folder: String, ending suffix: String) -> [(name: String, isFolder: Bool)] {
        names(in: folder, endingWith: "", all: true).compactMap { name in
            var status = stat()
            let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            return isFolder || name.hasSuffix(suffix) ? (name, isFolder) : nil
        }
    }

    /// Makes the folders a file is to lie in, for the user alone if not told otherwise; what cannot be made shows when the file is opened.
    ///
    /// - Parameter mode: who else may use them, without what the user's mask takes off.
    package static func make(above path: String, mode: UInt32 = 0o700) {
        for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
            mkdir(String(decoding: path.utf8.prefix(place), as: UTF8.self), mode_t(mode))
        }
    }

    /// Makes a folder and those above it.
    package static func make(_ path: String) throws(FileProblem) {
        make(above: path)
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
    }
}
