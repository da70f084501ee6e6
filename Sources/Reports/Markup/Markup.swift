import Reporting

/// Writes a page of HTML. All text is escaped and tags, attributes and classes are those of a closed set, so that
/// nothing that comes from outside can become a tag; elements close where they were opened.
///
/// What would turn the direction of reading, and control characters, are signs of themselves.
struct Markup {
    private(set) var bytes: [UInt8] = []

    /// Appends an element with what the body writes into it.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ body: (inout Markup) -> Void) {
        open(tag, attributes)
        body(&self)
        bytes += "</".utf8
        bytes += tag.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// Appends an element that holds a text.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// Appends an element that holds nothing and has no end: `<meta …>`.
    mutating func empty(_ tag: Tag, _ attributes: [Attribute] = []) { open(tag, attributes) }

    /// Appends a text.
    mutating func text(_ text: String) { Markup.append(text, to: &bytes) }

    /// Begins a new line of the file, which no reader sees.
    mutating func newLine() { bytes.append(0x0A) }

    /// Appends text of the program itself that stands in a `style` or a `script`.
    mutating func own(_ tag: Tag, _ text: StaticString) {
        open(tag, [])
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes += "</\(tag.rawValue)>".utf8
    }

    /// Appends what another part of the program has written as a whole element.
    mutating func picture(_ svg: String) { bytes += svg.utf8 }

    /// Begins the document.
    mutating func begin(mark: StaticString) {
        mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += tag.rawValue.utf8
        for (name, value) in attributes.lazy.flatMap(\.written) {
            bytes.append(0x20)
            bytes += name.utf8
            if value.isEmpty { continue }
            bytes += "=\"".utf8
            Markup.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    /// A text with escapes, which stands within a tag's quotation marks and outside of tags alike.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\r": break
            default: bytes.append(scalar: VisibleText.sign(for: scalar))
            }
        }
    }
}
