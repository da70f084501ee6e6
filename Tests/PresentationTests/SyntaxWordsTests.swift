import Reporting
import Syntax
import Testing

@testable import Presentation

/// What the parser finds has words in Presentation, and only there.
@Suite struct SyntaxWordsTests {
    private func found(_ text: String) -> [Diagnostic] {
        var parser = Parser(Source(name: "-", text: text), symbols: Symbols())
        var found: [Diagnostic] = []
        while let parsed = parser.next() {
            switch parsed {
            case .failure(let diagnostic, _): found.append(diagnostic)
            case .statement(_, let notes): found += notes
            }
        }
        return found
    }

    @Test(arguments: [
        ("1 +", "after `+` a value is missing", [""]), ("5.", "a point stands between digits", [""]),
        ("x = f(1 + 2", "`(` is not closed", ["opened here", "should be closed after this"]),
        ("\"abc", "the text has no closing quote on its line", ["opened here", "not closed by here"]),
        ("12,34", "in `12,34` not every group after the first has three digits", ["the decimal sign is a point"]),
        ("a = 2025-9-30", "a date is written `2025-09-30`; for a subtraction put spaces: `2025 - 9 - 30`", [""]),
        ("fn f", "a function has its parameters in brackets: `fn f(x) = 2 * x`", [""]),
        ("company c { x }", "after `x` should stand `=` and a value", [""]),
        ("$5m", "`m` next to a currency is read as million", [""]),
        ("a in = 5", "here should stand a unit to convert to, not `=`", [""]),
        ("lesson l \"t\" { sing }", "in a lesson stand `say`, `show`, `given` and `ask`, not `sing`", [""]),
        ("a.b.c = 2", "only a name can be given a value with `=`; `==` compares", ["", "no name"]),
        ("\u{7}", "there is a control character (U+0007) in the text", [""]),
    ])
    func wordsAreMadeHere(text: String, sentence: String, remarks: [String]) throws {
        let diagnostic = try #require(found(text).first)
        #expect(!(diagnostic.finding is Said) && diagnostic.finding is any Worded)
        #expect(diagnostic.labels.map(\.text) == remarks.map { _ in "" })
        let spoken = diagnostic.inWords()
        #expect(spoken.message == sentence && spoken.labels.map(\.text) == remarks && spoken.code == diagnostic.code)
    }

    @Test func sentencesAreWhole() {
        let wanted: [Wanted] = [
            .name, .then, .arrow, .assign, .functionBody, .givenValues, .givenOf, .value(of: "x"), .conversionUnit,
            .said,
            .writtenFile, .sourceTitle, .figureSource, .digits, .scale, .onOrOff, .yearEnd, .oneOf, .nothing,
            .metricKind,
        ]
        for one in wanted {
            let words = GrammarFinding.expected(one, .endOfLine).wording(.english).sentence
            #expect(words.hasPrefix("here should stand ") && words.hasSuffix(", not the end of the line"))
        }
    }
}
