import Evaluation
import Reporting
import Resolution

extension FlowFinding {
    var chinese: Wording {
        switch self {
        case .timeUnit(let function): Wording("\(function) 在这里要一个时间单位")
        case .notAFlow(let function, .withoutPeriod): Wording("\(function) 要的是流量，这个数没有期间")
        case .notAFlow(let function, let other): Wording("\(function) 要的是一段期间的流量，这个数\(other.chinese)")
        case .growthBase(let amount): Wording("从 \(amount) 算增长没有意义：基数不大于零")
        case .growth(let name, let time, let before): Wording("\(name)[\(time)] 与 [\(before)] 相比")
        case .against(let time, let before): Wording("\(time) 与 \(before) 相比")
        case .noYearBefore(let name, let time, let names, _):
            Wording(
                name + (time.map { "[\($0)] 没有上年同期的数字" } ?? " 没有相隔一年的两个数字") + Self.available(names))
        case .metricNotAFlow(let name, _): Wording("ltm 要的是流量，\(name) 不是")
        case .noTwelveMonths(let name, let end, let names, _, _):
            Wording("\(name) 的各期间凑不成\(end.map { "截至 \($0) 的" } ?? "")十二个月" + Self.available(names))
        case .earlierTwelveMonths(let name, let taken, let passed, let lacking):
            Wording("\(name) 的近十二个月取 \(taken)：已报告 \(passed)，但\(lacking.map { "没有 \($0)" } ?? "凑不成到它为止的十二个月")")
        case .twelveMonths(let terms):
            Wording(
                terms.enumerated().map { index, term in
                    (index == 0 ? "" : term.isTaken ? " - " : " + ") + term.amount
                }.joined())
        }
    }

    private static func available(_ names: [String?]) -> String {
        names.isEmpty ? "" : "；有的是：\(chineseNames(names))"
    }
}

extension FlowFinding.Other {
    fileprivate var chinese: String {
        switch self {
        case .withoutPeriod: "没有期间"
        case .mixture: "混合了几个时间"
        case .atDate: "是某一天的数"
        case .kind: "不是流量"
        }
    }
}

extension RateUse {
    /// `按 ≈ 7.17908 CNY/USD（ECB 2025-08-19，即 minimax.valuation 的日期）`.
    var chinese: String { "按 \(isRounded ? "≈ " : "")\(amount)（\(reason.chinese)）" }
}

extension RateUse.Reason {
    var chinese: String {
        switch self {
        case .table(let found): found.source + found.kind.chinese + (found.path.map { "，\($0)" } ?? "")
        case .session(let source): "本次设定的汇率" + (source.map { "，来自 \($0)" } ?? "")
        case .written: "算式里写明的"
        }
    }
}

extension RateUse.Kind {
    fileprivate var chinese: String {
        switch self {
        case .day(let day, let asked, let ground):
            " \(day)\(day == asked ? "" : "，\(asked) 之前最近的一天")，\(ground.chinese("日期"))"
        case .mean(let days, let period, let ground):
            "，\(period.first)..\(period.last) 共 \(days) 天的平均，\(ground.chinese("期间"))"
        case .newest(let day, nil): " \(day)，现有最新的"
        case .newest(let day, let known?): " \(day)，截至 \(known) 最新的"
        }
    }
}

extension RateUse.Ground {
    fileprivate func chinese(_ time: String) -> String {
        switch self {
        case .asked: "按所写的\(time)"
        case .figures: "各数据自身的\(time)"
        case .amount(let name): "即 \(name ?? "这个数") 的\(time)"
        }
    }
}
