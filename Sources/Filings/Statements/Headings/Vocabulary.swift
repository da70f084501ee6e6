import CEmbeddedData

/// The shipped words of headings, `headings.txt`, read once.
struct Vocabulary {
    struct Phrase {
        var scalars: [Unicode.Scalar]
        var meaning: Meaning
    }

    enum Meaning {
        case part(HeadingPart.Kind)
        /// A count of yuan, or of the currency that stands before it.
        case yuan(Int)
        /// A scale only directly behind a currency.
        case moneyScale(Int)
        case item
        case filler
        /// The line tells what all amounts are counted in.
        case unitWord
    }

    /// By their first sign, longest first.
    private(set) var phrases: [Unicode.Scalar: [Phrase]] = [:]
    /// Keys of sections by what they are headed with; `plain` for those that change nothing.
    private(set) var sections: [String: String] = [:]
    private(set) var terms: [String: Set<String>] = [:]

    static let shipped = Vocabulary(lines: ShippedTable.lines(suan_statement_headings()))

    init(lines: [(head: [Substring], entries: [String])]) {
        for (head, entries) in lines {
            guard let kind = head.first else { continue }
            if kind == "section" {
                let key = head.dropFirst().joined(separator: " ")
                for entry in entries { sections[entry] = key }
                continue
            }
            guard let meaning = Vocabulary.meaning(kind, head.dropFirst().first) else {
                terms[String(kind), default: []].formUnion(entries)
                continue
            }
            for entry in entries {
                let scalars = Array(entry.unicodeScalars)
                guard let first = scalars.first else { continue }
                phrases[first, default: []].append(Phrase(scalars: scalars, meaning: meaning))
            }
        }
        for first in phrases.keys { phrases[first]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    private static func meaning(_ kind: Substring, _ argument: Substring?) -> Meaning? {
        let number = argument.flatMap { Int($0) } ?? 0
        return switch kind {
        case "months": .part(.months(number))
        case "weeks": .part(.weeks(number))
        case "present": .part(.present)
        case "former": .part(.former)
        case "currency": .part(.currency(String(argument ?? "")))
        case "scale": .part(.scale(number, isOfMoney: false))
        case "note": .part(.note)
        case "projected": .part(.projected)
        case "actual": .part(.actual)
        case "change": .part(.change)
        case "shares-plain": .part(.shares(0))
        case "shares-thousand": .part(.shares(3))
        case "shares-million": .part(.shares(6))
        case "yuan": .yuan(number)
        case "money-scale": .moneyScale(number)
        case "item": .item
        case "unit-word": .unitWord
        case "filler", "share-sign": .filler
        default: nil
        }
    }

    /// The first word or phrase of a list that stands in a text as a word of its own.
    func found(_ list: String, in text: String) -> String? {
        let text = Array(" \(String(text.unicodeScalars.prefix(400)).lowercased()) ".unicodeScalars)
        return terms[list]?.sorted().first { phrase in
            let phrase = Array(phrase.unicodeScalars)
            guard let first = phrase.first, let last = phrase.last, text.count > phrase.count + 1 else { return false }
            return (1..<(text.count - phrase.count)).contains { place in
                text[place..<(place + phrase.count)].elementsEqual(phrase)
                    && !(first.isWordSign && text[place - 1].isWordSign)
                    && !(last.isWordSign && text[place + phrase.count].isWordSign)
            }
        }
    }

    /// Whether a word is one of a list: `pair`, `lead`.
    func has(_ word: String, in list: String) -> Bool { terms[list]?.contains(word) ?? false }
}

/// A shipped table of words: a line each with what stands before ` : `, and entries parted by `|`.
enum ShippedTable {
    static func lines(_ text: suan_text) -> [(head: [Substring], entries: [String])] {
        let text = String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
        var lines: [(head: [Substring], entries: [String])] = []
        for line in text.utf8.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let parts = Substring(line).split(separator: " ")
            guard let mark = parts.firstIndex(of: ":") else { continue }
            var entries: [String] = []
            var terms: [Substring] = []
            for word in parts[(mark + 1)...] + ["|"] {
                if word == "|" {
                    entries.append(terms.joined(separator: " "))
                    terms = []
                } else {
                    terms.append(word)
                }
            }
            lines.append((Array(parts[..<mark]), entries))
        }
        return lines
    }
}
