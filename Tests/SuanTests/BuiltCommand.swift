import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command as it was built beside the tests, run on a file to its end.
enum BuiltCommand {
    /// What it writes to standard output, and whether it ended well.
    static func run(_ file: String) throws -> (output: String, isFine: Bool) {
        let command = try #require(path, "the command is not built beside the tests")
        let line = "env -u XDG_CONFIG_HOME -u XDG_DATA_HOME HOME=/nonexistent '\(command)' '\(file)' 2>/dev/null"
        let stream = try #require(popen(line, "r"))
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return (String(decoding: bytes, as: UTF8.self), pclose(stream) == 0)
    }

    /// Looked for in the folders above the tests' own binary, the nearest first.
    private static let path: String? = {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(resolved) }
        var folder = String(cString: resolved)
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            var status = stat()
            let candidate = folder + "/suan"
            if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0 {
                return candidate
            }
        }
        return nil
    }()
}
