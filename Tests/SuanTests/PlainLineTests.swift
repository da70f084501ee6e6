import TestSupport
import Testing

@testable import Suan

/// Lines of plain arithmetic go a shorter way, and nothing that is printed tells of it.
@Suite("Plain lines are the ordinary evaluation") struct PlainLineTests {
    @Test(arguments: GoldenTests.sessions) func ofSessions(path: String) throws {
        let golden = GoldenSession(try #require(TestFiles.read(path)), path: path)
        let (plain, ordinary) = (try golden.entries(), try golden.entries(isPlain: false))
        for (a, b) in zip(plain, ordinary) { #expect(a.output == b.output) }
        #expect(plain.count == ordinary.count)
    }

    @Test func ofGeneratedLines() {
        var random = TestRandom(stream: 11)
        let count = TestFiles.isSlow ? 100_000 : 10_000
        var (plain, ordinary) = (Session(), Session())
        ordinary.keepsPlainLines = false
        var results = 0
        for index in 0..<count {
            if index % 1_000 == 0 {
                (plain, ordinary) = (Session(), Session())
                ordinary.keepsPlainLines = false
            }
            var line = PlainLineTests.sum(&random, 3)
            if index.isMultiple(of: 3) { line = PlainLineTests.spoiled(line, &random) }
            let (a, b): (String, String) = (plain.answer(line), ordinary.answer(line))
            #expect(a == b, "seed \(TestRandom.seed): \(line)")
            if !a.hasPrefix("error") { results += 1 }
        }
        #expect(results > count / 2, "most lines should have a result")
    }

    /// What other statements leave to be said is not said of the plain line after them.
    @Test(arguments: [
        "audit small", "explain minimax.rd", "minimax.revenue in CNY", "note(1, \"a note\")", "print \"printed\"",
        "about 5 USD", "1 / 0", "minimax.revenue + zhipu.revenue", "5000% * 2", "assert 1 == 2", "x + 1",
    ])
    func afterOthers(line: String) {
        func said(_ isPlain: Bool) -> [String] {
            let session = Session()
            session.keepsPlainLines = isPlain
            let company = "company small { over FY2024 { revenue = 5 USD }; check revenue > 7 USD \"must be large\" }"
            return [company, line, "1 + 1", "ans * 2", "2 * (3 - 4)"].map { session.answer($0) }
        }
        #expect(said(true) == said(false))
        #expect(said(true)[2...] == ["2", "4", "-2"])
    }

    /// The same text as one piece, and line by line as standard input gives it.
    @Test func ofWholeTexts() {
        var random = TestRandom(stream: 12)
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let line = PlainLineTests.sum(&random, 2)
                text += Int.random(in: 0..<6, using: &random) == 0 ? PlainLineTests.spoiled(line, &random) : line
                text += ["\n", "\n", "\n", "\n\n", " \n", "\r\n", " # why\n", "; "].randomElement(using: &random)!
            }
            func printed(_ isPlain: Bool, inPieces: Bool) -> [UInt8] {
                var configuration = Configuration()
                configuration.keepsGoing = true
                let session = Session(configuration)
                session.keepsPlainLines = isPlain
                var bytes: [UInt8] = []
                func take(_ outcome: borrowing Outcome) {
                    if let text = outcome.text { bytes += text + [0x0A] }
                    bytes += outcome.diagnostics
                }
                if inPieces {
                    for byte in text.utf8 { _ = session.feed([byte], finish: false, deliver: take) }
                    _ = session.feed([], finish: true, deliver: take)
                } else {
                    _ = session.run(text: Array(text.utf8), name: "-", deliver: take)
                }
                return bytes
            }
            let said: Comment = "seed \(TestRandom.seed): \(text)"
            #expect(printed(true, inPieces: false) == printed(false, inPieces: false), said)
            #expect(printed(true, inPieces: true) == printed(false, inPieces: true), said)
        }
    }

    private static func sum(_ random: inout TestRandom, _ depth: Int) -> String {
        var text = operand(&random, depth)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let sign = ["+", "-", "*", "/"].randomElement(using: &random)!
            let space = Int.random(in: 0..<5, using: &random) == 0 ? "" : " "
            text += space + sign + space + operand(&random, depth)
        }
        return text
    }

    private static func operand(_ random: inout TestRandom, _ depth: Int) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0 where depth > 0: return "(" + sum(&random, depth - 1) + ")"
        case 1: return "-\(Int.random(in: 0...99, using: &random))"
        case 2: return "\(Int.random(in: 0...9999, using: &random)).\(Int.random(in: 0...999, using: &random))"
        case 3:
            return ["99999999999999999", "4611686018427387904", "0", "0.0", "00", "7."].randomElement(using: &random)!
        case 4 where depth > 0: return "-(" + sum(&random, depth - 1) + ")"
        default: return "\(Int.random(in: 0...999, using: &random))"
        }
    }

    /// With a byte more, less, or another.
    private static func spoiled(_ line: String, _ random: inout TestRandom) -> String {
        var bytes = Array(line.utf8)
        let place = Int.random(in: 0...bytes.count, using: &random)
        let byte = Array(" -+*/().,;%^_xek2\t#@".utf8).randomElement(using: &random)!
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case _ where place < bytes.count: bytes[place] = byte
        default: bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
