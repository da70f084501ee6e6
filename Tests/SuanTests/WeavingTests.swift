import Notes
import TestSupport
import Testing

@testable import Suan

/// Notes with their answers.
@Suite struct WeavingTests {
    private func woven(_ text: String) throws -> WovenNote {
        var configuration = Configuration()
        configuration.today = Answer.Date("2026-11-20")
        return try NoteWeaver(configuration, companyFiles: []).weave(Array(text.utf8), path: "") { _ in }
    }

    private func text(_ text: String) throws -> String { String(decoding: try woven(text).bytes, as: UTF8.self) }

    /// A note with its answers; woven again it is the same.
    private func settled(_ text: String) throws -> String {
        let once = try self.text(text)
        #expect(try self.text(once) == once)
        return once
    }

    @Test(arguments: [
        ("```suan\nsuan> 1 + 1\n```\n", "```suan\nsuan> 1 + 1\n2\n```\n"),
        ("```suan\nsuan> 1 + 1\nold\nlines\n\nsuan> 2\n```\n", "```suan\nsuan> 1 + 1\n2\n\nsuan> 2\n2\n```\n"),
        ("```suan\nx = 2\nx * 3\n# mine\n```\n", "```suan\nx = 2\nx * 3\n#> 6\n# mine\n```\n"),
        ("```suan\n#> stray\n1\n#> old\n\n#> stray\n```\n", "```suan\n1\n#> 1\n\n```\n"),
        ("```suan\n(1 +\n2)\n1; 2\n```\n", "```suan\n(1 +\n2)\n#> 3\n1; 2\n#> 1\n#> 2\n```\n"),
        ("- ```suan\n  1\n  ```\n", "- ```suan\n  1\n  #> 1\n  ```\n"),
        ("> ```suan\n> 1\n> ```\n", "> ```suan\n> 1\n> #> 1\n> ```\n"),
        (
            "~~~suan quiet\nsuan> x = 1\nold\nsuan> x\n~~~\n`= x`",
            "~~~suan quiet\nsuan> x = 1\nsuan> x\n~~~\n<span title=\"= x\">1</span>"
        ),
        ("```suan skip\nsuan> 1\nold\n```\n", "```suan skip\nsuan> 1\nold\n```\n"),
        ("\u{FEFF}```suan\r\nsuan> 1\r\n```\r\nß", "\u{FEFF}```suan\r\nsuan> 1\r\n1\r\n```\r\nß"),
        ("```suan\n\t1\n```\n\tend\n", "```suan\n\t1\n#> 1\n```\n\tend\n"),
        ("a `= 1 + 1` b", "a <span title=\"= 1 + 1\">2</span> b"),
        ("<span title=\"= 2\">old</span>", "<span title=\"= 2\">2</span>"),
        ("`= \"a*b|c\"`", "<span title=\"= &quot;a*b&#124;c&quot;\">\"a\\*b\\|c\"</span>"),
    ])
    func answers(note: String, wanted: String) throws { #expect(try settled(note) == wanted) }

    @Test func oneSessionUnlessFresh() throws {
        let note = "```suan\nx = 1\n```\n\n```suan\nx\n```\n\n```suan fresh error\nx\n```\n"
        let woven = try woven(note)
        let text = String(decoding: woven.bytes, as: UTF8.self)
        #expect(text.contains("x\n#> 1\n") && text.contains("#> error[unknown-name]"))
        #expect(!woven.failed)
        #expect(try self.woven("<!-- suan: fresh -->\n\n" + note).failed)
    }

    @Test func errorsStandBelowTheirLinesAndCount() throws {
        let woven = try woven("a\n\n```suan\n1\n1 / 0\n2\n```\n\n`= 1 / 0`\n")
        #expect(
            String(decoding: woven.bytes, as: UTF8.self) == """
                a

                ```suan
                1
                #> 1
                1 / 0
                #> error[division-by-zero]: division by zero
                #>   1 / 0
                #>       ^
                #>       this is zero
                2
                #> 2
                ```

                <span title="= 1 / 0">error\\[division-by-zero\\]</span>

                """)
        #expect(woven.complaints.map(\.line) == [5, 9] && woven.complaints.map(\.newLine) == [6, 15])
        #expect(woven.failed && woven.failures == [[false, true, false]])
        #expect(try !self.woven("```suan error\n1 / 0\n```").failed)
    }

    @Test func aValueIsOneLine() throws {
        for (expression, code) in [
            ("table(x, x = [1, 2])", "wrong-kind"), ("x = 5", "failed"), ("quit", "bad-command"),
        ] {
            let woven = try woven("`= \(expression)`")
            #expect(woven.complaints.map(\.diagnostic.code.rawValue) == [code])
            #expect(String(decoding: woven.bytes, as: UTF8.self).contains(">error\\[\(code)\\]<"))
        }
    }

    @Test func warningsOfValuesAreTold() throws {
        let woven = try woven("`= minimax.cash + minimax.revenue`\n\n```suan\nminimax.cash + minimax.revenue\n```\n")
        #expect(woven.complaints.count == 1 && !woven.failed)
    }

    /// Answers that look like prompts, fences and marks are answers the next time too.
    @Test(arguments: ["```suan", "```suan error", "~~~suan", "- ```suan", "> ```suan"])
    func hostileAnswers(opening: String) throws {
        let texts = [
            "suan> 1", "```", "~~~~~", "  ...> 1", "...> 1", "#> 1", "# 1", "\\u{1B}[0m", "   ```", "a\\nsuan> b",
            "\\n\\nx\\n",
        ]
        let prefix = opening.hasPrefix("-") ? "  " : opening.hasPrefix(">") ? "> " : ""
        let fence = opening.contains("~") ? "~~~" : "```"
        for prompt in ["suan> ", ""] {
            var note = opening + "\n"
            for text in texts { note += "\(prefix)\(prompt)print \"\(text)\"\n" }
            note += "\(prefix)\(fence)\nend `= 1`\n"
            let once = try settled(note)
            #expect(Note(Array(once.utf8)).pieces.count == 2)
        }
    }

    @Test func picturesAreCharts() throws {
        let woven = try woven(
            "x\n\n![a](a.svg \"= chart(minimax.revenue)\") ![b](b.svg \"= 1 + 1\") ![c](c.svg '= 1 / 0')\n")
        #expect(woven.pictures.map(\.address) == ["a.svg", "b.svg", "c.svg"])
        let texts = woven.pictures.map { String(decoding: $0.svg(idPrefix: "p"), as: UTF8.self) }
        #expect(texts[0].hasPrefix("<svg") && texts[0].contains("minimax.revenue") && texts[0].hasSuffix("</svg>\n"))
        #expect(texts[1].contains("error[wrong-kind]") && texts[2].contains("error[division-by-zero]"))
        #expect(woven.complaints.map(\.line) == [3, 3] && woven.changed == 0)
    }

    @Test func notesThatSayWhatThereIsNoWordForAreLeft() {
        #expect(throws: WeavingProblem.self) { try woven("```suan qiuet\n1\n```\n") }
        #expect(throws: WeavingProblem.self) { try woven("```suan\n1\n") }
    }

    @Test func anInterruptLeavesNothing() {
        let weaver = NoteWeaver(Configuration(), companyFiles: [])
        weaver.stopper.stop()
        #expect(throws: WeavingProblem.self) { try weaver.weave(Array("```suan\n1\n```\n".utf8), path: "") { _ in } }
    }

    /// Notes of all kinds: every byte outside the answers stays, and woven twice is the same as once.
    @Test func generatedNotes() throws {
        var random = TestRandom(stream: 73)
        let lines = [
            "```suan", "```", "~~~suan fresh", "~~~", "````suan error", "````", "suan> 1 + 1", "suan> x = 3", "suan> x",
            "  ...> + 1", "x", "y = 2", "y", "#> old", "2", "", "text `= 1 + 1` more", "`= x`", "- item", "  ```suan",
            "  ```", "> ```suan", "> suan> 5", "> 5", "> ```", "\ttab", "    ```suan", "<!-- a -->", "# Heading `= 2`",
            "| a | `= 3` |", "|---|---|", "suan> print \"```\"", "print \"suan> 1\"", "<span title=\"= 4\">5</span>",
            "1 / 0",
            "suan> (1 +", "suan>", "算 `= 6`",
        ]
        var count = 0
        for _ in 0..<(TestFiles.isSlow ? 3_000 : 300) {
            let ending = Bool.random(using: &random) ? "\n" : "\r\n"
            var text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                lines.randomElement(using: &random) ?? ""
            }.joined(separator: ending)
            if Bool.random(using: &random) { text += ending }
            guard Note(Array(text.utf8)).problems.isEmpty else { continue }
            count += 1
            let once = try woven(text).bytes
            #expect(try woven(String(decoding: once, as: UTF8.self)).bytes == once, "\(text.debugDescription)")
            #expect(WeavingTests.rest(Array(text.utf8)) == WeavingTests.rest(once), "\(text.debugDescription)")
        }
        #expect(count > 30)
    }

    /// What weaving must leave: all but answers and values.
    private static func rest(_ bytes: [UInt8]) -> [[UInt8]] {
        let note = Note(bytes)
        var rest: [[UInt8]] = []
        var place = 0
        func take(upTo end: Int) {
            let part = Array(bytes[place..<end])
            if !part.isEmpty { rest.append(part) }
        }
        for piece in note.pieces {
            switch piece {
            case .block(let block):
                for line in block.lines {
                    guard case .answer = line.role, block.words.isDisjoint(with: .skip) else { continue }
                    take(upTo: line.text.whole.lowerBound)
                    place = line.text.whole.upperBound
                }
            case .value(let value):
                take(upTo: value.range.lowerBound)
                rest.append(value.expression)
                place = value.range.upperBound
            case .picture: continue
            }
        }
        take(upTo: bytes.count)
        return [rest.joined().filter { $0 != 0x0A && $0 != 0x0D }]
    }
}
