import Reporting
import Resolution

extension CompareFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noCurrency: Wording("all of a comparison is converted to a currency, such as `in USD`")
        case .unlistedScenarios: Wording("scenarios are listed by name: `compare scenarios [base, bear] by …`")
        case .unnamedScenario: Wording("a scenario is called by its name")
        case .columnTwice(let title): Wording("two columns are called `\(title)`: give one another name, `n = …`")
        case .screenWithin:
            Wording("a screen stands alone, or after `NAME =`: give it a name, and go on with that: `t = screen …`")
        }
    }
}
