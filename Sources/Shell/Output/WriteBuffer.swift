/// Bytes on their way to a descriptor, in memory that stays where it is: a signal handler can write them out.
final class WriteBuffer {
    static let capacity = 65_536
    /// As much as a pipe takes at once.
    static let piece = 4_096

    /// What a handler sees of it.
    struct Contents {
        let descriptor: Int32
        let start: UnsafeMutableRawPointer
        /// Set after the bytes are there.
        var count = 0
        /// How many of them were written out.
        var written = 0
    }

    let contents: UnsafeMutablePointer<Contents>

    init(descriptor: Int32) {
        contents = .allocate(capacity: 1)
        contents.initialize(
            to: Contents(descriptor: descriptor, start: .allocate(byteCount: WriteBuffer.capacity, alignment: 16)))
    }

    deinit {
        CrashGuard.forget(contents)
        contents.pointee.start.deallocate()
        contents.deallocate()
    }

    var isEmpty: Bool { contents.pointee.count == 0 }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: contents.pointee.start, count: contents.pointee.count)
    }

    func hasWritten(upTo count: Int) { contents.pointee.written = count }

    /// First there is nothing left to be written, then room again.
    func empty() {
        contents.pointee.count = 0
        contents.pointee.written = 0
    }

    /// Takes as many of the bytes as there is room for, and gives their count.
    func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        let count = min(bytes.count, WriteBuffer.capacity - contents.pointee.count)
        guard count > 0, let source = bytes.baseAddress else { return 0 }
        (contents.pointee.start + contents.pointee.count).copyMemory(from: source, byteCount: count)
        contents.pointee.count += count
        return count
    }
}
