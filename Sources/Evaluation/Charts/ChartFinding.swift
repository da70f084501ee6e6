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
    /// Two series that cannot stand on one axis, each with its unit.
    case unlikeUnits(String, String, String, String, areCurrencies: Bool)
    /// A line through an amount of another unit.
    case unlikeRule(String, String)
    case noRule(ChartKind)
    case nameCount(Int, rows: Int)
    /// The kind that was taken, and how others are asked for.
    case taken(ChartKind, others: [String])
    /// Rows, or periods of a series, without an amount, and how many more there are.
    case gaps([String], more: Int)
    /// Figures of a metric that do not compare with those that are drawn.
    case otherFigures(String, [String])
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
