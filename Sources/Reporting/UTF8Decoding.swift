/// One step through bytes that should be UTF-8.
struct DecodedScalar {
    /// Nil where the bytes are ill-formed.
    let scalar: Unicode.Scalar?
    /// The bytes it takes, at least 1; where ill-formed, the longest start of a sequence that could have been one.
    let length: Int
}

/// Reads the scalar that starts at `offset`, which is below `end`; `end` is at most the number of bytes.
///
/// Source: the Unicode Standard, table 3-7 (well-formed byte sequences) and section 3.9 (maximal subparts).
func decodeScalar(_ bytes: [UInt8], at offset: Int, end: Int) -> DecodedScalar {
    let lead = bytes[offset]
    if lead < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(lead), length: 1) }
    let count: Int
    // What the second byte may be; further ones are 80 to BF.
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
        count = 3
        if lead == 0xE0 { allowed = 0xA0...0xBF }
        if lead == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
        count = 4
        if lead == 0xF0 { allowed = 0x90...0xBF }
        if lead == 0xF4 { allowed = 0x80...0x8F }
    default: return DecodedScalar(scalar: nil, length: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for index in 1..<count {
        guard offset + index < end, allowed ~= bytes[offset + index] else {
            return DecodedScalar(scalar: nil, length: index)
        }
        value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
        allowed = 0x80...0xBF
    }
    return DecodedScalar(scalar: Unicode.Scalar(value), length: count)
}

/// Eight bytes at once, looked at together.
struct EightBytes {
    private let word: UInt64
    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The bytes from `offset` on; nil when fewer than eight are left before `end`.
    init?(_ bytes: [UInt8], at offset: Int, end: Int) {
        guard end - offset >= 8 else { return nil }
        word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    }

    var areASCII: Bool { word & EightBytes.high == 0 }

    /// Whether all are ASCII from the space to the tilde, each one cell wide.
    var arePrintable: Bool {
        let belowSpace = word &- EightBytes.ones &* 0x20
        let delete = word ^ (EightBytes.ones &* 0x7F)
        let deleted = (delete &- EightBytes.ones) & ~delete
        return (word | belowSpace | deleted) & EightBytes.high == 0
    }

    /// Whether any is a line feed or a carriage return.
    var breakLine: Bool { holds(0x0A) || holds(0x0D) }

    private func holds(_ byte: UInt64) -> Bool {
        let zeroed = word ^ (EightBytes.ones &* byte)
        return (zeroed &- EightBytes.ones) & ~zeroed & EightBytes.high != 0
    }
}
