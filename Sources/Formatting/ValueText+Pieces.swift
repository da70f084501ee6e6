import Resolution

/// Long lists, written a piece at a time.
extension ValueText {
    private static let much = 1 << 16

    /// Gives the text of a value in pieces of whole characters, to the end.
    package func pieces(of value: Value, _ add: ([UInt8]) -> Void) {
        var bytes: [UInt8] = []
        append(value, inList: false, to: &bytes, add)
        add(bytes)
    }

    private func append(_ value: Value, inList: Bool, to bytes: inout [UInt8], _ add: ([UInt8]) -> Void) {
        if bytes.count > ValueText.much {
            add(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        guard case .list(let list) = value else { return append(value, to: &bytes, inList: inList) }
        bytes.append(UInt8(ascii: "["))
        for (index, item) in list.items.enumerated() {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            append(item, inList: true, to: &bytes, add)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
