import Builtins
import Evaluation
import Reporting
import Resolution

extension TableFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .noCell(let columns, let rows, let cause):
            Wording(
                (rows.isEmpty ? "" : "\(rows.joined(separator: "、")) 的 ") + columns.joined(separator: "、")
                    + "：" + Self.words(cause))
        case .notReported(let columns, let metric, let rows):
            Wording("\(columns.joined(separator: "、"))：\(rows.joined(separator: "、")) 没有披露 \(metric)")
        case .leftOut(let names, let count, let condition):
            Wording("\(count) 家中有 \(names.count) 家没有列出，因为 `\(condition)` 不成立：\(names.joined(separator: "、"))")
        case .leftOutUnknown(let names, let count, let condition, let cause):
            Wording(
                "\(count) 家中有 \(names.count) 家没有列出，因为不知道 `\(condition)` 是否成立："
                    + "\(names.joined(separator: "、"))；\(Self.words(cause))")
        case .noStatistic(let name, let column, let cause): Wording("\(column) 的 \(name)：\(Self.words(cause))")
        case .mixedCurrencies(let column, let one, let other): Wording("\(column) 的单位有 \(one) 和 \(other)")
        case .timesApart(let column, let one, let other):
            Wording("时间不同：\(column) 在一行属于 \(one)，在另一行属于 \(other)")
        case .unequalPeriods(let column, let one, let other):
            Wording("\(column) 是长度不同的期间里的数：\(one) 和 \(other)")
        case .noCells(let count, let all, let place, let cause):
            Wording("\(all) 格中有 \(count) 格没有值；在 \(place)：" + Self.words(cause))
        case .onOrBefore(let asked, let found, let days):
            Wording("取的是 \(found) 的数，即 \(asked) 当日或之前最近的一天，早 \(days) 天")
        case .moreOnOrBefore: Wording("另外一些日子也不在序列中，取的都是之前最近的一天")
        case .staleValue(let asked, let last, let days): Wording("序列到 \(last) 为止，早于 \(asked) \(days) 天")
        case .gapInSeries(let asked, let found, let days, let next):
            Wording("序列在 \(found) 和 \(next) 之间没有数：取的数比 \(asked) 早 \(days) 天")
        case .hiddenRows(let count, let all, let day): Wording("截至 \(day)：序列 \(all) 行中有 \(count) 行在此之后，看不到")
        case .laterRows(let count, let all, let column, let day):
            Wording("\(all) 行中有 \(count) 行按 \(column) 晚于 \(day)，当时还不知道：序列会略去这些行，filter(…) 也可以")
        case .noRows, .constantOrder, .noneLeft, .tooManyCells, .axisWithoutValues, .axisWithoutSteps, .beforeSeries,
            .noneInPeriod, .yearAsRow, .noColumn:
            nil
        }
    }

    private static func words(_ cause: Cause) -> String { Wording(of: cause.finding, .chinese).sentence }
}

extension TableRemark {
    var chinese: Wording {
        switch self {
        case .unmatched(let isFirst, let count, let all, let isKept):
            Wording(
                "第\(isFirst ? "一" : "二")个表格 \(all) 行中有 \(count) 行在另一个表格里没有对应的"
                    + (isKept ? "；那边的内容缺失" : "，没有列出"))
        case .noKey(let isFirst, let count): Wording("第\(isFirst ? "一" : "二")个表格有 \(count) 行没有可供连接的值")
        case .severalRows(let count, let first, let times):
            Wording(
                "第二个表格中 \(first)（\(times)）\(count == 1 ? "" : "等 \(count) 个键")有多行：每行各成一行")
        case .renamed(let title, let new): Wording("第二个表格的 `\(title)` 改称 `\(new)`")
        case .undated(let count, let all): Wording("\(all) 行中有 \(count) 行没有日期或数，没有列出")
        }
    }
}

extension ScreenFinding {
    /// Nil where there are no words yet.
    var chinese: Wording? {
        switch self {
        case .fit(let count, let all, let shown, let condition):
            let fit = condition.map { "\(all) 家公司中有 \(count) 家符合 `\($0)`" } ?? "\(all) 家公司"
            return Wording(shown == count ? fit : fit + "；列出的是前 \(shown) 家")
        case .unknown(let counts):
            let all = counts.reduce(0) { $0 + $1.names.count }
            return Wording("有 \(all) 家无从知道：\(Self.chinese(counts))；`ans.left_out` 列出全部")
        case .noCells(let column, let counts): return Wording("\(column)：\(Self.chinese(counts))")
        case .fiscalYears(let counts):
            let parts = counts.map { "\($0.what)：\($0.names.count)" + Self.chinese($0.names) }
            return Wording("财年结束的时间不同：" + parts.joined(separator: "；"))
        case .notes(let code, let count): return Wording("这些行中有 \(count) 条 `\(code.rawValue)` 类说明")
        case .warnings(let cause, let columns, let names):
            let most = Self.mostWarned
            let more = names.count > most ? " 等 \(names.count) 家" : ""
            return Wording(
                "\(names.prefix(most).joined(separator: "、"))\(more) 的 \(columns.joined(separator: "、"))："
                    + Wording(of: cause.finding, .chinese).sentence)
        case .top: return nil
        }
    }

    private static func chinese(_ counts: [ScreenReason.Count]) -> String {
        counts.map { count in
            let reason =
                switch count.reason {
                case nil: count.what
                case .notRead?: "文件不能读取"
                case let reason?: reason.wording(.chinese).sentence
                }
            return "\(reason)：\(count.names.count)" + chinese(count.names)
        }.joined(separator: "；")
    }

    private static func chinese(_ names: [String]) -> String {
        "（" + names.prefix(mostNames).joined(separator: "、") + (names.count > mostNames ? "…" : "") + "）"
    }
}

extension ScreenReason {
    var chinese: Wording {
        switch self {
        case .notReported(let metric), .notReportedAt(let metric): Wording("没有披露 \(metric)")
        case .noYearBefore(let metric): Wording("没有上年同期的 \(metric)")
        case .noTwelveMonths(let metric): Wording("\(metric) 凑不成十二个月")
        case .noRate(let currency): Wording("没有 \(currency) 的汇率")
        case .noRateThen(let currency): Wording("没有当时 \(currency) 的汇率")
        case .notRead(let cause), .other(let cause): Wording(of: cause.finding, .chinese)
        }
    }
}

extension TableValue.Column {
    /// The title, and in what its cells differ; nil where nothing is said, or only in the words of the table itself.
    package func cautioned(_ language: Language) -> String? {
        guard language == .chinese, !cautions.isEmpty else { return nil }
        return "\(title)（\(cautions.map(\.chinese).joined(separator: "、"))）"
    }
}

extension TableValue.Caution {
    fileprivate var chinese: String {
        switch self {
        case .currencies: "货币不同"
        case .periods: "期间不同"
        case .times: "时间不同"
        }
    }
}
