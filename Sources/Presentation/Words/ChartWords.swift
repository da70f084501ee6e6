import Charts
import Evaluation
import Formatting
import Reporting
import Resolution

extension ChartFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .noKind(let name, let near):
            Wording(
                "there is no kind of chart `\(name)`"
                    + (near.isEmpty ? ": the kinds are \(ChartKind.list)" : suggestion(near)))
        case .unfit(let kind, let need, let others):
            Wording(
                "\(kind.words) \(need.words)"
                    + (others.isEmpty ? "" : "; this can be drawn as \(others.map(\.rawValue).joined(separator: ", "))")
            )
        case .nothing(let kind): Wording("nothing of \(kind.words) can be drawn")
        case .oneAmount(let path):
            Wording(
                "one amount makes no chart"
                    + (path.map { ": `\($0)` without brackets has all its figures" }
                        ?? ": give a series, a list, a table, a sum of terms or an uncertain amount"))
        case .onlyFigure(let path): Wording("`\(path)` has one figure with a time, and a chart needs two")
        case .company(let name, let metrics):
            Wording(
                "a company is figures of many units: name its metric"
                    + (metrics.isEmpty ? ", `\(name).…`" : ", such as \(metrics.joined(separator: ", "))"))
        case .empty: Wording("there are no amounts here that could be drawn")
        case .oddAmount(let place, let kind):
            Wording("\(place.words): an amount is wanted here, and this is \(kind.words)")
        case .wholeNumbers(let place, let first, let last):
            Wording(
                (place.map { "\($0.words): " } ?? "")
                    + "\(first)..\(last) is the list of all whole numbers from \(first) "
                    + "to \(last); a range of amounts is written with points, \(first).0..\(last).0")
        case .unequalRows(let one, let count, let other, let second):
            Wording(
                "`\(one)` has \(Self.amounts(count)) and `\(other)` has \(Self.amounts(second)): each row needs as many; "
                    + "one that is not known is `missing`")
        case .unlikeUnits(let one, let unit, let other, let second, let areCurrencies):
            Wording(
                "\(Self.measured(one.words, unit)) and \(Self.measured(other.words, second)), which cannot stand on one axis"
                    + (areCurrencies ? ": convert one of them" : ""))
        case .unlikeRule(let unit, let axis):
            Wording("\(Self.spoken("the line", unit)), and \(Self.spoken("the chart", axis))")
        case .noRule(let kind): Wording("\(kind.words) has no axis of amounts that a line could run through")
        case .nameCount(let count, let rows):
            Wording(
                "there \(count == 1 ? "is 1 name" : "are \(count) names") for \(rows) \(rows == 1 ? "row" : "rows")")
        case .taken(let kind, let others):
            Wording("\(kind.name)" + (others.isEmpty ? "" : "; others: \(others.joined(separator: ", "))"))
        case .gaps(let names, let more):
            Wording(
                "no amount at \(names.map(\.words).joined(separator: ", "))" + (more > 0 ? " and \(more) more" : ""))
        case .otherFigures(let metric, let times, let drawn):
            Wording(
                "left out of \(metric), as over another length of time: \(times.joined(separator: ", "))"
                    + (drawn.map { "; \($0) draws \(times.count == 1 ? "it" : "them")" } ?? ""))
        case .otherColumns(let names): Wording("left out, as without amounts: \(names.joined(separator: ", "))")
        case .tooLarge: Wording("an amount is too large to be drawn")
        case .notPeriod: Wording("a period such as FY2024, or years such as 2024..2025, is wanted here")
        case .noCurrency(let name): Wording("`\(name)` is no currency: a pair is written as USD/CNY")
        }
    }
}

extension ChartPlace {
    fileprivate var words: String {
        switch self {
        case .named(let name): name
        case .item(let number): "item \(number)"
        case .row(let number): "row \(number)"
        case .column(let title, let place): "\(place.words) (\(title))"
        case .amount(let number, let place): "\(place.words) (amount \(number))"
        case .low(let place): "\(place.words) (low)"
        case .middle(let place): "\(place.words) (middle)"
        case .high(let place): "\(place.words) (high)"
        case .field(let down, let across): "(\(down), \(across))"
        }
    }
}

extension ChartFinding {
    private static func amounts(_ count: Int) -> String { count == 1 ? "1 amount" : "\(count) amounts" }

    fileprivate static func spoken(_ what: String, _ unit: String) -> String {
        unit.isEmpty ? "\(what) is of plain numbers" : "\(what) is in \(unit)"
    }

    /// `cash` is in USD.
    fileprivate static func measured(_ name: String, _ unit: String) -> String {
        unit.isEmpty ? "`\(name)` is a plain number" : "`\(name)` is in \(unit)"
    }
}

extension ChartKind {
    /// As it is spoken of alone, `line chart`.
    package var name: String {
        switch self {
        case .line: "line chart"
        case .bar: "bar chart"
        case .histogram: "histogram"
        case .waterfall: "waterfall chart"
        case .football: "football field"
        case .tornado: "tornado chart"
        case .heat: "heat map"
        case .scatter: "scatter chart"
        }
    }

    fileprivate var words: String { "a \(name)" }

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ChartFinding.Need {
    fileprivate var words: String {
        switch self {
        case .sure: "needs amounts that are known for sure"
        case .twoPoints: "needs two amounts or more, in an order"
        case .oneColumn: "needs one column of amounts without gaps"
        case .twoColumns: "needs two columns of amounts, one to be set against the other"
        case .twoNames: "needs a table over two names, such as table(E, a = …, b = …)"
        case .ranges: "needs ranges, uncertain amounts, or names with a low and a high column"
        case .swings: "needs what sensitivity(…) gives"
        case .manyAmounts(let least): "needs an uncertain amount, or one list of \(least) amounts or more"
        case .fewerSeries(let most): "has room for \(most) series at the most"
        case .fewerBars(let most): "has room for \(most) amounts at the most"
        }
    }
}

// MARK: The sentence on a chart

extension ChartSummary: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording(language == .chinese ? chinese : english)
    }

    private var english: String {
        var text = "\(kind.name.prefix(1).uppercased())\(kind.name.dropFirst())"
        if !title.isEmpty { text += ": \(title)" }
        text += ", \(counted)"
        let told = parts.map(\.words)
        return text + told.reduce("") { $0 + "; " + $1 }
    }

    private var counted: String {
        switch kind {
        case .histogram: "of \(count) \(isPlural ? "amounts" : "amount")"
        case .waterfall: "\(count) \(isPlural ? "steps" : "step")"
        case .football: "\(count) \(isPlural ? "ranges" : "range")"
        case .tornado: "\(count) \(isPlural ? "inputs" : "input")"
        case .scatter: "\(count) \(isPlural ? "points" : "point")"
        case .line, .bar, .heat:
            "\(count) \(isPlural ? "figures" : "figure")"
                + (seriesCount > 1 && kind != .heat ? " of \(seriesCount) series" : "")
        }
    }

    private var isPlural: Bool { count != 1 }
}

extension ChartSummary.Spot {
    var words: String { place.isEmpty ? amount : "\(amount) (\(place))" }
}

extension ChartSummary.Part {
    fileprivate var words: String {
        switch self {
        case .run(let name, _, let first, let last, let lowest, let highest):
            (name.isEmpty ? "" : "\(name) ") + "from \(first.words) to \(last.words)"
                + (highest == first || highest == last ? "" : ", highest \(highest.words)")
                + (lowest == first || lowest == last ? "" : ", lowest \(lowest.words)")
        case .range(let name, let low, let middle, let high):
            // `2 5 USD` would be read as one number.
            (name.isEmpty ? "" : name.last?.isNumber == true ? "\(name): " : "\(name) ")
                + (high.isEmpty ? low : low == high ? low : "\(low) to \(high)")
                + (middle.map { name.isEmpty ? " with a median of \($0)" : " (median \($0))" } ?? "")
        case .total(let amount): "together \(amount)"
        case .swing(let input, let low, let high): "\(input) from \(low) to \(high)"
        case .base(let amount): "around \(amount)"
        case .ends(let lowest, let highest): "from \(lowest.words) to \(highest.words)"
        case .against(let name, let low, let high): "\(name) from \(low) to \(high)"
        case .rule(let label): "a line at \(label)"
        case .more(let count): "and \(count) more"
        }
    }
}

extension Chart {
    /// One sentence on what it shows, for who cannot see it.
    package func sentence(_ language: Language) -> String { Wording(of: summary, language).sentence }
}

extension ChartRemark: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording(language == .chinese ? chinese : english)
    }

    private var english: String {
        switch remark {
        case .gaps(let names): "no value at \(names.joined(separator: ", "))"
        case .thinned(let shown, let all): "\(shown) of \(all) points are drawn, the highest and lowest among them"
        case .notFinite(let count): "\(count) \(count == 1 ? "value has" : "values have") no place on the axis"
        case .unwrittenNames(let shown, let all): "\(shown) of \(all) names are written"
        case .shortened(let count): "\(count) \(count == 1 ? "name is" : "names are") shortened"
        case .unwrittenLabels(let count):
            "\(count) \(count == 1 ? "amount is" : "amounts are") not written, for want of room"
        case .alike(let count):
            "\(count) \(count == 1 ? "field is" : "fields are") written as one beside \(count == 1 ? "it" : "them"), though "
                + "the values differ"
        case .beyond(let count): "\(count) \(count == 1 ? "value lies" : "values lie") beyond the picture"
        case .nothing: "there is no value to be drawn"
        }
    }

    private var chinese: String {
        switch remark {
        case .gaps(let names): "\(names.joined(separator: "、")) 没有数"
        case .thinned(let shown, let all): "\(all) 个点中画了 \(shown) 个，最高和最低的都在其中"
        case .notFinite(let count): "有 \(count) 个数画不到轴上"
        case .unwrittenNames(let shown, let all): "\(all) 个名称中写出了 \(shown) 个"
        case .shortened(let count): "有 \(count) 个名称写短了"
        case .unwrittenLabels(let count): "有 \(count) 个数因地方不够没有写出"
        case .alike(let count): "有 \(count) 格与相邻的格写得一样，其实不等"
        case .beyond(let count): "有 \(count) 个数在图外"
        case .nothing: "没有可画的数"
        }
    }
}
