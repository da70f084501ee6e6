import Testing

@testable import Reports

/// Names, words, titles and notes that come from outside are text, whatever stands in them.
@Suite struct HostileTextTests {
    private static let pieces = [
        "<", ">", "&", "'", "</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->",
        "]]>", "</td></tr></table>", "</details>", "</style>", "&lt;", "&#60;", "=x y=", "onload=", "\u{202E}",
        "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}", "算", "שלום", "😀", "e\u{301}", "\t", "%", "/", "`",
        "href", "javascript:alert(1)", " style=x", "\u{FEFF}", "\u{FFFE}",
    ]

    private struct Dice {
        var state: UInt64
        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }

    private static func text(_ seed: Int) -> String {
        var dice = Dice(state: UInt64(seed) &* 77_777 &+ 1)
        if seed % 97 == 0 { return String(repeating: pieces[dice.next(pieces.count)], count: 1_000) + "x" }
        return "x" + (0...dice.next(8)).map { _ in pieces[dice.next(pieces.count)] }.joined() + "x"
    }

    /// A script that says texts wherever one can come from outside.
    private static func script(_ texts: [String]) -> String {
        var script = "# Title. About it\n"
        for (place, text) in texts.enumerated() {
            let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            let told = quoted.replacing("{", with: "\\{").replacing("}", with: "\\}")
            let comment = text.replacing("\n", with: " ").replacing("`", with: "'")
            script += """
                # x\(comment)
                metric sales\(place) "\(quoted)" : flow
                company evil\(place) "\(quoted)" {
                  source page "\(quoted)" (\(text.filter { $0 != "(" && $0 != ")" && !$0.isNewline }))
                  over FY2024 { sales\(place) = about 5M USD from page "\(quoted)" }
                }
                assume part\(place) = 10% "\(quoted)"
                # x\(comment)
                evil\(place).sales\(place) * part\(place)
                print "  \(told)"
                print "  \(told) {part\(place)}"
                scenario low\(place) "\(quoted)" { part\(place) = 5% }
                compare scenarios [base, low\(place)] by evil\(place).sales\(place) * part\(place)

                """
        }
        return script
    }

    @Test func aThousandTextsChangeNothingButTheText() {
        let atOnce = 50
        let harmless = MadeReport(HostileTextTests.script(Array(repeating: "harmless", count: atOnce)))
        #expect(harmless.said == "" && harmless.tree.isBalanced)
        let skeleton = harmless.tree.skeleton
        #expect(skeleton.count > 100 * atOnce)
        for start in stride(from: 0, to: 1_000, by: atOnce) {
            let report = MadeReport(HostileTextTests.script((start..<start + atOnce).map(HostileTextTests.text)))
            #expect(report.said == "")
            let tree = report.tree
            #expect(tree.isBalanced)
            let difference = zip(tree.skeleton, skeleton).enumerated().first { $0.element.0 != $0.element.1 }
            #expect(
                tree.skeleton.count == skeleton.count && difference == nil, "from \(start) on: \(difference as Any)")
        }
    }

    /// What turns the direction of reading, and what a terminal or a browser would obey, does not come through.
    @Test func directionIsNotTurned() {
        let page = MadeReport("assume x = 1 \"a\u{202E}b\u{2066}c\u{200F}d\"\nx * 2").page
        #expect(!page.unicodeScalars.contains { [0x202E, 0x2066, 0x200F].contains($0.value) })
        #expect(page.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d"))
    }
}
