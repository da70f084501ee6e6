import Evaluation
import Explanation
import Reporting
import Resolution

extension Derivation.Remark {
    var chinese: String {
        switch self {
        case .none: ""
        case .written(let words): words
        case .figure(let words, let origin):
            [words.map { "“\($0)”" }, origin.map { Wording(of: $0, .chinese).sentence }].compactMap { $0 }
                .joined(separator: "，")
        case .opening(let remark): remark.chinese
        case .rate(let rate): rate.chinese
        case .reason(let reason): reason.chinese
        case .cancels(let units): "\(units) 约去"
        case .foundRate: "所以这就是利率"
        case .branch(let isTrue): isTrue ? "所以取 `then` 之后的" : "所以取 `else` 之后的"
        case .replaces(let old): "代替 \(old)"
        case .missing(let text): "\(text) 没有数字，所以取 `else` 之后的"
        case .condition(let text, let isTrue, let values):
            "\(text) \(isTrue ? "成立" : "不成立")\(values.map { "：\($0)" } ?? "")"
        case .scenario(let name): "在情景 \(name) 下"
        case .presentValue(let rate): "按 \(rate) 的净现值："
        case .widths: "宽度来自："
        case .share(let percent): "\(percent)%"
        case .moreInputs(let count, let share): "… 另外 \(count) 个，共 \(share)%"
        case .moreItems(let count): "… 另外 \(count) 项"
        case .moreLines(let count): "… 另外 \(count) 行；explain --depth 1 可以全部列出"
        }
    }
}

extension Opened.Remark {
    fileprivate var chinese: String {
        switch self {
        case .none: ""
        case .yearOfDays(let days): "把 \(days) 天当作一年 365 天"
        case .yearOfMonths(let months): "把 \(months) 个月当作十二个月，假定全年均匀"
        case .yearBefore: "上年同期"
        case .times(let times): "属于 \(times.joined(separator: "、"))"
        case .worthNothing: "按这个利率，现金流合计的现值为零"
        }
    }
}

extension FigureOrigin {
    var chinese: String {
        switch self {
        case .none: "无来源"
        case .source(let name): name
        case .assumed(let why): why.isEmpty ? "假设" : "假设：\(why)"
        }
    }
}

extension ResultFinding {
    var chinese: String {
        switch self {
        case .mixture(let times, let length):
            "混合了 \(times)" + (length.map { "，看作 \($0.chinese)的流量" } ?? "")
        case .missing: ""
        case .runRate: "年化的数：假定全年均匀"
        case .longFraction(let digits): "写成分数会有 \(digits) 位数字"
        case .rests(let marks):
            "所依据的数据带有标记："
                + marks.map { mark in mark.map { "\($0.words)（\($0.name)）" } ?? "以及其他" }.joined(separator: "；")
        }
    }
}

extension ResultFinding.Length {
    fileprivate var chinese: String {
        switch self {
        case .months(let count): "\(count) 个月"
        case .days(let count): "\(count) 天"
        }
    }
}
