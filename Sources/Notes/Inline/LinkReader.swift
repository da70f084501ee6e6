/// Where a link or an image leads, `(address "title")`, and the definitions of links (CommonMark 0.31, 6.3 and 4.7).
enum LinkReader {
    /// In bytes.
    private static let longestTitle = 4_096

    /// What stands behind the `]` before a place; nil where that is no link. Its `whole` ends behind the `)`.
    static func target(_ text: [UInt8], at start: Int) -> InlineToken.LinkTarget? {
        var place = start
        guard sign(text, place) == UInt8(ascii: "(") else { return nil }
        place += 1
        skipBlanks(text, &place)
        guard let address = address(text, &place) else { return nil }
        var title: Range<Int>?
        if skipBlanks(text, &place) > 0, closing(sign(text, place)) != nil {
            guard let found = self.title(text, &place) else { return nil }
            title = found
            skipBlanks(text, &place)
        }
        guard sign(text, place) == UInt8(ascii: ")") else { return nil }
        return InlineToken.LinkTarget(address: address, title: title, whole: start..<place + 1)
    }

    /// The definition of a link that begins at a place, `[label]: address "title"` (4.7): its title, and where the next line
    /// begins.
    static func definition(_ text: [UInt8], at start: Int) -> (title: Range<Int>?, end: Int)? {
        guard sign(text, start) == UInt8(ascii: "["), var place = labelEnd(text, start + 1),
            sign(text, place) == UInt8(ascii: ":")
        else { return nil }
        place += 1
        skipBlanks(text, &place)
        guard let address = address(text, &place), address.lowerBound < place else { return nil }
        let afterAddress = lineEnd(text, place)
        if skipBlanks(text, &place) > 0, closing(sign(text, place)) != nil, let title = title(text, &place),
            let end = lineEnd(text, place)
        {
            return (title, end)
        }
        return afterAddress.map { (nil, $0) }
    }

    /// Behind the `]` of a label, which holds a sign and no bracket.
    private static func labelEnd(_ text: [UInt8], _ start: Int) -> Int? {
        var place = start
        while place < min(text.count, start + 1_000) {
            switch text[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return text[start..<place].allSatisfy { $0 <= 0x20 } ? nil : place + 1
            default: break
            }
            place += 1
        }
        return nil
    }

    /// Behind the line where nothing but blanks is left of it.
    private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int? {
        let end = text[start...].firstIndex { !$0.isBlank } ?? text.count
        return end == text.count ? end : text[end] == 0x0A ? end + 1 : nil
    }

    private static func sign(_ text: [UInt8], _ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }

    /// Gives how many blanks there were.
    @discardableResult
    private static func skipBlanks(_ text: [UInt8], _ place: inout Int) -> Int {
        let before = place
        while [0x20, 0x09, 0x0A].contains(sign(text, place)) { place += 1 }
        return place - before
    }

    /// A title with its quotation marks, of which the text is given.
    private static func title(_ text: [UInt8], _ place: inout Int) -> Range<Int>? {
        guard let close = closing(sign(text, place)) else { return nil }
        let start = place + 1
        var end = start
        let limit = min(text.count, end + longestTitle)
        while end < limit, text[end] != close {
            end += text[end] == UInt8(ascii: "\\") && end + 1 < limit ? 2 : 1
        }
        guard end < limit else { return nil }
        place = end + 1
        return start..<end
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
        return depth == 0 && !isAngled ? start..<place : nil
    }
}
