import Reporting
import Syntax

extension CharacterFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .notUTF8: return Wording("this byte is no UTF-8 text")
        case .control(let value):
            let digits = "0123456789ABCDEF".utf8.map { Character(Unicode.Scalar($0)) }
            let name = "U+00\(digits[Int(value >> 4)])\(digits[Int(value & 15)])"
            return Wording("there is a control character (\(name)) in the text")
        case .controlInText: return Wording("there is a control character in the text")
        case .unknown(let sign): return Wording("`\(sign)` means nothing here")
        case .foreignSign(let sign, let ours): return Wording("`\(sign)` means nothing here; write `\(ours)`")
        case .singleQuotes: return Wording(#"a text stands between `"` and `"`"#)
        case .unterminatedText:
            return Wording("the text has no closing quote on its line", ["opened here", "not closed by here"])
        case .badEscape: return Wording(#"in a text a backslash stands before `"`, `\`, `n`, `{` or `}`"#)
        case .emptyInterpolation:
            return Wording(#"an expression is missing between `{` and `}`; plain ones are `\{` and `\}`"#)
        case .unclosedInterpolation:
            return Wording(
                #"`{` begins an expression in a text and is not closed; a plain one is `\{`"#,
                ["opened here", "should be closed after this"])
        }
    }
}
