/// The one gate before a terminal: text of whatever origin passes it, and leaves what would steer the terminal behind.
///
/// Newlines and tabs pass, and the colours that `Ink` has marked, which become escape sequences here. Every other control
/// character, an Escape included, and what turns the direction of reading or ends lines unseen, is shown as a sign, as
/// `VisibleText` has it; bytes that are no UTF-8 too.
package enum TerminalGate {
    /// Appends the bytes as a terminal may have them.
    /// - Complexity: O(n).
    package static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
        var place = 0
        while place < text.count {
            let start = place
            while place < text.count, isHarmless(text[place]) { place += 1 }
            bytes.append(contentsOf: text[start..<place])
            guard place < text.count else { return }
            if let end = colourEnd(text, place) {
                bytes.append(0x1B)
                bytes.append(contentsOf: text[place + 1..<end])
                place = end
                continue
            }
            let decoded = decodeScalar(text, at: place, end: text.count)
            bytes.append(scalar: decoded.scalar.map(VisibleText.sign) ?? VisibleText.replacement)
            place += decoded.length
        }
    }

    package static func gated(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        append(text, to: &bytes)
        return bytes
    }

    package static func gated(_ text: String) -> [UInt8] { gated(Array(text.utf8)) }

    private static func isHarmless(_ byte: UInt8) -> Bool { 0x20...0x7E ~= byte || byte == 0x0A || byte == 0x09 }

    /// The end of a marked colour that begins here: the mark, `[`, numbers, `m`.
    private static func colourEnd(_ text: [UInt8], _ start: Int) -> Int? {
        guard text[start] == Ink.mark, start + 1 < text.count, text[start + 1] == UInt8(ascii: "[") else { return nil }
        var place = start + 2
        while place < text.count, 0x30...0x39 ~= text[place] || text[place] == UInt8(ascii: ";") { place += 1 }
        return place < text.count && text[place] == UInt8(ascii: "m") ? place + 1 : nil
    }
}
