/// Reads the tags of an XML text, one after another: as much of XML as a file of rates needs, and strictly.
///
/// Prologue, comments and the text between tags are passed over; a document type, which might define entities, is
/// refused. That elements are nested and closed is checked to the end, so a text that was cut short shows.
/// Source: W3C, Extensible Markup Language (XML) 1.0, fifth edition.
struct TagReader {
    struct Tag {
        let name: ByteText
        let isEnd: Bool
        /// `<a/>`, for which no end comes.
        let isEmpty: Bool
        /// How many elements it stands in, itself included: 1 for the root, of an end tag how many are left.
        let depth: Int
        /// From 1.
        let line: Int
        let attributes: AttributeReader

        /// The name without what stands before a colon.
        var localName: ByteText {
            guard let colon = name.bytes.firstIndex(of: 58) else { return name }
            return name.dropFirst(colon + 1)
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1
    private var open: [ByteText] = []
    private var seenRoot = false
    /// The bank's files are five deep.
    private static let deepest = 32

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next tag; nil at the end, when all is closed.
    mutating func next() throws(RateFileProblem) -> Tag? {
        while true {
            let start = position
            while position < bytes.count, bytes[position] != 60 { advance() }
            if open.isEmpty, !ByteText(bytes, start, position).bytes.allSatisfy({ [9, 10, 13, 32].contains($0) }) {
                throw bad(.textOutside)
            }
            guard position < bytes.count else {
                guard open.isEmpty, seenRoot else { throw bad(.endsWithin(open.last?.string)) }
                return nil
            }
            if begins("<!--") {
                try skip(to: "-->")
            } else if begins("<?") {
                try skip(to: "?>")
            } else if begins("<!") {
                throw bad(.declaration)
            } else {
                return try tag()
            }
        }
    }

    private mutating func tag() throws(RateFileProblem) -> Tag {
        let line = line
        advance()
        let isEnd = position < bytes.count && bytes[position] == 47
        if isEnd { advance() }
        let start = position
        while position < bytes.count, TagReader.isNameByte(bytes[position]) { advance() }
        let name = ByteText(bytes, start, position)
        guard !name.isEmpty else { throw bad(.namelessTag) }
        // The end of the tag is the first > outside quotes.
        let rest = position
        var quote: UInt8 = 0
        while position < bytes.count, quote != 0 || bytes[position] != 62 {
            let byte = bytes[position]
            if byte == 60 { throw bad(.signInTag(name.string)) }
            if quote == 0, byte == 34 || byte == 39 { quote = byte } else if byte == quote { quote = 0 }
            advance()
        }
        guard position < bytes.count else { throw bad(.endsWithinTag(name.string)) }
        let isEmpty = position > rest && bytes[position - 1] == 47
        let attributes = ByteText(bytes, rest, isEmpty ? position - 1 : position)
        advance()
        if isEnd {
            guard !isEmpty, attributes.bytes.allSatisfy({ [9, 10, 13, 32].contains($0) }),
                let opened = open.popLast(), opened.bytes.elementsEqual(name.bytes)
            else { throw bad(.closesNothing(name.string)) }
        } else {
            guard !open.isEmpty || !seenRoot else { throw bad(.secondRoot) }
            seenRoot = true
            guard open.count < Self.deepest else { throw bad(.tooDeep(most: Self.deepest)) }
            if !isEmpty { open.append(name) }
        }
        return Tag(
            name: name, isEnd: isEnd, isEmpty: isEmpty, depth: open.count + (isEmpty ? 1 : 0), line: line,
            attributes: AttributeReader(attributes, line))
    }

    @inline(__always)
    private mutating func advance() {
        if bytes[position] == 10 { line &+= 1 }
        position &+= 1
    }

    private func begins(_ prefix: StaticString) -> Bool {
        ByteText(bytes, position, bytes.count).starts(with: prefix)
    }

    private mutating func skip(to end: StaticString) throws(RateFileProblem) {
        while position < bytes.count, !begins(end) { advance() }
        guard position < bytes.count else { throw bad(.endsBefore("\(end)")) }
        position += end.utf8CodeUnitCount
    }

    private func bad(_ what: RateFileProblem.Markup) -> RateFileProblem {
        RateFileProblem(line: line, .badMarkup(what))
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...58, 65...90, 97...122, 45, 46, 95, 128...: true
        default: false
        }
    }
}

/// The attributes of a tag, `name='value'` or `name="value"`.
struct AttributeReader {
    private let text: ByteText
    private let line: Int
    private var position = 0

    init(_ text: ByteText, _ line: Int) {
        self.text = text
        self.line = line
    }

    mutating func next() throws(RateFileProblem) -> (name: ByteText, value: ByteText)? {
        let start = position
        skipBlanks()
        guard position < text.count else { return nil }
        let nameStart = position
        while position < text.count, TagReader.isNameByte(text[position]) { position += 1 }
        let name = ByteText(text.bytes, nameStart, position)
        skipBlanks()
        guard nameStart > start, !name.isEmpty, position < text.count, text[position] == 61 else { throw bad() }
        position += 1
        skipBlanks()
        guard position < text.count, text[position] == 34 || text[position] == 39 else { throw bad() }
        let quote = text[position]
        let valueStart = position + 1
        position = valueStart
        while position < text.count, text[position] != quote { position += 1 }
        guard position < text.count else { throw bad() }
        let value = ByteText(text.bytes, valueStart, position)
        position += 1
        // Neither dates nor codes nor rates need an entity.
        return (name, value)
    }

    private mutating func skipBlanks() {
        while position < text.count, [9, 10, 13, 32].contains(text[position]) { position += 1 }
    }

    private func bad() -> RateFileProblem {
        RateFileProblem(line: line, .badMarkup(.attributes))
    }
}
