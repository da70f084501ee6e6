import TestSupport
import Testing

@testable import Files

struct FolderWalkTests {
    private func walk(_ paths: [String]) -> [FolderWalk.Found] {
        var walk = FolderWalk(ending: ".suan")
        for path in paths { walk.add(path) }
        return walk.found
    }

    @Test func aFolderIsWhatIsInIt() throws {
        let folder = try TestFolder()
        for name in ["b.suan", "a.suan", "sub/c.suan", ".hidden.suan", ".git/x.suan", "other.txt", "z\u{1B}.suan"] {
            folder.write(name, "1")
        }
        folder.write("empty/none.txt", "")
        #expect(folder.link("gone.suan", to: "nowhere"))
        #expect(folder.link("same.suan", to: "a.suan"))
        #expect(folder.link("round", to: "."))
        let path = folder.path
        let all = ["a.suan", "b.suan", "gone.suan", "sub/c.suan", "z\u{1B}.suan"]
        #expect(walk([path]) == all.map { .file(path + "/" + $0) })
        #expect(walk([path + "/"]) == all.map { .file(path + "/" + $0) })
        // In the order given, and none twice.
        #expect(
            walk([path + "/sub", path + "/other.txt", path + "/sub/c.suan", path + "/nothing"])
                == [.file(path + "/sub/c.suan"), .file(path + "/other.txt"), .file(path + "/nothing")])
        #expect(walk([path + "/empty"]) == [.empty(path + "/empty")])
    }
}
