/// Text in HTML and XML.
package enum Markup {
    /// Appends text with its signs that mean something in HTML escaped, in attributes too.
    package static func escape(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            // No other control character may stand in either.
            case 0..<0x20 where byte != 0x0A && byte != 0x09: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
    }
}
