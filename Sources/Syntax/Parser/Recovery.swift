import Reporting

/// The brackets of a text that close on a later line than they open, found in one pass. Text and comments are skipped.
/// Used only to find where to go on after an error, so what it takes for a text need not be exact.
struct BracketPairs {
    /// The offset after the closing bracket, by the offset of the opening one.
    private var ends: [Int: Int] = [:]

    /// Complexity: O(*n*) for a text of *n* bytes.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var open: [(offset: Int, line: Int, bracket: UInt8)] = []
        var braces = 0
        var line = 0
        var place = 0
        while place < text.count {
            switch text[place] {
            case 0x0A: line += 1
            case UInt8(ascii: "#"): place = text.endOfLine(place) - 1
            case UInt8(ascii: "\""): place = BracketPairs.endOfText(text, place) - 1
            case let bracket where bracket == 0x28 || bracket == 0x5B || bracket == 0x7B:
                open.append((place, line, bracket))
                if bracket == 0x7B { braces += 1 }
            case let bracket where bracket == 0x29 || bracket == 0x5D || bracket == 0x7D:
                // A brace closes whatever round brackets were left open inside it.
                let wanted = bracket == 0x29 ? bracket - 1 : bracket - 2
                if bracket == 0x7D, braces > 0 {
                    braces -= 1
                    while let last = open.last, last.bracket != wanted { open.removeLast() }
                }
                if let last = open.last, last.bracket == wanted {
                    open.removeLast()
                    if last.line != line { ends[last.offset] = place + 1 }
                }
            default: break
            }
            place += 1
        }
    }

    /// The offset after the bracket that closes the one at an offset, if that stands on a later line.
    func end(of open: Int) -> Int? { ends[open] }

    /// The offset after a text that starts at an offset; the end of the line where it is not closed.
    static func endOfText(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var place = start + 1
        while place < text.count, text[place] != 0x0A {
            if text[place] == UInt8(ascii: "\"") { return place + 1 }
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place, text.count)
    }
}

/// Where to go on after an error, and what belongs to the statement that failed.
struct Recovery {
    /// Brackets that span lines, once they have been asked for.
    private var brackets: BracketPairs?
    /// A stretch of the text without the comment and the spaces at its end.
    static func content(of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Span {
        var place = start
        var last = start
        while place < min(end, text.count) {
            switch text[place] {
            case UInt8(ascii: "#"): place = text.endOfLine(place)
            case UInt8(ascii: "\""):
                place = BracketPairs.endOfText(text, place)
                last = place
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default:
                place += 1
                last = place
            }
        }
        return Span(start, min(last, end))
    }

    /// Where to go on after an error: at the line end or `;` after the failed statement (or before a `}` that closes
    /// the block round it). A bracket left open does not swallow what follows: then it is the end of the line that
    /// opened it.
    ///
    /// - Parameters:
    ///   - start: where the statement or item starts.
    ///   - failed: how far it was read.
    /// Complexity: O(*n*) in the length of the statement, but for one pass over the whole text the first time.
    mutating func place(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, failedAt failed: Int, code: DiagnosticCode,
        stopsAtBrace: Bool
    ) -> Int {
        var place = start
        var depth = 0
        /// The first bracket open on this line.
        var outermost = start
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "#"):
                place = text.endOfLine(place)
                continue
            case UInt8(ascii: "\""):
                place = BracketPairs.endOfText(text, place)
                continue
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                if depth == 0 { outermost = place }
                depth += 1
            case UInt8(ascii: "}") where depth == 0 && stopsAtBrace && place >= failed - 1:
                return place
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth > 0 { depth -= 1 }
            case UInt8(ascii: ";") where depth == 0 && place >= failed - 1:
                return place
            case 0x0A:
                if depth > 0 {
                    if brackets == nil { brackets = BracketPairs(text) }
                    if code != .unclosedBracket, let end = brackets?.end(of: outermost) {
                        place = end
                        depth = 0
                        continue
                    }
                    if code != .tooDeep || place >= failed - 1 { return place }
                    depth = 0
                }
                if place >= failed - 1 { return place }
            default: break
            }
            place += 1
        }
        return text.count
    }
}
