import Testing

@testable import Suan

@Suite("Sessions of fifty lines, saved and run again")
struct GeneratedSaveTests {
    static let seeds = 300

    @Test(arguments: 0..<10) func sameResults(part: Int) throws {
        let folder = try TestFolder()
        folder.write("one.suan", "print \"one\"\nfn g(x) = f(x) + 1\nfn f(x) = x * 3\nimported = 5 km")
        folder.write("two.suan", "import \"one.suan\"\ncompany acme also 甲 { at 2025-09-30 { cash = 9 USD } }")
        for seed in stride(from: part, to: GeneratedSaveTests.seeds, by: 10) {
            let session = Saving.session()
            var lines = GeneratedSession(seed: seed, folder: folder.path)
            for _ in 0..<50 {
                if let line = lines.entry() { session.enter(line) } else { _ = session.undone() }
            }
            #expect(session.log.statements.count > 5, "seed \(seed)")
            try Saving.check(session, checks: seed.isMultiple(of: 2))
            if seed.isMultiple(of: 10) { try Saving.check(session, checks: !seed.isMultiple(of: 2)) }
        }
    }
}
