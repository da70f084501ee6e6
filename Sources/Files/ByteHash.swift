/// The one hash of bytes in suan: FNV-1a taken eight bytes at a time, each sum turned so that high bits count too. It is
/// the same on every machine and in every version, since files carry it.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
package struct ByteHash {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// The hash of some bytes. Complexity: O(n), an eighth of n steps.
    package init(_ bytes: UnsafeRawBufferPointer) { add(bytes) }

    package mutating func add(_ word: UInt64) {
        value = (value ^ word) &* 0x100_0000_01B3
        value = value << 29 | value >> 35
    }

    /// Bytes that do not fill a word count with their number, so that zeros at the end are told apart.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let whole = bytes.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        guard whole < bytes.count else { return }
        var rest = UInt64(bytes.count - whole) << 56
        if whole > 0 {
            let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
            rest |= UInt64(littleEndian: last) >> (UInt64(8 - (bytes.count - whole)) * 8)
        } else {
            for place in 0..<bytes.count { rest |= UInt64(bytes[place]) << (UInt64(place) * 8) }
        }
        add(rest)
    }

    /// The 32 bits that tables of names are built on.
    package var folded: UInt32 {
        // A. Appleby's finalizer of MurmurHash3, so that every bit counts in the lowest ones.
        var mixed = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 33))
    }
}
