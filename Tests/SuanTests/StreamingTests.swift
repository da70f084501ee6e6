import Suan
import TestSupport
import Testing

/// Standard input gives the same output however it is cut into pieces.
@Suite struct StreamingTests {
    /// All that is printed for a text that comes in pieces that end at these places.
    private func output(_ bytes: [UInt8], cuts: [Int], json: Bool, goesOn: Bool) -> String {
        var configuration = Configuration()
        configuration.presentation.json = json
        configuration.keepsGoing = goesOn
        let session = Session(configuration)
        var output: [UInt8] = []
        func deliver(_ outcome: borrowing Outcome) {
            if let text = outcome.json ?? outcome.text { output += text + [0x0A] }
            output += outcome.diagnostics
        }
        var isFine = true
        for (start, end) in zip([0] + cuts, cuts + [bytes.count]) where isFine || goesOn {
            isFine = session.feed(Array(bytes[start..<end]), finish: false, deliver: deliver) && isFine
        }
        if isFine || goesOn { isFine = session.feed([], finish: true, deliver: deliver) && isFine }
        return String(decoding: output, as: UTF8.self) + "\(isFine)"
    }

    private func whole(_ bytes: [UInt8], json: Bool, goesOn: Bool) -> String {
        output(bytes, cuts: [], json: json, goesOn: goesOn)
    }

    static let small: [[UInt8]] =
        [
            "1 + 1\n2 + 2\n", "1 + 1\r\n2 / 0\r\n3\r\n", "1\r2\n3\r\r\n4 / 0", "a = 1; (a +\n 2)\n; a\n",
            "\u{FEFF}1\n\u{FEFF}2\n", "1; \u{FEFF}2\n3", "(1 +\n\n2\n", "1; (2 +\n 3) / 0; 4\n5\n",
            "[1,\n2\n3\n4]\n5\n",
            "智谱 = 2 # 注\n智谱 * 2\r\n", "x = (\n)\n)\n1\n", "{\n}\n1\n", "\"{1\n}\"\n1", "# only\n\n#\n",
            "if true then 1\nelse 2\n",
            "1 +\n+\n2\n", "fn f(x) =\n x / 0\nf(1)\nf(\n2)\n", "\n\r\n \n1", "a where a =\n 3\n", "x -> x\n|> y\n",
            "1 in\nUSD\n", "1\nquit\n2\n", "1; exit; 2\n3\n", "help sum\n1 / 0\nquit # enough\n2", "help =\n3\n",
        ].map { Array($0.utf8) } + [
            [0x31, 0x0A, 0xFF, 0x0A, 0x32, 0x0A], Array("1\n# caf".utf8) + [0xE9, 0x0A] + Array("3 / 0\n".utf8),
            Array("(1 +\n".utf8) + [0x32, 0xC3, 0x0A, 0x29, 0x0A, 0x34, 0x0A], [0xE4, 0xB8],
            [0x31, 0x3B, 0xE4, 0xB8, 0x0A, 0x32],
            Array("\"a".utf8) + [0x80] + Array("b\"; 2\n3\n".utf8), [0xEF, 0xBB], [0xEF, 0xBB, 0xBF, 0xFF, 0x0A, 0x31],
            Array("1; ".utf8) + [0xFF] + Array("; 3\n4\n".utf8),
            Array("((\n".utf8) + [0xFF, 0x0A, 0xFF, 0x0A] + Array("1\n".utf8),
        ]

    @Test(arguments: small)
    func everyCuttingOfAShortText(bytes: [UInt8]) {
        for (json, goesOn) in [(false, false), (false, true), (true, true), (true, false)] {
            let wanted = whole(bytes, json: json, goesOn: goesOn)
            // One cut, two cuts, and every byte alone. All pairs of cuts are many.
            for first in 0...bytes.count {
                for second in stride(from: first, through: bytes.count, by: TestFiles.isSlow ? 1 : 7) {
                    let got = output(bytes, cuts: [first, second], json: json, goesOn: goesOn)
                    #expect(got == wanted, "cut at \(first) and \(second)")
                    if got != wanted { return }
                }
            }
            #expect(output(bytes, cuts: Array(bytes.indices), json: json, goesOn: goesOn) == wanted)
        }
    }

    /// Lines of golden sessions, whole and broken, put together at random.
    @Test func randomCuttingsOfLongTexts() throws {
        var random = SeededRandom(seed: 20_261_126)
        let lines = TestFiles.goldenLines.filter { !$0.hasPrefix("explain") && $0.utf8.count < 120 }
        let ends: [[UInt8]] = [[0x0A], [0x0A], [0x0D, 0x0A], [0x3B], [0x0D], []]
        for round in 0..<40 {
            var bytes: [UInt8] = []
            for _ in 0..<30 {
                var line = Array(random.element(of: lines).utf8)
                if random.below(4) == 0 { line = Array(line.prefix(random.below(line.count + 1))) }
                if random.below(12) == 0 {
                    line.insert(UInt8(0x80 + random.below(128)), at: random.below(line.count + 1))
                }
                bytes += line + random.element(of: ends)
            }
            for (json, goesOn) in [(false, true), (true, true), (false, false)] {
                let wanted = whole(bytes, json: json, goesOn: goesOn)
                for size in [1, 3, 17, 200] {
                    var cuts: [Int] = []
                    var place = 0
                    while place < bytes.count {
                        cuts.append(place)
                        place += 1 + random.below(size)
                    }
                    let got = output(bytes, cuts: cuts, json: json, goesOn: goesOn)
                    #expect(
                        got == wanted,
                        "seed 20261126, round \(round), pieces of \(size), text \(String(decoding: bytes, as: UTF8.self))"
                    )
                    if got != wanted { return }
                }
            }
        }
    }

    @Test func aBadByteFailsItsLineOnly() {
        let bytes = Array("1 + 1\n2 + ".utf8) + [0xFF] + Array("\n3 / 0\n4\n".utf8)
        let going = whole(bytes, json: false, goesOn: true)
        #expect(
            going == """
                2
                error[invalid-utf8]: line 2 is not UTF-8 text
                  --> -:2:5
                  2 + �
                      ^
                      this is no character
                error[division-by-zero]: division by zero
                  --> -:3:5
                  3 / 0
                      ^
                      this is zero
                4
                false
                """, "\(going)")
        #expect(whole(bytes, json: false, goesOn: false).hasPrefix("2\nerror[invalid-utf8]"))
        #expect(whole(bytes, json: true, goesOn: true).utf8.contains(#""line":3,"source":"3 / 0""#))
    }

    @Test func lineNumbersCountEveryLineOnce() {
        for end in ["\n", "\r\n"] {
            let text = Array(([String](repeating: "1", count: 5) + ["1 / 0", ""]).joined(separator: end).utf8)
            for size in 1...7 {
                let cuts = Array(stride(from: 0, to: text.count, by: size))
                #expect(output(text, cuts: cuts, json: true, goesOn: true).utf8.contains(#""line":6,"source":"1 / 0""#))
            }
        }
    }

    @Test func anUnfinishedStatementIsNotReadAgainForEveryByte() {
        // 4 MB in one bracket, in pieces of 4 kB: quadratic work would take minutes.
        let line = Array("1 +\n".utf8)
        var text: [UInt8] = Array("(".utf8)
        for _ in 0..<1_000_000 { text += line }
        text += Array("1)\n".utf8)
        let cuts = Array(stride(from: 0, to: text.count, by: 4_096))
        #expect(output(text, cuts: cuts, json: false, goesOn: false).utf8.contains("error["))
    }
}

/// Numbers that seem random and are the same in every run (SplitMix64; see `LessonRun`).
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    mutating func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }
}
