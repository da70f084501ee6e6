import Reporting

/// A text between double quotes, or a piece of one, while it is read. It ends on the line where it begins.
struct TextScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private let begin: Int
    /// The quotation mark that the text began with.
    let quote: Brackets.Bracket
    /// Whether a `{` begins an expression.
    private let interpolates: Bool
    /// The text as far as it is read; its value is the scanner's owner's to set.
    var token: Token
    /// Whether it ended with the `{` of an expression.
    private(set) var opensExpression = false
    /// What is wrong with it first.
    private(set) var problem: SyntaxError?

    /// A text from its quotation mark on.
    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        let quote: Brackets.Bracket =
            switch text[start] {
            case 0xE2: .inCurlyText
            case 0xEF: .inWideText
            default: .inPlainText
            }
        self.init(text, .text, from: start, quote)
    }

    /// A text that goes on after the `}` of an expression in it.
    init(_ text: UnsafeBufferPointer<UInt8>, from brace: Int, goingOnAfter quote: Brackets.Bracket) {
        self.init(text, .textEnd, from: brace, quote)
    }

    private init(
        _ text: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind, from start: Int, _ quote: Brackets.Bracket
    ) {
        self.text = text
        self.quote = quote
        let width = text.width(start)
        begin = start + width
        interpolates = true
        token = Token(kind, start, start)
        token.power = Int32(width)
        token.value = -1
    }

    /// A text whose beginning was read already, as one without expressions in it.
    init(_ text: UnsafeBufferPointer<UInt8>, whole beginning: Token, _ quote: Brackets.Bracket) {
        self.text = text
        self.quote = quote
        begin = beginning.end
        interpolates = false
        token = beginning
        token.kind = .text
    }

    /// Reads to the end of the text, or to where an expression begins in it.
    mutating func scan() {
        var place = begin
        while place < text.count {
            let character = text[place]
            switch character {
            case UInt8(ascii: "\""):
                token.end = place + 1
                return
            case 0xE2 where quote == .inCurlyText && text.byte(place + 1) == 0x80 && text.byte(place + 2) == 0x9D:
                token.end = place + 3
                return
            case 0xEF where quote == .inWideText && text.byte(place + 1) == 0xBC && text.byte(place + 2) == 0x82:
                token.end = place + 3
                return
            case UInt8(ascii: "{") where interpolates:
                token.kind = token.kind == .text ? .textStart : .textMiddle
                token.end = place + 1
                opensExpression = true
                return
            case UInt8(ascii: "\\"):
                if text.escape(at: place + 1) == nil {
                    place = spoil(escape: place)
                } else {
                    place += 2
                }
            case 0x0A:
                return spoil(unterminated: place)
            case 0x09, 0x0D:
                place += 1
            case 0..<0x20, 0x7F:
                spoil(SyntaxError(CharacterFinding.controlInText, at: [Span(place, place + 1)], failedAt: place + 1))
                place += 1
            default:
                place += 1
            }
        }
        spoil(unterminated: place)
    }

    /// Keeps what is wrong with a text first; it is read on to its end all the same.
    private mutating func spoil(_ problem: SyntaxError) {
        if self.problem == nil { self.problem = problem }
    }

    private mutating func spoil(escape place: Int) -> Int {
        let after = place + 1
        let end = Swift.min(after + (text.byte(after) == 0x0A ? 0 : text.width(after)), text.count)
        let span = Span(place, end)
        let edit = TextEdit(span, #"\\"# + text.string(Swift.min(after, end), end))
        spoil(SyntaxError(CharacterFinding.badEscape, at: [span], edit: edit, failedAt: end))
        return end
    }

    private mutating func spoil(unterminated end: Int) {
        token.end = end
        token.isUnclosed = true
        let opening = Span(token.start, token.start + Int(token.power))
        spoil(
            SyntaxError(
                CharacterFinding.unterminatedText, at: [opening, Span(max(token.start, end - 1), end)], failedAt: end))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The characters of a text or a piece of one, escapes read.
    func characters(of token: Token) -> String {
        let begin = token.start + Int(token.power)
        let closes = token.kind == .text || token.kind == .textEnd
        let end = closes ? token.end - closingWidth(before: token.end) : token.end - 1
        guard begin < end else { return "" }
        guard self[begin..<end].contains(UInt8(ascii: "\\")) else { return string(begin, end) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - begin)
        var place = begin
        while place < end {
            if self[place] == UInt8(ascii: "\\"), let character = escape(at: place + 1) {
                bytes.append(character)
                place += 2
            } else {
                bytes.append(self[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The character that stands for itself, or `n`, after a backslash.
    fileprivate func escape(at place: Int) -> UInt8? {
        switch byte(place) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): byte(place)
        case UInt8(ascii: "n"): 0x0A
        default: nil
        }
    }

    /// How many bytes the quotation mark takes that ends at an offset.
    func closingWidth(before end: Int) -> Int { byte(end - 1) == UInt8(ascii: "\"") ? 1 : 3 }
}
