import Files

extension [Value] {
    /// Makes room for so many items, which are to be added next.
    package mutating func makeRoom(for count: Int) {
        reserveCapacity(count)
        withUnsafeBufferPointer { items in
            guard let start = items.baseAddress else { return }
            LargePages.advise(start, byteCount: count &* MemoryLayout<Value>.stride)
        }
    }
}
