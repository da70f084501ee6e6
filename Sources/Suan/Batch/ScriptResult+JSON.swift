import Records
import Reporting

/// Results as lines of JSON, and back.
extension ScriptResult {
    /// Writes the result as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("line", line)
        if let name { json.field("name", name) }
        json.field("source", source)
        if !part.isEmpty { json.field("part", part) }
        json.field("text", text)
        json.name("value")
        json.value(value)
        json.endObject()
    }

    /// Reads it back; nil where it is none.
    init?(_ line: ArraySlice<UInt8>) {
        guard let json = JSONReader.value(line), let number = json["line"]?.whole, let source = json["source"]?.text,
            let text = json["text"]?.text, let value = json["value"]
        else { return nil }
        self.init(
            line: number, name: json["name"]?.text, source: source, part: json["part"]?.text ?? "", text: text,
            value: value)
    }
}

extension JSONWriter {
    /// Writes a value that was read.
    fileprivate mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .truth(let truth): self.truth(truth)
        case .number(let digits): written(digits)
        case .text(let text): self.text(text)
        case .list(let items):
            beginList()
            for item in items { self.value(item) }
            endList()
        case .object(let fields):
            beginObject()
            for field in fields {
                name(field.name)
                self.value(field.value)
            }
            endObject()
        }
    }
}
