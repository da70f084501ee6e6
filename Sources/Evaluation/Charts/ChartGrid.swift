import Calendars
import Charts
import Quantities
import Resolution

/// What of a value can be drawn: rows with amounts, in columns that are the series.
final class ChartGrid: ChartMatter {
    /// What stands before the rows.
    enum Labels {
        case names([String])
        case days([Day])
        /// The values of a name that was varied, in one unit.
        case amounts([Quantity])
    }

    enum Cell {
        case none
        /// Perhaps an uncertain one.
        case amount(Quantity)
        case range(Quantity, Quantity)
    }

    struct Column {
        var title: String
        var cells: [Cell]
    }

    /// What is more to be known than rows and columns.
    enum Nature {
        case plain
        /// Periods or days one after the other.
        case series
        /// One amount for each pair of two names' values; the columns' titles are those of the second.
        case matrix(down: String, across: String, values: [Quantity]?)
        /// Two columns: the result with each input low, and high.
        case swings(base: Quantity, sides: [String], ends: [(String, String)])
        /// One column of terms that add up to a total, which is the last row.
        case bridge
        /// Shares of a whole by stage.
        case holdings
        /// One uncertain amount.
        case uncertain
    }

    /// What it is of, as it was written.
    var title: String
    var labels: Labels
    /// What the rows are of: the name whose values they are; empty where nothing is to be said.
    var rowTitle: String
    var columns: [Column]
    var nature: Nature
    /// Whether rows are but numbered: as the items of a list, or the rows of a table without names.
    var numbering: Numbering?
    /// Whether columns are but numbered, as the amounts after a name in a list are.
    var hasBareColumns = false

    enum Numbering { case items, rows }

    init(_ title: String, _ labels: Labels, of rowTitle: String = "", _ columns: [Column], _ nature: Nature = .plain) {
        (self.title, self.labels, self.rowTitle, self.columns, self.nature) = (title, labels, rowTitle, columns, nature)
    }

    var rowCount: Int {
        switch labels {
        case .names(let names): names.count
        case .days(let days): days.count
        case .amounts(let amounts): amounts.count
        }
    }

    /// Every amount in it.
    var amounts: [Quantity] { columns.flatMap(\.amounts) }

    /// Whether its columns are parts of a whole, so that they can stand one after the other.
    var isWhole: Bool {
        guard case .holdings = nature else { return false }
        return amounts.allSatisfy { $0.number.doubleValue >= 0 }
    }

    var hasSpread: Bool { columns.contains { $0.cells.contains { $0.isSpread } } }
    var cellCount: Int { columns.reduce(0) { $0 + $1.cells.count } }
}

extension ChartGrid.Column {
    var amounts: [Quantity] {
        cells.flatMap(\.amounts)
    }
}

extension ChartGrid.Cell {
    /// Whether it is more than one number.
    var isSpread: Bool {
        switch self {
        case .none: false
        case .amount(let amount): amount.number.isSampled
        case .range: true
        }
    }

    var isNone: Bool { if case .none = self { true } else { false } }

    var amounts: [Quantity] {
        switch self {
        case .none: []
        case .amount(let amount): [amount]
        case .range(let low, let high): [low, high]
        }
    }

    var quantity: Quantity? { if case .amount(let amount) = self { amount } else { nil } }

    init(_ value: Value) {
        switch value {
        case .quantity(let amount): self = .amount(amount)
        case .interval(let interval): self = .range(interval.low, interval.high)
        default: self = .none
        }
    }
}

// MARK: What it can be drawn as

extension ChartGrid {
    /// Bars beyond these cannot be told from each other.
    static let mostBars = 400
    static let mostFields = 20_000
    /// Amounts that make a histogram.
    static let fewest = 5
    /// Lines, or bars beside each other.
    static let mostSeries = 12

    /// The kinds that tell something of it, the most telling first.
    var kinds: [ChartKind] { wanted.filter { fits($0) && tells($0) } }

    /// Whether a kind that can be drawn tells something: others are drawn where they are asked for.
    private func tells(_ kind: ChartKind) -> Bool {
        switch (kind, nature) {
        case (.waterfall, .bridge): true
        case (.waterfall, _): false
        case (.bar, .swings): false
        case (.football, .plain): hasSpread
        case (.line, .plain): if case .names = labels { numbering == .items } else { true }
        default: true
        }
    }

    private var wanted: [ChartKind] {
        switch nature {
        case .uncertain: return [.histogram, .football]
        case .swings: return [.tornado, .bar]
        case .matrix: return [.heat, .line, .bar]
        case .bridge: return [.waterfall, .bar]
        case .holdings: return [.bar]
        case .series: return [.line, .bar, .waterfall, .histogram, .scatter]
        case .plain: break
        }
        if hasSpread { return [.football] }
        switch labels {
        case .names: return [.bar, .line, .waterfall, .histogram, .scatter, .football]
        case .days, .amounts: return [.line, .bar, .scatter, .histogram]
        }
    }

    /// Whether a kind can be drawn of it.
    func fits(_ kind: ChartKind) -> Bool { wanted.contains(kind) && need(of: kind) == nil }

    /// What a kind wants that is not there; nil where nothing is wanting.
    func need(of kind: ChartKind) -> ChartFinding.Need? {
        switch kind {
        case .line:
            if hasSpread { return .sure }
            if rowCount < 2 { return .twoPoints }
            return columns.count > ChartGrid.mostSeries ? .fewerSeries(ChartGrid.mostSeries) : nil
        case .bar:
            if hasSpread { return .sure }
            if columns.count > ChartGrid.mostSeries { return .fewerSeries(ChartGrid.mostSeries) }
            return cellCount > ChartGrid.mostBars ? .fewerBars(ChartGrid.mostBars) : nil
        case .histogram:
            if case .uncertain = nature { return nil }
            return hasSpread || columns.count != 1 || amounts.count < ChartGrid.fewest
                ? .manyAmounts(ChartGrid.fewest) : nil
        case .waterfall:
            if hasSpread { return .sure }
            if case .bridge = nature { return nil }
            if case .matrix = nature { return .oneColumn }
            guard columns.count == 1, rowCount > 1, columns[0].cells.allSatisfy({ !$0.isNone }) else {
                return .oneColumn
            }
            return rowCount > ChartGrid.mostBars ? .fewerBars(ChartGrid.mostBars) : nil
        case .football:
            if cellCount > ChartGrid.mostBars { return .fewerBars(ChartGrid.mostBars) }
            if hasSpread { return nil }
            guard case .names = labels, case .plain = nature, columns.count == 2 || columns.count == 3 else {
                return .ranges
            }
            return nil
        case .tornado: if case .swings = nature { return nil } else { return .swings }
        case .heat:
            guard case .matrix = nature else { return .twoNames }
            return cellCount > ChartGrid.mostFields ? .fewerBars(ChartGrid.mostFields) : nil
        case .scatter:
            if hasSpread { return .sure }
            if case .matrix = nature { return .twoColumns }
            if case .amounts = labels, columns.count == 1 { return nil }
            guard columns.count == 2 else { return .twoColumns }
            // A dot has two sides.
            return zip(columns[0].cells, columns[1].cells).contains { !$0.isNone && !$1.isNone } ? nil : .twoColumns
        }
    }
}
