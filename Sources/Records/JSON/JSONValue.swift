/// A value of JSON, as it was read: RFC 8259.
package indirect enum JSONValue: Equatable, Sendable {
    case null
    case truth(Bool)
    /// As it was written: nothing is rounded.
    case number(String)
    case text(String)
    case list([JSONValue])
    /// Names in their order; each comes once.
    case object([Field])

    package struct Field: Equatable, Sendable {
        package let name: String
        package let value: JSONValue
    }

    /// The value of a name in an object; nil where there is none, and for any other kind.
    package subscript(_ name: String) -> JSONValue? {
        if case .object(let fields) = self { fields.first { $0.name == name }?.value } else { nil }
    }

    /// A text; nil for any other kind.
    package var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A whole number; nil for any other kind, and where it is too large.
    package var whole: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
}
