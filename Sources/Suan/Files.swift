import Calendars
import Evaluation
import Reporting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading files, without more than the C library.
package enum Files {
    /// The largest file that is read, in bytes.
    static let largest = 1 << 30

    /// A file's full path and its bytes.
    ///
    /// - Throws: `FileProblem` with the reason in plain words.
    package static func read(_ path: String) throws(FileProblem) -> ReadFile {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem(reason(errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem("it is a folder") }
        guard status.st_size <= largest else { throw FileProblem("it is larger than 1 GB") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { Self.read(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileProblem(reason(errno)) }
            if count == 0 { break }
            bytes.append(contentsOf: piece[..<count])
            guard bytes.count <= largest else { throw FileProblem("it is larger than 1 GB") }
        }
        return ReadFile(path: fullPath(path), bytes: bytes)
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Makes the folders a file is to lie in; what cannot be made shows when the file is opened.
    package static func makeFolders(above path: String) {
        for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
            mkdir(String(decoding: path.utf8.prefix(place), as: UTF8.self), 0o700)
        }
    }

    /// The present day, in UTC.
    static func today() -> Day { Day(number: Int32(clamping: time(nil) / 86_400)) }

    /// The path without links and dots; itself where it can't be followed.
    package static func fullPath(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The full path of a file that a statement imports.
    static func fullPath(importing path: String, from source: Source) -> String {
        absolutePath(path.hasPrefix("/") || source.folder.isEmpty ? path : source.folder + "/" + path)
    }

    /// The path from the root, without links and dots where it can be followed.
    static func absolutePath(_ path: String) -> String {
        let full = fullPath(path)
        guard !full.hasPrefix("/"), let here = getcwd(nil, 0) else { return full }
        defer { free(here) }
        return String(cString: here) + "/" + full
    }

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

    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file"
        case EACCES, EPERM: "permission is denied"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is no folder"
        case ELOOP: "its links go round in a circle"
        case ENAMETOOLONG: "its name is too long"
        default: String(cString: strerror(code))
        }
    }
}
