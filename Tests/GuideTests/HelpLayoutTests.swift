import Reporting
import Suan
import TestSupport
import Testing

@testable import Guide

/// Prose broken at the width of the terminal.
@Suite struct HelpLayoutTests {
    private func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
        var layout = HelpLayout(width: width)
        layout.prose(text, indent: indent)
        return layout.lines
    }

    @Test func breaksBetweenWords() {
        #expect(lines("one two three four five", width: 20) == ["one two three four", "five"])
        #expect(lines("one two three four five", width: 20, indent: 2) == ["  one two three four", "  five"])
    }

    @Test func keepsANumberWithItsUnit() {
        #expect(lines("it takes all of 12 USD/month", width: 20) == ["it takes all of", "12 USD/month"])
        #expect(lines("it takes about ≈ 53.4 M", width: 20) == ["it takes", "about ≈ 53.4 M"])
        #expect(lines("53.437M USD @ 9M2025", width: 20) == ["53.437M USD @ 9M2025"])
        #expect(lines("553.437M USD @ 9M2025", width: 20) == ["553.437M USD @", "9M2025"])
        #expect(lines("a cost, all of 5343.7 万", width: 20) == ["a cost, all of", "5343.7 万"])
    }

    @Test func keepsWhatIsQuotedWhole() {
        #expect(lines("and then type `a + b in CNY`", width: 20) == ["and then type", "`a + b in CNY`"])
    }

    @Test func breaksWhatIsLongerThanALine() {
        let long = String(repeating: "x", count: 50)
        #expect(lines(long, width: 20).map(\.count) == [20, 20, 10])
        // Two cells each.
        #expect(lines(String(repeating: "算", count: 25), width: 20).map(\.count) == [10, 10, 5])
        #expect(lines("`round(x, places) of a long list`", width: 20) == ["`round(x, places) of", "a long list`"])
    }

    @Test func whatComesFromOutsideIsShownNotObeyed() {
        #expect(lines("a\u{1B}[31mred\u{9B}2J\u{202E}b", width: 40) == ["a␛[31mred�2J�b"])
        var layout = HelpLayout(width: 40)
        layout.row("a\u{7}", "b\u{1B}c", column: 6)
        layout.source("\tx = 1\u{8}\ny", indent: 2)
        #expect(layout.lines == ["  a␇    b␛c", "      x = 1␈", "  y"])
    }

    @Test func narrowestIsTwenty() {
        #expect(lines("one two three four five", width: 1) == ["one two three four", "five"])
    }

    @Test func rowsStandBesideOrBelow() {
        var wide = HelpLayout(width: 40)
        wide.row("left", "right", column: 10)
        #expect(wide.lines == ["  left      right"])
        var narrow = HelpLayout(width: 20)
        narrow.row("left side", "and the right side", column: 10)
        #expect(narrow.lines == ["  left side", "    and the right", "    side"])
    }

    @Test(arguments: [20, 40, 80, 200]) func pagesKeepToTheWidth(width: Int) {
        let session = Asked.session(width: width)
        var texts = [Asked.text(Help(session).page(on: nil))]
        for page in HelpText.pages {
            // Without examples, which stand as they are typed and answered.
            var layout = HelpLayout(width: width)
            layout.prose(page.form ?? page.name, hanging: 2)
            for text in [page.summary] + page.paragraphs { layout.prose(text) }
            texts.append(layout.lines.joined(separator: "\n"))
        }
        for name in ["minimax.revenue", "minimax", "revenue", "CNY", "acre", "growth"] {
            texts.append(Asked.text(Info(session).answer(Asked.question(":info", name))))
        }
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            #expect(CellWidth.of(line) <= width, "\(line)")
        }
    }

    @Test func overviewFitsAScreen() {
        let lines = Asked.text(Help(Asked.session()).page(on: nil)).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 23)
        for line in lines { #expect(CellWidth.of(line) <= 80) }
    }
}
