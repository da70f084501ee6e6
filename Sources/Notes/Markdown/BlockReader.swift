/// Reads the blocks of a note: CommonMark 0.31's strategy ("Appendix: A parsing strategy", phase 1), a line at a time. What
/// stands inside paragraphs is read later.
///
/// Complexity: linear in the length of the text, times the nesting of lists and quotes, which has a bound: what is nested
/// deeper is text.
package struct BlockReader {
    private let bytes: [UInt8]
    private let root = MarkdownBlock(.document, line: 1)
    /// The blocks that may go on with the next line, the outermost first.
    private var open: [MarkdownBlock]
    private var line = TextLine(whole: 0..<0, content: 0..<0)

    private static let deepest = 64

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        open = [root]
    }

    /// The blocks of a text, UTF-8 or not.
    package static func read(_ bytes: [UInt8]) -> MarkdownBlock {
        var reader = BlockReader(bytes)
        for line in LineSplitter(bytes) { reader.take(line) }
        return reader.root
    }

    private var tip: MarkdownBlock { open.last ?? root }
    private var isInParagraph: Bool { tip.kind == .paragraph }

    private mutating func take(_ line: TextLine) {
        self.line = line
        var cursor = LineCursor(bytes, line.content)
        var matched = 1
        matching: while matched < open.count {
            switch goesOn(open[matched], &cursor) {
            case .yes: matched += 1
            case .no: break matching
            case .closes:
                touch(matched + 1)
                open.removeSubrange(matched...)
                return
            }
        }
        var isNew = false
        while !(open[matched - 1].takesLines && open[matched - 1].kind != .paragraph) {
            let before = open.count
            switch start(&cursor, in: matched) {
            case .none: break
            case .container:
                (isNew, matched) = (true, open.count)
                continue
            case .leaf:
                (isNew, matched) = (true, open.count)
            case .whole:
                touch(open.count)
                return
            }
            _ = before
            break
        }
        if !isNew, matched < open.count, isInParagraph, !cursor.isBlank {
            // A paragraph goes on though its line lacks the marks of what it stands in.
            return add(&cursor)
        }
        open.removeSubrange(matched...)
        if tip.takesLines {
            if !(isInParagraph && cursor.isBlank) { add(&cursor) }
        } else if !cursor.isBlank {
            open(.paragraph)
            add(&cursor)
        }
    }

    /// Adds what is left of the line to the block at the tip.
    private mutating func add(_ cursor: inout LineCursor) {
        if isInParagraph { cursor.skipBlanks() }
        var part = line
        (part.pad, part.content) = cursor.content
        tip.lines.append(part)
        if !cursor.isBlank { touch(open.count) }
        if case .html(let end) = tip.kind, HTMLStart.isEnd(end, bytes[part.content]) { open.removeLast() }
    }

    /// What a line belongs to reaches to it.
    private func touch(_ count: Int) { for block in open.prefix(count) { block.lastLine = line.number } }

    private mutating func open(_ kind: MarkdownBlock.Kind) {
        while open.count > 1, !tip.canHold(kind) { open.removeLast() }
        let block = MarkdownBlock(kind, line: line.number)
        tip.children.append(block)
        open.append(block)
    }

    // MARK: Blocks that go on

    private enum Going { case yes, no, closes }

    private func goesOn(_ block: MarkdownBlock, _ cursor: inout LineCursor) -> Going {
        switch block.kind {
        case .document, .list: return .yes
        case .quote:
            guard cursor.indent < 4, cursor.sign == UInt8(ascii: ">") else { return .no }
            cursor.skipBlanks()
            cursor.take(bytes: 1)
            if cursor.isAtBlank { cursor.take(columns: 1) }
            return .yes
        case .item(let indent):
            if cursor.isBlank {
                if block.children.isEmpty { return .no }
                cursor.skipBlanks()
                return .yes
            }
            guard cursor.indent >= indent else { return .no }
            cursor.take(columns: indent)
            return .yes
        case .fence(var fence):
            if cursor.indent < 4, closes(fence, bytes[cursor.rest]) {
                fence.isClosed = true
                block.kind = .fence(fence)
                return .closes
            }
            cursor.take(columns: min(fence.indent, cursor.indent))
            return .yes
        case .code:
            if cursor.indent >= 4 {
                cursor.take(columns: 4)
            } else if cursor.isBlank {
                cursor.skipBlanks()
            } else {
                return .no
            }
            return .yes
        case .html(let end): return end == .blankLine && cursor.isBlank ? .no : .yes
        case .paragraph: return cursor.isBlank ? .no : .yes
        case .heading, .rule: return .no
        }
    }

    private func closes(_ fence: MarkdownBlock.Fence, _ rest: ArraySlice<UInt8>) -> Bool {
        let signs = rest.prefix { $0 == fence.sign }
        return signs.count >= fence.length && rest[signs.endIndex...].allSatisfy(\.isBlank)
    }

    // MARK: Blocks that begin

    private enum Start { case none, container, leaf, whole }

    /// Opens what begins at the cursor.
    ///
    /// - Parameter matched: how many of the open blocks the line belongs to.
    private mutating func start(_ cursor: inout LineCursor, in matched: Int) -> Start {
        guard let sign = cursor.sign else { return .none }
        if cursor.indent >= 4 {
            guard !isInParagraph else { return .none }
            open.removeSubrange(matched...)
            cursor.take(columns: 4)
            open(.code)
            return .leaf
        }
        let container = open[matched - 1]
        let inParagraph = container.kind == .paragraph
        let rest = cursor.rest
        switch sign {
        case UInt8(ascii: ">"):
            guard open.count < BlockReader.deepest else { return .none }
            open.removeSubrange(matched...)
            cursor.skipBlanks()
            cursor.take(bytes: 1)
            if cursor.isAtBlank { cursor.take(columns: 1) }
            open(.quote)
            return .container
        case UInt8(ascii: "#"):
            guard let (level, content) = LeafStart.heading(bytes, rest) else { return .none }
            open.removeSubrange(matched...)
            open(.heading(level))
            return end(with: content)
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            guard let (length, info) = LeafStart.fence(bytes, rest) else { return .none }
            open.removeSubrange(matched...)
            let indent = cursor.indent
            var opening = line
            opening.content = rest
            open(
                .fence(MarkdownBlock.Fence(sign: sign, length: length, indent: indent, info: info, opening: opening)))
            return .whole
        case UInt8(ascii: "<"):
            let breaks = inParagraph || matched < open.count && isInParagraph
            guard let end = HTMLStart.end(bytes, rest, inParagraph: breaks) else { return .none }
            open.removeSubrange(matched...)
            open(.html(end))
            return .leaf
        default: break
        }
        if inParagraph, let level = LeafStart.underline(bytes[rest]) {
            container.kind = .heading(level)
            touch(open.count)
            open.removeLast()
            return .whole
        }
        if LeafStart.isRule(bytes[rest]) {
            open.removeSubrange(matched...)
            open(.rule)
            return end(with: rest)
        }
        return item(&cursor, matched, inParagraph)
    }

    /// Ends a block that has one line.
    private mutating func end(with content: Range<Int>) -> Start {
        var part = line
        part.content = content
        tip.lines = [part]
        touch(open.count)
        open.removeLast()
        return .whole
    }

    private mutating func item(_ cursor: inout LineCursor, _ matched: Int, _ inParagraph: Bool) -> Start {
        guard open.count < BlockReader.deepest, let (mark, width) = LeafStart.item(bytes, cursor.rest) else {
            return .none
        }
        let after = cursor.rest.lowerBound + width..<cursor.end
        let isEmpty = bytes[after].allSatisfy(\.isBlank)
        if inParagraph, isEmpty || mark.start ?? 1 != 1 { return .none }
        let indent = cursor.indent
        cursor.skipBlanks()
        cursor.take(bytes: width)
        let blanks = cursor.indent
        let padding = isEmpty || blanks > 4 ? 1 : blanks
        cursor.take(columns: padding)
        open.removeSubrange(matched...)
        if case .list(let other) = tip.kind, other.isLike(mark) {
        } else {
            if case .list = tip.kind { open.removeLast() }
            open(.list(mark))
        }
        open(.item(indent: indent + width + padding))
        touch(open.count)
        return .container
    }
}
