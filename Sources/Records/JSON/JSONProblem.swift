import Reporting

/// What is wrong with bytes that should be JSON, and where.
package struct JSONProblem: Error, Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// It ends in the middle of a value.
        case endsEarly
        /// A byte that cannot stand there.
        case unexpected(UInt8)
        /// More than blanks after the value.
        case more
        case badNumber
        case badEscape
        /// One half of a surrogate pair without the other.
        case loneSurrogate
        case controlInText
        case invalidUTF8
        /// Lists and objects within each other beyond this depth.
        case tooDeep(limit: Int)
        /// A name that an object has twice.
        case duplicateName(String)
        /// A value of another kind than the one that is wanted there.
        case wrongKind(JSONKind, wanted: JSONKind)
    }

    package let kind: Kind
    /// The byte, counted from 0.
    package let offset: Int

    package init(_ kind: Kind, at offset: Int) { (self.kind, self.offset) = (kind, offset) }

    /// The line and the byte in it, both from 1 on. Complexity: linear in the bytes before it.
    package func place(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            column += 1
            if byte == 0x0A { (line, column) = (line + 1, 1) }
        }
        return (line, column)
    }
}

/// The kinds of values that JSON has.
package enum JSONKind: Equatable, Sendable {
    case null, truth, number, text, list, object
}
