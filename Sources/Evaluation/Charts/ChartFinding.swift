import Charts
import Reporting
import Resolution

/// Why a chart cannot be drawn, or what is to be said of one.
package enum ChartFinding: CallFinding {
    /// What a kind of chart wants of a value.
    package enum Need: Hashable, Sendable {
        /// Amounts that are known for sure.
        case sure
        case twoPoints
        case oneColumn
        case twoColumns
        /// A table over two names.
        case twoNames
        /// Two columns, low and high, beside names; or ranges, or uncertain amounts.
        case ranges
        /// What `sensitivity` gives.
        case swings
        /// An uncertain amount, or so many amounts.
        case manyAmounts(Int)
        case fewerSeries(Int)
        case fewerBars(Int)
    }

    /// No kind of chart is called so; those that are near, and all of them.
    case noKind(String, near: [String])
    /// This kind cannot be drawn of the value, others can.
    case unfit(ChartKind, Need, others: [ChartKind])
    /// Nothing of a value can be drawn.
    case nothing(ValueKind)
    /// One amount alone; whether it is a figure of a company, which has others.
    case oneAmount(path: String?)
    /// A metric that has but one figure with a time.
    case onlyFigure(String)
    /// A company is many figures of unlike units.
    case company(String, metrics: [String])
    /// No amounts at all, though there is room for them.
    case empty
    /// What is no amount where one is wanted.
    case oddAmount(ChartPlace, ValueKind)
    /// Whole numbers one by one, from one to another, where a range is wanted; where they stand.
    case wholeNumbers(ChartPlace?, Int, Int)
    /// Two rows that have not as many amounts.
    case unequalRows(String, Int, String, Int)
    /// Two amounts that cannot stand on one axis, each with its unit.
    case unlikeUnits(ChartPlace, String, ChartPlace, String, areCurrencies: Bool)
    /// A line through an amount of another unit.
    case unlikeRule(String, String)
    case noRule(ChartKind)
    case nameCount(Int, rows: Int)
    /// The kind that was taken, and how others are asked for.
    case taken(ChartKind, others: [String])
    /// Rows, or periods of a series, without an amount, and how many more there are.
    case gaps([ChartPlace], more: Int)
    /// Figures of a metric that do not compare with those that are drawn, by their times; and how they are.
    case otherFigures(String, [String], drawn: String?)
    /// Columns that have no amounts.
    case otherColumns([String])
    /// Amounts that an axis cannot bear: too large to be drawn.
    case tooLarge
    /// A period of rates that is none.
    case notPeriod
    case noCurrency(String)

    package var code: DiagnosticCode {
        switch self {
        case .noKind, .noRule, .nameCount: .wrongArguments
        case .unfit, .nothing, .oneAmount, .onlyFigure, .company: .noChart
        case .empty: .emptyList
        case .oddAmount, .wholeNumbers: .wrongKind
        case .unequalRows: .lengthMismatch
        case .unlikeUnits(_, _, _, _, let areCurrencies): areCurrencies ? .currencyMismatch : .dimensionMismatch
        case .unlikeRule: .dimensionMismatch
        case .taken: .remark
        case .gaps: .undefinedCells
        case .otherFigures, .otherColumns: .leftOut
        case .tooLarge: .overflow
        case .notPeriod: .wrongKind
        case .noCurrency: .unknownUnit
        }
    }
}

/// Where an amount stands in what is drawn, by what a reader sees there.
package indirect enum ChartPlace: Hashable, Sendable {
    /// What stands before a row: a name, a day, `n = 3`.
    case named(String)
    /// An item of a list, counted from 1.
    case item(Int)
    /// A row of a table that has no names for them, counted from 1.
    case row(Int)
    /// One of several columns.
    case column(String, ChartPlace)
    /// One of the amounts after a name in a list, counted from 1.
    case amount(Int, ChartPlace)
    /// An end of a range, or what lies between.
    case low(ChartPlace)
    case middle(ChartPlace)
    case high(ChartPlace)
    /// A field of a map over two names, `a = 10%` and `b = 2%`.
    case field(String, String)
}
