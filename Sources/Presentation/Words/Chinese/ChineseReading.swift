import Builtins
import Reporting

extension ReadRemark {
    var chinese: Wording {
        switch self {
        case .order(let column, let isDayFirst, let cell):
            Wording("\(column)：按 \(isDayFirst ? "日/月/年" : "月/日/年")，由 \(cell.chinese) 可知")
        case .odd(let column, let areDates, let fitting, let count, let cell):
            Wording(
                "\(column) 仍是文字：\(count) 格中有 \(fitting) 格是\(areDates ? "日期" : "数")，\(cell.chinese) 不是")
        case .codes(let column, let reason, let cell):
            Wording("\(column) 仍是文字：\(cell.chinese) \(reason.chinese(column))")
        case .unreadAmount(let column, let cell):
            Wording("\(column) 仍是文字：\(cell.chinese) 中数字旁边的内容不能读取；只写数字，并用 unit = [\"\(column)\", USD] 就可以")
        case .headings(let all, let more):
            Wording(
                "按表头，1 在" + all.map { " `\($0.heading)` 中是 \($0.worth)" }.joined(separator: "、")
                    + (more > 0 ? "，另外 \(more) 列同样" : ""))
        case .shortYear(let column, let cell): Wording("\(column) 仍是文字：\(cell.chinese) 的年份只有两位数字")
        case .noOrder(let column, let cell):
            Wording("\(column) 仍是文字：它的日期既不全是 日/月/年，也不全是 月/日/年，由 \(cell.chinese) 可知")
        case .compactDates(let column, let cell):
            Wording("\(column) 是数，而 \(cell.chinese) 可能是日期：dates = \"ymd\" 就这样读取")
        case .currencies(let column, let amounts):
            Wording(
                "\(column) 写的是货币，但没有哪一列按它读取："
                    + "unit = [\(amounts.map { "\"\($0)\", " }.joined())\"\(column)\"] 就可以")
        case .noCurrency(let count, let cell, let column):
            Wording("\(cell.column)：有 \(count) 格没有值，因为 \(column) 没有写明 \(cell.chinese) 的货币")
        case .otherFactor(let column, let said): Wording("\(column)：格中的 1 按 unit = … 是 \(said)，不按表头")
        case .nothing(let count, let cell): Wording("\(cell.column)：有 \(count) 格没有值，写作 \(cell.chinese)")
        case .groups(let cell, let other, let isComma):
            Wording("\(cell.chinese) 中的\(isComma ? "逗号" : "点")是千位分隔，由 \(other.chinese) 可知")
        case .emptyRows(let count): Wording("有 \(count) 行全是空格，没有列出")
        case .renamed(let title, let new): Wording("第二个名为 `\(title)` 的列改称 `\(new)`")
        case .headingUnit(let text, let column):
            Wording(
                text == column
                    ? "表头 `\(column)` 中没有读到单位；用 unit = … 写明"
                    : "表头 `\(column)` 中的 `\(text)` 没有当作单位；用 unit = … 写明")
        case .yuan(let cell): Wording("\(cell.chinese) 中的“¥”当作 CNY")
        case .more(let count): Wording("同一文件的各列另有 \(count) 条说明")
        }
    }
}

extension ReadProblem.PlacedText {
    fileprivate var chinese: String { "“\(text)”（第 \(line) 行，\(column)）" }
}

extension ReadRemark.CodeReason {
    fileprivate func chinese(_ column: String) -> String {
        let howTo = "unit = [\"\(column)\", USD] 把它们都读成金额"
        return switch self {
        case .zero: "以零开头，像编码"
        case .power: "可能是编码，也可能是十的幂"
        case .plus: "以加号开头，像电话号码"
        case .scale: "带有数量级，而别的没有：\(howTo)"
        case .letter: "可能带有单位，也可能带有数量级：\(howTo)"
        case .long: "长得像卡号或账号"
        }
    }
}
