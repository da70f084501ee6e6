/// One step through bytes that should be UTF-8.
package struct DecodedScalar: Sendable {
    /// Nil where the bytes are ill-formed.
    package let scalar: Unicode.Scalar?
    /// The bytes it takes, at least 1; where ill-formed, the longest start of a sequence that could have been one.
    package let length: Int
}

/// The one reader of UTF-8 in suan.
package enum UTF8Text {
    /// The scalar that starts at `offset`, which is below `end`; `end` is at most the number of bytes.
    package static func scalar(_ bytes: [UInt8], at offset: Int, end: Int) -> DecodedScalar {
        bytes.withUnsafeBufferPointer { scalar($0, at: offset, end: end) }
    }

    /// The same for bytes in memory.
    ///
    /// Source: the Unicode Standard, table 3-7 (well-formed byte sequences) and section 3.9 (maximal subparts).
    package static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
        let lead = bytes[offset]
        if lead < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(lead), length: 1) }
        let (count, second) = form(lead)
        guard count > 1 else { return DecodedScalar(scalar: nil, length: 1) }
        var allowed = second
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

    /// How many bytes a sequence with this first byte has, 1 where no sequence begins so, and what its second may be;
    /// further ones are 80 to BF.
    package static func form(_ lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>) {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (1, 0x80...0xBF)
        }
    }

    /// The offset of the first ill-formed byte sequence in a range, nil where all is UTF-8. A sequence that goes on past
    /// the range is ill-formed.
    ///
    /// Complexity: linear; ASCII eight bytes at a time.
    package static func firstInvalid(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                if let eight = EightBytes(buffer, at: offset, end: range.upperBound), eight.areASCII {
                    offset += 8
                    continue
                }
                let decoded = scalar(buffer, at: offset, end: range.upperBound)
                if decoded.scalar == nil { return offset }
                offset += decoded.length
            }
            return nil
        }
    }
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

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) {
        guard end - offset >= 8 else { return nil }
        word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
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
