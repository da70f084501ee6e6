/// Diagnostics as JSON objects. An error:
///
///     {"code":"currency-mismatch","message":"…","line":4,"columns":[[1,5],[9,13]],"fix":"…","sure":true}
///
/// A warning or a note has `text` in place of `message`, and its facts directly after it.
extension Diagnostic {
    /// Writes the object. Columns are those of the labels on the main label's line, counted from 1 in terminal
    /// cells, both ends included; without labels `line` and `columns` are absent, as `fix` is where there is none.
    ///
    /// - Parameter file: the file that the reader expects `line` to be in. Where the main label is in another, its
    ///   name is given as `file`.
    package func write(to json: inout JSONWriter, file: String? = nil) {
        json.beginObject()
        json.field("code", code.rawValue)
        json.field(severity == .error ? "message" : "text", message)
        if severity != .error { writeFacts(to: &json) }
        if let place {
            if let file, file != place.file { json.field("file", place.file) }
            json.field("line", place.line)
            json.name("columns")
            json.beginList()
            for columns in place.columns {
                json.beginList()
                json.number(columns.lowerBound)
                json.number(columns.upperBound)
                json.endList()
            }
            json.endList()
        }
        if let fix {
            json.field("fix", fix)
            json.field("sure", isFixSure)
        }
        if severity == .error { writeFacts(to: &json) }
        json.endObject()
    }

    /// Facts in the order of their first appearance.
    private func writeFacts(to json: inout JSONWriter) {
        for (index, fact) in facts.enumerated() {
            if facts[..<index].contains(where: { $0.name == fact.name }) { continue }
            json.name(fact.name)
            let values = facts[index...].filter { $0.name == fact.name }.map(\.value)
            let isList = values.count > 1 || fact.name == "dates"
            if isList { json.beginList() }
            for value in values {
                if fact.name == "days", let days = Int(value) { json.number(days) } else { json.text(value) }
            }
            if isList { json.endList() }
        }
    }
}
