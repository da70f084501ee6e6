/// A search through the entries, letter by letter: what is wanted, and the entry that is shown for it.
struct EntrySearch {
    /// What a key comes to.
    enum Step: Equatable {
        /// The search goes on; it may show another entry.
        case goesOn
        /// It is given up: the line is as it was.
        case givesUp
        /// It ends with the entry that is shown. The key is used up, or is to be looked at as if there had been no search.
        case ends(isUsedUp: Bool)
    }

    private let lines: HistoryLines
    private let typed: String
    private(set) var wanted = ""
    private(set) var isFound = true
    /// The entry that is shown; the line as it was before one was found.
    private(set) var shown: String
    /// Where that is among the entries; their count before one was found.
    private var place: Int

    /// - Parameter typed: the line at the beginning.
    init(_ lines: HistoryLines, typed: String) {
        self.lines = lines
        (self.typed, shown, place) = (typed, typed, lines.count)
    }

    var prompt: String { "\(isFound ? "search" : "not found"): \(wanted)  " }

    /// How many scalars of the entry stand before what is wanted; nil where nothing is wanted.
    var cursor: Int? {
        let (part, text) = (Array(wanted.unicodeScalars), Array(shown.unicodeScalars))
        guard !part.isEmpty, text.count >= part.count else { return nil }
        return (0...text.count - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// Takes a key: Ctrl-R and Ctrl-S go to the next older and newer entry, Ctrl-G gives up.
    /// - Parameter beginsSequence: whether more bytes come with it, as behind the Escape of an arrow.
    mutating func take(_ key: Unicode.Scalar, beginsSequence: Bool) -> Step {
        switch key.value {
        case 0x12:  // Ctrl-R
            if !wanted.isEmpty { find(lines.older(than: place, wish, unlike: shownLine)) }
        case 0x13 where !wanted.isEmpty:  // Ctrl-S
            find(lines.newer(than: place, wish, unlike: shownLine))
        case 0x08, 0x7F:
            if !wanted.isEmpty { wanted.unicodeScalars.removeLast() }
            if wanted.isEmpty {
                self = EntrySearch(lines, typed: typed)
            } else {
                find(lines.older(than: lines.count, wish))
            }
        case 0x07: return .givesUp  // Ctrl-G
        // A lone Escape ends the search; one that begins a key's sequence is that key.
        case 0..<0x20: return .ends(isUsedUp: key.value == 0x1B && !beginsSequence)
        default:
            wanted.unicodeScalars.append(key)
            find(lines.older(than: place + 1, wish))
        }
        return .goesOn
    }

    private var wish: HistoryLines.Wish { .part(Array(History.escaped(wanted).utf8)) }
    private var shownLine: [UInt8] { Array(History.escaped(shown).utf8) }

    private mutating func find(_ found: Int?) {
        isFound = found != nil
        guard let found else { return }
        place = found
        shown = History.unescaped(lines.line(found))
    }
}
