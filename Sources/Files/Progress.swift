#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One line on a terminal that says how far something is, written over again and again and wiped away at the end. It
/// begins only where something takes long.
package final class Progress {
    private let descriptor: Int32
    private var next = 0.0
    private var isShown = false

    /// Seconds before it begins, and between two of its states.
    private static let (delay, pause) = (0.4, 0.1)

    /// - Parameter descriptor: of the terminal.
    package init(on descriptor: Int32) { self.descriptor = descriptor }

    package func begin() { next = monotonicSeconds() + Progress.delay }

    package func show(_ done: Int, of all: Int) {
        guard case let now = monotonicSeconds(), now >= next else { return }
        next = now + Progress.pause
        isShown = true
        put("\r\(done) / \(all)")
    }

    package func end() {
        guard isShown else { return }
        isShown = false
        put("\r\u{1B}[K")
    }

    private func put(_ text: String) {
        Array(text.utf8).withUnsafeBytes { bytes in _ = write(descriptor, bytes.baseAddress, bytes.count) }
    }
}
