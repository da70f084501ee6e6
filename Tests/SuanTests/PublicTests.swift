import TestSupport
import Testing

/// What other packages see: only the library's own room, every part of it explained.
@Suite struct PublicTests {
    private static let rooms = TestFiles.folders(in: "Sources")

    private static func sources(_ folder: String) -> [String] {
        TestFiles.paths(in: folder, endingWith: ".swift")
            + TestFiles.folders(in: folder).flatMap { sources(folder + "/" + $0) }
    }

    private static func lines(_ path: String) throws -> [Substring] {
        String(decoding: try #require(TestFiles.read(path)), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Whether a line declares something public, and not merely what a protocol asks for.
    private static func isPublic(_ line: Substring) -> Bool {
        line.drop { $0 == " " }.hasPrefix("public ")
    }

    @Test func onlyTheLibraryIsPublic() throws {
        #expect(PublicTests.rooms.contains("Suan"))
        for path in PublicTests.rooms.filter({ $0 != "Suan" }).flatMap({ PublicTests.sources("Sources/" + $0) }) {
            for line in try PublicTests.lines(path) where PublicTests.isPublic(line) {
                Issue.record("\(path): \(line) is public")
            }
        }
    }

    /// Names that a protocol of Swift's own explains.
    private static let explained = ["var description:", "func hash(into", "static func ==", "static func <"]

    @Test func everythingPublicIsExplained() throws {
        var count = 0
        for path in PublicTests.sources("Sources/Suan") {
            var before: Substring = ""
            for line in try PublicTests.lines(path) {
                defer { before = line.drop { $0 == " " } }
                guard PublicTests.isPublic(line) else { continue }
                count += 1
                let isExplained =
                    before.hasPrefix("///") || PublicTests.explained.contains { String(line).utf8.contains(" \($0)") }
                if !isExplained { Issue.record("\(path): \(line) is not explained") }
            }
        }
        #expect(count > 100)
    }
}
