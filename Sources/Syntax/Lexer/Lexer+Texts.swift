import Reporting

/// Texts between double quotes. They end on the line where they begin.
extension Lexer {
    /// A text, or a piece of one, from its quotation mark or a `}` on: to the closing quotation mark, or a `{`.
    mutating func textToken(from start: Int) -> Token {
        let isPiece = text.plain(start) == UInt8(ascii: "}")
        var bracket = open.last ?? .inPlainText
        if isPiece {
            pop()
        } else {
            bracket =
                switch text[start] {
                case 0xE2: .inCurlyText
                case 0xEF: .inWideText
                default: .inPlainText
                }
        }
        var token = Token(isPiece ? .textEnd : .text, start, start)
        token.power = Int32(text.width(start))
        token.value = -1
        scan(&token, from: start + text.width(start), bracket, interpolates: true)
        return token
    }

    /// Reads the text whose beginning was the token before as one without expressions in it.
    mutating func verbatim(_ beginning: Token) -> Token {
        guard beginning.kind == .textStart, let bracket = open.last, bracket.isInText else { return beginning }
        pop()
        var token = beginning
        token.kind = .text
        scan(&token, from: beginning.end, bracket, interpolates: false)
        position = token.end
        return token
    }

    private mutating func scan(_ token: inout Token, from begin: Int, _ bracket: Bracket, interpolates: Bool) {
        var place = begin
        while place < text.count {
            let character = text[place]
            switch character {
            case UInt8(ascii: "\""):
                token.end = place + 1
                return
            case 0xE2 where bracket == .inCurlyText && text.byte(place + 1) == 0x80 && text.byte(place + 2) == 0x9D:
                token.end = place + 3
                return
            case 0xEF where bracket == .inWideText && text.byte(place + 1) == 0xBC && text.byte(place + 2) == 0x82:
                token.end = place + 3
                return
            case UInt8(ascii: "{") where interpolates:
                token.kind = token.kind == .text ? .textStart : .textMiddle
                token.end = place + 1
                push(bracket)
                return
            case UInt8(ascii: "\\"):
                if text.escape(at: place + 1) == nil {
                    place = spoil(&token, escape: place)
                } else {
                    place += 2
                }
            case 0x0A:
                return spoil(&token, unterminated: place)
            case 0x09, 0x0D:
                place += 1
            case 0..<0x20, 0x7F:
                spoil(
                    &token,
                    SyntaxError(CharacterFinding.controlInText, at: [Span(place, place + 1)], failedAt: place + 1))
                place += 1
            default:
                place += 1
            }
        }
        spoil(&token, unterminated: place)
    }

    /// Keeps what is wrong with a text first; it is read on to its end all the same.
    private mutating func spoil(_ token: inout Token, _ problem: SyntaxError) {
        if token.value < 0 { token.value = keep(problem) }
    }

    private mutating func spoil(_ token: inout Token, escape place: Int) -> Int {
        let after = place + 1
        let end = Swift.min(after + (text.byte(after) == 0x0A ? 0 : text.width(after)), text.count)
        let span = Span(place, end)
        let edit = TextEdit(span, #"\\"# + text.string(Swift.min(after, end), end))
        spoil(&token, SyntaxError(CharacterFinding.badEscape, at: [span], edit: edit, failedAt: end))
        return end
    }

    private mutating func spoil(_ token: inout Token, unterminated end: Int) {
        token.end = end
        token.isUnclosed = true
        let opening = Span(token.start, token.start + Int(token.power))
        spoil(
            &token,
            SyntaxError(
                CharacterFinding.unterminatedText, at: [opening, Span(max(token.start, end - 1), end)], failedAt: end))
    }

    /// The characters of a text or a piece of one, escapes read.
    func characters(of token: Token) -> String {
        let begin = token.start + Int(token.power)
        let closes = token.kind == .text || token.kind == .textEnd
        let end = closes ? token.end - text.closingWidth(before: token.end) : token.end - 1
        guard begin < end else { return "" }
        guard text[begin..<end].contains(UInt8(ascii: "\\")) else { return text.string(begin, end) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - begin)
        var place = begin
        while place < end {
            if text[place] == UInt8(ascii: "\\"), let character = text.escape(at: place + 1) {
                bytes.append(character)
                place += 2
            } else {
                bytes.append(text[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
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
