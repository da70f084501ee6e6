/// What stands inside paragraphs.
extension PageWriter {
    /// - Parameter isPlain: whether only the text is wanted, unescaped.
    mutating func inline(_ text: [UInt8], isPlain: Bool = false) {
        var images: [InlineToken.LinkTarget] = []
        var links: [Bool] = []
        /// Where the text of the outermost image begins.
        var alternative = 0
        func isText() -> Bool { isPlain || !images.isEmpty }
        for token in InlineReader.read(text) {
            switch token.form {
            case .text: put(PlainText.meant(text[token.range]), isPlain)
            case .code(let content):
                if !isText() { add("<code>") }
                put(text[content].map { $0 == 0x0A ? 0x20 : $0 }, isPlain)
                if !isText() { add("</code>") }
            case .address(let range):
                let isMail = !text[range].contains(UInt8(ascii: ":"))
                let address = (isMail ? Array("mailto:".utf8) : []) + text[range]
                let isLink = !isText() && PageLink.isSafe(address)
                if isLink { link(address) }
                put(text[range], isPlain)
                if isLink { add("</a>") }
            case .tag: tag(text[token.range], isPlain: isPlain, isText: isText())
            case .value(let expression, let shown):
                let meant = PlainText.meant(text[shown])
                if !isText() {
                    let isFailed = meant.starts(with: "error[".utf8)
                    add(isFailed ? "<span class=\"value failed\" title=\"= " : "<span class=\"value\" title=\"= ")
                    escape(PlainText.meant(text[expression], hasEscapes: false))
                    add("\">")
                }
                put(meant, isPlain)
                if !isText() { add("</span>") }
            case .signs(let signs): emphasis(signs, isPlain: isPlain, isText: isText())
            case .softBreak: add("\n")
            case .hardBreak: add(isText() ? "\n" : "<br>\n")
            case .linkOpen(let target):
                let address = PlainText.meant(text[target.address])
                let isSafe = !isText() && PageLink.isSafe(address)
                links.append(isSafe)
                if isSafe { link(address) }
            case .linkClose: if links.popLast() == true { add("</a>") }
            case .imageOpen(let target):
                if images.isEmpty { alternative = html.count }
                images.append(target)
            case .imageClose:
                guard let target = images.popLast(), images.isEmpty, !isPlain else { continue }
                let words = Array(html[alternative...])
                html.removeSubrange(alternative...)
                image(target, words, text)
            }
        }
    }

    private mutating func put(_ text: some Collection<UInt8>, _ isPlain: Bool) {
        if isPlain { html += text } else { escape(text) }
    }

    private mutating func tag(_ tag: ArraySlice<UInt8>, isPlain: Bool, isText: Bool) {
        if tag.starts(with: "<!--".utf8) { return }
        let name = tag.lowercased.filter { !$0.isBlank && $0 != UInt8(ascii: "/") }
        if name.elementsEqual("<br>".utf8) { return add(isText ? "\n" : "<br>") }
        put(tag, isPlain)
    }

    private mutating func emphasis(_ signs: InlineToken.Signs, isPlain: Bool, isText: Bool) {
        func element(_ count: Int) -> String {
            signs.sign == UInt8(ascii: "~") ? "del" : count == 2 ? "strong" : "em"
        }
        if !isText { for count in signs.closes { add("</\(element(count))>") } }
        put(repeatElement(signs.sign, count: signs.left), isPlain)
        if !isText { for count in signs.opens.reversed() { add("<\(element(count))>") } }
    }

    private mutating func link(_ address: [UInt8]) {
        add("<a rel=\"noopener noreferrer\" href=\"")
        escape(address)
        add("\">")
    }

    /// - Parameter words: what is said of it, escaped.
    private mutating func image(_ target: InlineToken.LinkTarget, _ words: [UInt8], _ text: [UInt8]) {
        if let title = target.title, text[title].starts(with: "= ".utf8), pictures < page.pictures.count {
            add("<span class=\"chart\">")
            html += page.pictures[pictures]
            add("</span>")
            pictures += 1
            return
        }
        let address = PlainText.meant(text[target.address])
        if let bytes = page.image(String(decoding: address, as: UTF8.self)), let kind = PageImage.kind(bytes) {
            add("<img alt=\"")
            html += words
            add("\" src=\"data:\(kind);base64,")
            html += PageImage.base64(bytes)
            return add("\">")
        }
        // An image of the web would be fetched, and one that is not there shows nothing: what is said of it stands there.
        let isSafe = PageLink.isSafe(address)
        if isSafe { link(address) }
        add("<span class=\"missing\">")
        html += words.isEmpty ? Array("?".utf8) : words
        add("</span>")
        if isSafe { add("</a>") }
    }
}

/// Where links may lead.
enum PageLink {
    /// Whether an address leads to a page, a mail or a place of this one, and runs nothing.
    static func isSafe(_ address: [UInt8]) -> Bool {
        // Browsers leave blanks and control characters out before they look.
        let signs = address.filter { $0 > 0x20 && $0 != 0x7F }
        let end = signs.firstIndex { Array(":/?#".utf8).contains($0) }
        guard let end, signs[end] == UInt8(ascii: ":") else { return true }
        return ["http", "https", "mailto"].contains(String(decoding: signs[..<end].lowercased, as: UTF8.self))
    }
}
