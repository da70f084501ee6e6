import Reporting
import Syntax

extension LiteralFinding {
    var chinese: Wording {
        switch self {
        case .yearPair(let period, let arithmetic):
            Wording("这可能是跨两年的年度，也可能是算式：请写成 `\(period)` 或 `\(arithmetic)`")
        case .underscoreAtEdge: Wording("数字里的下划线要写在两个数字之间")
        case .badGroups(let written, let isDecimalSign):
            Wording("`\(written)` 里，第一组之后的各组并不都是三位", isDecimalSign ? ["小数点要写成 ."] : [])
        case .groupsAfterPoint: Wording("逗号只用来给小数点之前的数字分组")
        case .commaBetweenBrackets(let one, let several):
            Wording("括号里的逗号用来分隔：一个数写成 `\(one)`，几个数写成 `\(several)`")
        case .pointAtEdge: Wording("小数点要写在两个数字之间")
        case .twoPoints: Wording("一个数只有一个小数点")
        case .tooManyDigits(let limit): Wording("超过 \(limit) 位的数太长了")
        case .hugeExponent: Wording("这个数的指数大得无法计算")
        case .hexadecimal: Wording("数字都是十进制，没有十六进制")
        case .unitPower: Wording("单位的幂只能是小的整数；要对整个量乘方，请加括号")
        case .signAfterCurrency: Wording("正负号要写在货币前面")
        case .currencyAlone(let sign): Wording("`\(sign)` 要紧挨在数字前面", ["后面没有数字"])
        case .currencyBeforeDate(let sign): Wording("`\(sign)` 要紧挨在数字前面，不能写在日期前面")
        case .gluedCode: Wording("货币代码和数字之间要空一格")
        case .numberAfterPoint: Wording("点要写在两个数字之间，或者指标名前面")
        case .negativeOrGroup: Wording("在这个区块里，整个数外面的括号表示负数；这里两种意思都可能")
        case .nearDate(let iso, let subtraction): Wording("日期写成 `\(iso)`；要做减法，请加空格：`\(subtraction)`")
        case .noDate(let written, let subtraction):
            Wording("没有 `\(written)` 这一天；要做减法，请加空格：`\(subtraction)`")
        case .monthOrSubtraction(let month, let subtraction):
            Wording("这可能是月份，也可能是减法：请写 `\(month)` 或 `\(subtraction)`")
        case .slashedDate(let iso, let division): Wording("日期写成 `\(iso)`；要做除法，请加空格：`\(division)`")
        case .yearLastDate(let dates, let arithmetic, let isDivision):
            Wording(
                "日期写成 \(Self.either(dates))"
                    + (arithmetic.map { "；要做\(isDivision ? "除法" : "减法")，请加空格：`\($0)`" } ?? ""))
        case .wordDate(let date): Wording("日期和期间要用数字写：`\(date)`")
        case .thousandOrTrillion(let unit):
            Wording("这里的 `T` 可能是千，也可能是万亿：请写成 `thousand \(unit)` 或 `trillion \(unit)`")
        case .headingCurrencies(let one, let other): Wording("标题里有两种货币：`\(one)` 和 `\(other)`")
        case .headingWord(let word): Wording("看不懂标题里的 `\(word)`；标题写成 `in million USD` 这样")
        case .noSuchDate(let written): Wording("没有 `\(written)` 这一天")
        case .yearOrYears(let year): Wording("这可能是年份，也可能是时长：年份写成 `\(year)年`，时长写成 `\(year) year`")
        case .nearPeriod(let period): Wording("期间写成 `\(period)`")
        case .noPeriod(let written):
            Wording("没有 `\(written)` 这个期间；期间写成 FY2024、2025H1、2025Q3、2025M03、9M2025")
        case .fiscalYearEnd:
            Wording("财年的结束日写成月和日，如 `06-30`，或 `last saturday of september`，或 `saturday nearest 01-31`")
        case .daysOfPeriod(let period): Wording("期间后面的括号里写起止日期：`\(period) (2023-10-01..2024-09-28)`")
        case .foreignGroups(let number): Wording("数字用逗号分组或者不分组，小数点是点：`\(number)`")
        case .tangledScales(let number): Wording("`\(number)` 不成数：后一部分的数量级要比前一部分小，如 `1亿2000万`")
        case .openScale(let number, let readings):
            Wording("`\(number)` 末尾的数字是什么数量级，说不准：请写 \(Self.either(readings))，或者在后面写上数量级")
        case .lonelyBrackets(let negative, let plain):
            Wording("报表里单独一个数加括号表示负数：请写 `\(negative)` 或 `\(plain)`")
        case .foreignNegative(let number): Wording("负数写成 `\(number)`")
        case .readAsMillion(let word): Wording("货币旁边的 `\(word)` 读作百万")
        case .readAsYuan: Wording("`¥` 读作人民币（CNY）；日元请写 `JP¥`")
        }
    }

    private static func either(_ readings: [String]) -> String {
        readings.map { "`\($0)`" }.joined(separator: " 或 ")
    }
}
