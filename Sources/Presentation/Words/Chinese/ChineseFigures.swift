import Evaluation
import Money
import Reporting
import Resolution

extension FigureFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .missing(let name?, let available, _, let later):
            Wording(
                (later.map { $0.chinese(name) } ?? "没有披露 \(name)")
                    + (available.isEmpty ? "" : "；有的是：\(chineseNames(available))"), ["没有数字"])
        case .missing: Wording("没有披露的数字不能参加计算", ["没有数字"])
        case .notACompany(let text, _): Wording("\(text) 不是公司，只有公司才有数据")
        case .asOf(let day): Wording("只看 \(day) 及以前公布的数字")
        case .narrower(let asked, let day):
            Wording("这里要的是 \(asked) 时的数字，但只看得到 \(day) 及以前公布的")
        case .filed(let name, let day, let source):
            Wording("\(name) 是 \(day) 公布的数" + (source.map { "（\($0)）" } ?? ""))
        case .asOfNoFigure: Wording("只有公司的数据才能看它在某一天是多少")
        case .partsOfVersions(let name, let parts):
            Wording(
                "\(name) 由几次公布的数组成："
                    + parts.map { "[\($0.time)] \($0.filed) \($0.isRevised ? "修订" : "公布")" }.joined(separator: "、"))
        case .partsOfTags(let name, let parts):
            Wording("\(name) 由几个标签组成：" + parts.map { "[\($0.time)] 是 \($0.tag)" }.joined(separator: "、"))
        case .unfiled(let name): Wording("\(name) 没有说明何时公布，当作期末就知道")
        case .undated(let name, let day): Wording("\(name) 没有日期，不知道它在 \(day) 是否如此")
        case .chosen(let name, let time, let others):
            Wording("\(name) 取的是 \(time) 的数；另外还有：\(chineseNames(others))")
        case .unknownMetric(let name, let near): Wording("没有指标 `\(name)`" + chineseSuggestion(near))
        case .noFormula(let name): Wording("\(name) 没有公式")
        case .circular(let names): Wording("数据的公式绕回了自己：\(names.joined(separator: " → "))")
        case .replaced(let figure): Wording(figure.chinese)
        case .otherKind, .otherDimension: nil
        }
    }
}

extension FigureFinding.Replacing {
    fileprivate var chinese: String {
        let known = value ?? "另一个数"
        let there =
            switch before {
            case .here: "之前是 \(known)"
            case .prompt: "会话中是 \(known)"
            case .file(let name): "\(name) 中是 \(known)"
            }
        return "\(file ?? "会话")又给出了 \(name)；\(there)\(more > 0 ? "，另有 \(more) 个" : "")"
    }
}

extension Missing.Later {
    fileprivate func chinese(_ name: String) -> String {
        guard let filed else { return "截至 \(asOf) 没有披露 \(name)" }
        return "\(name) 在 \(filed) 才公布，这里只看 \(asOf) 及以前的数字"
    }
}

extension IndexFinding {
    var chinese: Wording {
        switch self {
        case .notIndexed: Wording("只有列表、表格和公司数据后面可以写方括号")
        case .notWhole(let kind): Wording("方括号里的序号要是整数", [kind.words])
        case .reversed: Wording("切片的末尾在开头之前")
        case .noItem(let place, let count):
            Wording("没有第 \(place) 项：\(count == 0 ? "列表是空的" : "列表有第 1 到第 \(count) 项")")
        case .figure: Wording("公司数据要用期间或日期来选")
        case .noRow(let place, let count):
            Wording("没有第 \(place) 行：\(count == 0 ? "表格是空的" : "表格有第 1 到第 \(count) 行")")
        case .noPart(let place, let count):
            Wording("没有第 \(place) 部分：\(count == 0 ? "表格是空的" : "有第 1 到第 \(count) 部分")")
        case .table(let kind): Wording("表格要用行号或列名来取", [kind.words])
        }
    }
}

extension BasisFinding {
    var chinese: Wording {
        switch self {
        case .concern(.unequalPeriods, let one, let other): Wording("\(one) 和 \(other) 是长度不同的期间里的流量")
        case .concern(.differentPeriods, let one, let other): Wording("\(one) 和 \(other) 是不同期间的流量")
        case .concern(.differentDates, let one, let other): Wording("\(one) 和 \(other) 是不同日期的余额")
        case .concern(.flowAndBalance, let one, let other): Wording("流量和余额相加减了：\(one) 和 \(other)")
        case .concern(.notAnnual, let one, let other): Wording("余额与不足或超过一年的流量相除了：\(one) 和 \(other)")
        case .concern(.overlappingPeriods, let one, let other) where one == other: Wording("\(one) 算了两次")
        case .concern(.overlappingPeriods, let one, let other): Wording("\(one) 和 \(other) 有重叠，重叠的时间算了两次")
        case .annualizedOther: Wording("只有一段期间的流量才能年化")
        case .otherTime(let name): Wording("这个数已经属于 \(name)")
        case .passedOver(let name, let kept): Wording("\(name) 只是这个因子的时间；结果属于 \(kept)，与金额相同")
        }
    }
}

extension RateFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .notConverted(let one, let other): Wording("\(one) 不能换算成 \(other)")
        case .needless(let dimension): Wording("这个换算不需要汇率：两边都是 \(dimension)")
        case .mixed(let bases): Wording("这里混合了 \(bases)，看不出该用哪天的汇率；请用 `at` 写明日期，或用 `over` 写明期间", ["混合"])
        case .stale(let day, let days, let isPublished):
            Wording("最新的汇率是 \(days) 天前（\(day)）的" + (isPublished ? "；`suan rates update` 可以更新" : ""))
        case .notPositive: Wording("汇率要大于零")
        case .wanted(let from, let to, _, _): Wording("这里要写 \(from) 和 \(to) 之间的汇率")
        case .notYetKnown(let time, let known): Wording("这里要 \(time.text) 的汇率，但只看得到 \(known) 及以前的")
        case .noDays(let pair, let period, let nearest):
            Wording(
                "\(period.first == period.last ? "\(period.first)" : "\(period.first)..\(period.last)") 没有 \(pair) 的汇率"
                    + (nearest.isEmpty ? "" : "：最近的是 \(nearest.map(\.description).joined(separator: " 和 "))"))
        case .cancelled(let times):
            Wording("这个数由几个时间的数算出，自己没有时间，看不出该用哪天的汇率；请写 \(times.map(\.words).joined(separator: " 或 "))")
        case .offTable(let from, let known, let to):
            Wording("与汇率表相差 \(RateProblem.farOff) 倍以上，表中 1 \(from) 是 \(known) \(to)")
        case .inverted(let from, let known, let to): Wording("这与汇率表正好相反：表中 1 \(from) 是 \(known) \(to)")
        case .convenience(let difference): Wording("流量按某一天的汇率换算，只是便利换算" + Self.chinese(difference))
        case .average(let difference): Wording("余额按平均汇率换算并不常见" + Self.chinese(difference))
        case .noRate, .store: nil
        }
    }

    private static func chinese(_ difference: Difference?) -> String {
        guard let difference else { return "（IAS 21）" }
        let usual =
            switch difference.usual {
            case .mean(let period): "\(period) 的平均汇率"
            case .day(let day): "\(day) 的汇率"
            }
        return "（IAS 21）：比按\(usual)\(difference.isMore ? "多" : "少") \(difference.percent)%"
    }
}

/// `FY2024、FY2023`.
func chineseNames(_ bases: [String?]) -> String { bases.map { $0 ?? "没有日期的" }.joined(separator: "、") }
