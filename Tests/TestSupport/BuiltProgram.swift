#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program as it was built beside the tests.
package struct BuiltProgram {
    package struct NotBuilt: Error {
        package let name: String
    }

    private let path: String

    package init(_ name: String) throws {
        guard let path = BuiltProgram.path(of: name) else { throw NotBuilt(name: name) }
        self.path = path
    }

    /// Runs it to its end, without what a user has set up.
    ///
    /// - Parameter arguments: none of them with a `'` in it.
    /// - Returns: What it writes to standard output, and whether it ended well.
    package func run(_ arguments: String...) -> (output: String, isFine: Bool) {
        let words = ([path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let line = "env -u XDG_CONFIG_HOME -u XDG_DATA_HOME HOME=/nonexistent \(words) 2>/dev/null"
        guard let stream = popen(line, "r") else { return ("", false) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return (String(decoding: bytes, as: UTF8.self), pclose(stream) == 0)
    }

    /// Looked for in the folders above the tests' own binary, the nearest first.
    private static func path(of name: String) -> String? {
        guard var folder = ownPath else { return nil }
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            var status = stat()
            let candidate = folder + "/" + name
            if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0 {
                return candidate
            }
        }
        return nil
    }

    /// Where the tests' binary is.
    private static var ownPath: String? {
        #if canImport(Darwin)
            var image = Dl_info()
            guard dladdr(#dsohandle, &image) != 0, let name = image.dli_fname else { return nil }
            return String(cString: name)
        #else
            guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
            defer { free(resolved) }
            return String(cString: resolved)
        #endif
    }
}
