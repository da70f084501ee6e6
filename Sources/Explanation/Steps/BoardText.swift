import Syntax

/// Texts as they are written on the board.
extension Explainer {
    static func oneLine(_ text: String) -> String {
        let words = text.split { " \n\t\r".contains($0) }
        return words.joined(separator: " ").withoutOuterBrackets
    }

    /// On one line, and cut where it is too long to be read there.
    static func clipped(_ text: String) -> String {
        let line = oneLine(text)
        guard line.count > 150 else { return line }
        return String(line.prefix(147)) + "…"
    }

    /// `name = value`, or `name ≈ value`.
    static func named(_ name: String, _ value: String) -> String {
        value.hasPrefix("≈ ") ? "\(name) ≈ \(value.dropFirst(2))" : "\(name) = \(value)"
    }

    /// A text without `≈` before its numbers, and the sign that its line begins with.
    static func lead(_ text: String) -> (sign: String, text: String) {
        guard text.unicodeScalars.contains("≈") else { return ("=", text) }
        var (plain, place, isRounded) = ("", 0, false)
        let list = TokenList(text)
        for (index, token) in list.tokens.enumerated() where token.kind == .approximately {
            // Between two amounts it compares them.
            let compares = index > 0 && list.tokens[index - 1].endsOperand
            guard !compares, index + 1 < list.tokens.count, list.tokens[index + 1].gap > 0 else { continue }
            plain += list.text(place..<token.start)
            place = token.end + 1
            isRounded = true
        }
        return (isRounded ? "≈" : "=", plain + list.text(place..<list.count))
    }
}

extension String {
    /// Whether brackets stand round the whole of it.
    var isInBrackets: Bool { withoutOuterBrackets != self }

    /// Without brackets that are round the whole of it.
    var withoutOuterBrackets: String {
        guard utf8.first == UInt8(ascii: "("), utf8.last == UInt8(ascii: ")") else { return self }
        var depth = 0
        for (place, byte) in utf8.enumerated() {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0, place < utf8.count - 1 { return self }
        }
        var inner = dropFirst().dropLast()
        while inner.first == " " { inner.removeFirst() }
        while inner.last == " " { inner.removeLast() }
        return String(inner)
    }
}

extension StringProtocol {
    /// The text with every occurrence of a part replaced; without Foundation.
    func replacing(_ part: String, with other: String) -> String {
        var (result, rest) = ("", self[...])
        while let place = rest.firstRange(of: part) {
            result += rest[..<place]
            result += other
            rest = rest[place...].dropFirst(part.count)
        }
        return result + rest
    }

    /// Where a part begins.
    func firstRange(of part: String) -> Index? {
        guard let first = part.first else { return nil }
        var place = startIndex
        while let next = self[place...].firstIndex(of: first) {
            if self[next...].hasPrefix(part) { return next }
            place = index(after: next)
        }
        return nil
    }
}
