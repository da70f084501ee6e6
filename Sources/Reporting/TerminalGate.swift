/// The one gate before a terminal: text of whatever origin passes it, and leaves what would steer the terminal behind.
///
/// Newlines and tabs pass, and the colours that `Ink` has marked, which become escape sequences here. Every other control
/// character, an Escape included, and what turns the direction of reading or ends lines unseen, is shown as a sign, as
/// `VisibleText` has it; bytes that are no UTF-8 too. A return before a newline passes, since it changes nothing.
package enum TerminalGate {
    /// The bytes as a terminal may have them.
    /// - Complexity: O(n).
    package static func gated(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { text in
            var place = harmless(text, 0)
            guard place < text.count else { return Array(text) }
            var bytes = Array(text[..<place])
            bytes.reserveCapacity(text.count + 16)
            while place < text.count {
                place = pass(text, place, to: &bytes)
                let next = harmless(text, place)
                bytes.append(contentsOf: text[place..<next])
                place = next
            }
            return bytes
        }
    }

    package static func gated(_ text: String) -> [UInt8] { gated(Array(text.utf8)) }

    /// The end of what passes as it is from a place on, as far as single bytes tell.
    private static func harmless(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var place = start
        while place < text.count {
            if let eight = EightBytes(text, at: place, end: text.count), eight.arePrintable {
                place += 8
                continue
            }
            let byte = text[place]
            guard 0x20...0x7E ~= byte || byte == 0x0A || byte == 0x09 else { return place }
            place += 1
        }
        return place
    }

    /// Appends the one thing that begins at a place, a colour or a scalar or what is shown for it, and gives its end.
    private static func pass(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, to bytes: inout [UInt8]) -> Int {
        if let end = Ink.colourEnd(text, place) {
            bytes.append(0x1B)
            bytes.append(contentsOf: text[place + 1..<end])
            return end
        }
        if text[place] == 0x0D, place + 1 < text.count, text[place + 1] == 0x0A {
            bytes.append(0x0D)
            return place + 1
        }
        let decoded = UTF8Text.scalar(text, at: place, end: text.count)
        bytes.append(scalar: decoded.scalar.map(VisibleText.sign) ?? VisibleText.replacement)
        return place + decoded.length
    }
}
