import Testing

@testable import Reporting

@Suite struct CellWidthTests {
    /// The checksum was made with Python's wcwidth 0.7.0 (Unicode 17.0.0) over all scalars, `t = t*31 + width`, with
    /// two differences that are meant: control characters, which are shown as a sign, count 1 and not -1 or 0, and a
    /// regional indicator alone counts 1 and not 2.
    @Test func everyScalarAgreesWithWcwidth() {
        var sum: UInt64 = 0
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            sum = sum &* 31 &+ UInt64(CellWidth.of(scalar))
        }
        #expect(sum == 17_257_426_254_493_853_774)
    }

    @Test(arguments: [
        ("minimax", 7), ("智谱.收入", 9), ("ｘ＝１", 6), ("e\u{301}", 1), ("👍", 2), ("❤\u{FE0F}", 1), ("한국어", 6),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("🇨🇳", 2), ("a\u{200D}b", 2), ("\u{7}", 1), ("≈ 1", 3), ("", 0), ("〇", 2),
    ])
    func widths(text: String, width: Int) {
        #expect(CellWidth.of(text) == width)
    }

    @Test(arguments: [
        ("\0\u{1B}[31m\u{7F}", "␀␛[31m␡"), ("a\u{202E}b\u{2028}\u{9B}", "a�b��"), ("智谱\t", "智谱␉"),
        ("e\u{301}", "e\u{301}"),
    ])
    func controlsAreSeen(text: String, shown: String) {
        var bytes: [UInt8] = []
        let width = VisibleText.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == shown)
        #expect(width == CellWidth.of(shown))
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef", 6), ("abcdef", 5, "abcd…", 5), ("智谱收入", 7, "智谱收…", 7), ("智谱收入", 6, "智谱…", 5),
        ("abc", 0, "…", 1),
    ])
    func textIsCut(text: String, cells: Int, shown: String, width: Int) {
        var bytes = Array("> ".utf8)
        #expect(VisibleText.append(text, to: &bytes, cells: cells) == width)
        #expect(String(decoding: bytes, as: UTF8.self) == "> " + shown)
    }
}
