import Presentation
import Reporting

/// Why a screen is not to be had in SQL. Parts are called as they are written.
enum SQLFinding: Finding, Hashable {
    case notAScreen
    /// A function or a kind of expression that SQL has no words for here, and why, where that is known.
    case unsaid(String, SQLReason? = nil)
    /// What a metric measures is not known.
    case unmeasured(String)
    /// An amount of a currency that is not the screen's.
    case otherCurrency(String, screen: String?)
    /// Amounts that hang on rates of several times at once.
    case severalTimes(String)
    /// Amounts of unlike dimensions, or in unlike units.
    case unlike(String)
    /// A column in a unit of time, or by one.
    case ofTime(String)
    /// A rate that was written.
    case writtenRate
    /// A condition that is neither true nor false.
    case noTruth(String)

    var code: DiagnosticCode { .wrongArguments }
}

extension SQLFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .notAScreen: Wording("SQL is made of one `screen … by …`")
        case .unsaid(let text, let reason):
            Wording("`\(text)` cannot be said in SQL" + (reason.map { ", \($0.words)" } ?? ""))
        case .unmeasured(let name):
            Wording(
                "`\(name)` cannot be said in SQL, since it is not known what it measures: `metric \(name) : KIND of DIMENSION`"
            )
        case .otherCurrency(let code, let screen):
            Wording(
                "an amount in \(code) cannot be said in SQL where the screen is in "
                    + (screen ?? "each company's own currency") + ": write `in \(code)` after the companies")
        case .severalTimes(let text):
            Wording("`\(text)` cannot be said in SQL, since its rate hangs on several times at once")
        case .unlike(let text): Wording("`\(text)` cannot be said in SQL, since its parts are in unlike units")
        case .ofTime(let text):
            Wording(
                "`\(text)` cannot be said in SQL as a column, since times are in seconds there: say the unit, such as `in month`"
            )
        case .noTruth(let text): Wording("`\(text)` is no condition: it is neither true nor false")
        case .writtenRate: Wording("a rate that is written cannot be said in SQL: the rates are those of the export")
        }
    }
}

/// Why an expression has no words in SQL.
enum SQLReason: Hashable {
    /// A figure of a stated time, or as of a day of its own.
    case time
    /// A list, a table or a text.
    case kind
    /// A conversion to a currency within a cell.
    case currency
    case function(String)
    case statistic
    /// A day that is reckoned.
    case day
    /// Growth and twelve months as they were known on a day.
    case known

    /// Behind a comma.
    var words: String {
        switch self {
        case .time: "which takes the latest figure of each company"
        case .kind: "which has numbers and conditions only"
        case .currency: "where all amounts are in one currency: write it after the companies, `in USD`"
        case .function(let name): "where `\(name)` of this is not known"
        case .statistic: "where rows alone are made: reckon it over these"
        case .day: "where the day must be written out: `as of 2025-06-30`"
        case .known: "since growth and twelve months are exported as they are known now"
        }
    }
}
