import Calendars

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files of the repository, for tests.
package enum TestFiles {
    /// The present day in recorded sessions: some weeks after the newest shipped rate.
    package static let today = Day(year: 2026, month: 11, day: 20) ?? .latest

    package static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    /// Paths from the root of the files in a folder that end so, in order.
    package static func paths(in folder: String, endingWith suffix: String) -> [String] {
        names(in: folder).filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }
    }

    /// The names of the folders in a folder, in order.
    package static func folders(in folder: String) -> [String] {
        names(in: folder).filter { name in
            var status = stat()
            return !name.hasPrefix(".") && stat("\(root)/\(folder)/\(name)", &status) == 0
                && status.st_mode & S_IFMT == S_IFDIR
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(root + "/" + folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }

    /// Whether tests may take long: `Scripts/test --slow`.
    package static var isSlow: Bool { environment("SUAN_SLOW") != nil }

    /// A file's bytes; nil where there is none.
    package static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(root + "/" + path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return bytes
    }

    /// The lines of all golden sessions, those left out that are too long to be typed.
    package static var goldenLines: [String] {
        paths(in: "Tests/Golden", endingWith: ".suan").flatMap { path in
            String(decoding: read(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
        }.filter { $0.utf8.count < 300 }
    }

    package static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(root + "/" + path, "w") else { return }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }

    package static func remove(_ path: String) { unlink(root + "/" + path) }

    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
