import Presentation
import Reporting
import Resolution

/// Machine-readable output: an object for each statement.
extension Presenter {
    func json(
        _ source: Source, _ span: Span, _ value: Value?, defines name: String?, _ text: [UInt8],
        _ warnings: [Diagnostic], _ notes: [Diagnostic], _ steps: [UInt8]?
    ) -> [UInt8] {
        let verdict = executor.attachment?.verdict
        var json = head(source, span, isFine: verdict == nil, defines: name)
        if let value {
            json.name("value")
            ValueJSON(state).write(value, to: &json)
        }
        json.field("text", String(decoding: text, as: UTF8.self))
        write(warnings.map { sure($0, in: span) }, "warnings", of: source, to: &json)
        write(notes, "notes", of: source, to: &json)
        if let verdict { write([verdict.diagnostic], "errors", of: source, to: &json) }
        if let steps {
            json.name("steps")
            json.beginList()
            for line in steps.split(separator: 0x0A) { json.text(String(decoding: line, as: UTF8.self)) }
            json.endList()
        }
        json.endObject()
        return json.bytes
    }

    /// Words that are the answer to a line, without a value.
    func json(_ source: Source, _ span: Span, text: [UInt8]) -> [UInt8] {
        var json = head(source, span, isFine: true)
        json.field("text", String(decoding: text, as: UTF8.self))
        json.endObject()
        return json.bytes
    }

    func json(_ source: Source, _ span: Span, failures: [Diagnostic], warnings: [Diagnostic]) -> [UInt8] {
        var json = head(source, span, isFine: false)
        write(failures, "errors", of: source, to: &json)
        if !warnings.isEmpty { write(warnings, "warnings", of: source, to: &json) }
        json.endObject()
        return json.bytes
    }

    func head(
        _ source: Source, _ span: Span, isFine: Bool, defines name: String? = nil, _ writer: JSONWriter = JSONWriter()
    ) -> JSONWriter {
        var json = writer
        json.beginObject()
        json.field("file", source.name)
        json.field("line", source.line(at: Int(span.start)).number)
        json.field("source", source.text(span))
        json.field("ok", isFine)
        if let name { json.field("defines", name) }
        return json
    }

    /// - Parameter source: where the statement stands; what is said of another text names that.
    func write(_ diagnostics: [Diagnostic], _ name: String, of source: Source, to json: inout JSONWriter) {
        json.name(name)
        json.beginList()
        for diagnostic in diagnostics { sure(diagnostic).inWords().write(to: &json, file: source.name) }
        json.endList()
    }
}
