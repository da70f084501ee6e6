/// Bytes that rate tables are read from: the program's own, or a buffer that goes with the last table in it.
///
/// The first byte is aligned to 8; nobody writes to them once a table has been made.
final class RateBytes: @unchecked Sendable {
    let start: UnsafeRawPointer
    let count: Int
    /// The buffer to free; nil for the program's own bytes and for a part of another buffer.
    private let owned: UnsafeMutableRawPointer?
    private let whole: RateBytes?

    /// Bytes that are there as long as the program.
    init(shipped start: UnsafeRawPointer, count: Int) {
        self.start = start
        self.count = count
        owned = nil
        whole = nil
    }

    /// A copy.
    init(copying bytes: UnsafeRawBufferPointer) {
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 8), alignment: 16)
        if let first = bytes.baseAddress { buffer.copyMemory(from: first, byteCount: bytes.count) }
        start = UnsafeRawPointer(buffer)
        count = bytes.count
        owned = buffer
        whole = nil
    }

    /// A part of others, which stay with it; nil where the part lies outside or is not aligned.
    init?(_ whole: RateBytes, from offset: Int, count: Int) {
        guard offset >= 0, offset % 8 == 0, count >= 0, offset <= whole.count, count <= whole.count - offset else {
            return nil
        }
        start = whole.start + offset
        self.count = count
        owned = nil
        self.whole = whole
    }

    deinit { owned?.deallocate() }

    /// The word at an offset that is a multiple of 4, and which with its four bytes lies inside.
    func word(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: start.load(fromByteOffset: offset, as: UInt32.self))
    }

    /// What the closure makes of the bytes, which stay for as long as it runs.
    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        withExtendedLifetime(self) { body(UnsafeRawBufferPointer(start: start, count: count)) }
    }

    /// A copy.
    var array: [UInt8] { withBytes { Array($0) } }
}
