import Shell
import Testing

/// The terminal of the tests against terminals that are not ours; `generate-screens.py` says which, and how the records
/// came about. `SUAN_SCREENS` names another file of records, to compare more than are kept.
struct ScreenTests {
    private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()

    @Test func showsWhatOtherTerminalsShow() throws {
        let text = Binary.text(environment("SUAN_SCREENS") ?? ScreenTests.folder + "/screens.txt")
        var record = ScreenRecord()
        var count = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) where !line.hasPrefix("#") {
            if record.take(String(line)) { continue }
            record.check()
            count += 1
            record = ScreenRecord()
            _ = record.take(String(line))
        }
        record.check()
        #expect(count > 30)
    }

    @Test func styleIsKeptWithEachCell() {
        var screen = Screen(columns: 20, rows: 3)
        screen.feed("a\u{1B}[1;31mred\u{1B}[0m \u{1B}[38;5;200mx\u{1B}[39my\u{1B}[48;2;1;2;3m \u{1B}[m收")
        #expect(screen.text == "ared xy 收")
        #expect(screen.isColoured("red") && !screen.isColoured("ared") && screen.isColoured("x"))
        #expect(screen.styles(of: "r") == [Style(traits: .bold, foreground: .indexed(1))])
        #expect(screen.lines[0].cells[7].style.background == .rgb(1, 2, 3))
        #expect(!screen.isColoured("收") && screen.unknown.isEmpty)
    }

    @Test func knowsModesAndAnswersQuestions() {
        var screen = Screen(columns: 10, rows: 3)
        screen.feed(
            "\u{1B}[?2004h\u{1B}[?1h\u{1B}[?25l\u{1B}]52;c;5pS25YWl\u{7}\u{1B}]0;title\u{1B}\\ab\u{1B}[6n\u{1B}[c")
        #expect(screen.bracketsPaste && screen.hasApplicationCursorKeys && !screen.showsCursor)
        #expect(screen.clipboard == ["收入"] && screen.title == "title")
        #expect(String(decoding: screen.replies, as: UTF8.self) == "\u{1B}[1;3R\u{1B}[?6c")
        #expect(screen.unknown.isEmpty)
        screen.feed("\u{1B}[5y\u{1B}Z\u{FF}")
        screen.feed([0xFF])
        #expect(screen.unknown.count == 3)
    }

    @Test func thePagersScreenLeavesTheUsualOneAsItWas() {
        var screen = Screen(columns: 10, rows: 3)
        screen.feed("one\r\ntwo\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[Hpage\r\n\n\n\n")
        #expect(screen.isAlternate && screen.text == "" && screen.scrollback.isEmpty)
        screen.feed("\u{1B}[?1049l\u{1B}[23;0;0t")
        #expect(screen.text == "one\ntwo" && screen.cursor == .init(row: 1, column: 3) && screen.unknown.isEmpty)
    }

    @Test func linesAreWrappedAnewWithAnotherWidth() {
        var screen = Screen(columns: 10, rows: 4)
        screen.feed("banner\r\n> 智谱.收入+minimax\r\nnext")
        #expect(screen.text == "banner\n> 智谱.收\n入+minimax\nnext")
        screen.resize(columns: 7, rows: 4)
        #expect(screen.text == "> 智谱.\n收入+mi\nnimax\nnext" && screen.scrollback.count == 1)
        #expect(screen.cursor == .init(row: 3, column: 4))
        screen.resize(columns: 40, rows: 5)
        #expect(screen.text == "banner\n> 智谱.收入+minimax\nnext" && screen.scrollback.isEmpty)
        #expect(screen.unwrappedText == screen.text)
    }

    @Test(arguments: [("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc")])
    func decodesBase64(text: String, decoded: String) {
        #expect(Base64.decode(text).map { String(decoding: $0, as: UTF8.self) } == decoded)
        #expect(Base64.decode(text + "=") == nil)
    }
}
