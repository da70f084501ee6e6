/// The signs that blocks begin with, behind their indentation (CommonMark 0.31, 4 and 5.2).
enum LeafStart {
    /// The level of a heading, and its text without the signs at its ends.
    static func heading(_ bytes: [UInt8], _ range: Range<Int>) -> (level: Int, content: Range<Int>)? {
        let signs = bytes[range].prefix { $0 == UInt8(ascii: "#") }
        guard 1...6 ~= signs.count else { return nil }
        var (start, end) = (signs.endIndex, range.upperBound)
        guard start == end || bytes[start].isBlank else { return nil }
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        var close = end
        while close > start, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
        if close == start {
            end = start
        } else if bytes[close - 1].isBlank {
            end = close
            while end > start, bytes[end - 1].isBlank { end -= 1 }
        }
        return (signs.count, start..<end)
    }

    /// The length of a fence, and what stands behind it.
    static func fence(_ bytes: [UInt8], _ range: Range<Int>) -> (length: Int, info: Range<Int>)? {
        guard let sign = bytes[range].first else { return nil }
        let signs = bytes[range].prefix { $0 == sign }
        guard signs.count >= 3 else { return nil }
        var (start, end) = (signs.endIndex, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        if sign == UInt8(ascii: "`"), bytes[start..<end].contains(sign) { return nil }
        return (signs.count, start..<end)
    }

    /// The level of the heading that a line makes of the paragraph above it.
    static func underline(_ line: ArraySlice<UInt8>) -> Int? {
        guard let sign = line.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
        guard line.drop(while: { $0 == sign }).allSatisfy(\.isBlank) else { return nil }
        return sign == UInt8(ascii: "=") ? 1 : 2
    }

    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let sign = line.first, Array("*-_".utf8).contains(sign) else { return false }
        return line.allSatisfy { $0 == sign || $0.isBlank } && line.count { $0 == sign } >= 3
    }

    /// The mark of an item, and how many bytes it has.
    static func item(_ bytes: [UInt8], _ range: Range<Int>) -> (mark: MarkdownBlock.ListMark, width: Int)? {
        guard let sign = bytes[range].first else { return nil }
        func isAlone(_ width: Int) -> Bool {
            range.lowerBound + width == range.upperBound || bytes[range.lowerBound + width].isBlank
        }
        if Array("*-+".utf8).contains(sign) {
            return isAlone(1) ? (MarkdownBlock.ListMark(sign: sign, start: nil), 1) : nil
        }
        let digits = bytes[range].prefix(10).prefix { $0.isDigit }
        guard 1...9 ~= digits.count, digits.endIndex < range.upperBound else { return nil }
        let end = bytes[digits.endIndex]
        guard end == UInt8(ascii: ".") || end == UInt8(ascii: ")"), isAlone(digits.count + 1) else { return nil }
        let start = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return (MarkdownBlock.ListMark(sign: end, start: start), digits.count + 1)
    }
}
