import Reporting

/// Writes the blocks of a note as HTML.
struct PageWriter {
    let page: NotePage
    var html: [UInt8] = []
    /// The text of the first heading.
    var title: [UInt8]?
    /// How many pictures and blocks of suan came so far.
    var (pictures, sessions) = (0, 0)
    /// How often each name of a heading was given.
    private var names: [String: Int] = [:]
    private let pageWords: BlockWords

    init(_ page: NotePage) {
        self.page = page
        pageWords = Note(page.bytes).words
    }

    mutating func add(_ text: String) { html += text.utf8 }
    mutating func escape(_ text: some Collection<UInt8>) {
        MarkupText.append(String(decoding: text, as: UTF8.self), to: &html)
    }

    /// Blocks are nested as deep as their reader allows at the most.
    mutating func write(_ block: MarkdownBlock, isTight: Bool = false) {
        switch block.kind {
        case .document: for child in block.children { write(child) }
        case .quote: write(block, in: "blockquote")
        case .list(let mark): write(block, mark)
        case .item: write(block, in: "li")
        case .paragraph: paragraph(block, isTight: isTight)
        case .heading(let level): heading(block, level)
        case .rule: add("<hr>\n")
        case .code:
            add("<pre><code>")
            for line in trimmed(block.lines) { code(line) }
            add("</code></pre>\n")
        case .fence(let fence): write(block, fence)
        case .html:
            // Comments are for who reads the note itself; other HTML is shown as it is written.
            guard let first = block.lines.first, !page.bytes[first.content].starts(with: "<!--".utf8) else { return }
            add("<pre class=\"raw\">")
            for line in block.lines { code(line) }
            add("</pre>\n")
        }
    }

    private mutating func write(_ block: MarkdownBlock, in element: String) {
        add("<\(element)>\n")
        for child in block.children { write(child) }
        add("</\(element)>\n")
    }

    private mutating func write(_ list: MarkdownBlock, _ mark: MarkdownBlock.ListMark) {
        let isLoose = list.isLoose
        let element = mark.start == nil ? "ul" : "ol"
        if let start = mark.start, start != 1 { add("<ol start=\"\(start)\">\n") } else { add("<\(element)>\n") }
        for item in list.children {
            add("<li>")
            for child in item.children { write(child, isTight: !isLoose) }
            add("</li>\n")
        }
        add("</\(element)>\n")
    }

    private mutating func paragraph(_ block: MarkdownBlock, isTight: Bool) {
        if let table = MarkdownTable.table(page.bytes, block.lines) {
            let above = Array(block.lines[..<table.start])
            if !above.isEmpty { paragraph(above, isTight: isTight) }
            write(table)
        } else {
            paragraph(block.lines, isTight: isTight)
        }
    }

    private mutating func paragraph(_ lines: [TextLine], isTight: Bool) {
        if !isTight { add("<p>") }
        let text = InlineText(page.bytes, lines)
        for (mark, sign) in [("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ ")]
        where isTight && text.bytes.starts(with: mark.utf8) {
            add(sign)
            inline(Array(text.bytes.dropFirst(mark.utf8.count)))
            add("\n")
            return
        }
        inline(text.bytes)
        add(isTight ? "\n" : "</p>\n")
    }

    private mutating func heading(_ block: MarkdownBlock, _ level: Int) {
        let text = InlineText(page.bytes, block.lines).bytes
        var plain = PageWriter(page)
        plain.inline(text, isPlain: true)
        if title == nil { title = plain.html }
        add("<h\(level) id=\"\(name(of: plain.html))\">")
        inline(text)
        add("</h\(level)>\n")
    }

    /// The name that a link leads to a heading by, as GitHub makes it.
    private mutating func name(of heading: [UInt8]) -> String {
        var name = ""
        for scalar in String(decoding: heading, as: UTF8.self).lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                name += "-"
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
                name.unicodeScalars.append(scalar)
            }
        }
        let count = names[name, default: 0]
        names[name] = count + 1
        return count == 0 ? name : "\(name)-\(count)"
    }

    private mutating func write(_ table: MarkdownTable.Content) {
        add("<div class=\"table\"><table>\n")
        for (place, row) in table.rows.enumerated() {
            if place < 2 { add(place == 0 ? "<thead>" : "<tbody>\n") }
            add("<tr>")
            let element = place == 0 ? "th" : "td"
            for (column, side) in table.sides.enumerated() {
                add(side.isEmpty ? "<\(element)>" : "<\(element) class=\"\(side)\">")
                if column < row.count { inline(row[column]) }
                add("</\(element)>")
            }
            add(place == 0 ? "</tr></thead>\n" : "</tr>\n")
        }
        if table.rows.count > 1 { add("</tbody>") }
        add("</table></div>\n")
    }

    // MARK: Code

    private func trimmed(_ lines: [TextLine]) -> ArraySlice<TextLine> {
        var lines = lines[...]
        while let last = lines.last, page.bytes[last.content].allSatisfy(\.isBlank) { lines.removeLast() }
        return lines
    }

    mutating func code(_ line: TextLine) {
        for _ in 0..<line.pad { add(" ") }
        escape(page.bytes[line.content])
        add("\n")
    }

    private mutating func write(_ block: MarkdownBlock, _ fence: MarkdownBlock.Fence) {
        if let opening = BlockWords.opening(page.bytes[fence.info]) {
            let words = opening.words.union(pageWords)
            let failed = sessions < page.failed.count ? page.failed[sessions] : []
            sessions += 1
            if words.contains(.hidden) { return }
            return write(NoteBlock(page.bytes, fence, block.lines, words), failed)
        }
        add("<pre><code>")
        for line in block.lines { code(line) }
        add("</code></pre>\n")
    }
}
