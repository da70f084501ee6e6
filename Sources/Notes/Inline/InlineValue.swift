/// A value in running text that was woven: `<span title="= minimax.revenue">53.437M USD @ 9M2025</span>`. It shows as its
/// value wherever Markdown is shown, and keeps its expression.
///
/// A `span` and no comment: a line that begins with a comment is a block of HTML, in which Markdown does not count.
enum InlineValue {
    private static let opening = Array("<span title=\"= ".utf8)
    private static let closing = Array("</span>".utf8)
    /// How far the end of one is looked for, in bytes.
    private static let longest = 4_096

    struct Found {
        var expression: Range<Int>
        var shown: Range<Int>
        var end: Int
    }

    /// The value that begins at a place.
    static func read(_ text: [UInt8], at place: Int) -> Found? {
        guard text[place...].starts(with: opening) else { return nil }
        let start = place + opening.count
        let limit = min(start + longest, text.count)
        guard let quote = text[start..<limit].firstIndex(of: UInt8(ascii: "\"")), quote + 1 < limit,
            text[quote + 1] == UInt8(ascii: ">"),
            let close = text[(quote + 2)..<min(quote + longest, text.count)].firstPlace(of: closing),
            !text[start..<close].contains(0x0A)
        else { return nil }
        return Found(expression: start..<quote, shown: quote + 2..<close, end: close + closing.count)
    }

    /// Whether a tag says what a woven value's says, and says it otherwise.
    static func isAlike(_ tag: ArraySlice<UInt8>) -> Bool {
        let text = tag.filter { !$0.isBlank && $0 != 0x0A }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return text.starts(with: "<span".utf8)
            && (text[...].firstPlace(of: Array("title=\"=".utf8)) ?? text[...].firstPlace(of: Array("title='=".utf8)))
                != nil
    }

    /// What stands in a note for an expression and its value.
    static func written(_ expression: [UInt8], _ shown: [UInt8]) -> [UInt8] {
        var bytes = opening
        for byte in expression {
            switch byte {
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "|"): bytes += Array("&#124;".utf8)
            case UInt8(ascii: "`"): bytes += Array("&#96;".utf8)
            default: bytes.append(byte)
            }
        }
        bytes += Array("\">".utf8)
        let meaning = Array("\\`*_[]<|~$&".utf8)
        for byte in shown {
            if meaning.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return bytes + closing
    }
}
