#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Pages of memory of 2 MB, where the system has them. Giving out as much in small ones takes longer than filling it.
package enum LargePages {
    /// Less is as well kept on small pages.
    package static let least = 4 << 20
    package static let size = 2 << 20

    /// Asks for large pages behind memory that was made and not written to yet. It changes nothing but the time taken.
    package static func advise(_ start: UnsafeRawPointer, byteCount: Int) {
        guard byteCount >= least else { return }
        #if os(Linux)
            let first = LargePages.first(from: UInt(bitPattern: start))
            let end = (UInt(bitPattern: start) + UInt(byteCount)) & ~UInt(size - 1)
            guard end > first else { return }
            _ = madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_HUGEPAGE)
        #endif
    }

    /// How many bytes after an address the next large page begins.
    package static func distance(from start: UnsafeRawPointer) -> Int {
        let start = UInt(bitPattern: start)
        return Int(first(from: start) - start)
    }

    private static func first(from start: UInt) -> UInt { (start + UInt(size) - 1) & ~UInt(size - 1) }
}
