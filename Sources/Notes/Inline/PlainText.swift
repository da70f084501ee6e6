/// Text of a note as it is meant: escapes and entities (CommonMark 0.31, 2.4 and 2.5; of the named entities those that
/// are common in prose).
package enum PlainText {
    /// The text that a written one means.
    ///
    /// - Parameter hasEscapes: whether `\` takes the meaning of the sign behind it, as it does in text and not in a tag.
    package static func meant(_ text: ArraySlice<UInt8>, hasEscapes: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if hasEscapes, byte == UInt8(ascii: "\\"), place + 1 < text.endIndex, text[place + 1].isPunctuation {
                bytes.append(text[place + 1])
                place += 2
            } else if byte == UInt8(ascii: "&"), let (scalar, end) = entity(text[place...]) {
                bytes += Array(String(Character(scalar)).utf8)
                place = end
            } else {
                bytes.append(byte)
                place += 1
            }
        }
        return bytes
    }

    /// The sign that an entity at the beginning stands for, and where it ends.
    private static func entity(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
        guard let close = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: text[(text.startIndex + 1)..<close], as: UTF8.self)
        if let scalar = named[name] { return (scalar, close + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let number else { return nil }
        return (number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}", close + 1)
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
        "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "times": "×", "divide": "÷", "minus": "−",
        "plusmn": "±", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "rarr": "→", "larr": "←", "euro": "€",
        "pound": "£", "yen": "¥", "sect": "§", "deg": "°", "shy": "\u{AD}", "thinsp": "\u{2009}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    ]
}
