import Records
import Reporting

/// One result of a script, as it is compared with that of another day: the value of a name, of an expression, or a part
/// of one that is a list or a table.
package struct ScriptResult: Sendable {
    /// The line of its statement.
    package let line: Int
    /// The name that has it; nil for an expression.
    package let name: String?
    /// The expression, on one line.
    package let source: String
    /// Which part of the value it is, `.value` or `[3]`; empty for the whole.
    package let part: String
    /// As it is shown.
    package let text: String
    /// As machine-readable output has it.
    package let value: JSONValue

    /// What people call it.
    package var title: String { (name ?? source) + part }

    /// What tells it from others of its script. Blanks do not count, so that a script laid out anew is still itself.
    var key: String {
        let own = name.map { "=" + $0 } ?? String(decoding: source.utf8.filter { $0 != 0x20 }, as: UTF8.self)
        return own + "\u{0}" + part
    }
}

/// A number with its unit, as machine-readable output has it.
struct SavedNumber {
    let value: Double
    let unit: String
    let isExact: Bool
    /// What else is known of it: the time it speaks of, how sure it is.
    let rest: [JSONValue?]

    /// Nil for any other value, and for one that no `Double` can hold.
    init?(_ json: JSONValue) {
        guard json["kind"]?.text == "quantity", let decimal = json["decimal"]?.text, let unit = json["unit"]?.text,
            let value = Double(decimal), value.isFinite
        else { return nil }
        (self.value, self.unit) = (value, unit)
        isExact = json["exact"] != nil
        rest = [json["basis"], json["qualifiers"]]
    }

    /// How far a number has moved from an old one, in percent of that; nil where that means nothing.
    func change(from old: SavedNumber) -> Double? {
        guard unit == old.unit, old.value != 0 else { return nil }
        let change = (value - old.value) / abs(old.value) * 100
        return change.isFinite ? change : nil
    }
}

extension ScriptResult {
    /// Whether a value is that of another day. What is rounded is the same within 10⁻¹², as in the language.
    func isLike(_ old: ScriptResult) -> Bool {
        if value == old.value { return true }
        guard let new = SavedNumber(value), let before = SavedNumber(old.value), new.unit == before.unit,
            new.rest == before.rest, !new.isExact || !before.isExact
        else { return false }
        return abs(new.value - before.value) <= 1e-12 * max(abs(new.value), abs(before.value))
    }
}
