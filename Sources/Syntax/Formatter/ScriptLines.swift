import Reporting

/// What moves as one when a script is laid out: a token; a literal with its unit, whose blanks mean something; a text
/// with all that stands in it; a comment.
struct LayoutPiece {
    var kind: Token.Kind
    /// The kind of its last token.
    var lastKind: Token.Kind
    var range: Range<Int>
    /// The blanks before it on its line.
    var blanks: Range<Int>
    /// Whether it is an operator between two operands.
    var isInfix = false
    /// Whether the blanks before it are part of a title, which is what was written.
    var isTitle = false
    /// Whether it goes over the end of a line.
    var isLong = false
}

/// One line of a script, as it stands.
struct LayoutLine {
    var pieces: [LayoutPiece] = []
    /// How deep in braces it stands, those not counted that it begins by closing.
    var depth = 0
    /// Whether it goes on with what the line before began.
    var goesOn = false
    /// Whether an empty line stands before it.
    var isAfterEmptyLine = false
}

/// The lines of a script in pieces.
struct ScriptLines {
    private(set) var lines: [LayoutLine] = []
    private let bytes: [UInt8]
    private var line = LayoutLine()
    /// The lines that open braces stand in. Several of one line count once.
    private var braces: [Int] = []
    private var brackets = 0
    /// Texts that the place is in, one within the other.
    private var texts = 0
    private var lastKind = Token.Kind.newline
    private var isAfterEmptyLine = false

    init(_ tokens: ScriptTokens) {
        bytes = tokens.source.bytes
        bytes.withUnsafeBufferPointer { text in
            var place = 0
            for item in tokens.items where item.range.lowerBound >= place {
                if texts > 0 {
                    lengthen(to: item.range.upperBound, item.kind, text)
                } else {
                    let blanks = between(place, item.range.lowerBound, text)
                    if LayoutPiece.goesOnWithLiteral(item.kind), !line.pieces.isEmpty {
                        lengthen(to: item.range.upperBound, item.kind, text)
                    } else {
                        add(item, blanks)
                    }
                }
                if item.kind == .textStart { texts += 1 }
                if item.kind == .textEnd { texts -= 1 }
                place = item.range.upperBound
            }
            texts = 0
            _ = between(place, text.count, text)
            endLine()
        }
    }

    private mutating func add(_ item: ScriptTokens.Item, _ blanks: Range<Int>) {
        if line.pieces.isEmpty { begin(item) }
        var piece = LayoutPiece(kind: item.kind, lastKind: item.kind, range: item.range, blanks: blanks)
        piece.isInfix = item.isInfix
        piece.isLong = bytes[item.range].contains(0x0A)
        line.pieces.append(piece)
        switch item.kind {
        case .openCurly: braces.append(lines.count)
        case .closeCurly:
            _ = braces.popLast()
            if line.pieces.allSatisfy({ $0.kind == .closeCurly }) { line.depth = depth }
        case .openRound, .openSquare: brackets += 1
        case .closeRound, .closeSquare: brackets = max(0, brackets - 1)
        default: break
        }
        lastKind = item.kind
    }

    /// How deep a statement stands.
    private var depth: Int { Set(braces).count }

    /// A token begins a line.
    private mutating func begin(_ item: ScriptTokens.Item) {
        let isOwn = item.kind == .else || item.isNoteOfCheck
        line.goesOn = brackets > 0 || !item.isAfterNewline || lastKind.wantsMore || isOwn
        line.depth = depth
    }

    /// The piece at the end of the line goes on to a place.
    private mutating func lengthen(to end: Int, _ kind: Token.Kind, _ text: UnsafeBufferPointer<UInt8>) {
        guard let last = line.pieces.indices.last else { return }
        let start = line.pieces[last].range.lowerBound
        line.pieces[last].range = start..<end
        line.pieces[last].lastKind = kind
        line.pieces[last].isLong = text[start..<end].contains(0x0A)
        lastKind = kind
    }

    /// Goes through what lies between two tokens: blanks, ends of lines, comments.
    ///
    /// - Returns: the blanks directly before the second.
    private mutating func between(
        _ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var place = start
        var blanks = start
        while place < end {
            if text[place] == 0x0A {
                endLine()
                place += 1
                blanks = place
            } else if text.plain(place) == UInt8(ascii: "#") {
                let stop = text.endOfLine(place)
                if line.pieces.isEmpty {
                    line.goesOn = brackets > 0 || lastKind.wantsMore
                    line.depth = depth
                }
                var last = stop
                while last > place, [0x20, 0x09, 0x0D].contains(text[last - 1]) { last -= 1 }
                line.pieces.append(
                    LayoutPiece(kind: .comment, lastKind: .comment, range: place..<last, blanks: blanks..<place))
                (place, blanks) = (stop, stop)
            } else if case let width = text.spaceWidth(place), width > 0 {
                place += width
            } else {
                // What the parser took without the lexer, such as the thousands of `RMB'000`, belongs to what is before.
                place += text.width(place)
                lengthen(to: place, lastKind, text)
                blanks = place
            }
        }
        return blanks..<max(blanks, end)
    }

    private mutating func endLine() {
        guard !line.pieces.isEmpty else {
            isAfterEmptyLine = !lines.isEmpty
            return
        }
        line.isAfterEmptyLine = isAfterEmptyLine
        lines.append(line)
        line = LayoutLine()
        isAfterEmptyLine = false
    }

    /// Changes lines in place.
    mutating func forEachLine(_ change: (inout LayoutLine) -> Void) {
        for index in lines.indices { change(&lines[index]) }
    }
}

extension LayoutPiece {
    /// Whether a token is read with the number before it, where blanks tell a unit from arithmetic.
    static func goesOnWithLiteral(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .scale, .unit, .unitPower, .unitDivide, .unitMultiply, .atLeast, .atMost: true
        default: false
        }
    }

    /// Whether what follows it after one blank could be read as its unit.
    var endsWithLiteral: Bool {
        switch lastKind {
        case .number, .scale, .unit, .unitPower: true
        default: false
        }
    }
}

extension Token.Kind {
    /// Whether a line that ends with it goes on.
    fileprivate var wantsMore: Bool {
        switch self {
        case .newline, .end, .semicolon, .closeCurly, .openCurly, .dash, .format, .bad, .comment, .on, .off: false
        default: !endsOperand && !isTextPiece
        }
    }
}
