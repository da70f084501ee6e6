#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension RateFile {
    /// Reads a file. One that is too large, or no text, is refused by its size or its first bytes.
    ///
    /// - Throws: `RateFileProblem`, of a file that cannot be read `unreadable`.
    package init(path: String) throws(RateFileProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw RateFileProblem(.unreadable("cannot read \(path): \(RateFiles.words(errno))"))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            throw RateFileProblem(.unreadable("cannot read \(path): it is a folder"))
        }
        guard Int(status.st_size) <= Self.largest else { throw RateFileProblem(.tooLarge(bytes: Int(status.st_size))) }
        // A pipe has no size, so what comes is counted.
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: max(1 << 16, Int(status.st_size) + 1))
        while true {
            let count = piece.withUnsafeMutableBytes { RateFiles.fill($0, from: descriptor) }
            guard let count else {
                throw RateFileProblem(.unreadable("cannot read \(path): \(RateFiles.words(errno))"))
            }
            if bytes.isEmpty, count < piece.count {
                piece.removeLast(piece.count - count)
                bytes = piece
                break
            }
            bytes.append(contentsOf: piece[..<count])
            if bytes.prefix(4096).contains(0) { throw RateFileProblem(.binary) }
            guard bytes.count <= Self.largest else { throw RateFileProblem(.tooLarge(bytes: bytes.count)) }
            if count < piece.count { break }
        }
        try self.init(bytes)
    }
}
