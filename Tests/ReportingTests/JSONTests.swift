import Testing

@testable import Reporting

@Suite struct JSONTests {
    func json(_ diagnostic: Diagnostic, file: String? = nil) -> String {
        var json = JSONWriter()
        diagnostic.write(to: &json, file: file)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func anError() {
        let error = diagnostic("x = 1\n⟦1 USD⟧ + ⟦1 CNY⟧", ["USD", "CNY"], fix: "(1 USD in CNY) + 1 CNY")
        #expect(
            json(error)
                == #"{"code":"currency-mismatch","message":"no","line":2,"columns":[[1,5],[9,13]],"#
                + #""fix":"(1 USD in CNY) + 1 CNY","sure":true}"#)
        #expect(json(Diagnostic(.error, .tooDeep, "no \"x\"")) == #"{"code":"too-deep","message":"no \"x\""}"#)
    }

    @Test(arguments: [
        ("智谱.⟦收入⟧ + ⟦b⟧", "[[6,9],[13,13]]"), ("a +⟦⟧", "[[4,4]]"), ("\t⟦a⟧", "[[9,9]]"),
        ("⟦a⟧ +\n⟦b⟧", "[[1,1]]"), ("⟦a +\nb⟧", "[[1,3]]"),
    ])
    func columns(marked: String, columns: String) {
        #expect(
            json(diagnostic(marked)) == #"{"code":"currency-mismatch","message":"no","line":1,"columns":\#(columns)}"#)
    }

    @Test func aNoteWithFacts() {
        let facts = [
            ("rate", "7.0"), ("from", "USD"), ("dates", "2025-01-01"), ("dates", "2025-09-30"), ("days", "191"),
            ("source", "ECB"),
        ]
        var note = Diagnostic(.note, .rate, "at 7", facts: facts)
        let start =
            #"{"code":"rate","text":"at 7","rate":"7.0","from":"USD","dates":["2025-01-01","2025-09-30"],"days":191,"#
            + #""source":"ECB""#
        #expect(json(note) == start + "}")
        note.labels = diagnostic("⟦a⟧", name: "b.suan").labels
        #expect(json(note, file: "b.suan") == start + #","line":1,"columns":[[1,1]]}"#)
        #expect(json(note, file: "-") == start + #","file":"b.suan","line":1,"columns":[[1,1]]}"#)
        note.facts = [("dates", "2025-01-01")]
        #expect(json(note).contains(#""dates":["2025-01-01"],"#))
    }

    @Test func everyTextIsJSON() {
        var bytes: [UInt8] = []
        JSONText.append("a\"\\/\u{0}\u{1F}\n\r\t\u{7F}\u{9B}\u{2028}智\u{1F44D}", to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #""a\"\\/\u0000\u001f\n\r\t\u007f\u009b\u2028智👍""#)
        bytes = []
        JSONText.append("ab".dropFirst(), to: &bytes)
        #expect(bytes == Array(#""b""#.utf8))
    }
}

@Suite struct JSONWriterTests {
    @Test func putsTheCommas() {
        var json = JSONWriter()
        json.beginObject()
        json.field("a", 1)
        json.field("b", "x\"")
        json.name("c")
        json.beginList()
        json.beginList()
        json.endList()
        json.truth(false)
        json.null()
        json.beginObject()
        json.endObject()
        json.number(-2)
        json.endList()
        json.field("d", true)
        json.endObject()
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":1,"b":"x\"","c":[[],false,null,{},-2],"d":true}"#)
    }
}
