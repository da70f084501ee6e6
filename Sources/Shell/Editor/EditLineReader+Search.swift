import CLibEdit

/// Ctrl-R: a search through the entries.
extension EditLineReader {
    /// Runs until a key ends the search: Enter runs the entry, Ctrl-G gives the old line back, any other key goes on
    /// with the entry found.
    func search() -> UInt8 {
        let (typed, typedCursor) = line
        let usualPrompt = prompt
        var search = EntrySearch(history.lines, typed: typed)
        func draw() {
            prompt = search.prompt
            setLine(search.shown, cursor: search.cursor)
            paint()
        }
        func finish(_ text: String, _ cursor: Int?) -> UInt8 {
            prompt = usualPrompt
            setLine(text, cursor: cursor)
            return UInt8(CC_REFRESH)
        }
        draw()
        while true {
            switch input.event() {
            case .nothing:
                if Signals.isPending(Signals.interrupt | Signals.leave) { return finish(typed, typedCursor) }
                if Signals.take(Signals.resumed) != 0 { resume() }
                if Signals.take(Signals.resize) != 0 { resize() }
                paint()
            case .end, .failure: return finish(typed, typedCursor)
            case .scalar(let key):
                switch search.take(key, beginsSequence: key.value == 0x1B && input.hasMore) {
                case .goesOn: draw()
                case .givesUp: return finish(typed, typedCursor)
                case .ends(let isUsedUp):
                    if !isUsedUp { input.prepend([UInt8(truncatingIfNeeded: key.value)]) }
                    return finish(search.shown, key == "\r" || key == "\n" ? nil : search.cursor)
                }
            }
        }
    }
}
