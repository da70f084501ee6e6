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
        if isFactorial { return .unreadable(CharacterFinding.factorial, start, end) }
        if let foreign = ForeignSign(text, at: start) {
            return foreign.error(failedAt: max(foreign.span.range.upperBound, end, start + 1))
        }
        let character = String(Character(scalar))
        if scalar == "。" { return fullStop(end) }
        if let ours = Self.signs[scalar] {
            return .unreadable(
                CharacterFinding.foreignSign(character, ours: ours == ", " ? "," : ours), start, end, fix: ours)
        }
        if Self.isInvisible(scalar) {
            return .unreadable(CharacterFinding.invisible(scalar), start, end, fix: "")
        }
        return .unreadable(CharacterFinding.unknown(character), start, end)
    }

    /// Signs of input methods and of typesetting, and what is written here.
    private static let signs: [Unicode.Scalar: String] = [
        "、": ", ", "【": "[", "】": "]", "〔": "[", "〕": "]", "「": "\"", "」": "\"", "『": "\"", "』": "\"", "《": "\"",
        "》": "\"", "„": "\"", "«": "\"", "»": "\"", "‐": "-", "‑": "-", "﹣": "-", "﹢": "+", "∶": ":", "⩽": "<=",
        "⩾": ">=", "≦": "<=", "≧": ">=", "⇒": "->", "⟶": "->", "✕": "*", "✖": "*", "•": "*", "➗": "/", "∙": "*",
        "‧": "*",
        "・": "*", "∼": "≈", "≒": "≈",
    ]

    /// Whether a character cannot be seen, or only together with the one before it.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        return switch scalar.properties.generalCategory {
        case .format, .control, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator,
            .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
            true
        default: false
        }
    }

    /// `。` between digits and in paths is a point; at the end of a statement it is nothing.
    private func fullStop(_ end: Int) -> SyntaxError {
        if start > 0, text.continuesName(end) {
            return .unreadable(CharacterFinding.foreignSign("。", ours: "."), start, end, fix: ".")
        }
        let next = text.skipSpaces(end)
        let isLast = next >= text.count || text.byte(next) == 0x0A || text.byte(next) == UInt8(ascii: "#")
        guard isLast else { return .unreadable(CharacterFinding.unknown("。"), start, end) }
        return .unreadable(CharacterFinding.fullStop, start, end, fix: "")
    }

    /// `5!`: a sign directly after a value, with nothing that it could deny.
    private var isFactorial: Bool {
        let next = start + 1
        guard text.byte(start) == UInt8(ascii: "!"), start > 0, !text.startsName(next), !text.plain(next).isDigit else {
            return false
        }
        switch text.plain(next) {
        case UInt8(ascii: "("), UInt8(ascii: "="), UInt8(ascii: "!"): return false
        default:
            let before = text.byte(start - 1)
            return before.isNameCharacter || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
        }
    }

    /// `Q3'25`, `FY'24`: what stands for the digits of a year that are left out.
    private var shortYear: SyntaxError? {
        let year = start + text.width(start)
        let end = text.skipDigits(year)
        guard end - year == 2, !text.continuesName(end) else { return nil }
        var begin = start
        while begin > 0, text.byte(begin - 1).isNameCharacter { begin -= 1 }
        guard let period = NearPeriod.meant(by: text.string(begin, start) + text.string(year, end)) else { return nil }
        return SyntaxError(
            LiteralFinding.nearPeriod(period), at: [Span(begin, end)], edit: TextEdit(Span(begin, end), period),
            failedAt: end)
    }

    /// A text between single quotes.
    private var singleQuotes: SyntaxError {
        if let period = shortYear { return period }
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
        // `not` stands before what it denies; `=>` may begin what a lambda gives, and `|` be a pipe.
        fits =
            written != "=>" && written != "|"
            && (written != "!" || text.startsName(end) || text.plain(end) == UInt8(ascii: "("))
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
