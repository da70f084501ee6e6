import CLibEdit

/// Ctrl-R: a search through the entries, letter by letter.
extension EditLineReader {
    private struct Search {
        var wanted = ""
        /// The entry that is shown; the count of entries before one was found.
        var place: Int
        var isFound = true
    }

    /// Runs until a key ends the search: Enter runs the entry, Ctrl-G gives the old line back, any other key goes on
    /// with the entry found.
    func search() -> UInt8 {
        let (typed, typedCursor) = line
        let usualPrompt = prompt
        var search = Search(place: history.lines.count)
        var shown = typed
        func draw() {
            prompt = "\(search.isFound ? "search" : "not found"): \(search.wanted)  "
            setLine(shown, cursor: place(of: search.wanted, in: shown))
            paint()
        }
        func find(_ place: Int?) {
            search.isFound = place != nil
            guard let place else { return }
            search.place = place
            shown = History.unescaped(history.lines.line(place))
        }
        func finish(_ text: String, _ cursor: Int?) -> UInt8 {
            prompt = usualPrompt
            setLine(text, cursor: cursor)
            return UInt8(CC_REFRESH)
        }
        draw()
        while true {
            let wish = HistoryLines.Wish.part(Array(History.escaped(search.wanted).utf8))
            switch input.event() {
            case .nothing:
                if Signals.isPending(Signals.interrupt | Signals.leave) { return finish(typed, typedCursor) }
                if Signals.take(Signals.resumed) != 0 { resume() }
                if Signals.take(Signals.resize) != 0 { resize() }
                paint()
            case .end, .failure: return finish(typed, typedCursor)
            case .scalar(let scalar):
                switch scalar.value {
                case 0x12 where !search.wanted.isEmpty:  // Ctrl-R
                    find(history.lines.older(than: search.place, wish, unlike: Array(History.escaped(shown).utf8)))
                case 0x12: break
                case 0x13 where !search.wanted.isEmpty:  // Ctrl-S
                    find(history.lines.newer(than: search.place, wish, unlike: Array(History.escaped(shown).utf8)))
                case 0x08, 0x7F:
                    if !search.wanted.isEmpty { search.wanted.unicodeScalars.removeLast() }
                    let wish = HistoryLines.Wish.part(Array(History.escaped(search.wanted).utf8))
                    if search.wanted.isEmpty {
                        (search, shown) = (Search(place: history.lines.count), typed)
                    } else {
                        find(history.lines.older(than: history.lines.count, wish))
                    }
                case 0x07: return finish(typed, typedCursor)  // Ctrl-G
                case 0..<0x20:
                    let place = place(of: search.wanted, in: shown)
                    // A lone Escape ends the search; one that begins a key's sequence is that key.
                    if scalar.value != 0x1B || input.hasMore { input.prepend([UInt8(scalar.value)]) }
                    return finish(shown, scalar == "\r" || scalar == "\n" ? nil : place)
                default:
                    search.wanted.unicodeScalars.append(scalar)
                    let wish = HistoryLines.Wish.part(Array(History.escaped(search.wanted).utf8))
                    find(history.lines.older(than: search.place + 1, wish))
                }
                draw()
            }
        }
    }

    /// How many scalars of a text stand before a part of it; nil where it is not in there.
    private func place(of part: String, in text: String) -> Int? {
        let (part, text) = (Array(part.unicodeScalars), Array(text.unicodeScalars))
        guard !part.isEmpty, text.count >= part.count else { return nil }
        return (0...text.count - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
