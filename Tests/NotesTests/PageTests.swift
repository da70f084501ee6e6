import Notes
import TestSupport
import Testing

/// Notes as pages of HTML.
@Suite struct PageTests {
    private func page(_ text: String, pictures: [String] = [], image: [UInt8]? = nil) -> String {
        String(
            decoding: NotePage(
                Array(text.utf8), pictures: pictures.map { Array($0.utf8) }, failed: [], "note.md",
                image: { _ in image }
            ).html, as: UTF8.self)
    }

    private func body(_ text: String, pictures: [String] = [], image: [UInt8]? = nil) -> String {
        let page = page(text, pictures: pictures, image: image)
        guard let start = page.firstRange(of: "<main>\n"), let end = page.firstRange(of: "</main>") else { return page }
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: [
        ("# A *b* `c`\n", "<h1 id=\"a-b-c\">A <em>b</em> <code>c</code></h1>\n"),
        ("a\n===\nb\n---\n", "<h1 id=\"a\">a</h1>\n<h2 id=\"b\">b</h2>\n"),
        ("# a\n# a\n", "<h1 id=\"a\">a</h1>\n<h1 id=\"a-1\">a</h1>\n"),
        ("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>\n"),
        ("***a** b*", "<p><em><strong>a</strong> b</em></p>\n"),
        ("**a *b***", "<p><strong>a <em>b</em></strong></p>\n"),
        ("a_b_c and _d_ * e *", "<p>a_b_c and <em>d</em> * e *</p>\n"),
        ("*a **b* c**", "<p><em>a <em><em>b</em> c</em></em></p>\n"),
        ("~~a~~ ~b~", "<p><del>a</del> ~b~</p>\n"),
        ("中文**强调**文字", "<p>中文<strong>强调</strong>文字</p>\n"),
        ("- a\n- b\n", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
        ("- a\n\n- b\n", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("3. a\n   - b\n", "<ol start=\"3\">\n<li>a\n<ul>\n<li>b\n</li>\n</ul>\n</li>\n</ol>\n"),
        ("- [x] done\n", "<ul>\n<li>☑ done\n</li>\n</ul>\n"),
        ("> a\nb\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
        ("    a <b>\n", "<pre><code>a &lt;b&gt;\n</code></pre>\n"),
        ("```js\n<&>\n```\n", "<pre><code>&lt;&amp;&gt;\n</code></pre>\n"),
        ("* * *\n", "<hr>\n"),
        ("&amp; &copy; &#x41; &nope; \\*", "<p>&amp; © A &amp;nope; *</p>\n"),
        ("a<br/>b <u>c</u><!-- d -->", "<p>a<br>b &lt;u&gt;c&lt;/u&gt;</p>\n"),
        ("<!-- a\n\nb -->\nc", "<p>c</p>\n"),
        (
            "[a](http://b.c?d&e \"f\") <https://g.h>",
            "<p><a rel=\"noopener noreferrer\" href=\"http://b.c?d&amp;e\">a</a> "
                + "<a rel=\"noopener noreferrer\" href=\"https://g.h\">https://g.h</a></p>\n"
        ),
        (
            "| a | b\\|c |\n|:--|--:|\n| `d` | *e* |\n| f |\n",
            "<div class=\"table\"><table>\n<thead><tr><th class=\"left\">a</th><th class=\"right\">b|c</th></tr></thead>\n"
                + "<tbody>\n<tr><td class=\"left\"><code>d</code></td><td class=\"right\"><em>e</em></td></tr>\n"
                + "<tr><td class=\"left\">f</td><td class=\"right\"></td></tr>\n</tbody></table></div>\n"
        ),
    ])
    func markdown(text: String, wanted: String) { #expect(body(text) == wanted) }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert)", "[a](<java\tscript:alert(1)>)", "<javascript:alert(1)>",
        "[a](&#106;avascript:alert)", "[a](data:text/html,b)", "[a](vbscript:b)", "[a](java&#10;script:b)",
        "![a](javascript:b)",
    ])
    func linksThatRunSomethingAreText(text: String) {
        let body = body(text)
        #expect(!body.contains("href=\"java") && !body.contains("src=") && !body.contains("href=\"data"))
        #expect(!body.lowercased().contains("href=\"javascript") && !body.contains("href=\"vbscript"), "\(body)")
    }

    @Test func nothingOfTheNoteIsHTML() {
        let hostile = """
            # <script>alert(1)</script>
            <script>
            alert(2)
            </script>

            <img src=x onerror=alert(3)> `</code><script>` **<b onclick=x>**

            ![" onerror="x](y "z") [a](" onclick="b) <span title="= a" onclick="b">c</span>

            <span title="= &quot;><script>">\\<script></span>

            ```suan
            suan> "</pre><script>"
            <script>
            ```

            ```"><script>
            ```
            """
        let page = page(hostile)
        for tag in ["<script", "<img", "<b ", "onerror=\"", "onclick=\""] {
            #expect(!page.contains(tag), "\(tag) in \(page)")
        }
        #expect(isWellFormed(page))
    }

    /// Every element is closed, in order.
    @Test(arguments: [
        "*a **b* c** _d [e *f](g) h* i_ ~~j *k~~ l*", "- a\n  > b\n  - *c\n\n  d*\n> e\n", "| a |\n|---|\n| *b | c* |",
        "[a [b](c) d](e) ![f ![g](h) i](j)", "**a [b** c](d)", "![a *b](c) d*", "a<br>b",
    ])
    func elementsAreClosed(text: String) { #expect(isWellFormed(page(text))) }

    @Test func generatedNotesAreWellFormed() {
        var random = TestRandom(stream: 72)
        let parts = [
            "*", "**", "_", "~~", "[", "](a)", "![", "`", "``", "<", ">", "<br>", "\n", "\n\n", "- ", "> ", "1. ", "# ",
            "a", " ", "|", "|---|\n", "```suan\n", "```\n", "<span title=\"= a\">", "</span>", "\\", "&lt;", "    ",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            let page = page(text)
            #expect(isWellFormed(page), "\(text)\n\(page)")
        }
    }

    @Test func picturesAndImagesAreInThePage() {
        #expect(
            body("![a](b.svg \"= c\")", pictures: ["<svg></svg>"])
                == "<p><span class=\"chart\"><svg></svg></span></p>\n")
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0]
        #expect(
            body("![a *b*](c.png)", image: png) == "<p><img alt=\"a b\" src=\"data:image/png;base64,iVBORwA=\"></p>\n")
        #expect(!body("![a](https://b.c/d.png)", image: nil).contains("<img"))
    }

    @Test func sessions() {
        let text = "```suan\nsuan> 1 < 2\ntrue\n\nsuan> x =\n  ...> 3\n```\n\n```suan\n1\n#> 1\n#>   a\n```\n"
        #expect(
            body(text) == """
                <div class="suan">
                <pre class="typed"><span class="prompt">suan&gt; </span>1 &lt; 2
                </pre>
                <pre class="answer">true
                </pre>
                <pre class="typed"><span class="prompt">suan&gt; </span>x =
                <span class="prompt">  ...&gt; </span>3
                </pre>
                </div>
                <div class="suan">
                <pre class="typed">1
                </pre>
                <pre class="answer">1
                  a
                </pre>
                </div>

                """)
        #expect(body("```suan hidden\n1\n```\n") == "")
    }

    @Test func theTitleIsTheFirstHeading() {
        #expect(page("a\n\n## *B* & c\n\n# d").contains("<title>B &amp; c</title>"))
        #expect(page("a").contains("<title>note.md</title>"))
    }

    /// Long texts that take their readers long where they look back.
    @Test(arguments: ["[", "![", "*a ", "`", "<!--", "<a b=\"", "[a](b \"", "> ", "- ", "**a_", "![a](", "|", "&"])
    func longRepetitionsAreRead(part: String) {
        let page = page(String(repeating: part, count: 20_000))
        #expect(isWellFormed(page))
    }

    private func isWellFormed(_ page: String) -> Bool {
        let void = ["meta", "br", "hr", "img", "!DOCTYPE"]
        var open: [Substring] = []
        var rest = page[...]
        if let style = rest.firstRange(of: "<style>"), let end = rest.firstRange(of: "</style>") {
            rest = rest[..<style.lowerBound] + rest[end.upperBound...]
        }
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let name = tag.prefix { !$0.isWhitespace }
            if name.hasPrefix("/") {
                guard open.popLast() == name.dropFirst() else { return false }
            } else if !void.contains(String(name)) {
                open.append(name)
            }
        }
        return open.isEmpty && !rest.contains("<")
    }
}
