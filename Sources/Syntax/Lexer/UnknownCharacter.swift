import Reporting

/// A character that starts no token; signs of other languages are among them.
struct UnknownCharacter {
    private let text: UnsafeBufferPointer<UInt8>
    private let start: Int

    init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.text = text
        self.start = start
    }

    /// What is wrong with it.
    var problem: SyntaxError {
        let (scalar, width) = text.scalar(start)
        let end = start + width
        guard let scalar, scalar.value >= 0x20, scalar.value != 0x7F else {
            return .unreadable(CharacterFinding.control(UInt8(truncatingIfNeeded: scalar?.value ?? 0)), start, end)
        }
        if scalar == "‘" || scalar == "'" || scalar == "`" { return singleQuotes }
        if let foreign = ForeignSign(text, at: start) {
            return foreign.error(failedAt: max(foreign.span.range.upperBound, end, start + 1))
        }
        let character = String(Character(scalar))
        if scalar == "、" {
            return .unreadable(CharacterFinding.foreignSign(character, ours: ","), start, end, fix: ",")
        }
        return .unreadable(CharacterFinding.unknown(character), start, end)
    }

    /// A text between single quotes.
    private var singleQuotes: SyntaxError {
        let opening = text.scalar(start).value
        let closing: Unicode.Scalar? = opening == "‘" ? "’" : opening
        let begin = start + text.width(start)
        var place = begin
        while place < text.count, text[place] != 0x0A, text.scalar(place).value != closing {
            place += text.width(place)
        }
        guard place < text.count, text.scalar(place).value == closing else {
            return .unreadable(CharacterFinding.singleQuotes, start, begin)
        }
        let end = place + text.width(place)
        return .unreadable(CharacterFinding.singleQuotes, start, end, fix: "\"\(text.string(begin, place))\"")
    }
}

/// An operator of other languages, and what is written here instead.
struct ForeignSign {
    let span: Span
    private let written: String
    private let ours: String
    /// Whether ours can take its place as it stands.
    private let fits: Bool

    private static let operators = [
        "===": "==", "!==": "!=", "<>": "!=", "=!": "!=", "=<": "<=", "=>": ">=", "&&": "and", "&": "and",
        "||": "or", "|": "or", "~": "≈", "!": "not ",
    ]

    /// The one that stands at or round an offset.
    init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        var (start, end) = (offset, offset)
        while start > 0, Self.isOperatorSign(text.byte(start - 1)) { start -= 1 }
        while Self.isOperatorSign(text.byte(end)) { end += 1 }
        guard end - start <= 3 else { return nil }
        written = text.string(start, end)
        guard let ours = Self.operators[written] else { return nil }
        self.ours = ours
        span = Span(start, end)
        // `not` stands before what it denies.
        fits = written != "!" || text.startsName(end) || text.plain(end) == UInt8(ascii: "(")
    }

    func error(failedAt place: Int) -> SyntaxError {
        SyntaxError(
            CharacterFinding.foreignSign(written, ours: ours == "not " ? "not" : ours), at: [span],
            edit: fits ? TextEdit(span, ours) : nil, failedAt: place)
    }

    private static func isOperatorSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "&"),
            UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
