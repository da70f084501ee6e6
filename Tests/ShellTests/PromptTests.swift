import Shell
import Suan
import Testing

struct PromptLoopTests {
    @Test(arguments: [
        ("(1 +", "("), ("f([1, {", "([{"), ("\"(\"", ""), ("1 # (", ""), ("（1", "("), ("(1)", ""),
        ("\"a\\\"(\" [", "["),
    ])
    func showsWhatIsOpen(text: String, open: String) { #expect(openBrackets(text) == open) }

    @Test func promptsAreAlignedWhileTwoBracketsAreOpen() {
        #expect(Request.continuation(open: "").prompt == "  ...> ")
        #expect(Request.continuation(open: "(").prompt == " (...> ")
        #expect(Request.continuation(open: "({[").prompt == "({[...> ")
    }

    @Test(arguments: [(":help", ColonCommand.help), (":h", .help), (":q", .quit), (":quit now", .quit)])
    func namesAColonCommand(line: String, command: ColonCommand) { #expect(ColonCommand(line) == command) }

    @Test(arguments: [":", ":nonsense", ": help"]) func otherColonsAreNone(line: String) {
        #expect(ColonCommand(line) == nil)
    }

    @Test func utf8IsPutTogetherAndFaultyBytesAreDropped() {
        var scalar = IncomingScalar()
        var text = ""
        for byte in Array("a£收𝒙".utf8) + [0xFF, 0x80, 0xE6] + Array("b".utf8) {
            if let complete = scalar.add(byte) { text.unicodeScalars.append(complete) }
        }
        #expect(text == "a£收𝒙b")
    }

    @Test func resultsComeBeforeTheErrorsThatFollowThem() {
        var written = ""
        let output = Output { written += ($0 == .results ? "r:" : "d:") + String(decoding: $1, as: UTF8.self) }
        output.result("1")
        output.result("2")
        output.diagnostic("error")
        output.result("3")
        output.flush()
        #expect(written == "r:1\n2\nd:error\nr:3\n")
    }
}
