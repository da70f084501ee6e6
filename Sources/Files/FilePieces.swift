#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An ordinary file of which pieces are read where they stand, so that it may be larger than memory.
package struct FilePieces: ~Copyable {
    private let file: Descriptor
    /// Its bytes when it was opened.
    package let count: Int

    package init(_ path: String) throws(FileProblem) {
        let opened = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        let status = try opened.status()
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notOrdinary }
        count = Int(status.st_size)
        file = opened
    }

    /// So many bytes from a place on.
    ///
    /// - Throws: `broken` where the file has fewer by now.
    package func read(at offset: Int, _ count: Int) throws(FileProblem) -> [UInt8] {
        var failure: FileProblem?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let some = pread(
                    file.number, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
                if some > 0 {
                    filled += some
                } else if some == 0 {
                    failure = .broken
                    return
                } else if errno != EINTR {
                    failure = .last
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
