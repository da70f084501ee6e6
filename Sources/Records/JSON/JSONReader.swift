import Reporting

/// Reads one value of JSON from bytes: RFC 8259, strictly.
package struct JSONReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var depth = 0
    /// Deeper nesting is refused.
    private static let deepest = 1_000

    private struct Malformed: Error {}

    private init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

    /// The value that is the whole of the bytes; nil where they are not one.
    ///
    /// Complexity: O(*n*) for *n* bytes.
    package static func value(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
        var reader = JSONReader(bytes)
        guard let value = try? reader.value() else { return nil }
        reader.skipBlanks()
        return reader.place == bytes.endIndex ? value : nil
    }

    private var next: UInt8 { place < bytes.endIndex ? bytes[place] : 0 }

    private mutating func skipBlanks() {
        while place < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard place < bytes.endIndex, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(Malformed) -> JSONValue {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(Malformed) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Malformed) in try reader.list() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Malformed) -> JSONValue
    ) throws(Malformed) -> JSONValue {
        depth += 1
        guard depth <= JSONReader.deepest else { throw Malformed() }
        defer { depth -= 1 }
        place += 1
        return try read(&self)
    }

    private mutating func object() throws(Malformed) -> JSONValue {
        var fields: [JSONValue.Field] = []
        if take("}") { return .object(fields) }
        repeat {
            skipBlanks()
            let name = try text()
            guard take(":") else { throw Malformed() }
            fields.append(.init(name: name, value: try value()))
        } while take(",")
        guard take("}") else { throw Malformed() }
        return .object(fields)
    }

    private mutating func list() throws(Malformed) -> JSONValue {
        var items: [JSONValue] = []
        if take("]") { return .list(items) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw Malformed() }
        return .list(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { bytes[place...].prefix(length).elementsEqual($0) }
        guard isThere else { throw Malformed() }
        place += length
        return value
    }

    /// `[ "-" ] ( "0" | DIGIT-1-9 { DIGIT } ) [ "." DIGITS ] [ "e" [ SIGN ] DIGITS ]`
    private mutating func number() throws(Malformed) -> JSONValue {
        let start = place
        if next == UInt8(ascii: "-") { place += 1 }
        if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if next | 0x20 == UInt8(ascii: "e") {
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func digits() throws(Malformed) {
        let start = place
        while 0x30...0x39 ~= next { place += 1 }
        if place == start { throw Malformed() }
    }

    private mutating func text() throws(Malformed) -> String {
        guard next == UInt8(ascii: "\"") else { throw Malformed() }
        place += 1
        var text: [UInt8] = []
        while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let whole = String(validating: text, as: UTF8.self) else { throw Malformed() }
                return whole
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw Malformed()
            default: text.append(byte)
            }
        }
        throw Malformed()
    }

    /// What stands after a backslash.
    private mutating func escape() throws(Malformed) -> [UInt8] {
        let sign = next
        place += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var code = try unit()
            if 0xD800..<0xDC00 ~= code {
                guard next == UInt8(ascii: "\\") else { throw Malformed() }
                place += 1
                guard next == UInt8(ascii: "u") else { throw Malformed() }
                place += 1
                let low = try unit()
                guard 0xDC00..<0xE000 ~= low else { throw Malformed() }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw Malformed() }
            return Array(String(scalar).utf8)
        default: throw Malformed()
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(Malformed) -> UInt32 {
        guard bytes.endIndex - place >= 4, bytes[place..<place + 4].allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw Malformed() }
        place += 4
        return code
    }
}
