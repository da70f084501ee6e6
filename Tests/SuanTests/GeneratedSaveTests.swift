import TestSupport
import Testing

@testable import Suan

@Suite("Sessions of fifty lines, saved and run again")
struct GeneratedSaveTests {
    static let seeds = 300

    /// A folder with files to import.
    private func imports() throws -> TestFolder {
        let folder = try TestFolder()
        folder.write("one.suan", "print \"one\"\nfn g(x) = f(x) + 1\nfn f(x) = x * 3\nimported = 5 km")
        folder.write("two.suan", "import \"one.suan\"\ncompany acme also 甲 { at 2025-09-30 { cash = 9 USD } }")
        return folder
    }

    private func session(_ seed: Int, _ folder: TestFolder) -> Session {
        let session = Saving.session()
        var lines = GeneratedSession(seed: seed, folder: folder.path)
        for _ in 0..<50 {
            if let line = lines.entry() { session.enter(line) } else { _ = session.undone() }
        }
        return session
    }

    /// The command prints the same in a process of its own, with assertions and without.
    @Test func byTheCommand() throws {
        let folder = try imports()
        for seed in 0..<6 {
            let session = session(seed, folder)
            let wanted = session.log.statements.compactMap { statement -> String? in
                guard case .text(let text) = statement.printed else { return nil }
                return String(decoding: text, as: UTF8.self)
            }
            for checks in [false, true] {
                let (path, question) = (folder.path + "/\(seed).suan", Question(line: ":save saved", bytes: 6..<11))
                #expect(!ScriptSaver(session).save(question, path: path, checks: checks).failed)
                let (output, isFine) = try BuiltProgram("suan").run(path)
                #expect(isFine && output == wanted.map { $0 + "\n" }.joined(), "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<10) func sameResults(part: Int) throws {
        let folder = try imports()
        for seed in stride(from: part, to: GeneratedSaveTests.seeds, by: 10) {
            let session = session(seed, folder)
            #expect(session.log.statements.count > 2, "seed \(seed)")
            try Saving.check(session, checks: seed.isMultiple(of: 2))
            if seed.isMultiple(of: 10) { try Saving.check(session, checks: !seed.isMultiple(of: 2)) }
        }
    }
}
