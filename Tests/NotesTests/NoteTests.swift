import Notes
import Testing

/// Which parts of a note are suan's.
@Suite struct NoteTests {
    /// The pieces of a note, a line each.
    private func pieces(_ text: String) -> [String] {
        let note = Note(Array(text.utf8))
        return note.problems.map { "line \($0.line): \($0.kind)" }
            + note.pieces.map { piece in
                switch piece {
                case .block(let block):
                    let roles = block.lines.map { line in
                        switch line.role {
                        case .input(let range): "i:" + String(decoding: note.bytes[range], as: UTF8.self)
                        case .continuation(let range): "c:" + String(decoding: note.bytes[range], as: UTF8.self)
                        case .answer: "a"
                        case .other: "o"
                        }
                    }
                    return "\(block.form) \(roles.joined(separator: " "))"
                case .value(let value): return "value \(String(decoding: value.expression, as: UTF8.self))"
                case .picture(let picture):
                    return "picture \(picture.address) \(String(decoding: picture.expression, as: UTF8.self))"
                }
            }
    }

    @Test(arguments: [
        ("```suan\nsuan> 1\n1\n```\n", "transcript i:1 a"),
        ("~~~~ suan\nsuan> 1\n~~~\n~~~~\n", "transcript i:1 a"),
        ("````suan\nsuan> 1\n```\n````\n", "transcript i:1 a"),
        ("- a\n\n  ```suan\n  x\n  #> 1\n  ```\n", "plain i:x a"),
        ("1. ```suan\n   x\n   ```\n", "plain i:x"),
        ("> > ```suan\n> > suan> x\n> > ```\n", "transcript i:x"),
        ("   ```suan\n   x\n  y\n ```", "plain i:x i:y"),
        ("```suan\n\nsuan> (1 +\n (...> 2)\n  ...> + 3\n6\n\n\nsuan> 4\n```\n", "transcript o i:1 o o i:4"),
        ("- \t```suan\n\tx\n\t```", "plain i:x"),
    ])
    func blocks(text: String, wanted: String) {
        let found = pieces(text)
        if text.contains("...>") {
            #expect(found == ["transcript o i:(1 + c:2) c:+ 3 a o o i:4"])
        } else {
            #expect(found == [wanted])
        }
    }

    @Test(arguments: [
        "    ```suan\n    suan> 1\n    ```\n",
        "````\n```suan\nsuan> 1\n```\n````\n",
        "<!--\n```suan\nsuan> 1\n```\n-->\n",
        "```swift\nsuan> 1\n```\n",
        "```suanx\n1\n```\n",
        "``` `suan` ```\n",
        "<pre>\n`= 1`\n</pre>\n",
        "`` `= 1` `` and \\`= 1\\` and `=1` and ``= 1``\n",
        "![a](b.svg \"c\") ![a](b.svg)\n",
        "- a\n\n      ```suan\n      1\n      ```\n",
    ])
    func notOurs(text: String) { #expect(pieces(text) == []) }

    @Test func values() {
        #expect(pieces("a `= x + 1` b `= \"y\"`\n# `= z`\n") == ["value x + 1", "value \"y\"", "value z"])
        #expect(pieces("<span title=\"= a &lt; &quot;b&quot;\">5</span>") == ["value a < \"b\""])
        #expect(pieces("`= a\nb`") == ["line 1: severalLines"])
        #expect(pieces("| `= a` | b |\n|---|---|\n| c | `= d` |\n") == ["value a", "value d"])
    }

    @Test func pictures() {
        #expect(
            pieces("![R & *D*](<a b.svg> '= chart(x, \"bar\")')") == ["picture a b.svg chart(x, \"bar\")"])
        #expect(pieces("[![a](b.svg \"= c\")](d)") == ["picture b.svg c"])
    }

    @Test func words() {
        #expect(pieces("```suan fresh, qiuet\n1\n```") == ["line 1: unknownWord(\"qiuet\")", "plain i:1"])
        #expect(pieces("a\n\n<!-- suan: fresch -->\n") == ["line 3: unknownWord(\"fresch\")"])
        let note = Note(Array("```suan error\n1\n```\n<!-- suan: fresh -->\n".utf8))
        guard case .block(let block)? = note.pieces.first else { return #expect(Bool(false)) }
        #expect(block.words == [.error, .fresh] && note.words == .fresh)
        #expect(pieces("```suan skip\n1\n") == ["plain i:1"])
        #expect(pieces("text\n\n```suan\n1\n") == ["line 3: noEnd", "plain i:1"])
    }

    /// A block is ours in any case of its name, and in braces, as other programs write it; what stands beside is told.
    @Test(arguments: [
        "Suan", "SUAN", "{suan}", "{ suan }", "{.suan}", "{SUAN, fresh}", "suan,fresh", "{.suan .fresh}", "{#a .suan}",
        "suan{1,3}", "{suan echo=false}", "suan:model", "suan.x", "suan title=\"a\"",
    ])
    func openings(info: String) {
        let found = pieces("```\(info)\n1\n```\n")
        let isTold =
            ["{.suan .fresh}", "{#a .suan}", "suan{1,3}", "suan:model", "suan.x"].contains(info) || info.contains("=")
        #expect(found.last == "plain i:1" && found.count == (isTold ? 2 : 1), "\(found)")
        #expect(!isTold || found[0].hasPrefix("line 1: unknownWord"), "\(found)")
    }

    @Test(arguments: ["{r suan}", "{r}", "suan-x", "{suanx}", "{=html}", "{}", "{", "text suan", "sua"])
    func otherOpenings(info: String) { #expect(pieces("```\(info)\n1\n```\n") == []) }

    @Test func blocksInsideHTMLAreTold() {
        #expect(pieces("<details>\n```suan\n1\n```\n</details>\n") == ["line 2: insideHTML"])
        #expect(pieces("<details>\n\n```suan\n1\n```\n\n</details>\n") == ["plain i:1"])
        #expect(pieces("<pre>\n```suan\n1\n```\n</pre>\n") == [])
    }

    /// The title of a link is plain text, also where it is defined.
    @Test func titles() {
        for text in [
            "[x]: /u \"see `= 1`\"\n", "[x]: <a b>\n  'see `= 1`'\n", "[a](b \"see `= 1`\")\n",
            "![a](b.svg \"see `= 1`\")\n",
            "[y]: /v\n[x]: /u (see `= 1`)\n",
        ] {
            let found = pieces(text)
            #expect(found.count == 1 && found[0].hasSuffix("valueInTitle"), "\(text) \(found)")
        }
        #expect(pieces("[y]: /v\n[x]: a.svg \"= chart(x)\"\n") == ["line 2: pictureByReference"])
        #expect(pieces("[x]: /u \"a\"\nand `= 1`\n") == ["value 1"])
        #expect(pieces("[x]: /u \"a `= 1`\" b\n") == ["value 1"])
        #expect(pieces("[ ]: /u \"a `= 1`\"\n") == ["value 1"])
        #expect(pieces("[x]: /u\n\"a `= 1`\" b\n") == ["value 1"])
        #expect(pieces("# [x]: /u \"a `= 1`\"\n") == ["value 1"])
    }

    @Test func deepNestingIsText() {
        let deep = String(repeating: "> ", count: 5_000) + "```suan\n"
        #expect(pieces(deep) == [])
        #expect(pieces(String(repeating: "- ", count: 5_000) + "`= 1`").count == 1)
    }
}
