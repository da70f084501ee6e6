import Reporting
import Resolution

/// `（是不是想写 cash？）`, or nothing.
func chineseSuggestion(_ names: [String]) -> String {
    names.isEmpty ? "" : "（是不是想写 \(names.joined(separator: "、"))？）"
}

extension NameFinding {
    var chinese: Wording {
        switch self {
        case .unknown(let name, let near): Wording("没有叫 `\(name)` 的东西" + chineseSuggestion(near))
        case .unknownFunction(let name, let near): Wording("没有函数 `\(name)`" + chineseSuggestion(near))
        case .unknownMetric(let name, let near): Wording("没有指标 `\(name)`" + chineseSuggestion(near))
        case .shortUnit(let name):
            Wording("没有叫 `\(name)` 的东西；这个单位要跟在数字后面：`1\(name == "x" ? "" : " ")\(name)`")
        case .failed(let name): Wording("`\(name)` 没有值，因为它的定义出了错")
        case .cents: Wording("`cents` 只用在 round(x, cents)、floor、ceil 和 trunc 里")
        case .eulersNumber: Wording("没有叫 `e` 的东西；e 的 x 次方是 exp(x)，e 本身是 exp(1)")
        case .beginsStatement(let word): Wording("`\(word)` 是一条语句的开头，后面没有写完")
        case .noFunction(let name): Wording("\(name) 不是函数")
        case .variableBeforeNegative(let name): Wording("`\(name)` 在这里是变量，也可能写在负数之前")
        case .boundTwice(let name): Wording("`\(name)` 在这里有两个值", ["第二次", "第一次"])
        case .parameterTwice(let name): Wording("参数 `\(name)` 写了两次")
        case .tooMany(let most): Wording("一个函数或算式最多有 \(most) 个自己的名字")
        }
    }
}

extension UnitFinding {
    var chinese: Wording {
        switch self {
        case .unknown(let name, let near): Wording("没有单位 `\(name)`" + chineseSuggestion(near))
        case .unknownFactor(let name): Wording("没有单位 `\(name)`；运算符两边要有空格")
        case .unknownCurrency(let name, let near): Wording("没有货币 `\(name)`" + chineseSuggestion(near))
        case .smallCode(let name, let code, let meaning):
            Wording("没有单位 `\(name)`；货币代码要大写：\(code)（\(meaning)）")
        case .prefixed(let name, let power, let unit):
            Wording("没有单位 `\(name)`；它应当是 10^\(power) \(unit)，可以自己定义")
        case .spelling(let name, let ours): Wording("没有单位 `\(name)`；这里写作 \(ours)")
        case .joined(let name, let scale): Wording("没有单位 `\(name)`；数量级 \(scale) 和单位之间要空一格")
        case .shared(let name, let readings):
            Wording(
                "`\(name)` 可以指 "
                    + readings.map { reading in reading.meaning.map { "\(reading.name)（\($0)）" } ?? reading.name }
                    .joined(separator: " 或 "))
        case .variable(let name): Wording("`\(name)` 是变量，数字后面只能跟单位")
        case .variableAndUnit(let name): Wording("`\(name)` 在这里是变量，同时也是单位；要用单位，请写 unit(\"\(name)\")")
        case .variableAndScale(let name, let scaled):
            Wording("`\(name)` 在这里是变量，同时也是数量级；要用数量级，请写 `\(scaled)`")
        case .exponent: Wording("这个单位的指数太大")
        case .percentPower: Wording("百分号作单位时不能乘方")
        case .powerOfPercent(let base, let power, let unit):
            Wording("\(base)\(power) 可以是 \(base) 的幂，也可以是一个 \(unit) 的幂")
        case .spacedMultiple(let number): Wording("倍数写成 \(number)x，中间不空格；相乘用 '*'")
        case .currencies(let one, let other): Wording("`\(one)` 和 \(other) 是不同的货币")
        case .noMoney(let currency): Wording("`\(currency)` 是货币，数字后面的单位也要是货币")
        case .mixedTarget: Wording("要换算成的单位里，同一个量纲写了两种单位；请只用一种")
        case .unitsTogether: Wording("几个单位连用时要属于同一量纲，大的在前：foot+inch")
        case .thermometer(let name, let difference):
            Wording("`\(name)` 表示温标上的点，不能和别的单位连用；相差一度写作 \(difference)")
        }
    }
}
