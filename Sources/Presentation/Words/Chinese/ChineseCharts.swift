import Charts
import Evaluation
import Reporting
import Resolution

extension ChartFinding {
    var chinese: Wording {
        switch self {
        case .noKind(let name, let near):
            Wording(
                "没有 `\(name)` 这种图"
                    + (near.isEmpty ? "：有 \(ChartKind.list)" : "：是不是 \(near.joined(separator: "、"))"))
        case .unfit(let kind, let need, let others):
            Wording(
                "\(kind.chinese)\(need.chinese)"
                    + (others.isEmpty ? "" : "；这个值可以画成 \(others.map(\.rawValue).joined(separator: "、"))"))
        case .nothing(let kind): Wording("\(kind.words) 没有可画的内容")
        case .oneAmount(let path):
            Wording(
                "一个数画不成图" + (path.map { "：不带括号的 `\($0)` 有它的全部数字" } ?? "：请给一个序列、列表、表、若干项之和或不确定的量"))
        case .onlyFigure(let path): Wording("`\(path)` 只有一个带时间的数，画图要两个")
        case .company(let name, let metrics):
            Wording(
                "一家公司的数字单位各不相同：请写出指标"
                    + (metrics.isEmpty ? "，如 `\(name).…`" : "，如 \(metrics.joined(separator: "、"))"))
        case .empty: Wording("这里没有可画的数")
        case .oddAmount(let place, let kind): Wording("\(place.chinese)：这里要一个数，而这是 \(kind.words)")
        case .wholeNumbers(let place, let first, let last):
            Wording(
                (place.map { "\($0.chinese)：" } ?? "") + "\(first)..\(last) 是从 \(first) 到 \(last) 的全部整数；"
                    + "区间要带小数点，写作 \(first).0..\(last).0")
        case .unequalRows(let one, let count, let other, let second):
            Wording("`\(one)` 有 \(count) 个数，`\(other)` 有 \(second) 个：各行的个数要相同，没有的数写作 `missing`")
        case .unlikeUnits(let one, let unit, let other, let second, let areCurrencies):
            Wording(
                "`\(one.chinese)` 的单位是 \(unit.isEmpty ? "1" : unit)，`\(other.chinese)` 的是 \(second.isEmpty ? "1" : second)，不能用同一条轴"
                    + (areCurrencies ? "：请换算其中一个" : ""))
        case .unlikeRule(let unit, let axis):
            Wording("这条线的单位是 \(unit.isEmpty ? "1" : unit)，图的单位是 \(axis.isEmpty ? "1" : axis)")
        case .noRule(let kind): Wording("\(kind.chinese)没有数值轴，画不了线")
        case .nameCount(let count, let rows): Wording("名称有 \(count) 个，而行数是 \(rows)")
        case .taken(let kind, let others):
            Wording(kind.chinese + (others.isEmpty ? "" : "；还可以：\(others.joined(separator: "、"))"))
        case .gaps(let names, let more):
            Wording("\(names.map(\.chinese).joined(separator: "、"))\(more > 0 ? " 等共 \(names.count + more) 处" : "")没有数")
        case .otherFigures(let metric, let times, let drawn):
            Wording(
                "\(metric) 中期间长短不同而没有画的：\(times.joined(separator: "、"))"
                    + (drawn.map { "；\($0) 可以画出" } ?? ""))
        case .otherColumns(let names): Wording("没有数而没有画的列：\(names.joined(separator: "、"))")
        case .tooLarge: Wording("有的数太大，画不出来")
        case .notPeriod: Wording("这里要一个期间，如 FY2024，或若干年，如 2024..2025")
        case .noCurrency(let name): Wording("`\(name)` 不是货币：货币对写作 USD/CNY")
        }
    }
}

extension ChartPlace {
    fileprivate var chinese: String {
        switch self {
        case .named(let name): name
        case .item(let number): "第 \(number) 项"
        case .row(let number): "第 \(number) 行"
        case .column(let title, let place): "\(place.chinese)（\(title)）"
        case .amount(let number, let place): "\(place.chinese)（第 \(number) 个数）"
        case .low(let place): "\(place.chinese)（低）"
        case .middle(let place): "\(place.chinese)（中）"
        case .high(let place): "\(place.chinese)（高）"
        case .field(let down, let across): "（\(down)，\(across)）"
        }
    }
}

extension ChartKind {
    package var chinese: String {
        switch self {
        case .line: "折线图"
        case .bar: "柱状图"
        case .histogram: "直方图"
        case .waterfall: "瀑布图"
        case .football: "估值区间图"
        case .tornado: "龙卷风图"
        case .heat: "热力图"
        case .scatter: "散点图"
        }
    }
}

extension ChartFinding.Need {
    fileprivate var chinese: String {
        switch self {
        case .sure: "要的是确定的数"
        case .twoPoints: "要两个以上有先后的数"
        case .oneColumn: "要一列没有空缺的数"
        case .twoColumns: "要两列数，互相对照"
        case .twoNames: "要一个有两个变量的表，如 table(E, a = …, b = …)"
        case .ranges: "要区间、不确定的量，或名称与高低两列"
        case .swings: "要 sensitivity(…) 的结果"
        case .manyAmounts(let least): "要一个不确定的量，或一列 \(least) 个以上的数"
        case .fewerSeries(let most): "最多容纳 \(most) 个序列"
        case .fewerBars(let most): "最多容纳 \(most) 个数"
        }
    }
}

extension ChartSummary {
    var chinese: String {
        let head = kind.chinese + (title.isEmpty ? "" : "：\(title)")
        let counted =
            switch kind {
            case .histogram: "共 \(count) 个数"
            case .waterfall: "\(count) 步"
            case .football: "\(count) 个区间"
            case .tornado: "\(count) 个输入"
            case .scatter: "\(count) 个点"
            case .line, .bar, .heat: "\(count) 个数" + (seriesCount > 1 && kind != .heat ? "，\(seriesCount) 个序列" : "")
            }
        return head + "，" + counted + parts.map(\.chinese).reduce("") { $0 + "；" + $1 }
    }
}

extension ChartSummary.Spot {
    fileprivate var chinese: String { place.isEmpty ? amount : "\(amount)（\(place)）" }
}

extension ChartSummary.Part {
    fileprivate var chinese: String {
        switch self {
        case .run(let name, _, let first, let last, let lowest, let highest):
            (name.isEmpty ? "" : "\(name) ") + "从 \(first.chinese) 到 \(last.chinese)"
                + (highest == first || highest == last ? "" : "，最高 \(highest.chinese)")
                + (lowest == first || lowest == last ? "" : "，最低 \(lowest.chinese)")
        case .range(let name, let low, let middle, let high):
            (name.isEmpty ? "" : name.last?.isNumber == true ? "\(name)：" : "\(name) ")
                + (high.isEmpty || low == high ? low : "\(low) 到 \(high)")
                + (middle.map { "（中位数 \($0)）" } ?? "")
        case .total(let amount): "合计 \(amount)"
        case .swing(let input, let low, let high): "\(input) 从 \(low) 到 \(high)"
        case .base(let amount): "以 \(amount) 为中心"
        case .ends(let lowest, let highest): "从 \(lowest.chinese) 到 \(highest.chinese)"
        case .against(let name, let low, let high): "\(name) 从 \(low) 到 \(high)"
        case .rule(let label): "一条线在 \(label)"
        case .more(let count): "另有 \(count) 项"
        }
    }
}

extension SceneWord {
    var chinese: String {
        switch self {
        case .total: "合计"
        case .samples: "样本数"
        case .count: "个数"
        case .median: "中位数"
        }
    }
}

extension Scene {
    /// The picture with its own words in a language; names stay as they are.
    package func worded(_ language: Language) -> Scene {
        guard language == .chinese else { return self }
        var scene = self
        if hasTotal, case .names(var names, let title) = across, !names.isEmpty {
            names[names.count - 1] = SceneWord.total.chinese
            scene.across = .names(names, title: title)
        }
        guard kind == .histogram else { return scene }
        if case .amounts(var axis) = up, let word = SceneWord(rawValue: axis.title) {
            axis.title = word.chinese
            scene.up = .amounts(axis)
        }
        for (place, rule) in rules.enumerated() {
            let word = rule.label.prefix { $0 != " " }
            guard let chinese = SceneWord(rawValue: String(word))?.chinese else { continue }
            scene.rules[place].label = chinese + rule.label.dropFirst(word.count)
        }
        return scene
    }
}

extension Value {
    /// What stands for a table or a picture where it has no room; nil for a value that is shown as it is typed.
    package func standIn(_ language: Language) -> String? {
        guard language == .chinese else { return nil }
        switch self {
        case .chart(let chart): return "（\(chart.scene.kind.chinese)）"
        case .table(let table) where table.isRecord:
            return "记录：\(table.columns.map(\.title).joined(separator: "、"))"
        case .table(let table): return "表格，\(table.rowCount) 行"
        default: return nil
        }
    }
}
