/// Reads what stands inside paragraphs: CommonMark 0.31, 6, and GitHub's `~~`, without links by reference.
///
/// Complexity: linear in the length of the text, but for brackets and emphasis that are never closed, which are looked for
/// among those that could have opened them.
package struct InlineReader {
    let text: [UInt8]
    var tokens: [InlineToken] = []
    /// Places of `[` and `![` among the tokens that may open a link.
    private var brackets: [Bracket] = []
    private var place = 0
    private var start = 0
    /// Where runs of backticks stand that were not yet passed, by their length, the last first.
    private var ticks: [Int: [Int]] = [:]
    /// Whether no comment ends behind here.
    private var hasNoComments = false

    /// More brackets in each other are text.
    private static let deepest = 100

    private struct Bracket {
        var token: Int
        var isImage: Bool
        var isActive = true
    }

    /// The pieces of a text.
    package static func read(_ text: [UInt8]) -> [InlineToken] {
        var reader = InlineReader(text: text)
        reader.scan()
        reader.pairSigns(from: 0)
        return reader.tokens
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func scan() {
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "\\"): escape()
            case UInt8(ascii: "`"): code()
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): signs()
            case UInt8(ascii: "<"): angle()
            case UInt8(ascii: "["): open(isImage: false)
            case UInt8(ascii: "!") where place + 1 < text.count && text[place + 1] == UInt8(ascii: "["):
                open(isImage: true)
            case UInt8(ascii: "]"): close()
            case 0x0A: lineBreak()
            default: place += 1
            }
        }
        flush()
    }

    /// Ends the text before here.
    private mutating func flush() {
        if start < place { tokens.append(InlineToken(form: .text, range: start..<place)) }
        start = place
    }

    /// Where it reads.
    var position: Int { place }

    /// Leaves signs up to a place to the text.
    mutating func skip(to end: Int) { place = end }

    mutating func addToken(_ form: InlineToken.Form, upTo end: Int) { add(form, upTo: end) }

    private mutating func add(_ form: InlineToken.Form, upTo end: Int) {
        flush()
        tokens.append(InlineToken(form: form, range: place..<end))
        (place, start) = (end, end)
    }

    private mutating func escape() {
        guard place + 1 < text.count else {
            place += 1
            return
        }
        if text[place + 1] == 0x0A { return add(.hardBreak, upTo: place + 2) }
        place += text[place + 1].isPunctuation ? 2 : 1
    }

    private mutating func lineBreak() {
        var end = place
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        let isHard = place - end >= 2
        let next = place + 1
        place = end
        add(isHard ? .hardBreak : .softBreak, upTo: next)
    }

    private mutating func code() {
        var end = place
        while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - place
        guard let close = closingTicks(length, after: end) else {
            place = end
            return
        }
        var content = end..<close
        let slice = text[content]
        if let first = slice.first, let last = slice.last, slice.contains(where: { $0 != 0x20 && $0 != 0x0A }),
            first == 0x20 || first == 0x0A, last == 0x20 || last == 0x0A
        {
            content = content.lowerBound + 1..<content.upperBound - 1
        }
        add(.code(content), upTo: close + length)
    }

    private mutating func closingTicks(_ length: Int, after end: Int) -> Int? {
        if ticks.isEmpty { ticks = InlineReader.runs(of: UInt8(ascii: "`"), in: text) }
        // Those before are needed no more.
        while let first = ticks[length]?.last, first < end { ticks[length]?.removeLast() }
        return ticks[length]?.last
    }

    /// Where the runs of a sign begin, by their length, the last first.
    private static func runs(of sign: UInt8, in text: [UInt8]) -> [Int: [Int]] {
        var runs: [Int: [Int]] = [:]
        var place = 0
        while place < text.count {
            var end = place
            while end < text.count, text[end] == sign { end += 1 }
            if end > place { runs[end - place, default: []].append(place) }
            place = end + 1
        }
        return runs.mapValues { $0.reversed() }
    }

    private mutating func angle() {
        if let value = InlineValue.read(text, at: place) {
            return add(.value(expression: value.expression, shown: value.shown), upTo: value.end)
        }
        if text[place...].starts(with: "<!--".utf8) {
            if !hasNoComments, let close = text[(place + 4)...].firstPlace(of: Array("-->".utf8)) {
                return add(.tag, upTo: close + 3)
            }
            hasNoComments = true
        } else if let end = addressEnd() {
            return add(.address(place + 1..<end - 1), upTo: end)
        } else if let end = HTMLTag.end(text, at: place, before: text.count) {
            return add(.tag, upTo: end)
        }
        place += 1
    }

    /// Where `<https://…>` or `<a@b.c>` ends.
    private func addressEnd() -> Int? {
        guard let close = text[place...].prefix(2_000).firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let inside = text[(place + 1)..<close]
        guard let first = inside.first, !inside.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) else {
            return nil
        }
        let scheme = inside.prefix { $0.isLetter || $0.isDigit || Array("+.-".utf8).contains($0) }
        let isLink =
            first.isLetter && 2...32 ~= scheme.count && scheme.endIndex < close
            && inside[scheme.endIndex] == UInt8(ascii: ":")
        let parts = inside.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isMail =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
            && inside.allSatisfy { $0.isLetter || $0.isDigit || Array("@.-_+".utf8).contains($0) }
        return isLink || isMail ? close + 1 : nil
    }

    // MARK: Links

    private mutating func open(isImage: Bool) {
        flush()
        if brackets.count < InlineReader.deepest {
            brackets.append(Bracket(token: tokens.count, isImage: isImage))
        }
        add(.text, upTo: place + (isImage ? 2 : 1))
    }

    private mutating func close() {
        guard let bracket = brackets.popLast() else {
            place += 1
            return
        }
        guard bracket.isActive, var target = LinkReader.target(text, at: place + 1) else {
            place += 1
            return
        }
        target.whole = tokens[bracket.token].range.lowerBound..<target.whole.upperBound
        let end = target.whole.upperBound
        flush()
        pairSigns(from: bracket.token + 1)
        tokens[bracket.token].form = bracket.isImage ? .imageOpen(target) : .linkOpen(target)
        add(bracket.isImage ? .imageClose : .linkClose, upTo: end)
        if !bracket.isImage {
            // No link stands in a link.
            for index in brackets.indices where !brackets[index].isImage { brackets[index].isActive = false }
        }
    }
}
