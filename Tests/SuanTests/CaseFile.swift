/// A file of cases: an object a line, whose values are texts and numbers.
///
///     {"expr": "npv(10%, [-100, 60, 70])", "expect": 11.1945, "rel": 1e-5, "from": "worked example"}
struct CaseFile {
    enum Value: Equatable {
        case text(String)
        /// As it is written.
        case number(String)
    }

    private var rest: Substring

    /// The objects of the lines; nil for one that is not of this form.
    static func rows(_ text: String) -> [[String: Value]?] {
        text.split(separator: "\n").map { line in
            var file = CaseFile(rest: line[...])
            return file.object()
        }
    }

    private mutating func takes(_ sign: Character) -> Bool {
        rest = rest.drop { $0 == " " }
        guard rest.first == sign else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func object() -> [String: Value]? {
        var values: [String: Value] = [:]
        guard takes("{") else { return nil }
        repeat {
            guard let name = string(), takes(":"), let value = value() else { return nil }
            values[name] = value
        } while takes(",")
        return takes("}") && rest.isEmpty ? values : nil
    }

    private mutating func value() -> Value? {
        if let text = string() { return .text(text) }
        let number = rest.prefix { $0.isASCII && !" ,}".contains($0) }
        rest = rest.dropFirst(number.count)
        return number.isEmpty ? nil : .number(String(number))
    }

    /// A text, with the escapes that such files have; nil where none begins here.
    private mutating func string() -> String? {
        guard takes("\"") else { return nil }
        var text = ""
        while let sign = rest.popFirst(), sign != "\"" {
            guard sign == "\\" else {
                text.append(sign)
                continue
            }
            switch rest.popFirst() {
            case "n": text.append("\n")
            case "t": text.append("\t")
            case let other?: text.append(other)
            case nil: return nil
            }
        }
        return text
    }
}
