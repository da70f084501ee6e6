/// Reads one value of JSON from bytes, with all that is in it: RFC 8259, strictly, by `JSONScanner`. For what is small;
/// what is large is gone through with the scanner.
package enum JSONReader {
    /// The value that is the whole of the bytes; nil where they are not one.
    ///
    /// Complexity: O(*n*) for *n* bytes.
    package static func value(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
        do throws(JSONProblem) { return try read(bytes) } catch { return nil }
    }

    /// The value that is the whole of the bytes.
    ///
    /// - Throws: what is wrong first, its place counted from the first byte.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONProblem) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONProblem) in
                var scanner = JSONScanner(buffer)
                let value = try value(&scanner, buffer)
                try scanner.end()
                return value
            }
        }
        return try result.get()
    }

    /// Calls itself once a level; the scanner refuses what is too deep.
    private static func value(
        _ scanner: inout JSONScanner, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(JSONProblem) -> JSONValue {
        switch try scanner.kind() {
        case .null:
            try scanner.null()
            return .null
        case .truth: return .truth(try scanner.truth())
        case .number: return .number(try scanner.number().string(bytes))
        case .text: return .text(try scanner.text().string(bytes))
        case .list:
            var items: [JSONValue] = []
            try scanner.beginList()
            while try scanner.nextItem() { items.append(try value(&scanner, bytes)) }
            return .list(items)
        case .object:
            var fields: [JSONValue.Field] = []
            try scanner.beginObject()
            while let name = try scanner.nextName() {
                fields.append(.init(name: name.string(bytes), value: try value(&scanner, bytes)))
            }
            return .object(fields)
        }
    }
}
