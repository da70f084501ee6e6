/// A text and the names that stand in it, as symbols.
struct NameReader {
    var text: UnsafeBufferPointer<UInt8>
    let symbols: Symbols
    /// The name read last, which is looked at several times where it may be a unit.
    private var last = NamedRun(run: NameRun(start: -1, end: -1, isWide: false), symbol: Symbol(index: -1))

    init(_ text: UnsafeBufferPointer<UInt8>, _ symbols: Symbols) {
        self.text = text
        self.symbols = symbols
    }

    /// A run of name characters, and its symbol.
    struct NamedRun {
        var run: NameRun
        var symbol: Symbol

        var start: Int { run.start }
        var end: Int { run.end }
    }

    /// Forgets the name read last: another text comes.
    mutating func forget() { last.run.start = -1 }

    /// The run of name characters at an offset, and its symbol, kept for the next question about the same place.
    @inline(__always)
    mutating func word(at start: Int) -> NamedRun {
        if last.start != start { last = read(at: start) }
        return last
    }

    private func read(at start: Int) -> NamedRun {
        var end = start
        while case let byte = text.byte(end), byte.isNameCharacter {
            end += 1
        }
        guard text.byte(end) < 0x80 else {
            let run = text.nameRun(at: start)
            return NamedRun(run: run, symbol: symbol(run))
        }
        let run = NameRun(start: start, end: end, isWide: false)
        return NamedRun(run: run, symbol: symbols.intern(UnsafeBufferPointer(rebasing: text[start..<end])))
    }

    /// The symbol of a run.
    func symbol(_ run: NameRun) -> Symbol {
        if !run.isWide { return symbols.intern(anyForm: UnsafeBufferPointer(rebasing: text[run.start..<run.end])) }
        return text.plainBytes(run.start, run.end).withUnsafeBufferPointer { symbols.intern(anyForm: $0) }
    }
}
