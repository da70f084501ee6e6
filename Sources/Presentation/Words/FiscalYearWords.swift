import Reporting
import Statements

extension FiscalYearFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noWeeks:
            Wording("weeks are told of a year that ends on a weekday: `last saturday of september, extra week in Q1`")
        case .weeks(let sum): Wording("the quarters of a fiscal year have 52 weeks, and these have \(sum)")
        case .changed(let company, let old, let new):
            Wording(
                "the fiscal year of \(company) ended \(old) so far and ends \(new) from now on: figures that were given "
                    + "before keep their days")
        }
    }
}
