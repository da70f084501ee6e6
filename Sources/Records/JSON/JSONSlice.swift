import Files

/// A text or a number where it stands among the bytes of JSON, without its quotation marks.
package struct JSONSlice: Equatable, Sendable {
    package let start: Int
    package let end: Int
    /// Whether a backslash is in it.
    package let hasEscapes: Bool
    /// What tells a name from others: of one of seven bytes at most these and their number, which no other has; of a
    /// longer one a hash. 0 for what is no name.
    package private(set) var key: UInt64 = 0

    init(start: Int, end: Int, hasEscapes: Bool) { (self.start, self.end, self.hasEscapes) = (start, end, hasEscapes) }

    package var count: Int { end - start }

    /// Whether the key is that of no other name.
    var hasOwnKey: Bool { key >> 56 < 8 }

    /// The key of a short name.
    package static func key(_ name: StaticString) -> UInt64 {
        key(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    mutating func setKey(_ bytes: UnsafeBufferPointer<UInt8>) {
        if hasEscapes {
            key = decoded(bytes).withUnsafeBytes { JSONSlice.key($0) }
        } else if count < 8, start &+ 8 <= bytes.count {
            let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
            key = UInt64(littleEndian: word) & (1 << UInt64(8 &* count) &- 1) | UInt64(count) << 56
        } else {
            key = JSONSlice.key(UnsafeRawBufferPointer(self.bytes(bytes)))
        }
    }

    private static func key(_ name: UnsafeRawBufferPointer) -> UInt64 {
        guard name.count < 8 else { return ByteHash(name).value | 0xFF << 56 }
        return name.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(name.count) << 56
    }

    /// Whether the same bytes stand in another place.
    package func isSame(_ other: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where bytes[start &+ index] != bytes[other.start &+ index] { return false }
        return true
    }

    /// Whether it is a text of plain letters.
    package func isEqual(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == text.utf8CodeUnitCount, !hasEscapes else { return false }
        for index in 0..<count where bytes[start &+ index] != text.utf8Start[index] { return false }
        return true
    }

    /// Its bytes as they stand.
    package func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// The text, its escapes read.
    package func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard hasEscapes else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        return String(decoding: decoded(bytes), as: UTF8.self)
    }

    /// What it means, in UTF-8. The scanner has checked it.
    func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(count)
        var place = start
        while place < end {
            guard bytes[place] == UInt8(ascii: "\\"), place + 1 < end else {
                text.append(bytes[place])
                place += 1
                continue
            }
            let sign = bytes[place + 1]
            place += 2
            switch sign {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                var code = JSONSlice.unit(bytes, place, end)
                place += 4
                if 0xD800..<0xDC00 ~= code {
                    let low = JSONSlice.unit(bytes, place + 2, end)
                    place += 6
                    code = 0x10000 &+ (code &- 0xD800) << 10 &+ (low &- 0xDC00)
                }
                let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
                text.append(contentsOf: String(Character(scalar)).utf8)
            default: text.append(sign)
            }
        }
        return text
    }

    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> UInt32 {
        guard place + 4 <= end else { return 0xFFFD }
        return (place..<place + 4).reduce(0) { $0 << 4 | (hexadecimal(bytes[$1]) ?? 0) }
    }

    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x41 + 10
        case 0x61...0x66: UInt32(byte) - 0x61 + 10
        default: nil
        }
    }
}
