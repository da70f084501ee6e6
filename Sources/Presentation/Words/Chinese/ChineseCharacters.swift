import Reporting
import Syntax

extension CharacterFinding {
    var chinese: Wording {
        switch self {
        case .notUTF8: return Wording("这个字节不是 UTF-8 文本")
        case .control(let value):
            let code = String(value, radix: 16, uppercase: true)
            return Wording("这里有一个控制字符（U+00\(value < 16 ? "0" : "")\(code)）")
        case .controlInText: return Wording("文本里有一个控制字符")
        case .unknown(let sign): return Wording("`\(sign)` 在这里没有意义")
        case .invisible(let scalar):
            let code = String(scalar.value, radix: 16, uppercase: true)
            let number = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
            return Wording("这里有一个看不见的字符（U+\(number)）")
        case .fullStop: return Wording("一行写完就结束，不用加 `。`")
        case .factorial: return Wording("阶乘 n! 写作 factorial(n)；`!` 只用在 `!=` 里")
        case .foreignSign(let sign, let ours): return Wording("`\(sign)` 在这里没有意义，请写 `\(ours)`")
        case .singleQuotes: return Wording(#"文本要用 `"` 括起来"#)
        case .unterminatedText: return Wording("文本在这一行里缺少右引号", ["从这里开始", "到这里还没有结束"])
        case .badEscape: return Wording(#"文本里的反斜杠后面只能是 `"`、`\`、`n`、`{` 或 `}`"#)
        case .badFormat: return Wording("冒号后面写数字的格式：`.2`、`,`、`%`，或合在一起 `,.1%`")
        case .emptyInterpolation: return Wording(#"`{` 和 `}` 之间缺少算式；要写花括号本身，请写 `\{` 和 `\}`"#)
        case .unclosedInterpolation:
            return Wording(#"文本里的 `{` 引出一个算式，但没有 `}`；要写花括号本身，请写 `\{`"#, ["从这里开始", "应当在这之后结束"])
        }
    }
}
