#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that goes away with this object.
package final class TestFolder {
    package let path: String

    private struct NoFolder: Error {}

    package init() throws {
        var template = Array("/tmp/suan-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer {
            $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw NoFolder() }
        path = made
    }

    /// Writes a file, and the folder it is in.
    package func write(_ name: String, _ text: String) {
        if let slash = name.lastIndex(of: "/") { mkdir(path + "/" + name[..<slash], 0o700) }
        guard let file = fopen(path + "/" + name, "w") else { return }
        defer { fclose(file) }
        fwrite(Array(text.utf8), 1, text.utf8.count, file)
    }

    /// Makes a link to a file of the folder. Says whether that worked.
    package func link(_ name: String, to other: String) -> Bool { symlink(other, path + "/" + name) == 0 }

    /// The path from the present folder, through the root.
    package var relativePath: String {
        guard let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        let depth = String(cString: here).split(separator: "/").count
        return String(repeating: "../", count: depth) + path.dropFirst()
    }

    package func read(_ name: String) -> String {
        guard let file = fopen(path + "/" + name, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names in it, in order.
    package var names: [String] { TestFolder.names(path) }

    private static func names(_ path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    deinit { TestFolder.remove(path) }

    /// What a link leads to stays.
    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in names(path) { remove(path + "/" + name) }
        rmdir(path)
    }
}
