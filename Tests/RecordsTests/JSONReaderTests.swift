import Reporting
import Testing

@testable import Records

@Suite struct JSONReaderTests {
    private func read(_ text: String) -> JSONValue? { JSONReader.value(Array(text.utf8)[...]) }

    @Test func values() {
        #expect(
            read(#" {"a":[1,-2.5e+3,true,false,null],"b":"x\n\"é\u00e9\ud83d\ude00"} "#)
                == .object([
                    .init(
                        name: "a", value: .list([.number("1"), .number("-2.5e+3"), .truth(true), .truth(false), .null])),
                    .init(name: "b", value: .text("x\n\"éé😀")),
                ]))
        #expect(read("[]") == .list([]) && read("{}") == .object([]) && read("0") == .number("0"))
        #expect(read(#"{"n":7}"#)?["n"]?.whole == 7 && read(#"{"n":"t"}"#)?["n"]?.text == "t")
        #expect(read(#"{"n":99999999999999999999}"#)?["n"]?.whole == nil)
    }

    /// Names that begin alike, that hold a zero, and of seven and eight bytes.
    @Test func namesAreToldApart() {
        let names = [
            "", "a", "ab", "ab\u{0}", "sevenby", "eightbyt", "eightbyu", "eightbytes and more", "eightbytes and less",
        ]
        for count in [1, 30] {
            let all = (0..<count).flatMap { number in names.map { number == 0 ? $0 : $0 + String(number) } }
            let text = all.map { "\"\($0.replacing("\u{0}", with: "\\u0000"))\":0" }.joined(separator: ",")
            #expect(read("{\(text)}") == .object(all.map { .init(name: $0, value: .number("0")) }))
            for name in names where name != "ab\u{0}" { #expect(read("{\(text),\"\(name)\":1}") == nil, "\(name)") }
        }
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "nul",
        "\"",
        "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"", "1 1", "[", "'a'", "NaN",
        "-",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(read(text) == nil)
    }

    /// What is wrong, and the line and byte of it.
    @Test(
        arguments: [
            ("{\n \"a\": 1,\n \"a\": 2}", .duplicateName("a"), 3, 2),
            ("{\"a\":1,\"\\u0061\":2}", .duplicateName("a"), 1, 8),
            ("{\"\":1,\"\":2}", .duplicateName(""), 1, 7),
            ("{\"sevenby\":1,\"sevenby\":2}", .duplicateName("sevenby"), 1, 14),
            ("{\"longer name\":1,\"l\\u006fnger name\":2}", .duplicateName("longer name"), 1, 18),
            ("[[] 1]", .unexpected(0x31), 1, 5), ("[{}{}]", .unexpected(0x7B), 1, 4), ("[,1]", .unexpected(0x2C), 1, 2),
            ("{\"a\":{} \"b\":1}", .unexpected(0x22), 1, 9), ("{\"a\":[],}", .unexpected(0x7D), 1, 9),
            ("[1,2", .endsEarly, 1, 5), ("\"abc", .endsEarly, 1, 5), ("[1,]", .unexpected(0x5D), 1, 4),
            ("[1]x", .more, 1, 4), ("[01]", .badNumber, 1, 2), ("[-]", .badNumber, 1, 2),
            ("[1e5.]", .unexpected(0x2E), 1, 5),
            ("[\"\\q\"]", .badEscape, 1, 3), ("[\"\\udc00\"]", .loneSurrogate, 1, 3),
            ("[\"\\ud800x\"]", .loneSurrogate, 1, 3),
            ("[\"a\tb\"]", .controlInText, 1, 4), ("nulL", .unexpected(0x4C), 1, 4), ("", .endsEarly, 1, 1),
            ("\u{FEFF}{}", .unexpected(0xEF), 1, 1),
        ] as [(String, JSONProblem.Kind, Int, Int)])
    func problems(_ text: String, _ kind: JSONProblem.Kind, _ line: Int, _ column: Int) {
        let bytes = Array(text.utf8)
        do throws(JSONProblem) {
            _ = try JSONReader.read(bytes[...])
            Issue.record("it was read")
        } catch {
            #expect(error.kind == kind)
            let place = error.place(in: bytes)
            #expect(place.line == line && place.column == column)
        }
    }

    /// UTF-8 is checked wherever in a text it stands, and in what is passed over too.
    @Test(arguments: 0..<20) func badBytesAnywhere(_ place: Int) {
        var bytes = [0x5B, 0x22] + [UInt8](repeating: 0x61, count: 20) + [0x22, 0x5D]
        for bad in [0xFF, 0xC0, 0xED, 0x80, 0x1F, 0x00] as [UInt8] {
            bytes[2 + place] = bad
            #expect(JSONReader.value(bytes[...]) == nil)
            bytes.withUnsafeBufferPointer { buffer in
                var scanner = JSONScanner(buffer)
                #expect(throws: JSONProblem.self) { try scanner.skip() }
            }
        }
        bytes[2 + place] = 0x7F
        #expect(JSONReader.value(bytes[...]) != nil)
    }

    /// An object of many names has none twice, wherever it stands.
    @Test(arguments: [2, 23, 24, 25, 26, 1_000]) func manyNames(_ count: Int) {
        let names = (0..<count).map { "\"name\($0)\":{\"x\":\($0)}" }
        #expect(read("{" + names.joined(separator: ",") + "}") != nil)
        for again in [0, count / 2, count - 1] {
            #expect(read("{" + (names + ["\"name\(again)\":1"]).joined(separator: ",") + "}") == nil)
        }
    }

    /// A million levels are refused at the limit, without recursion.
    @Test func deepIsPassedOver() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            #expect(throws: JSONProblem(.tooDeep(limit: JSONScanner.deepest), at: JSONScanner.deepest)) {
                try scanner.skip()
            }
        }
    }

    @Test func nestingHasABound() {
        let deep = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
        #expect(read(deep(500)) != nil)
        #expect(read(deep(100_000)) == nil)
        #expect(JSONReader.value([0x22, 0xFF, 0x22]) == nil)
    }

    /// What is written is read.
    @Test func backAndForth() {
        var json = JSONWriter()
        json.beginObject()
        json.field("text", "a\u{0}\u{1F}\"\\é\u{2028}")
        json.name("number")
        json.written("1e-7")
        json.endObject()
        let value = JSONReader.value(json.bytes[...])
        #expect(value?["text"]?.text == "a\u{0}\u{1F}\"\\é\u{2028}" && value?["number"] == .number("1e-7"))
    }
}
