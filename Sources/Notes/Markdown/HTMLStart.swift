/// What ends a block of HTML: CommonMark 0.31, 4.6, has seven kinds.
package enum HTMLEnd: Equatable {
    /// A line that holds this text, in small letters.
    case text(String)
    case element
    case blankLine
}

/// Tells whether a line begins a block of HTML.
enum HTMLStart {
    /// - Parameter inParagraph: whether a paragraph would be broken off, which a tag alone does not.
    static func end(_ bytes: [UInt8], _ range: Range<Int>, inParagraph: Bool) -> HTMLEnd? {
        let line = bytes[range]
        guard line.first == UInt8(ascii: "<") else { return nil }
        if line.starts(with: "<!--".utf8) { return .text("-->") }
        if line.starts(with: "<?".utf8) { return .text("?>") }
        if line.starts(with: "<![CDATA[".utf8) { return .text("]]>") }
        if line.starts(with: "<!".utf8), line.count > 2, line[line.startIndex + 2].isLetter { return .text(">") }
        var place = line.startIndex + 1
        let closes = place < line.endIndex && line[place] == UInt8(ascii: "/")
        if closes { place += 1 }
        let name = line[place...].prefix { $0.isLetter || $0.isDigit }
        let word = String(decoding: name, as: UTF8.self).lowercased()
        let next = name.endIndex < line.endIndex ? line[name.endIndex] : 0x20
        let isWhole = next == 0x20 || next == 0x09 || next == UInt8(ascii: ">")
        if isWhole, !closes, raw.contains(word) { return .element }
        let closesItself = line[name.endIndex...].starts(with: "/>".utf8)
        if isWhole || closesItself, blocks.contains(word) { return .blankLine }
        guard !inParagraph, let end = HTMLTag.end(bytes, at: range.lowerBound, before: range.upperBound) else {
            return nil
        }
        return bytes[end..<range.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 } ? .blankLine : nil
    }

    /// Whether a line ends a block of HTML that it belongs to.
    static func isEnd(_ end: HTMLEnd, _ line: ArraySlice<UInt8>) -> Bool {
        switch end {
        case .text(let text): line.holds(Array(text.utf8))
        case .element: raw.contains { line.lowercased.holds(Array("</\($0)>".utf8)) }
        case .blankLine: false
        }
    }

    private static let raw = ["pre", "script", "style", "textarea"]
    private static let blocks = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
        "link",
        "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}

/// A tag of HTML in text (CommonMark 0.31, 6.6).
enum HTMLTag {
    /// Where the tag ends that begins at a place; nil where none does.
    static func end(_ bytes: [UInt8], at start: Int, before end: Int) -> Int? {
        var place = start + 1
        func sign() -> UInt8 { place < end ? bytes[place] : 0 }
        func skipBlanks() -> Bool {
            let before = place
            while [0x20, 0x09, 0x0A].contains(sign()) { place += 1 }
            return place > before
        }
        let closes = sign() == UInt8(ascii: "/")
        if closes { place += 1 }
        guard sign().isLetter else { return nil }
        while sign().isLetter || sign().isDigit || sign() == UInt8(ascii: "-") { place += 1 }
        while skipBlanks(), !closes, sign().isLetter || sign() == UInt8(ascii: "_") || sign() == UInt8(ascii: ":") {
            while sign().isLetter || sign().isDigit || Array("_:.-".utf8).contains(sign()) { place += 1 }
            let afterName = place
            _ = skipBlanks()
            guard sign() == UInt8(ascii: "=") else {
                place = afterName
                continue
            }
            place += 1
            _ = skipBlanks()
            let quote = sign()
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                guard let close = bytes[min(place + 1, end)..<end].firstIndex(of: quote) else { return nil }
                place = close + 1
            } else {
                let before = place
                while place < end, !Array(" \t\n\"'=<>`".utf8).contains(sign()) { place += 1 }
                if place == before { return nil }
            }
        }
        if !closes, sign() == UInt8(ascii: "/") { place += 1 }
        return sign() == UInt8(ascii: ">") ? place + 1 : nil
    }
}
