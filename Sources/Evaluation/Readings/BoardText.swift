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
        var (plain, isRounded) = (String.UnicodeScalarView(), false)
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            // Between two amounts it compares them.
            let before = plain.last { $0 != " " }
            let compares =
                before.map { $0.properties.isAlphabetic || "0123456789)]%\"".unicodeScalars.contains($0) } ?? false
            if scalars[place] == "≈", !compares, place + 1 < scalars.count, scalars[place + 1] == " " {
                isRounded = true
                place += 2
            } else {
                plain.append(scalars[place])
                place += 1
            }
        }
        return (isRounded ? "≈" : "=", String(plain))
    }
}

extension String {
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
