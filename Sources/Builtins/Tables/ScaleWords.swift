/// Words and letters that multiply the number before them, as files have them beside amounts and in headings: `million`,
/// `bn`, `Mio.`, `亿`.
enum ScaleWords {
    struct Scale {
        /// A power of ten.
        let power: Int
        /// What follows it.
        let rest: Substring
        /// A letter that may be a unit too, and scales amounts of money alone: `m`.
        var isLetter = false
        /// `billion` and `trillion`, which are other numbers where decimals follow a comma.
        var isShort = false
    }

    /// The scale that a text begins with; nil where it begins with none, or with one of two meanings: `T€` is thousands of
    /// euros to some.
    static func scale(_ text: Substring) -> Scale? {
        if let word = thousands.first(where: { text.hasPrefix($0) }) {
            return Scale(power: 3, rest: text.dropFirst(word.count))
        }
        if let (word, power) = chinese.first(where: { text.hasPrefix($0.0) }) {
            return Scale(power: power, rest: text.dropFirst(word.count))
        }
        let run = text.prefix { $0.isASCII && $0.isLetter }
        guard !run.isEmpty else { return nil }
        var rest = text.dropFirst(run.count)
        if let (power, isLetter) = letters[String(run)] {
            guard run != "T" || rest.isEmpty else { return nil }
            return Scale(power: power, rest: rest, isLetter: isLetter)
        }
        let name = run.lowercased()
        if let power = words[name] {
            if rest.first == "." { rest = rest.dropFirst() }
            return Scale(power: power, rest: rest, isShort: name.hasPrefix("billion") || name.hasPrefix("trillion"))
        }
        // `MEUR`, `KUSD`.
        guard run.count == 4, let (power, _) = letters[String(run.prefix(1))], run.first != "T" else { return nil }
        return Scale(power: power, rest: text.dropFirst(1), isLetter: run.first?.isLowercase == true)
    }

    private static let thousands = ["'000s", "'000", "’000s", "’000", "000's", "000’s", "000s"]

    /// Longer ones before what they begin with.
    private static let chinese: [(String, Int)] = [
        ("万亿", 12), ("萬億", 12), ("百亿", 10), ("百億", 10), ("十亿", 9), ("十億", 9), ("千万", 7), ("千萬", 7), ("百万", 6),
        ("百萬", 6), ("十万", 5), ("十萬", 5), ("千", 3), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8),
    ]

    private static let letters: [String: (Int, Bool)] = [
        "K": (3, false), "k": (3, false), "M": (6, false), "MM": (6, false), "B": (9, false), "T": (12, false),
        "m": (6, true), "mm": (6, true), "b": (9, true),
    ]

    /// In small letters. `Billionen` are 10¹², and `mil` is a thousand to some.
    private static let words: [String: Int] = [
        "thousand": 3, "thousands": 3, "tsd": 3, "tausend": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6,
        "millionen": 6, "mn": 6, "mln": 6, "mio": 6, "crore": 7, "crores": 7, "billion": 9, "billions": 9, "bn": 9,
        "bln": 9, "mrd": 9, "mld": 9, "milliarde": 9, "milliarden": 9, "milliard": 9, "milliards": 9, "trillion": 12,
        "trillions": 12, "tn": 12, "trn": 12, "billionen": 12,
    ]
}
