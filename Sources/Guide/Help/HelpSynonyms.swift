import CEmbeddedData

/// Other words for what a page is about, read when something is first looked for by its words. The text has a line a page:
///
///     # words to the reader
///     function mean: average, arithmetic mean, 平均
struct HelpSynonyms {
    struct Line {
        let kind: HelpPage.Kind
        /// The name of the page.
        let name: String
        let synonyms: [String]
    }

    /// Every line, in the order of the text.
    static let lines: [Line] = read()

    private static func read() -> [Line] {
        let text = suan_help_synonyms()
        let bytes = UnsafeBufferPointer(start: text.bytes, count: text.count)
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let line = String(decoding: UnsafeBufferPointer(rebasing: line), as: UTF8.self)
            // A name may have a colon, as commands do.
            let words = line.split(separator: " ", maxSplits: 2)
            guard words.count == 3, words[0] != "#", words[1].last == ":",
                let kind = HelpPage.Kind(rawValue: String(words[0]))
            else { return nil }
            return Line(
                kind: kind, name: String(words[1].dropLast()),
                synonyms: words[2].split(separator: ",").map { String($0).trimmingSpaces })
        }
    }
}
