import Presentation
import Reporting

/// Why a screen is not to be had in SQL. Parts are called as they are written.
enum SQLFinding: Finding, Hashable {
    case notAScreen
    /// A function or a kind of expression that SQL has no words for here.
    case unsaid(String)
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

    var code: DiagnosticCode { .wrongArguments }
}

extension SQLFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .notAScreen: Wording("SQL is made of one `screen … by …`")
        case .unsaid(let text): Wording("`\(text)` cannot be said in SQL")
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
        case .writtenRate: Wording("a rate that is written cannot be said in SQL: the rates are those of the export")
        }
    }
}
