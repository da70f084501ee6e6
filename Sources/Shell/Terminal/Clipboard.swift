/// The clipboard of the terminal, which may be on another machine.
enum Clipboard {
    /// Terminals take no more, in bytes of the text.
    static let longest = 74_994

    /// Asks the terminal to keep a text in its clipboard (xterm's operating system command 52).
    static func keep(_ text: String) {
        Terminal.send("\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}")
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for place in 0..<3 { bits = bits << 8 | (place < group.count ? Int(group[start + place]) : 0) }
            for place in 0..<4 {
                text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
