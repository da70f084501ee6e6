import Reporting
import Resolution
import Statements

extension UnitDeclarationFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .notPositive: Wording("a unit is more than nothing")
        case .exists(let name): Wording("there is a unit `\(name)` already")
        }
    }
}

extension RateDeclarationFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noCurrency(let name): Wording("there is no currency `\(name)`")
        case .noMoney: Wording("a rate is between amounts of money")
        case .sameCurrency: Wording("a rate is between two different currencies")
        case .noCurrencies: Wording("a rate is between two currencies")
        case .noPlainNumber: Wording("a rate in this notation is a plain number greater than zero")
        case .inFolder:
            Wording(
                "a rate is the whole session's, and no file of a folder states one: say it in the session, or `import` the file"
            )
        case .stated(let from, let number, let to): Wording("rate 1 \(from) = \(number) \(to)")
        }
    }
}

extension MetricDeclarationFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noKind(let word, let kinds):
            Wording("`\(word)` is no kind of metric; the kinds are \(kinds.joined(separator: ", "))")
        case .otherKind(let name, let kind):
            Wording("there is a metric `\(name)` already, and it is \(kind.words)")
        case .otherDimension(let name, let dimension):
            Wording("there is a metric `\(name)` already, and it is of \(dimension)")
        case .noDimension(let text):
            Wording("a metric measures an amount, and `\(text)` is none: `Money`, `Money/share`, `Number`, `user`")
        case .nameOf(let name, let other): Wording("`\(name)` is a name of the metric `\(other)` already")
        }
    }
}
