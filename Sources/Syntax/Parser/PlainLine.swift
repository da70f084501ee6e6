import Reporting

/// A line of decimals, `+ - * /` and round brackets, as most lines of long input are: told from its bytes alone, before
/// any token is made. Whatever could be read in another way (`2025-09-30`, `1 000`, `2(3)`) is none.
struct PlainLine {
    let span: Span
    /// Behind its line break.
    let end: Int

    /// Brackets within brackets.
    private static let deepest: UInt8 = 16
    private static let (space, newline) = (UInt8(ascii: " "), UInt8(ascii: "\n"))

    /// The line that begins at a place; nil where it is none.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
        var place = position
        while text.byte(place) == PlainLine.space { place += 1 }
        let start = place
        switch text.byte(place) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "-"): break
        default: return nil
        }
        guard let last = PlainLine.last(text, &place) else { return nil }
        (span, end) = (Span(start, last), place)
    }

    /// Goes to the end of the line, and gives where its last operand ends.
    private static func last(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int? {
        var depth: UInt8 = 0
        var (closes, operates) = (false, false)
        while true {
            // An operand.
            while text.byte(place) == space { place += 1 }
            if text.byte(place) == UInt8(ascii: "(") {
                depth += 1
                guard depth <= deepest else { return nil }
                place += 1
                continue
            }
            if text.byte(place) == UInt8(ascii: "-") { place += 1 }
            guard let end = number(text, place) else { return nil }
            place = end
            // What may follow it.
            var last = place
            while true {
                while text.byte(place) == space { place += 1 }
                guard text.byte(place) == UInt8(ascii: ")"), depth > 0 else { break }
                depth -= 1
                place += 1
                last = place
                closes = true
            }
            switch text.byte(place) {
            case newline:
                // A bracketed number alone is an error.
                guard depth == 0, operates || !closes else { return nil }
                place += 1
                return last
            case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "/"):
                // `1/2` and `3 -4` are other things.
                guard last < place, text.byte(place + 1) == space else { return nil }
                place += 1
                operates = true
            default:
                guard place == text.count, depth == 0, operates || !closes else { return nil }
                return last
            }
        }
    }

    /// Where a number ends that begins at a place; nil where it is none, or a long one.
    @inline(__always)
    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var place = start
        while text.byte(place).isDigit { place += 1 }
        guard place > start, text.byte(start) != UInt8(ascii: "0") || place == start + 1 else { return nil }
        if text.byte(place) == UInt8(ascii: ".") {
            let point = place
            place += 1
            while text.byte(place).isDigit { place += 1 }
            guard place > point + 1 else { return nil }
        }
        return place - start < 18 ? place : nil
    }
}
