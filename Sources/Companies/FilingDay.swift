import Calendars

/// The day in the remark of a source: `filed 2025-10-31`, `10-K/A, filed 2025-10-31`, `published 2025-12-19`.
package enum FilingDay {
    /// The day after the word `filed`, or else after `published`; nil where none is told, or no whole date.
    package static func of(remark: String?) -> Day? {
        guard let text = remark else { return nil }
        let words = text.split { " ,;\t".contains($0) }
        for word in ["filed", "published"] {
            for (place, other) in words.enumerated() where other == word && place + 1 < words.count {
                if let day = Day(written: String(words[place + 1])) { return day }
            }
        }
        return nil
    }
}
