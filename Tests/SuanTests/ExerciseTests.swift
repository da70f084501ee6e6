import Suan
import TestSupport
import Testing

/// The standard exercises: short scripts that assert published results, and say where these were published.
@Suite struct ExerciseTests {
    @Test(arguments: [
        "dividends-one-stage", "dividends-more-stages", "fcfe", "fcff-rate-path", "bond-desk", "comparables-per-share",
    ])
    func holdsAndWarnsOfNothing(name: String) throws {
        let bytes = try #require(TestFiles.read("Scripts/valuation/\(name).suan"))
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 40)
        #expect(lines.count { $0.starts(with: "assert ".utf8) } >= 4)
        let session = Session()
        let isFine = session.run(text: bytes, name: name) { outcome in
            let said = String(decoding: outcome.diagnostics, as: UTF8.self)
            #expect(!outcome.failed && !said.utf8.contains("warning[".utf8), "\(said)")
        }
        #expect(isFine)
    }
}
