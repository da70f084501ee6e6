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

    @Test(arguments: [
        "", " ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "nul",
        "\"",
        "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"", "1 1", "[", "'a'", "NaN",
        "-",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(read(text) == nil)
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
