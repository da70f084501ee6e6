import TestSupport
import Testing

/// The folders of the tests themselves.
struct TestFolderTests {
    /// What a link in one leads to is no part of it.
    @Test func aLinkIsRemovedAndNotWhatItLeadsTo() throws {
        let other = try TestFolder()
        other.write("a/kept.txt", "kept")
        do {
            let folder = try TestFolder()
            #expect(folder.link("elsewhere", to: other.path + "/a"))
        }
        #expect(other.read("a/kept.txt") == "kept")
    }
}
