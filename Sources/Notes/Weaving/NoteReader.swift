/// Finds the pieces of a note.
struct NoteReader {
    private var note: Note

    /// Reads a note. One that says something of its blocks that there is no word for has a problem, and should not be
    /// woven.
    static func read(_ bytes: [UInt8]) -> Note {
        var reader = NoteReader(note: Note(bytes: bytes, root: BlockReader.read(bytes)))
        reader.readPageWords(reader.note.root)
        reader.visit(reader.note.root)
        return reader.note
    }

    private var bytes: [UInt8] { note.bytes }

    /// Comments at the margin of the note that say something of all blocks.
    private mutating func readPageWords(_ root: MarkdownBlock) {
        for block in root.children {
            guard case .html = block.kind, let line = block.lines.first, block.lines.count == 1,
                let words = PageComment.words(bytes[line.content])
            else { continue }
            note.words.formUnion(words.words)
            if let unknown = words.unknown {
                note.problems.append(NoteProblem(kind: .unknownWord(unknown), line: line.number))
            }
        }
    }

    /// Blocks are nested as deep as their reader allows at the most.
    private mutating func visit(_ block: MarkdownBlock) {
        switch block.kind {
        case .fence(let fence): visit(fence, block.lines)
        case .paragraph, .heading: visitText(block)
        case .html(.blankLine): visitHTML(block.lines)
        default: for child in block.children { visit(child) }
        }
    }

    private mutating func visit(_ fence: MarkdownBlock.Fence, _ lines: [TextLine]) {
        guard let (words, unknown) = BlockWords.opening(bytes[fence.info]) else { return }
        if let unknown {
            note.problems.append(NoteProblem(kind: .unknownWord(unknown), line: fence.opening.number))
        }
        let all = words.union(note.words)
        if !fence.isClosed, !all.contains(.skip) {
            note.problems.append(NoteProblem(kind: .noEnd, line: fence.opening.number))
        }
        note.pieces.append(.block(NoteBlock(bytes, fence, lines, all)))
    }

    /// A block directly below a tag such as `<details>` is a part of the HTML, which nobody who writes it so means.
    private mutating func visitHTML(_ lines: [TextLine]) {
        for line in lines {
            let start = bytes[line.content].firstIndex { !$0.isBlank } ?? line.content.upperBound
            guard start < line.content.upperBound, Array("`~".utf8).contains(bytes[start]),
                let (_, info) = LeafStart.fence(bytes, start..<line.content.upperBound),
                BlockWords.opening(bytes[info]) != nil
            else { continue }
            note.problems.append(NoteProblem(kind: .insideHTML, line: line.number))
        }
    }

    private mutating func visitText(_ block: MarkdownBlock) {
        // Most paragraphs have nothing of ours.
        guard block.lines.contains(where: { bytes[$0.content].contains(UInt8(ascii: "=")) }) else { return }
        let lines = block.kind == .paragraph ? withoutDefinitions(block.lines) : block.lines
        guard let table = MarkdownTable.table(bytes, lines) else { return visitText(lines[...]) }
        visitText(lines[..<table.start])
        for line in lines[table.start...] {
            for cell in MarkdownTable.cellRanges(bytes[line.content]) {
                var part = line
                part.content = cell
                visitText([part])
            }
        }
    }

    /// The lines of a paragraph below the definitions of links that it begins with. Their titles are plain text.
    private mutating func withoutDefinitions(_ lines: [TextLine]) -> [TextLine] {
        guard let first = lines.first, bytes[first.content].first == UInt8(ascii: "[") else { return lines }
        let text = InlineText(bytes, lines)
        var place = 0
        while let found = LinkReader.definition(text.bytes, at: place) {
            let title = found.title.map { text.bytes[$0] } ?? []
            if title.starts(with: "= ".utf8) {
                note.problems.append(NoteProblem(kind: .pictureByReference, line: text.lineNumber(place)))
            } else {
                lookAtTitle(title, line: text.lineNumber(place))
            }
            place = found.end
        }
        let next = text.lineNumber(place)
        return place >= text.bytes.count ? [] : Array(lines.drop { $0.number < next })
    }

    /// A title is plain text: a value in it would stay as it is.
    private mutating func lookAtTitle(_ title: ArraySlice<UInt8>, line: Int) {
        if title.holds(Array("`= ".utf8)) { note.problems.append(NoteProblem(kind: .valueInTitle, line: line)) }
    }

    /// Text that is read together: a paragraph, or a cell.
    private mutating func visitText(_ lines: ArraySlice<TextLine>) {
        let text = InlineText(bytes, Array(lines))
        var images = 0
        for token in InlineReader.read(text.bytes) {
            let line = text.lineNumber(token.range.lowerBound)
            switch token.form {
            case .code(let content):
                let written = text.bytes[content]
                guard written.starts(with: "= ".utf8), !written.dropFirst().allSatisfy(\.isBlank),
                    token.range.lowerBound + 1 == content.lowerBound
                else { continue }
                guard let range = text.source(token.range) else {
                    note.problems.append(NoteProblem(kind: .severalLines, line: line))
                    continue
                }
                note.pieces.append(.value(NoteValue(expression: Array(written.dropFirst(2)), range: range, line: line)))
            case .value(let expression, _):
                guard let range = text.source(token.range) else { continue }
                let meant = PlainText.meant(text.bytes[expression], hasEscapes: false)
                note.pieces.append(.value(NoteValue(expression: meant, range: range, line: line)))
            case .imageOpen(let target):
                images += 1
                guard let title = target.title else { continue }
                guard text.bytes[title].starts(with: "= ".utf8) else {
                    lookAtTitle(text.bytes[title], line: line)
                    continue
                }
                guard images == 1 else { continue }
                let expression = PlainText.meant(text.bytes[title].dropFirst(2)).map { $0 == 0x0A ? 0x20 : $0 }
                let address = String(decoding: PlainText.meant(text.bytes[target.address]), as: UTF8.self)
                note.pieces.append(.picture(NotePicture(expression: expression, address: address, line: line)))
            case .imageClose: images -= 1
            case .linkOpen(let target): if let title = target.title { lookAtTitle(text.bytes[title], line: line) }
            case .tag where InlineValue.isAlike(text.bytes[token.range]):
                note.problems.append(NoteProblem(kind: .otherSpan, line: line))
            default: continue
            }
        }
    }
}

extension Note {
    package init(_ bytes: [UInt8]) { self = NoteReader.read(bytes) }

    init(bytes: [UInt8], root: MarkdownBlock) { (self.bytes, self.root) = (bytes, root) }
}

/// A comment that says something of all blocks of a note.
enum PageComment {
    /// Its words; nil where a line is no such comment.
    static func words(_ line: ArraySlice<UInt8>) -> (words: BlockWords, unknown: String?)? {
        let parts = (open: Array("<!--".utf8), close: Array("-->".utf8), name: Array("suan:".utf8))
        guard line.starts(with: parts.open), let close = line.firstPlace(of: parts.close) else { return nil }
        guard line[(close + parts.close.count)...].allSatisfy(\.isBlank) else { return nil }
        let inside = line[(line.startIndex + parts.open.count)..<close].drop(while: \.isBlank)
        return inside.starts(with: parts.name) ? BlockWords.read(inside.dropFirst(parts.name.count)) : nil
    }
}
