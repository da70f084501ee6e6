import Testing

@testable import Reporting

@Suite struct TerminalGateTests {
    private func gated(_ text: String) -> String { String(decoding: TerminalGate.gated(text), as: UTF8.self) }

    @Test(arguments: [
        (
            "plain text, long enough for eight at once\n\tand more",
            "plain text, long enough for eight at once\n\tand more"
        ),
        ("智谱 5 亿元", "智谱 5 亿元"), ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{1B}]52;c;x\u{7}", "␛]52;c;x␇"),
        ("a\rb", "a␍b"), ("a\r\nb", "a\r\nb"), ("a\r", "a␍"), ("\0\u{8}\u{7F}", "␀␈␡"),
        ("\u{9B}2J\u{85}\u{80}\u{9F}", "�2J���"),
        ("\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "�������"),
        ("\u{2028}\u{2029}", "��"), ("e\u{301}👩‍👩‍👧", "e\u{301}👩‍👩‍👧"),
    ]) func whatSteersIsShown(text: String, shown: String) { #expect(gated(text) == shown) }

    @Test func coloursOfInkPassAndNoOthers() {
        var bytes: [UInt8] = []
        Ink(.sixteen).append("5\u{1B}[31m".utf8, in: .error, to: &bytes)
        #expect(String(decoding: TerminalGate.gated(bytes), as: UTF8.self) == "\u{1B}[1;31m5␛[31m\u{1B}[0m")
    }

    /// A mark that begins no colour is no text either, and bytes that are no UTF-8 are none.
    @Test(
        arguments: [
            [0xFF], [0xFF, 0x5B], [0xFF, 0x5B, 0x32, 0x4A], [0xFF, 0x5D, 0x35, 0x6D], [0xC2], [0xE2, 0x80],
            [0x9B, 0x32, 0x4A],
        ] as [[UInt8]]) func noOtherByteBecomesEscape(bytes: [UInt8])
    {
        let text = String(decoding: TerminalGate.gated(bytes), as: UTF8.self)
        #expect(text.unicodeScalars.first == "\u{FFFD}" && !text.unicodeScalars.contains("\u{1B}"))
        #expect(Ink.escaped(bytes) == bytes)
    }

    @Test func coloursCanBeTakenOut() {
        var bytes: [UInt8] = []
        Ink(.full).append("智谱".utf8, in: .name, to: &bytes)
        #expect(String(decoding: Ink.removed(from: bytes), as: UTF8.self) == "智谱")
        #expect(String(decoding: Ink.escaped(bytes), as: UTF8.self) == "\u{1B}[38;5;97m智谱\u{1B}[0m")
    }

    /// No sequence of bytes gives a control that is not a colour of ours.
    @Test func atRandomNothingComesThrough() {
        var state: UInt64 = 20_251_127
        func next(_ count: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % count)
        }
        let pieces: [[UInt8]] = [
            [0xFF], [0x1B], [0x5B], [0x6D], [0x31, 0x3B], [0x0D], [0x0A], [0xC2, 0x9B], [0xE2, 0x80, 0xAE], [0x9B],
            [0x41],
            [0xF0, 0x9F], [0x07], [0xD8, 0x9C],
        ]
        for _ in 0..<2_000 {
            let bytes = (0..<next(30)).flatMap { _ in pieces[next(UInt64(pieces.count))] }
            var scalars = Substring(String(decoding: TerminalGate.gated(bytes), as: UTF8.self)).unicodeScalars
            while let scalar = scalars.popFirst() {
                if scalar == "\u{1B}" {
                    let parameters = scalars.dropFirst().prefix { 0x30...0x3B ~= $0.value }
                    #expect(scalars.first == "[" && scalars.dropFirst(parameters.count + 1).first == "m", "\(bytes)")
                } else {
                    let isKept = scalar == "\n" || scalar == "\r" && scalars.first == "\n"
                    #expect(isKept || VisibleText.sign(for: scalar) == scalar, "\(bytes)")
                }
            }
        }
    }
}
