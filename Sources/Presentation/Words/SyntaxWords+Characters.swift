import Reporting
import Syntax

extension CharacterFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .notUTF8: return Wording("this byte is no UTF-8 text")
        case .control(let value):
            let digits = "0123456789ABCDEF".utf8.map { Character(Unicode.Scalar($0)) }
            let name = "U+00\(digits[Int(value >> 4)])\(digits[Int(value & 15)])"
            return Wording("there is a control character (\(name)) in the text")
        case .controlInText: return Wording("there is a control character in the text")
        case .unknown(let sign): return Wording("`\(sign)` means nothing here")
        case .invisible(let scalar):
            let code = String(scalar.value, radix: 16, uppercase: true)
            let name = scalar.properties.name.map { ", \($0.lowercased())" } ?? ""
            let number = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
            return Wording("a character that cannot be seen stands here (U+\(number)\(name))")
        case .fullStop: return Wording("a statement ends with its line, without `。`")
        case .factorial: return Wording("n! is written factorial(n); `!` stands only in `!=`")
        case .foreignSign(let sign, let ours): return Wording("`\(sign)` means nothing here; write `\(ours)`")
        case .singleQuotes: return Wording(#"a text stands between `"` and `"`"#)
        case .unterminatedText:
            return Wording("the text has no closing quote on its line", ["opened here", "not closed by here"])
        case .badEscape: return Wording(#"in a text a backslash stands before `"`, `\`, `n`, `{` or `}`"#)
        case .badFormat:
            return Wording("after the colon stands how the number is written: `.2`, `,`, `%` or these together, `,.1%`")
        case .emptyInterpolation:
            return Wording(#"an expression is missing between `{` and `}`; plain ones are `\{` and `\}`"#)
        case .unclosedInterpolation:
            return Wording(
                #"`{` begins an expression in a text and is not closed; a plain one is `\{`"#,
                ["opened here", "should be closed after this"])
        }
    }
}
