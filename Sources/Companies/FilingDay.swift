import Calendars

/// The day in the remark of a source: `filed 2025-10-31`, `10-K/A, filed 2025-10-31`, `published 2025-12`.
package enum FilingDay {
    /// The day after the word `filed`, or else after `published`; of a month or a year its last day, so that nothing is
    /// seen before it was known. Nil where none is told.
    package static func of(remark: String?) -> Day? { written(in: remark).flatMap { last(of: $0) } }

    /// Whether a whole day is told, and no month or year.
    package static func isWhole(remark: String?) -> Bool { written(in: remark).flatMap { Day(written: $0) } != nil }

    private static func written(in remark: String?) -> String? {
        guard let text = remark else { return nil }
        let words = text.split { " ,;\t".contains($0) }
        for word in ["filed", "published"] {
            for (place, other) in words.enumerated() where other == word && place + 1 < words.count {
                let next = String(words[place + 1])
                if last(of: next) != nil { return next }
            }
        }
        return nil
    }

    /// The last day of `2025-10-31`, `2025-10` or `2025`.
    private static func last(of text: String) -> Day? {
        if let day = Day(written: text) ?? Day(written: text + "-12-31") { return day }
        guard let first = Day(written: text + "-01") else { return nil }
        return Day(
            year: first.year, month: first.month, day: Day.daysInMonth(year: first.year, month: first.month))
    }
}
