/// A part of a printed number.
enum ValuePiece: Equatable {
    case open, close, minus, percent
    /// Its digits, and these with the marks between their groups.
    case number(String, printed: String)
    case currency(String)
    case dash, none, bad
    /// What comes off a number, or is read with it.
    case mark(ValueMark)

    /// Digits that a number of a statement may have.
    static let mostDigits = 30

    private static let currencies: [(sign: String, code: String)] = [
        ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("RMB", "CNY"), ("CN¥", "CNY"), ("S$", "SGD"), ("A$", "AUD"),
        ("C$", "CAD"), ("USD", "USD"), ("CNY", "CNY"), ("HKD", "HKD"), ("EUR", "EUR"), ("GBP", "GBP"), ("$", "$"),
        ("£", "GBP"), ("€", "EUR"), ("U.S.$", "USD"), ("¥", "¥"), ("₩", "KRW"), ("₹", "INR"),
    ]

    /// The parts that a word is made of; nil where it is no number, nor a part of one.
    static func pieces(of word: String) -> [ValuePiece]? {
        switch word {
        case "nil", "Nil", "NIL": return [.dash]
        case "n/a", "N/A", "N.A.", "n.a.", "NM", "nm", "N.M.", "n.m.", "不适用", "不適用", "N/M": return [.none]
        default: break
        }
        if word.utf8.allSatisfy({ $0 == 0x2D }) { return [.dash] }
        var rest = Substring(word).unicodeScalars
        var pieces: [ValuePiece] = []
        while let scalar = rest.first {
            if let money = currencies.first(where: { rest.starts(with: $0.sign.unicodeScalars) }) {
                pieces.append(.currency(money.code))
                rest.removeFirst(money.sign.unicodeScalars.count)
                continue
            }
            switch scalar {
            case "(", "[": pieces.append(.open)
            case ")", "]": pieces.append(.close)
            case "%": pieces.append(.percent)
            case "-": pieces.append(rest.count == 1 || rest.dropFirst().first == ")" ? .dash : .minus)
            case "△", "▲":
                guard pieces.isEmpty else { return nil }
                pieces += [.mark(.triangle(String(scalar))), .minus]
            case "*", "†", "‡", "¹", "²", "³", "#":
                // A footnote's mark behind the number, or all of the word.
                guard pieces.allSatisfy(\.isMark) || pieces.contains(where: \.isAmount) else { return nil }
                pieces.append(.mark(.footnote(String(scalar))))
            case "0"..."9":
                let run = rest.prefix { $0.isDigit || $0 == "," || $0 == "." }
                pieces.append(plainNumber(String(run)).map { .number($0, printed: String(run)) } ?? .bad)
                rest.removeFirst(run.count)
                if let (mark, length) = tail(of: rest, behind: run.count) {
                    pieces.append(.mark(mark))
                    rest.removeFirst(length)
                }
                continue
            default: return nil
            }
            rest.removeFirst()
        }
        return pieces.isEmpty ? nil : pieces
    }

    /// What stands directly behind a number's digits: the number of a footnote in brackets, a word for hundredths.
    private static func tail(of rest: Substring.UnicodeScalarView, behind digits: Int) -> (ValueMark, Int)? {
        for (word, _) in cents where rest.starts(with: word.unicodeScalars) {
            return (.cents(word), word.unicodeScalars.count)
        }
        // `5(1)` may be the number of a note.
        guard digits > 2, rest.first == "(" || rest.first == "[",
            let end = rest.firstIndex(where: { $0 == ")" || $0 == "]" })
        else { return nil }
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        guard (1...2).contains(inner.count), inner.allSatisfy(\.isDigit) else { return nil }
        return (.footnote("(\(String(inner)))"), inner.count + 2)
    }

    /// Words for hundredths, and the currencies that have them; none where any may.
    static let cents: [(word: String, codes: [String])] = [
        ("港仙", ["HKD"]), ("美仙", ["USD"]), ("仙", ["HKD", "SGD"]), ("分", ["CNY"]), ("¢", []), ("p", ["GBP"]),
    ]

    private var isMark: Bool { if case .mark = self { true } else { false } }

    private var isAmount: Bool {
        switch self {
        case .number, .dash, .bad: true
        default: false
        }
    }

    /// Groups of three digits parted by commas, and a point; nil for what can be read in another way or in none.
    private static func plainNumber(_ run: String) -> String? {
        guard run.utf8.count <= 2 * mostDigits else { return nil }
        let parts = run.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || !parts[1].isEmpty && !parts[1].utf8.contains(0x2C) else {
            return nil
        }
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].utf8.count), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
                return nil
            }
        }
        let whole = groups.joined()
        guard !whole.isEmpty, whole.utf8.count <= mostDigits, parts.count == 1 || parts[1].utf8.count <= 12 else {
            return nil
        }
        return parts.count == 1 ? whole : whole + "." + parts[1]
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
}
