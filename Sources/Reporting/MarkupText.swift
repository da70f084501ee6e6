/// Text and tags of HTML and of XML.
///
/// Source: Extensible Markup Language 1.0, fifth edition, sections 2.2 (Char) and 2.4.
package enum MarkupText {
    /// Appends text so that it stays text, between tags and within quotation marks in them: what means something there is
    /// escaped; what may not stand there, and what would turn the direction of reading, is shown as a sign.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\r": break
            case "\u{FFFE}", "\u{FFFF}": bytes.append(scalar: VisibleText.replacement)
            default: bytes.append(scalar: VisibleText.sign(for: scalar))
            }
        }
    }

    /// Appends a tag: `<name a="…">`.
    package static func append(
        tag name: String, _ attributes: some Sequence<(name: String, value: String)>, closing: String = ">",
        to bytes: inout [UInt8]
    ) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += closing.utf8
    }
}
