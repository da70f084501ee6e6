import Files

/// So many doubles one after the other. Long ones begin where a large page does, so that none of them lies on small pages,
/// which take longer to come by than an operation on them.
package struct SampleColumn: Sendable {
    private var storage: [Double]
    private let offset: Int
    package let count: Int

    init(_ values: [Double]) { (storage, offset, count) = (values, 0, values.count) }

    /// A column in fresh memory.
    ///
    /// - Parameter fill: writes every row, and may read none that it has not written.
    @inline(__always)
    init(_ count: Int, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
        let stride = MemoryLayout<Double>.stride
        let isLong = count &* stride >= LargePages.least
        // Room before the first row for the distance to a large page, and behind the last for the rest of one.
        let room = isLong ? 2 * LargePages.size / stride : 0
        var start = 0
        storage = [Double](unsafeUninitializedCapacity: count + room) { buffer, made in
            if isLong, let base = buffer.baseAddress {
                start = Swift.min(LargePages.distance(from: base) / stride, room)
                LargePages.advise(base, byteCount: (count + room) &* stride)
            }
            fill(UnsafeMutableBufferPointer(rebasing: buffer[start..<start + count]))
            made = start + count
        }
        (offset, self.count) = (start, count)
    }

    /// Writes other rows in the place of these.
    @inline(__always)
    mutating func refill(_ fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
        let rows = offset..<offset + count
        storage.withUnsafeMutableBufferPointer { fill(UnsafeMutableBufferPointer(rebasing: $0[rows])) }
    }

    @inline(__always)
    package func withRows<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[offset..<offset + count])) }
    }
}

extension SampleColumn: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(_ row: Int) -> Double { storage[offset + row] }
}
