import Reporting
import Syntax

extension GrammarFinding {
    var chinese: Wording {
        switch self {
        case .reservedWord(let word): Wording("`\(word)` 是保留字，不能用作名字")
        case .tooDeep: Wording("嵌套太深或者太长，请给其中一部分起个名字，分几步写")
        case .tooManyTokens: Wording("这一句超过三百万个词、数字和符号")
        case .interrupted: Wording("已中断")
        case .expected(let wanted, let found): Wording("这里应当是\(wanted.chinese)，而不是\(found.chinese)")
        case .cannotStand(let found): Wording("这里不能写\(found.chinese)")
        case .lineEndsEarly: Wording("这一行没有写完")
        case .closesNothing(let found): Wording("\(found.chinese)前面没有与它配对的括号")
        case .unclosed(let bracket, let closing):
            Wording("`\(bracket)` 没有与它配对的右括号", ["从这里开始"] + (closing.map { [$0.chinese] } ?? []))
        case .assignInBrackets: Wording("`=` 用来给名字赋值，不能写在括号里；比较用 `==`")
        case .commaInGroup: Wording("逗号只在函数或列表里分隔；这对括号里只能有一个值", ["", "从这里开始"])
        case .noValueAfter(let sign): Wording("`\(sign)` 后面缺少一个值")
        case .noValueBefore(let found): Wording("\(found.chinese)前面缺少一个值")
        case .noValueLeftOf(let found): Wording("\(found.chinese)左边缺少一个值")
        case .plusSign: Wording("`+` 要写在两个值之间：请去掉它，或者把它写在上一行的末尾")
        case .dashForMinus: Wording("破折号只在公司数据里表示没有数字；减号是 `-`")
        case .dashBetween(let isSpaced):
            Wording(isSpaced ? "减号是 `-`" : "这里的破折号可能是减号，也可能是范围：减号写成 `-`，范围写成 `..`")
        case .rangeOrSubtraction(let range, let subtraction):
            Wording("这里可能是范围，也可能是减法：请写成 `\(range)` 或 `\(subtraction)`")
        case .formulaSign: Wording("`=` 前面没有名字，这里也没有单元格：请去掉它")
        case .tonneOrTrillion: Wording("`t` 是吨；万亿写成 `T`", ["", "货币"])
        case .percentAlone(let sign): Wording("`\(sign)` 要紧跟在数字后面")
        case .nameless: Wording("函数要有名字：`fn f(x) = 2 * x`")
        case .functionWithoutWord: Wording("定义函数要用 `fn`")
        case .assignToExpression: Wording("`=` 只能给一个名字赋值；比较用 `==`", ["", "不是名字"])
        case .unitAfter(let before, let isPower):
            Wording("单位只能跟在数字后面，而 `\(before)` 是\(isPower ? "一个幂" : "一个算式")")
        case .spacesBeforeUnit: Wording("数字和单位之间最多空一格")
        case .spacedGroups(let number): Wording("数字里不能用空格分组：这个数写成 `\(number)`")
        case .percentForModulo: Wording("`%` 是百分号；求余数用 `mod`")
        case .wordBeforeName: Wording("给名字赋值时，前面不用加词")
        case .wordForSign(let word, let sign): Wording("`\(word)` 要写成 `\(sign)`")
        case .callWithoutBrackets(let call): Wording("函数的参数要写在括号里：`\(call)`")
        case .partsOfAmount(let sum): Wording("一个量的几个部分要相加：`\(sum)`")
        case .cells: Wording("这里的数字用制表符隔开；一行的值要用逗号写成列表")
        case .spacedInList(let one, let several):
            Wording("空格既不能给数字分组，也不能分隔：一个数写成 `\(one)`，几个数写成 `\(several)`")
        case .nothingBetween(let left, let right, let orComma):
            Wording("`\(left)` 和 `\(right)` 之间缺少\(orComma ? "逗号或运算符" : "运算符")")
        case .needsBrackets(let word): Wording("`\(word)` 一直管到末尾，写在运算符后面要加括号", ["", "运算符"])
        case .approximateAlone: Wording("`≈` 要写在数字前面，或者两个值之间")
        case .whereOrArgument:
            Wording("这可能是 `where` 的又一个名字，也可能是函数的参数；请给 `where` 加括号", ["", "`where`"])
        case .compareOrArgument:
            Wording("这可能是表格的又一列，也可能是函数的参数；请给 `compare` 加括号", ["", "`compare`"])
        case .severalIndices: Wording("方括号里只能有一个值", ["", "从这里开始"])
        case .powerAfterPower: Wording("连写两个幂有两种读法，请加括号")
        case .spreadWithoutEnd: Wording("`90%:` 之后要写两端，如 `≈ 5 USD, 90%: 3 USD to 8 USD`")
        case .operatorBesideSpread: Wording("`to` 两端和运算混在一起：请用括号写明哪一部分是区间")
        case .operatorAfterConversion(let sign): Wording("换算之后接 `\(sign)`，要给换算加括号", ["", "换算"])
        case .onlyUnitAfter(let sign): Wording("`\(sign)` 后面只能是单位；请给换算加括号", ["", "单位"])
        case .scaleWantsUnit(let scale): Wording("数量级 `\(scale)` 后面要有单位")
        case .powerOfTarget: Wording("单位后面的 `^` 只能接一个小的整数；要对整个值乘方，请加括号")
        }
    }
}

extension GrammarFinding.Found {
    var chinese: String {
        switch self {
        case .endOfText: "全文的末尾"
        case .endOfLine: "行末"
        case .text: "一段文本"
        case .written(let text): " `\(text)` "
        }
    }
}

extension GrammarFinding.Closing {
    fileprivate var chinese: String {
        switch self {
        case .afterThis: "应当在这之后结束"
        case .beforeThis: "应当在这之前结束"
        }
    }
}
