/// Where a link or an image leads: `(address "title")` (CommonMark 0.31, 6.3).
enum LinkReader {
    /// In bytes.
    private static let longestTitle = 4_096

    /// What stands behind the `]` before a place; nil where that is no link. Its `whole` ends behind the `)`.
    static func target(_ text: [UInt8], at start: Int) -> InlineToken.LinkTarget? {
        var place = start
        func sign() -> UInt8 { place < text.count ? text[place] : 0 }
        func skipBlanks() -> Bool {
            let before = place
            while [0x20, 0x09, 0x0A].contains(sign()) { place += 1 }
            return place > before
        }
        guard sign() == UInt8(ascii: "(") else { return nil }
        place += 1
        _ = skipBlanks()
        guard let address = address(text, &place) else { return nil }
        var title: Range<Int>?
        if skipBlanks(), let close = closing(sign()) {
            var end = place + 1
            let limit = min(text.count, end + longestTitle)
            while end < limit, text[end] != close {
                end += text[end] == UInt8(ascii: "\\") && end + 1 < limit ? 2 : 1
            }
            guard end < limit else { return nil }
            title = place + 1..<end
            place = end + 1
            _ = skipBlanks()
        }
        guard sign() == UInt8(ascii: ")") else { return nil }
        return InlineToken.LinkTarget(address: address, title: title, whole: start..<place + 1)
    }

    private static func closing(_ sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): sign
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }

    private static func address(_ text: [UInt8], _ place: inout Int) -> Range<Int>? {
        let isAngled = place < text.count && text[place] == UInt8(ascii: "<")
        if isAngled { place += 1 }
        let start = place
        var depth = 0
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "\\") where place + 1 < text.count && text[place + 1].isPunctuation: place += 1
            case 0x0A where isAngled, UInt8(ascii: "<") where isAngled: return nil
            case UInt8(ascii: ">") where isAngled:
                place += 1
                return start..<place - 1
            case 0...0x20 where !isAngled: return depth == 0 ? start..<place : nil
            case UInt8(ascii: "(") where !isAngled:
                depth += 1
                if depth > 32 { return nil }
            case UInt8(ascii: ")") where !isAngled:
                if depth == 0 { return start..<place }
                depth -= 1
            default: break
            }
            place += 1
        }
        return nil
    }
}
