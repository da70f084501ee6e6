/// Writes JSON, after RFC 8259, on one line and without spaces. It puts the commas; who writes opens and closes in turn,
/// and names each value of an object.
package struct JSONWriter {
    /// What was written so far, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// Where what was written goes as soon as there is much of it; nil keeps it all.
    private let drain: (([UInt8]) -> Void)?
    private static let much = 1 << 16
    /// Whether something stands before the next value or name that a comma sets apart.
    private var isAfterValue = false

    package init(drain: (([UInt8]) -> Void)? = nil) { self.drain = drain }

    // MARK: Objects and lists

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginList() { begin(UInt8(ascii: "[")) }
    package mutating func endList() { end(UInt8(ascii: "]")) }

    private mutating func begin(_ sign: UInt8) {
        separate()
        bytes.append(sign)
        isAfterValue = false
    }

    private mutating func end(_ sign: UInt8) {
        bytes.append(sign)
        isAfterValue = true
    }

    private mutating func separate() {
        if isAfterValue { bytes.append(UInt8(ascii: ",")) }
        if bytes.count > JSONWriter.much { flush() }
    }

    /// Sends off what was written so far, where it is not kept.
    package mutating func flush() {
        guard let drain else { return }
        drain(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The name of the value that is written next.
    package mutating func name(_ name: some StringProtocol) {
        separate()
        JSONText.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        isAfterValue = false
    }

    // MARK: Values

    package mutating func text(_ text: some StringProtocol) {
        separate()
        JSONText.append(text, to: &bytes)
        isAfterValue = true
    }

    /// A text that is given in pieces, each of whole characters.
    package mutating func text(pieces: (_ add: ([UInt8]) -> Void) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        pieces { piece in
            JSONText.append(content: String(decoding: piece, as: UTF8.self), to: &bytes)
            if bytes.count > JSONWriter.much { flush() }
        }
        bytes.append(UInt8(ascii: "\""))
        isAfterValue = true
    }

    package mutating func number(_ number: Int) { plain(String(number)) }

    package mutating func truth(_ truth: Bool) { plain(truth ? "true" : "false") }

    package mutating func null() { plain("null") }

    /// A number as it was read.
    package mutating func written(_ digits: String) { plain(digits) }

    private mutating func plain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        isAfterValue = true
    }

    // MARK: Named values

    package mutating func field(_ name: String, _ text: some StringProtocol) {
        self.name(name)
        self.text(text)
    }

    package mutating func field(_ name: String, _ number: Int) {
        self.name(name)
        self.number(number)
    }

    package mutating func field(_ name: String, _ truth: Bool) {
        self.name(name)
        self.truth(truth)
    }
}
