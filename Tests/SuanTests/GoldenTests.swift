import Evaluation
import Numbers
import Quantities
import TestSupport
import Testing

@testable import Suan

/// Whole sessions with what they print, errors included. A session without a record is recorded and fails once, so that
/// the record is read; `SUAN_RECORD=1` records all anew.
@Suite struct GoldenTests {
    static let sessions = TestFiles.paths(in: "Tests/Golden", endingWith: ".suan")

    @Test(arguments: sessions) func prints(session path: String) throws {
        let entries = try GoldenSession(try #require(TestFiles.read(path)), path: path).entries()
        let got = entries.flatMap { $0.echo + $0.output }
        let record = path.dropLast(5) + ".out"
        let wanted = TestFiles.environment("SUAN_RECORD") == nil ? TestFiles.read(String(record)) : nil
        guard let wanted else {
            TestFiles.write(got, to: String(record))
            Issue.record("\(record) was recorded: read it, then run the tests again")
            return
        }
        let (gotLines, wantedLines) = (got.split(separator: 0x0A), wanted.split(separator: 0x0A))
        let first = zip(gotLines, wantedLines).enumerated().first { $0.element.0 != $0.element.1 }
        if let (number, (gotLine, wantedLine)) = first {
            Issue.record(
                """
                \(record):\(number + 1) wants
                \(String(decoding: wantedLine, as: UTF8.self))
                and it is
                \(String(decoding: gotLine, as: UTF8.self))
                """)
        }
        #expect(got.count == wanted.count, "\(record) has another length")
    }

    /// What is printed can be typed back and means the same, up to the rounding that `≈` tells.
    @Test(arguments: sessions) func canBeTypedBack(session path: String) throws {
        let reader = Session()
        for entry in try GoldenSession(try #require(TestFiles.read(path)), path: path).entries() {
            let input = String(decoding: entry.input, as: UTF8.self)
            if ["unit ", "digits ", "scale ", "group "].contains(where: input.hasPrefix) {
                _ = reader.run(text: entry.input, name: "-") { _ in }
            }
            guard let value = entry.value, var text = entry.text, Readback.isExpected(value) else { continue }
            // Of an explanation, the result is the last line.
            if input.hasPrefix("explain "), let end = text.lastIndex(of: 0x0A) { text = Array(text[(end + 1)...]) }
            let isRead = reader.run(text: text, name: "-") { _ in }
            let printed = String(decoding: text, as: UTF8.self)
            guard isRead, let back = reader.state.answer else {
                Issue.record("\(path): `\(input)` prints `\(printed)`, which cannot be typed back")
                continue
            }
            let isSame = Readback(original: entry.state, copy: reader.state, digits: entry.digits).isSame(value, back)
            #expect(isSame, "\(path): `\(input)` prints `\(printed)`, which means something else")
        }
    }

    /// What a session says of its lines is so.
    @Test(arguments: sessions) func keepsItsClaims(session path: String) throws {
        for entry in try GoldenSession(try #require(TestFiles.read(path)), path: path).entries() {
            let input = String(decoding: entry.input, as: UTF8.self)
            guard let claim = GoldenClaim(input) else { continue }
            let problem = claim.problem(
                result: entry.text.map { String(decoding: $0, as: UTF8.self) },
                output: String(decoding: entry.output, as: UTF8.self))
            if let problem { Issue.record("\(path): \(input)\nbut \(problem)") }
        }
    }

    @Test(
        arguments: [
            ("1 # = 1", "1", "1", true), ("1 # = 1, one", "1", "1", true), ("1 # = 12", "1", "1", false),
            ("1 # = 1.5", "1", "1", false), ("1 # = error a-b", nil, "error[a-b]: no", true),
            ("1 # = error a-b", nil, "error[a-c]: no", false), ("1 # = a-b, no", nil, "error[a-b]: no", true),
            ("1 # = warning a", "1", "1\nwarning[a]: w", true), ("1 # = warning a", "1", "1", false),
            ("x = 1 # = nothing", nil, "", true), ("x = 1 # = nothing", nil, "error[a]", false),
            ("1 # = 2", nil, "", false),
            ("\"a # = 2\" # = a", "a", "a", true), ("(1 + # = 9\n 2) # = 3", "3", "3", true),
        ] as [(String, String?, String, Bool)])
    func judgesClaims(input: String, result: String?, output: String, holds: Bool) throws {
        let claim = try #require(GoldenClaim(input))
        #expect((claim.problem(result: result, output: output) == nil) == holds)
    }

    @Test func sessionsAreFound() {
        #expect(GoldenTests.sessions.count > 25)
    }
}
