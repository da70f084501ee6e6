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

    /// What a text says of the numbers below it.
    private struct Found {
        var unit: UnitID
        var factor: Number
        /// The heading without it.
        var name: Substring
    }

    init(_ text: String, _ call: Call, _ amounts: inout AmountReading) {
        (whole, title, short) = (text, text, text)
        guard text.utf8.count <= HeadingReading.longest else { return }
        if let (name, inner) = HeadingReading.bracketed(text) {
            short = name.trimmed
            guard
                let found = HeadingReading.found(inner, name[...], call, &amounts)
                    ?? HeadingReading.letter(inner, name[...], call, &amounts)
            else {
                if HeadingReading.mayBeUnit(inner.trimmed, call) { doubtful = inner.trimmed }
                return
            }
            take(found, call, &amounts)
            return
        }
        var found: Found?
        if text.utf8.starts(with: "in ".utf8) {
            found = HeadingReading.found(text, "", call, &amounts)
        } else if let place = HeadingReading.lastIn(text) {
            found = HeadingReading.found(
                String(text[place.upperBound...]), text[..<place.lowerBound], call, &amounts)
        }
        if let read = found {
            let (unit, units) = (read.unit, call.units)
            if !(units.isMoney(unit) || unit == .none || units.isPercentLike(unit)) { found = nil }
        }
        found = found ?? HeadingReading.tail(text[...], call, &amounts)
        if let found { take(found, call, &amounts) }
    }

    private static let longest = 200

    /// Takes what a part of the heading says, with what stands before that: `USD (millions)`, `Revenue in millions (USD)`.
    private mutating func take(_ said: Found, _ call: Call, _ amounts: inout AmountReading) {
        var found = said
        if found.unit == .none {
            if let money = HeadingReading.tail(found.name, call, &amounts), money.factor.asInlineInt == 1 {
                (found.unit, found.name) = (money.unit, money.name)
            }
        } else if call.units.isMoney(found.unit), found.factor.asInlineInt == 1 {
            var before = found.name.split(separator: " ")
            if let scale = before.last, let mark = amounts.mark(String(scale)), mark.unit == .none, mark.scale > 0 {
                guard !mark.isLetter, let factor = try? Number(mantissa: 1, exponent: mark.scale) else {
                    doubtful = whole
                    return
                }
                before.removeLast()
                if before.last == "in" { before.removeLast() }
                (found.factor, found.name) = (factor, before.joined(separator: " ")[...])
            } else if before.contains(where: { amounts.isScale($0) }) {
                doubtful = whole
                return
            }
        }
        (unit, factor) = (found.unit, found.factor)
        var name = String(found.name).trimmed
        while let last = name.last, ",;:-–".contains(last) { name = String(name.dropLast()).trimmed }
        if !name.isEmpty { title = name }
    }

    /// The unit that the last words of a text name: `amount USD`, `FY2024 RMB million`, `Umsatz Mio. EUR`.
    private static func tail(_ text: Substring, _ call: Call, _ amounts: inout AmountReading) -> Found? {
        let words = text.split(separator: " ")
        for count in [3, 2, 1] where count < words.count || count == words.count && count > 1 {
            let first = words[words.count - count]
            let isChinese = first.utf8.first.map { $0 >= 0x80 } ?? false
            guard isChinese || beginsCurrency(String(first)) || amounts.isScale(first) else { continue }
            // `T EUR`: what multiplies it is not known.
            if count < words.count, amounts.isScale(words[words.count - count - 1]) { continue }
            let last = String(text[first.startIndex...])
            if let found = found(last, text[..<first.startIndex], call, &amounts), call.units.isMoney(found.unit) {
                return found
            }
        }
        return nil
    }

    private static func found(
        _ text: String, _ name: Substring, _ call: Call, _ amounts: inout AmountReading
    ) -> Found? {
        let text = text.trimmed
        let inner = text.hasPrefix("in ") ? String(text.dropFirst(3)) : text
        guard !inner.isEmpty, inner.utf8.count <= 40, !isLetter(inner) else { return nil }
        if let found = call.files.headingUnit(inner) {
            return Found(unit: found.unit, factor: found.factor, name: name)
        }
        guard let mark = amounts.mark(inner), !mark.isLetter,
            let factor = try? Number(mantissa: 1, exponent: mark.scale)
        else { return nil }
        return Found(unit: mark.unit, factor: factor, name: name)
    }

    /// `EUR (m)`: below a currency a letter is a scale.
    private static func letter(
        _ inner: String, _ name: Substring, _ call: Call, _ amounts: inout AmountReading
    ) -> Found? {
        guard let mark = amounts.mark(inner.trimmed), mark.unit == .none, mark.scale > 0, inner.trimmed != "T",
            var found = tail(name, call, &amounts), found.factor.asInlineInt == 1,
            let factor = try? Number(mantissa: 1, exponent: mark.scale)
        else { return nil }
        found.factor = factor
        return found
    }

    /// A letter may be a unit, a scale or anything: metres, millions, a footnote.
    private static func isLetter(_ text: String) -> Bool {
        text.unicodeScalars.count == 1
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.isASCII }
    }

    private static func mayBeUnit(_ text: String, _ call: Call) -> Bool {
        guard isLetter(text) else { return text.hasSuffix("000") }
        return call.units.unit(named: text) != nil || "mkbtMKBT".contains(text)
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
