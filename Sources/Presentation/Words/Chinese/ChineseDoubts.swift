import Evaluation
import Reporting
import Resolution

extension DoubtFinding {
    var chinese: Wording {
        switch self {
        case .largeRate(let rate): Wording("利率 \(rate) 超过 100%", ["当作普通的数"])
        case .lowRate(let rate): Wording("利率 \(rate) 低于 -100%", ["当作普通的数"])
        case .factor(let number, let word, let percent): Wording("`\(word)` 前的 \(number) 是 \(percent)", ["当作普通的数"])
        case .steepRate(let rate, let period, let annual): Wording("\(period.chineseEach) \(rate) 合每年 \(annual)")
        case .plainAmongPercentages(let item, let number, let percent):
            Wording("第 \(item) 项 \(number) 与百分数放在一起，当作 \(percent)")
        case .negative(let parameter, let amount): Wording("`\(parameter)` 是 \(amount)，小于零，因而方向相反")
        case .asPercent(let percent): Wording("写成百分数是 \(percent)：`… in %`")
        case .newAndOld(let new, let old): Wording("从旧的 \(old) 到新的 \(new)")
        case .unequalItems(let a, let b, let first, let second):
            Wording("第 \(a) 项和第 \(b) 项是长度不同的期间里的流量：\(first) 和 \(second)")
        case .notAnnual(let flow, let length):
            Wording("\(flow)\(length.map { "（\($0.chinese)）" } ?? "") 的流量当作一年的")
        case .notYearly(let item, let flow, let length):
            Wording("第 \(item) 项是 \(flow)\(length.map { "（\($0.chinese)）" } ?? "") 的流量，当作一年的")
        case .balanceAsFlow(let time): Wording("\(time) 的余额当作一年的流量")
        case .flowAgainstBalance(let one, let other): Wording("这里一个是流量，一个是余额：\(one) 和 \(other)")
        case .pace(let unit): Wording("以 \(unit) 为单位的数，乘上一段时间才是流量")
        case .outOfOrder(let item, let before, let time, let earlier):
            Wording("第 \(item) 项（\(time)）在时间上早于第 \(before) 项（\(earlier)），这里当作在它之后")
        case .sameTime(let a, let b, let time): Wording("第 \(a) 项和第 \(b) 项都属于 \(time)，这里当作相隔一期")
        case .apart(let a, let b, let first, let second, let length, let taken):
            Wording("第 \(a) 项和第 \(b) 项（\(first) 和 \(second)）相隔\(length.chinese)，这里当作相隔\(taken.chinese)")
        case .otherDate(let item, let time, let day): Wording("第 \(item) 项属于 \(time)，这里的日期是 \(day)")
        case .grownBackwards(let new, let old):
            Wording(new == old ? "两个数都属于 \(new)：没有经过时间，谈不上增长" : "后一个数属于 \(new)，早于前一个数的 \(old)")
        case .otherPeriods(let given, let first, let last, let length):
            Wording("从 \(first) 到 \(last) 是\(length.chinese)，而给的是 \(given)")
        case .otherPayment(let payment, let periods): Wording("付款属于 \(payment)，而期数按 \(periods) 计")
        case .ratePer(let period, let annual):
            Wording("每\(period.chineseName)的利率" + (annual.map { "，与期数一致；合每年 \($0)" } ?? ""))
        case .rateCounts(let rate, let period, let annual):
            Wording("\(rate) 按每\(period.chineseName)计" + (annual.map { "，合每年 \($0)" } ?? ""))
        case .countedIn(let period): Wording("以\(period.chinese)为一期计数")
        }
    }
}

extension LengthOfTime {
    /// `季`, `9 个月`.
    fileprivate var chineseName: String {
        switch self {
        case .months(1): "月"
        case .months(3): "季"
        case .months(6): "半年"
        case .months(12): "年"
        case .months(let count): " \(count) 个月"
        case .days(1): "天"
        case .days(let count): " \(count) 天"
        case .one(let unit): " \(unit)"
        }
    }

    /// `一个月`, `9 个月`, `2 年`.
    fileprivate var chinese: String {
        switch self {
        case .months(1): "一个月"
        case .months(3): "一季"
        case .months(6): "半年"
        case .months(12): "一年"
        case .months(let count) where count > 0 && count.isMultiple(of: 12): " \(count / 12) 年"
        case .months(let count): " \(count) 个月"
        case .days(1): "一天"
        case .days(let count): " \(count) 天"
        case .one(let unit): "一个 \(unit)"
        }
    }

    fileprivate var chineseEach: String { "每\(chineseName)" }
}
