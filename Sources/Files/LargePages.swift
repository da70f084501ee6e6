#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Pages of memory of 2 MB, where the system has them. Giving out as much in small ones takes longer than filling it.
package enum LargePages {
    /// Less is as well kept on small pages.
    private static let least = 8 << 20
    private static let size = 2 << 20

    /// Asks for large pages behind memory that was made and not written to yet. It changes nothing but the time taken.
    package static func advise(_ start: UnsafeRawPointer, byteCount: Int) {
        guard byteCount >= least else { return }
        #if os(Linux)
            let first = (UInt(bitPattern: start) + UInt(size) - 1) & ~UInt(size - 1)
            let end = (UInt(bitPattern: start) + UInt(byteCount)) & ~UInt(size - 1)
            guard end > first else { return }
            _ = madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_HUGEPAGE)
        #endif
    }
}
