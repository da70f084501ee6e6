/// Diagnostics as JSON objects. An error:
///
///     {"code":"currency-mismatch","message":"…","line":4,"columns":[[1,5],[9,13]],"fix":"…"}
///
/// A warning or a note has `text` in place of `message`, and its facts directly after it.
extension Diagnostic {
    /// Appends the object. Columns are those of the labels on the main label's line, counted from 1 in terminal
    /// cells, both ends included; without labels `line` and `columns` are absent, as `fix` is where there is none.
    ///
    /// - Parameter file: the file that the reader expects `line` to be in. Where the main label is in another, its
    ///   name is given as `file`.
    package func appendJSON(to bytes: inout [UInt8], file: String? = nil) {
        bytes.append(contentsOf: #"{"code":"#.utf8)
        JSONText.append(code.rawValue, to: &bytes)
        bytes.append(contentsOf: (severity == .error ? #","message":"# : #","text":"#).utf8)
        JSONText.append(message, to: &bytes)
        if severity != .error { appendFacts(to: &bytes) }
        if let main = labels.first { appendPlace(of: main, to: &bytes, file) }
        if let fix {
            bytes.append(contentsOf: #","fix":"#.utf8)
            JSONText.append(fix, to: &bytes)
        }
        if severity == .error { appendFacts(to: &bytes) }
        bytes.append(UInt8(ascii: "}"))
    }

    private func appendPlace(of main: Label, to bytes: inout [UInt8], _ file: String?) {
        let source = main.source
        let line = source.line(at: Int(main.span.start))
        if let file, file != source.name {
            bytes.append(contentsOf: #","file":"#.utf8)
            JSONText.append(source.name, to: &bytes)
        }
        let here = labels.filter { $0.source === source && source.line(at: Int($0.span.start)) == line }
        bytes.append(contentsOf: #","line":\#(line.number),"columns":["#.utf8)
        for (index, mark) in Quote(source: source, line: line, labels: here).marks.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: "[\(mark.columns.lowerBound + 1),\(mark.columns.upperBound)]".utf8)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Facts in the order of their first appearance.
    private func appendFacts(to bytes: inout [UInt8]) {
        for (index, fact) in facts.enumerated() {
            if facts[..<index].contains(where: { $0.name == fact.name }) { continue }
            bytes.append(UInt8(ascii: ","))
            JSONText.append(fact.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            let values = facts[index...].filter { $0.name == fact.name }.map(\.value)
            if values.count == 1, fact.name != "dates" {
                appendFact(fact, to: &bytes)
                continue
            }
            bytes.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                appendFact((fact.name, value), to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }

    private func appendFact(_ fact: (name: String, value: String), to bytes: inout [UInt8]) {
        if fact.name == "days", let days = Int(fact.value) {
            bytes.append(contentsOf: String(days).utf8)
        } else {
            JSONText.append(fact.value, to: &bytes)
        }
    }
}
