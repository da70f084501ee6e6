import CLibEdit

/// Where Up and Down are among the earlier entries.
struct Recalled {
    /// The line before the first Up, to come back to.
    var typed: String
    /// What entries must begin with.
    var wish: HistoryLines.Wish
    /// The place of the entry that is shown.
    var place: Int
    /// The entry that is shown; when the line is another, it was edited since.
    var shown: String
}

extension EditLineReader {
    /// Up and Down: the nearest entry that begins like what stands before the cursor.
    func recall(older: Bool) -> UInt8 {
        let (text, cursor) = line
        var now: Recalled
        if let recalled, recalled.shown == text {
            now = recalled
        } else {
            guard older else { return EditLineReader.refused }
            let prefix = text.unicodeScalars.prefix(cursor)
            let start = Array(History.escaped(String(String.UnicodeScalarView(prefix))).utf8)
            now = Recalled(
                typed: text, wish: start.isEmpty ? .any : .prefix(start), place: history.lines.count, shown: text)
        }
        let shown = Array(History.escaped(now.shown).utf8)
        let place =
            older
            ? history.lines.older(than: now.place, now.wish, unlike: shown)
            : history.lines.newer(than: now.place, now.wish, unlike: shown)
        if let place {
            (now.place, now.shown) = (place, History.unescaped(history.lines.line(place)))
        } else if !older, now.place < history.lines.count {
            (now.place, now.shown) = (history.lines.count, now.typed)
        } else {
            return EditLineReader.refused
        }
        setLine(now.shown)
        recalled = now
        return UInt8(CC_REFRESH)
    }

    /// An entry for libedit's own commands, such as those of vi.
    static let walk: @convention(c) (UnsafeMutableRawPointer?, Int32) -> UnsafePointer<CChar>? = { owner, operation in
        guard let owner else { return nil }
        return Unmanaged<EditLineReader>.fromOpaque(owner).takeUnretainedValue().walk(operation)
    }

    private func walk(_ operation: Int32) -> UnsafePointer<CChar>? {
        switch operation {
        case H_FIRST: walkedPlace = history.lines.count - 1
        case H_LAST: walkedPlace = 0
        case H_NEXT: walkedPlace -= 1
        case H_PREV: walkedPlace += 1
        case H_CURR: break
        default: return nil
        }
        guard 0..<history.lines.count ~= walkedPlace else { return nil }
        free(walkedEntry)
        walkedEntry = strdup(History.unescaped(history.lines.line(walkedPlace)))
        return UnsafePointer(walkedEntry)
    }
}
