import Testing

@testable import Shell

@Suite struct EntrySearchTests {
    private let lines = HistoryLines(Array("minimax.cash\nmax(1, 2)\nzhipu.cash\nmax(3, 4)\n1 + 1\n".utf8))

    private func typing(_ keys: String, from typed: String = "typed") -> EntrySearch {
        var search = EntrySearch(lines, typed: typed)
        for key in keys.unicodeScalars { #expect(search.take(key, beginsSequence: false) == .goesOn) }
        return search
    }

    @Test(arguments: [
        ("", "typed"), ("max", "max(3, 4)"), ("cash", "zhipu.cash"), ("max\u{12}", "max(1, 2)"),
        ("cash\u{12}", "minimax.cash"), ("max\u{12}\u{12}", "minimax.cash"), ("max\u{12}\u{13}", "max(3, 4)"),
        ("cashx", "zhipu.cash"), ("cashx\u{7F}", "zhipu.cash"), ("m\u{8}", "typed"), ("\u{12}", "typed"),
    ]) func keysLeadToAnEntry(keys: String, shown: String) { #expect(typing(keys).shown == shown, "\(keys)") }

    @Test func whatIsNotFoundIsSaid() {
        #expect(typing("cashx").prompt == "not found: cashx  ")
        #expect(typing("cash").prompt == "search: cash  ")
        #expect(typing("cash").cursor == 6 && typing("").cursor == nil)
    }

    @Test func keysEndIt() {
        var search = typing("max")
        #expect(search.take("\u{7}", beginsSequence: false) == .givesUp)
        #expect(search.take("\r", beginsSequence: false) == .ends(isUsedUp: false))
        #expect(search.take("\u{1B}", beginsSequence: false) == .ends(isUsedUp: true))
        #expect(search.take("\u{1B}", beginsSequence: true) == .ends(isUsedUp: false))
        var empty = typing("")
        #expect(empty.take("\u{13}", beginsSequence: false) == .ends(isUsedUp: false))
    }
}
