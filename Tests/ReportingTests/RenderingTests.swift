import Testing

@testable import Reporting

/// A source with `1️⃣`-like marks: `⟦` and `⟧` bracket each place, which is then labelled in turn.
func diagnostic(
    _ marked: String, _ texts: [String] = [], name: String = "-", severity: Severity = .error, fix: String? = nil
) -> Diagnostic {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var spans: [Span] = []
    for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": starts.append(bytes.count)
        case "⟧": spans.append(Span(starts.removeLast(), bytes.count))
        default: bytes.append(scalar: scalar)
        }
    }
    let source = Source(name: name, bytes: bytes)
    let labels = spans.enumerated().map { Label(source, $1, $0 < texts.count ? texts[$0] : "") }
    return Diagnostic(severity, .currencyMismatch, "no", labels: labels, fix: fix)
}

@Suite struct RenderingTests {
    @Test func theSession() {
        var error = diagnostic("⟦minimax.revenue⟧ + ⟦zhipu.revenue⟧", ["USD", "CNY"])
        error.finding = Said(error.code, "USD and CNY are different currencies")
        error.fixLead = "convert one of them"
        error.fix = "(minimax.revenue in CNY) + zhipu.revenue"
        #expect(
            error.render() == """
                error[currency-mismatch]: USD and CNY are different currencies
                  minimax.revenue + zhipu.revenue
                  ^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^
                  USD               CNY
                  convert one of them: (minimax.revenue in CNY) + zhipu.revenue

                """)
    }

    @Test(arguments: [
        // Words that would meet stand lower, the left ones lowest.
        ("⟦a⟧ + ⟦b⟧", ["US dollars", "yuan"], "a + b\n  ^   ^\n      yuan\n  US dollars"),
        ("⟦ab⟧ + ⟦c⟧ + ⟦d⟧", ["x", "long", "y"], "ab + c + d\n  ^^   ^   ^\n  x        y\n       long"),
        ("⟦a⟧ + ⟦b⟧", ["x", "y"], "a + b\n  ^   ^\n  x   y"),
        ("⟦⟦a⟧ + b⟧", ["in", "out"], "a + b\n  ^^^^^\n  in\n  out"),
        // Cells, not characters.
        ("智谱.⟦收入⟧ + ⟦b⟧", ["元", "USD"], "智谱.收入 + b\n       ^^^^   ^\n       元     USD"),
        ("\t⟦a⟧\t⟦b⟧", [], "        a       b\n          ^       ^"),
        ("e\u{301} + ⟦e\u{301}⟧", [], "e\u{301} + e\u{301}\n      ^"),
        ("a ⟦\u{1B}⟧[31m", [], "a ␛[31m\n    ^"),
        // Nothing, and the end of the line.
        ("a +⟦⟧", ["a value is missing"], "a +\n     ^\n     a value is missing"),
        ("⟦⟧", [], "\n  ^"),
        ("a + b  ⟦⟧", [], "a + b\n         ^"),
    ])
    func oneLine(marked: String, texts: [String], shown: String) {
        let indent = shown.hasPrefix("\n") ? "" : "  "
        #expect(diagnostic(marked, texts).render() == "error[currency-mismatch]: no\n\(indent)\(shown)\n")
    }

    @Test func severalLinesAndSources() {
        var error = diagnostic("x = 1 USD\ny = ⟦x⟧ +\r\n  ⟦z⟧\n", ["USD", "CNY"], name: "a.suan", fix: "x in CNY")
        error.labels.append(Label(Source(name: "-", text: "z = 1 CNY", firstLine: 4), Span(0, 1), "made here"))
        #expect(
            error.render() == """
                error[currency-mismatch]: no
                  --> a.suan:2:5
                  y = x +
                      ^
                      USD
                  --> a.suan:3:3
                    z
                    ^
                    CNY
                  z = 1 CNY
                  ^
                  made here
                  try: x in CNY

                """)
        #expect(!error.render(RenderingOptions(showsPlace: false)).contains("-->"))
    }

    @Test func aPlaceOverSeveralLinesIsMarkedOnTheFirst() {
        #expect(
            diagnostic("f(⟦a +\n  b⟧)").render() == """
                error[currency-mismatch]: no
                  --> -:1:3
                  f(a +
                    ^^^

                """)
    }

    @Test func warningsAndNotes() {
        #expect(
            diagnostic("⟦a⟧ + b", ["FY2024"], severity: .warning).render()
                == "warning[currency-mismatch]: no\n  a + b\n  ^\n  FY2024\n")
        let note = diagnostic("⟦a⟧ + b", ["FY2024"], name: "a.suan", severity: .note, fix: "b")
        #expect(note.render(RenderingOptions(ink: Ink(.sixteen))) == "  no\n")
        #expect(Diagnostic(.error, .tooDeep, "too deep").render() == "error[too-deep]: too deep\n")
    }

    @Test func colours() {
        let red = "\u{1B}[1;31m"
        let reset = "\u{1B}[0m"
        #expect(
            diagnostic("⟦a⟧ + ⟦b⟧", ["x", "y"]).render(RenderingOptions(ink: Ink(.sixteen))) == """
                \(red)error[currency-mismatch]\(reset): \u{1B}[1mno\(reset)
                  a + b
                  \(red)^   ^\(reset)
                  x   y

                """)
        let warning = diagnostic("⟦a⟧", severity: .warning).render(RenderingOptions(ink: Ink(.sixteen)))
        #expect(warning.hasPrefix("\u{1B}[1;35mwarning[") && !warning.contains(red))
    }

    @Test func wordsOfTheUserCannotColour() {
        let error = Diagnostic(
            .error, .unknownName, "no \u{1B}[2J",
            labels: [Label(Source(name: "\u{7}", text: "x"), Span(0, 1), "\u{9B}")],
            fix: "a\nb\u{8}")
        #expect(
            error.render() == "error[unknown-name]: no ␛[2J\n  --> ␇:1:1\n  x\n  ^\n  �\n  try: a\n  b␈\n")
    }

    @Test(arguments: [
        ("0123456789abcdefghij⟦K⟧lmnopqrstuvwxyz", "…defghijKlmnopqrs…\n          ^"),
        ("⟦K⟧123456789abcdefghij", "K123456789abcdefg…\n  ^"),
        ("0123456789abcdefghij⟦K⟧", "…456789abcdefghijK\n                   ^"),
        ("0123456789abcdefghij⟦⟧", "…456789abcdefghij\n                   ^"),
        ("0⟦123456789abcdefghijKlmnop⟧q", "0123456789abcdefg…\n   ^^^^^^^^^^^^^^^^"),
        ("0123456789abcdefghi⟦智⟧谱智谱智谱智谱智谱", "…cdefghi智谱智谱 …\n          ^^"),
    ])
    func longLinesAreCut(marked: String, shown: String) {
        let text = diagnostic(marked).render(RenderingOptions(width: 20))
        #expect(text == "error[currency-mismatch]: no\n  \(shown)\n")
    }

    @Test func wordsKeepWithinTheWidth() {
        #expect(
            diagnostic("0123456789 + ⟦a⟧", ["a longer story"]).render(RenderingOptions(width: 24)) == """
                error[currency-mismatch]: no
                  0123456789 + a
                               ^
                          a longer story

                """)
    }

    @Test func placesFarApartAreShownApart() {
        let middle = String(repeating: " + 1", count: 100)
        #expect(
            diagnostic("⟦ab⟧\(middle) + ⟦cd⟧", ["USD", "CNY"]).render(RenderingOptions(width: 30)) == """
                error[currency-mismatch]: no
                  ab + 1 + 1 + 1 + 1 + 1 + 1 …
                  ^^
                  USD
                  … 1 + 1 + 1 + 1 + 1 + 1 + cd
                                            ^^
                                           CNY

                """)
    }

    /// Ten megabytes in one line, with a place at either end and in the middle: what is printed stays small.
    @Test func hugeLines() {
        let half = [UInt8](repeating: UInt8(ascii: "1"), count: 5_000_000)
        let source = Source(name: "-", bytes: half + Array("智".utf8) + half)
        let total = source.bytes.count
        for span in [Span(0, 1), Span(0, total), Span(5_000_000, 5_000_003), Span(total, total), Span(7, total + 9)] {
            let error = Diagnostic(.error, .tooLarge, "too long", labels: [Label(source, span, "here")])
            let lines = error.render().split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines.allSatisfy { CellWidth.of($0) <= 80 })
            #expect(lines[2].contains("^"))
        }
        let middle = Label(source, Span(5_000_000, 5_000_003))
        let lines = Diagnostic(.error, .tooLarge, "", labels: [middle]).render().split(separator: "\n")
        let before = lines[1].prefix { $0 != "智" }
        #expect(CellWidth.of(before) == lines[2].prefix { $0 != "^" }.count)
        #expect(source.place(at: 5_000_003).column == 5_000_003)
    }

    @Test func wordsAndMarksAreBounded() {
        let endless = String(repeating: "x\u{301}", count: 100_000)
        let label = Label(
            Source(name: endless, text: "a" + String(repeating: "\u{301}", count: 100_000)), Span(0, 1), endless)
        let error = Diagnostic(
            .error, .tooLarge, endless, labels: [Label](repeating: label, count: 1000), fix: endless, fixLead: endless)
        #expect(error.render(RenderingOptions(width: .max)).utf8.count < 100_000)
        #expect(error.render(RenderingOptions(width: .min)).utf8.count < 100_000)
    }

    @Test func spansOutsideTheTextDoNoHarm() {
        let source = Source(name: "-", text: "智")
        for span in [Span(1, 2), Span(9, 4), Span(.max, .max), Span(-1, -1), Span(2, 1)] {
            #expect(Diagnostic(.error, .tooLarge, "no", labels: [Label(source, span)]).render().contains("^"))
        }
    }
}
