import Shell
import Suan
import Testing

/// Whole sessions beside what they print. `NAME.suan` is typed line by line; `NAME.out` is what the terminal then shows.
/// Where there is a `NAME.json.out`, the session is also run with `--json`.
///
/// A session without an `.out` is recorded, and that run fails, so that the recording is read. `SUAN_RECORD=1` records
/// every session that differs anew. An empty `NAME.json.out` asks for one.
struct GoldenTests {
    static let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Golden"
    static let sessions = Files.names(in: folder, endingWith: ".suan").map { String($0.dropLast(5)) }
    static let objects = Files.names(in: folder, endingWith: ".json.out").map { String($0.dropLast(9)) }

    /// Imports of the sessions are found from their folder.
    private static let isThere = chdir(folder) == 0

    @Test(arguments: sessions) func printsWhatItPrinted(name: String) throws {
        try #require(GoldenTests.isThere)
        let input = try Files.read(GoldenTests.folder + "/" + name + ".suan").bytes
        compare(Transcript.of(input), with: name + ".out")
    }

    @Test(arguments: objects) func printsTheObjectsItPrinted(name: String) throws {
        try #require(GoldenTests.isThere)
        let input = try Files.read(GoldenTests.folder + "/" + name + ".suan").bytes
        compare(Transcript.of(input, json: true), with: name + ".json.out")
    }

    private func compare(_ actual: [UInt8], with name: String) {
        let path = GoldenTests.folder + "/" + name
        let expected = (try? Files.read(path).bytes) ?? []
        guard actual != expected else { return }
        let isNew = expected.isEmpty
        if isNew || environment("SUAN_RECORD") != nil {
            unlink(path)
            let problem = writeNewFile(path, actual)
            Issue.record("\(name) was recorded\(problem.map { " not: " + $0 } ?? ""): read it, and run again")
        } else {
            Issue.record("\(name) \(Difference.first(expected, actual))")
        }
    }
}

enum Difference {
    /// The first line in which two texts differ, in words.
    static func first(_ expected: [UInt8], _ actual: [UInt8]) -> String {
        let before = expected.split(separator: 10, omittingEmptySubsequences: false)
        let now = actual.split(separator: 10, omittingEmptySubsequences: false)
        var place = 0
        while place < before.count, place < now.count, before[place] == now[place] { place += 1 }
        let words = [before, now].map { lines in
            lines.dropFirst(place).prefix(4).map { "    " + String(decoding: $0.prefix(300), as: UTF8.self) + "\n" }
                .joined()
        }
        return "differs from line \(place + 1)\n  expected:\n\(words[0])  printed:\n\(words[1])"
    }
}
