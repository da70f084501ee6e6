import Evaluation
import Numbers
import Quantities
import Resolution

/// A heading of a column: what it is called, and the unit that its numbers are in, where it names one: `Close (USD)`,
/// `amount USD`, `Value in CNY '000`, `金额（万元）`.
struct HeadingReading {
    /// As the file has it.
    let whole: String
    /// Without the unit.
    private(set) var title: String
    /// Without what stands in brackets at its end, be that a unit or not.
    private(set) var short: String
    private(set) var unit: UnitID?
    /// What 1 in a cell is worth in the unit.
    private(set) var factor = Number.one
    /// What stands in brackets and could be a unit, but is not taken for one.
    private(set) var doubtful: String?

    init(_ text: String, _ call: Call) {
        (whole, title) = (text, text)
        short = text
        if let (name, inner) = HeadingReading.bracketed(text) {
            short = name.trimmed
            read(inner, name, call, isBracketed: true)
        } else if text.utf8.starts(with: "in ".utf8) {
            read(text, "", call, isBracketed: false)
        } else if let place = HeadingReading.lastIn(text) {
            read(String(text[place.upperBound...]), String(text[..<place.lowerBound]), call, isBracketed: false)
        } else {
            // `amount USD`, `FY2024 RMB million`, `Revenue RMB'000`.
            var end = text.endIndex
            for _ in 0..<2 where unit == nil {
                guard let space = text[..<end].lastIndex(of: " ") else { break }
                let words = String(text[text.index(after: space)...])
                if HeadingReading.beginsCurrency(words) {
                    read(words, String(text[..<space]), call, isBracketed: false)
                }
                end = space
            }
        }
    }

    /// Whether a text begins with three capitals, or has the sign of a currency near its beginning.
    private static func beginsCurrency(_ text: String) -> Bool {
        let capitals = text.utf8.prefix { 0x41...0x5A ~= $0 }.count
        return capitals == 3
            || text.unicodeScalars.prefix(3).contains { $0.properties.generalCategory == .currencySymbol }
    }

    /// Takes the whole heading for the title.
    mutating func keepWhole() { title = whole }

    mutating func rename(_ name: String) { title = name }

    private mutating func read(_ text: String, _ name: String, _ call: Call, isBracketed: Bool) {
        let text = text.trimmed
        let inner = text.hasPrefix("in ") ? String(text.dropFirst(3)) : text
        guard !inner.isEmpty, inner.utf8.count <= 40 else { return }
        // A letter may be a unit, a scale or anything: metres, millions, a footnote.
        let isLetter =
            inner.unicodeScalars.count == 1
            && inner.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.isASCII }
        guard !isLetter, let found = call.files.headingUnit(inner) else {
            let isDoubtful =
                isLetter ? call.units.unit(named: inner) != nil || "mkbtMKBT".contains(inner) : inner.hasSuffix("000")
            if isBracketed, isDoubtful { doubtful = inner }
            return
        }
        guard
            isBracketed || call.units.isMoney(found.unit) || found.unit == .none || call.units.isPercentLike(found.unit)
        else { return }
        (unit, factor) = (found.unit, found.factor)
        if case let short = name.trimmed, !short.isEmpty { title = short }
    }

    /// What stands before round or square brackets at the end, and in them.
    private static func bracketed(_ text: String) -> (String, String)? {
        for (open, close) in [("(", ")"), ("[", "]"), ("（", "）")] where text.hasSuffix(close) {
            guard let start = text.lastIndex(of: Character(open)) else { continue }
            let inner = text[text.index(after: start)...].dropLast()
            return (String(text[..<start]), String(inner))
        }
        return nil
    }

    /// Where the last ` in ` stands.
    private static func lastIn(_ text: String) -> Range<String.Index>? {
        var end = text.endIndex
        while let space = text[..<end].lastIndex(of: " ") {
            let start = text.index(space, offsetBy: -3, limitedBy: text.startIndex) ?? text.startIndex
            if text[start..<space] == " in", start > text.startIndex { return start..<text.index(after: space) }
            end = space
        }
        return nil
    }

    /// A name by which a column can be had after a point: small letters, with `_` for all that is no letter and no digit.
    static func alias(_ title: String) -> String? {
        var name = ""
        for scalar in title.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
                name.unicodeScalars.append(scalar)
            } else if !name.isEmpty, name.last != "_" {
                name += "_"
            }
        }
        while name.last == "_" { name.removeLast() }
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return nil }
        return name
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
