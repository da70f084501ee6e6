import Reporting

/// What is wrong with characters, and with texts between quotation marks.
package enum CharacterFinding: Finding, Equatable {
    /// A byte that is no UTF-8.
    case notUTF8
    /// A control character outside of texts, with its number.
    case control(UInt8)
    case controlInText
    /// A character that starts no token.
    case unknown(String)
    /// A character that cannot be seen.
    case invisible(Unicode.Scalar)
    /// `。` at the end of a statement.
    case fullStop
    /// `5!`.
    case factorial
    /// A sign of other languages, and what is written here.
    case foreignSign(String, ours: String)
    /// A text between single quotation marks.
    case singleQuotes
    /// Places: the opening quotation mark, the end of its line.
    case unterminatedText
    case badEscape
    /// `{}` in a text.
    case emptyInterpolation
    /// Places: the `{` in a text, and what stands last before it should be closed.
    case unclosedInterpolation
    /// What stands after a colon in `{x:…}` is no format.
    case badFormat

    package var code: DiagnosticCode {
        switch self {
        case .notUTF8: .invalidUTF8
        case .control, .controlInText, .unknown, .invisible, .fullStop, .factorial, .foreignSign, .singleQuotes:
            .unexpectedCharacter
        case .unterminatedText: .unterminatedText
        case .badEscape: .badEscape
        case .badFormat: .unexpectedToken
        case .emptyInterpolation: .missingOperand
        case .unclosedInterpolation: .unclosedBracket
        }
    }
}
