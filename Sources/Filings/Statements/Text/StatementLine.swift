/// A line of a statement as it was copied: its words with the cells they stand in.
struct StatementLine {
    struct Word {
        /// With full-width forms, curly marks and odd blanks in their plain forms.
        var text: String
        /// The terminal cells it takes, or would take in a table of columns of `columnWidth`.
        var start: Int
        var end: Int
        /// The cells between it and the word before it; `columnWidth` over the border of a table's cells.
        var gap: Int
    }

    /// Its number in the text, from 1.
    var number: Int
    var terms: [Word] = []
    /// The cells of a table that is written with tabs or bars; 1 of other lines.
    var cellCount = 1
    /// Whether it was put together of several, so that where its words stand tells nothing.
    var isJoined = false
    /// Whether it holds a sign that is obeyed and not shown, or turns the direction of writing.
    var hasControls = false

    /// How far apart the columns of a table with tabs or bars are taken to be.
    static let columnWidth = 40

    var isBlank: Bool { terms.isEmpty }

    /// Where its first word stands.
    var indent: Int { terms.first?.start ?? 0 }

    /// Whether columns are told apart by room.
    var isAligned: Bool { cellCount == 1 && terms.contains { $0.gap >= 2 } }

    /// Whether it is a rule between parts of a table: `-----`, `|---|---|`.
    var isRule: Bool {
        !terms.isEmpty
            && terms.allSatisfy { word in
                word.text.utf8.count >= 3 && word.text.utf8.allSatisfy { "-=_:".utf8.contains($0) }
            }
    }

    /// Words with single blanks between them.
    func text(_ range: Range<Int>) -> String { terms[range].map(\.text).joined(separator: " ") }

    var text: String { text(terms.indices) }
}
