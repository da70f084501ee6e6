import TestSupport
import Testing

/// What was drawn, compared with what was recorded. Without a record one is made and the test fails once, so that it is
/// read; `SUAN_RECORD=1` records all anew.
enum Recorded {
    static func compare(_ got: String, _ name: String) {
        let path = "Tests/ChartsTests/Recorded/\(name)"
        let wanted = TestFiles.environment("SUAN_RECORD") == nil ? TestFiles.read(path) : nil
        guard let wanted else {
            TestFiles.write(Array(got.utf8), to: path)
            Issue.record("\(path) was recorded: read it, then run the tests again")
            return
        }
        let text = String(decoding: wanted, as: UTF8.self)
        let (gotLines, wantedLines) = (got.split(separator: "\n"), text.split(separator: "\n"))
        if let (number, pair) = zip(gotLines, wantedLines).enumerated().first(where: { $0.element.0 != $0.element.1 }) {
            Issue.record("\(path): line \(number + 1) wants\n\(pair.1)\nand it is\n\(pair.0)")
        }
        let isSame = got == text
        #expect(isSame, "\(path) is not what is drawn")
    }
}
