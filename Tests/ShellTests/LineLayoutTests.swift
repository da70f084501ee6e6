import Testing

@testable import Shell

/// Rows of the screen.
struct LineLayoutTests {
    static func elements(_ line: String, prompt: String = "suan> ") -> [UInt32] {
        prompt.unicodeScalars.map { $0.value | LineLayout.promptMark } + line.unicodeScalars.map(\.value)
    }

    @Test(arguments: [
        ("", 0, 0, 0), ("abc", 3, 0, 0), (String(repeating: "x", count: 13), 13, 0, 0),
        (String(repeating: "x", count: 14), 14, 1, 1), (String(repeating: "x", count: 14), 13, 0, 1),
        ("收入收入收入收", 7, 1, 1), ("收入收入收入", 6, 0, 0), ("收入收入收入x", 7, 0, 0), ("收入收入收入x收", 7, 1, 1),
        ("a\nb\nc", 2, 1, 2), ("\u{1}\u{2}", 2, 0, 0), (String(repeating: "e\u{301}", count: 14), 28, 1, 1),
        ("👨\u{200D}👩\u{200D}👧", 5, 0, 0), ("\t\t\tx", 4, 1, 1),
    ])
    func countsRows(line: String, cursor: Int, cursorRow: Int, lastRow: Int) {
        var layout = LineLayout(columns: 20)
        layout.update(LineLayoutTests.elements(line))
        #expect(layout.place(of: 6 + cursor).row == cursorRow && layout.rowCount - 1 == lastRow)
    }

    @Test func aMarkStaysWithItsLetter() {
        var layout = LineLayout(columns: 4)
        layout.update(Array("abce\u{301}f".unicodeScalars.map(\.value)))
        #expect(layout.starts == [0, 5] && layout.ending(0) == .full)
        #expect(layout.place(of: 4) == (0, 3) && layout.place(of: 5) == (1, 0))
    }

    /// A text that changes a little is broken as if it were new.
    @Test(arguments: 1...4) func whatIsKeptOfTheRowsIsRight(seed: UInt64) {
        var random = Seeded(seed)
        let letters = Array("ab收入\t\n\u{301}👍\u{7}".unicodeScalars.map(\.value))
        for columns in [2, 3, 7, 20] {
            var layout = LineLayout(columns: columns)
            var text: [UInt32] = []
            for _ in 0..<300 {
                let place = Int.random(in: 0...text.count, using: &random)
                if Int.random(in: 0..<3, using: &random) == 0, place < text.count {
                    text.removeSubrange(place..<min(text.count, place + 5))
                } else {
                    text.insert(letters.randomElement(using: &random) ?? 97, at: place)
                }
                layout.update(text)
                var fresh = LineLayout(columns: columns)
                fresh.update(text)
                #expect(layout.starts == fresh.starts, "seed \(seed), \(columns) columns: \(text)")
                for row in 0..<fresh.rowCount { #expect(fresh.width(of: fresh.row(row)) <= columns) }
            }
        }
    }
}

/// The same numbers at every run (Knuth's constants, The Art of Computer Programming, volume 2, 3.3.4, line 26).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
