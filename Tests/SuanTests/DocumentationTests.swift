import TestSupport
import Testing

/// Every session printed in the README and in the guide is what suan answers.
@Suite struct DocumentationTests {
    static let pages = ["README.md"] + TestFiles.paths(in: "Sources/Suan/Suan.docc", endingWith: ".md")

    @Test(arguments: pages) func sessions(page: String) throws {
        let text = String(decoding: try #require(TestFiles.read(page)), as: UTF8.self)
        for (line, block) in Transcript.blocks(in: text) {
            let written = Transcript(block)
            for (wanted, got) in zip(written.steps, written.played().steps) {
                // A blank line may set sessions apart; it prints nothing.
                #expect(
                    wanted.output.trimmed == got.output.trimmed, "\(page), block at line \(line): \(wanted.input)")
            }
        }
    }

    @Test func pagesAreFound() {
        #expect(DocumentationTests.pages.count > 10)
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return text
    }
}
