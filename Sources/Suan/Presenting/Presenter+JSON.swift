import Presentation
import Reporting
import Resolution

/// Machine-readable output: an object for each statement.
extension Presenter {
    func json(
        _ source: Source, _ span: Span, _ value: Value?, _ text: [UInt8], _ warnings: [Diagnostic],
        _ notes: [Diagnostic], _ steps: [UInt8]?
    ) -> [UInt8] {
        let verdict = executor.attachment?.verdict
        var json = head(source, span, isFine: verdict == nil)
        if let value {
            json.name("value")
            ValueJSON(state).write(value, to: &json)
        }
        json.field("text", String(decoding: text, as: UTF8.self))
        write(warnings.map { sure($0, in: span) }, "warnings", to: &json)
        write(notes, "notes", to: &json)
        if let verdict { write([verdict.diagnostic], "errors", to: &json) }
        if let steps {
            json.name("steps")
            json.beginList()
            for line in steps.split(separator: 0x0A) { json.text(String(decoding: line, as: UTF8.self)) }
            json.endList()
        }
        json.endObject()
        return json.bytes
    }

    func json(_ source: Source, _ span: Span, failures: [Diagnostic]) -> [UInt8] {
        var json = head(source, span, isFine: false)
        write(failures, "errors", to: &json)
        json.endObject()
        return json.bytes
    }

    func head(
        _ source: Source, _ span: Span, isFine: Bool, _ writer: JSONWriter = JSONWriter()
    ) -> JSONWriter {
        var json = writer
        json.beginObject()
        json.field("file", source.name)
        json.field("line", source.line(at: Int(span.start)).number)
        json.field("source", String(source.text(span).prefix(10_000)))
        json.field("ok", isFine)
        return json
    }

    func write(_ diagnostics: [Diagnostic], _ name: String, to json: inout JSONWriter) {
        json.name(name)
        json.beginList()
        for diagnostic in diagnostics { sure(diagnostic).inWords().write(to: &json) }
        json.endList()
    }
}
