import Reporting
import TestSupport
import Testing

@testable import Suan

/// A session whose entries are laid out gives what it gave.
struct ScriptLayoutTests {
    static let sessions = TestFiles.paths(in: "Tests/Golden", endingWith: ".suan")

    @Test(arguments: sessions) func givesTheSameResults(path: String) throws {
        let bytes = try #require(TestFiles.read(path))
        let lines = try entries(bytes, path)
        let before = try GoldenSession(bytes, path: path).entries()
        let after = try GoldenSession(Array(lines.joined()), path: path).entries()
        #expect(before.count == after.count)
        for (one, two) in zip(before, after) {
            // Steps and functions show their own text.
            let words = String(decoding: one.input.prefix(8), as: UTF8.self)
            if words.hasPrefix("explain") || words.hasPrefix("sources") { continue }
            if case .function? = one.value { continue }
            #expect(one.text == two.text, "\(String(decoding: two.input, as: UTF8.self))")
        }
    }

    /// The entries of a session, each laid out where it can be.
    private func entries(_ bytes: [UInt8], _ path: String) throws -> [[UInt8]] {
        try onShellStack {
            let session = Session()
            var entries: [[UInt8]] = []
            for entry in try GoldenSession(bytes, path: path).entries() {
                guard case .text(let text) = session.layout(of: entry.input, name: "-", deliver: { _ in }),
                    !text.isEmpty
                else {
                    entries.append(entry.input + [0x0A])
                    continue
                }
                entries.append(text)
            }
            return entries
        }
    }

    @Test func whatCannotBeReadIsTold() {
        let session = Session()
        var said = ""
        guard
            case .unreadable = session.layout(
                of: Array("1 +* 2\nx = )".utf8), name: "a.suan",
                deliver: { said += String(decoding: $0.diagnostics, as: UTF8.self) })
        else {
            Issue.record("it was read")
            return
        }
        #expect(said.contains("a.suan:1") && said.contains("a.suan:2"))
        guard case .text(let text) = session.layout(of: Array("help npv\nx=1".utf8), name: "-", deliver: { _ in })
        else {
            Issue.record("it was not read")
            return
        }
        #expect(String(decoding: text, as: UTF8.self) == "help npv\nx = 1\n")
    }
}
