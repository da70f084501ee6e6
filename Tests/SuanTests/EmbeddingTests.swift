import TestSupport
import Testing

/// The program of the guide that embeds the library: what the page shows is the file that was built, and what it prints.
@Suite struct EmbeddingTests {
    private func text(_ path: String) throws -> String {
        String(decoding: try #require(TestFiles.read(path)), as: UTF8.self)
    }

    @Test func thePageShowsTheProgram() throws {
        let page = try text("Sources/Suan/Suan.docc/EmbeddingSuan.md")
        let program = try text("Tests/Embedding/main.swift")
        #expect(page.utf8.contains("```swift\n\(program)```"))
    }

    @Test func thePageShowsWhatItPrints() throws {
        let (output, isFine) = try BuiltProgram("Embedding").run()
        #expect(isFine && !output.isEmpty)
        let lines = output.split(separator: "\n").map { "    \($0)\n" }
        #expect(try text("Sources/Suan/Suan.docc/EmbeddingSuan.md").utf8.contains("\n\n\(lines.joined())\n"))
    }
}
