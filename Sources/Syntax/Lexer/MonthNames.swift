import Reporting

/// English names of months, and the dates written with them.
enum MonthNames {
    static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The number of a month by its name or the first three letters of it, `sept` too.
    static func month(_ name: some StringProtocol) -> Int? {
        let name = name.lowercased()
        guard name.utf8.count >= 3 else { return nil }
        if name == "sept" { return 9 }
        return names.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
    }

    /// The date or month that begins a text, in the language's own form, and how many bytes it takes: `25 Dec 2025`,
    /// `Dec 25, 2025`, `1st January 2025`, `Dec 2025`.
    static func date(in text: Substring) -> (iso: String, length: Int)? {
        var words: [Substring] = []
        var rest = text
        while words.count < 3 {
            let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard !word.isEmpty else { break }
            words.append(word)
            rest = rest[word.endIndex...]
            if words.count < 3 {
                if let sign = rest.first, sign == "," || sign == "." { rest = rest.dropFirst() }
                rest = rest.drop { $0 == " " }
            }
        }
        for count in [3, 2] where words.count >= count {
            guard let iso = count == 3 ? date(words) : month(words) else { continue }
            return (iso, text[..<words[count - 1].endIndex].utf8.count)
        }
        return nil
    }

    private static func date(_ words: [Substring]) -> String? {
        let isMonthFirst = month(words[0]) != nil
        guard let month = month(words[isMonthFirst ? 0 : 1]), let day = day(words[isMonthFirst ? 1 : 0]),
            let year = year(words[2]), DateScanner.exists(year, month, day)
        else { return nil }
        return "\(year.inDigits(4))-\(month.inDigits(2))-\(day.inDigits(2))"
    }

    private static func month(_ words: [Substring]) -> String? {
        guard let month = month(words[0]), let year = year(words[1]) else { return nil }
        return "\(year.inDigits(4))M\(month.inDigits(2))"
    }

    private static func year(_ word: Substring) -> Int? {
        word.utf8.count == 4 ? Int(word).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
    }

    private static func day(_ word: Substring) -> Int? {
        var digits = word
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { digits = word.dropLast(2) }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }
}
