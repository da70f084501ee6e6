import Evaluation
import Explanation
import Reporting
import Resolution
import Statements

extension WritingFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .wrote(let path, let rows): Wording("已写入 \(path)：\(rows) 行")
        case .drew(let path, let kind): Wording("已写入 \(path)：\(kind.chinese)")
        case .lacks(let path, let remark): Wording("\(path)：\(Wording(of: remark, .chinese).sentence)")
        case .chartEnding, .noPicture: nil
        }
    }
}

extension ImportFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .warned(let count): Wording("\(count) 个文件有警告，在提到其公司的地方说明")
        case .changed(let files):
            Wording(
                "\(files[0])\(files.count == 1 ? "" : " 等 \(files.count) 个文件")在读过之后有改动："
                    + "`import \"\(files[0])\"` 重新读取")
        case .unreadable, .circle, .nested: nil
        }
    }
}

extension NamingFinding {
    var chinese: Wording {
        switch self {
        case .hidesCompany(let name): Wording("`\(name)` 从此遮住了同名的公司")
        case .hidesUnit(let name): Wording("`\(name)` 从此遮住了同名的单位；`unit(\"\(name)\")` 仍然是它")
        case .hidesFunction(let name): Wording("`\(name)` 从此遮住了同名的函数")
        case .hidesConstant(let name): Wording("`\(name)` 从此遮住了同名的数")
        case .hiddenCompany(let name): Wording("`\(name)` 已有别的意思，遮住了这家公司")
        case .baseScenario(let name): Wording("`\(name)` 是不作任何改变的现状")
        }
    }
}

extension SeriesFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .derivedInTwoWays(let name, let formula, let amount, let other, let otherAmount):
            Wording("\(name)：\(formula) 是 \(amount)，而 \(other) 是 \(otherAmount)")
        case .perUnit(let name): Wording("不同期间的每股数字不能相加：\(name)")
        case .derived(let name, let time, let formula): Wording("\(name)[\(time)] 是 \(formula)")
        case .notReported(let name, let periods, let more, let names, _):
            Wording(
                "没有披露 " + name + periods.map { "[\($0.period)]" }.joined(separator: "、")
                    + (more > 0 ? " 以及另外 \(more) 个" : "")
                    + (names.isEmpty ? "" : "；有的是：\(chineseNames(names))"))
        case .notMonths, .lengths, .backwards, .steps: nil
        }
    }
}

extension VariationFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .notReached(let name): Wording("`\(name)` 影响不到这个算式：其中没有什么依据 `\(name)`")
        case .unusedBinding(let name): Wording("这里给了 `\(name)` 一个值，但没有用到它")
        case .unchanging(let name): Wording("\(name) 取任何值，结果都相同")
        case .unchangingInputs: Wording("各输入在这个幅度内怎样变动，结果都相同")
        case .otherInputs(let names, let step): Wording("没有变动的：\(names.joined(separator: "、"))，因为 \(step) 不能加在上面")
        case .noValue(let name, let cause):
            Wording("变动 \(name) 时有的地方没有值：" + Wording(of: cause.finding, .chinese).sentence)
        default: nil
        }
    }
}

extension SolvingFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .severalRoots(let count, let parts): Wording("有 \(count) 个根，是把范围等分成 \(parts) 段按变号找到的")
        case .throughout(let stretch): Wording("在 \(stretch) 上两边处处相等")
        case .partly(let gap): Wording(gap.chinese)
        default: nil
        }
    }
}

extension SolvingFinding.Gap {
    fileprivate var chinese: String {
        let place = last.map { "在 \(first)..\($0) 的一部分" } ?? "在 \(name) = \(first) 处"
        return place + "没有值：" + (cause.map { Wording(of: $0.finding, .chinese).sentence } ?? "没有定义")
    }
}

extension DateFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .keptEnd(let day, let other): Wording("\(day) 是月末，仍取月末；按日数推算则是 \(other)")
        case .rounded(let rest, let days, let whole):
            Wording(rest + (days.map { " 是 \($0)" } ?? "") + (whole.map { "，向下舍入到 \($0)" } ?? ""))
        default: nil
        }
    }
}

extension CalendarFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .unsureWeek(let company, let year):
            Wording("\(company) 的 FY\(year) 有 53 周，这里把多出的一周算在最后一季；在财年末之后写 `extra week in Q1` 可以改变")
        default: nil
        }
    }
}

extension ReadingFinding {
    var chinese: Wording {
        switch self {
        case .noFigures: Wording("它不依据任何公司的数据")
        case .exact: Wording("精确：其中没有在印出时舍入的数")
        case .bounds(let time): Wording("印出的位数所容许的范围\(time.map { "，@ \($0)" } ?? "")")
        case .contradiction(let company, let claim, let more):
            Wording("\(company) 自相矛盾：\(claim)\(more == 0 ? "" : "，另有 \(more) 处")")
        }
    }
}

extension WideningFinding {
    var chinese: Wording {
        switch self {
        case .open(let text): Wording("印出的位数决定不了 \(text.map { "`\($0)`" } ?? "这个数")，所以没有范围")
        case .divisorOfZero: Wording("除数在印出的位数之内可能是零，所以没有范围")
        }
    }
}

extension ReconciliationVerdict {
    var chinese: Wording {
        switch self {
        case .equal: Wording("相等")
        case .rounding: Wording("一致：差别来自舍入")
        case .openEnds: Wording("一致：`at least` 或 `at most` 的数字留有余地")
        case .unexplained(let excess): Wording("不一致：舍入不能解释的是 \(excess)")
        }
    }
}

extension AuditRemark {
    var chinese: Wording {
        switch self {
        case .text(let text): Wording(text)
        case .sides(let sides): Wording(sides.joined(separator: " 对 "))
        case .unchecked: Wording("无法核对")
        case .cause(let cause): Wording(Wording(of: cause.finding, .chinese).sentence)
        case .withinRounding: Wording("在舍入之内")
        case .verdict(let verdict): verdict.chinese
        case .noSource: Wording("无来源")
        case .noTime: Wording("没有日期或期间")
        }
    }
}

extension AuditLevel {
    var chinese: String {
        switch self {
        case .contradiction: "矛盾"
        case .suspect: "存疑"
        case .convention: "惯例"
        case .gap: "缺口"
        case .holds: "成立"
        }
    }
}
