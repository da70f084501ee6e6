import Finance
import Reporting

extension FinanceError {
    /// The code and sentence of a function of finance that has no answer.
    func words(_ name: String) -> (DiagnosticCode, String) {
        switch self {
        case .number(let error): error.words
        case .lengths(let a, let b):
            (.lengthMismatch, "\(name) wants lists of one length, and these have \(a) and \(b) items")
        case .empty: (.emptyList, "\(name) of no flows is not defined")
        case .rateTooLow: (.undefinedResult, "a rate of -100% or less leaves nothing to discount")
        case .noRate: (.noRoot, "no rate above -100% makes this zero")
        case .neverRepaid(wrongSign: true):
            (
                .noRoot,
                "these payments never bring the balance there: what is paid out is negative, what is received positive"
            )
        case .neverRepaid:
            (.noRoot, "these payments never bring the balance there: they do not exceed the interest")
        case .growthNotBelowRate:
            (.noFiniteValue, "growth as high as the rate, or higher, has no finite value")
        case .periodOutside(let period, let count):
            (.wrongArguments, "there is no period \(period): they are 1 to \(count)")
        case .notPositive: (.notMeaningful, "\(name) is not meaningful unless the amounts are above zero")
        case .negativePeriods: (.wrongArguments, "a number of periods is not negative")
        case .noPeriods: (.wrongArguments, "there has to be a period at least")
        case .oneSign(let isPositive):
            (
                .noRoot,
                "no rate makes this zero: every flow is \(isPositive ? "received" : "paid out"), and none \(isPositive ? "paid out" : "received")"
            )
        case .allZero: (.noRoot, "flows that are all zero are worth nothing at every rate")
        case .tooManyChanges(let count):
            (.tooLarge, "these flows change their sign \(count) times, which is too often to find every rate")
        case .reversedPeriods(let first, let last):
            (.wrongArguments, "the last period, \(last), comes before the first, \(first)")
        case .neverPaidBack: (.noRoot, "the flows never make up for what was paid out")
        case .nothingPaidOut: (.wrongArguments, "\(name) wants a first flow that is paid out, below zero")
        case .rateTooLarge: (.overflow, "the rate is too large")
        case .stopped: (.interrupted, "interrupted")
        case .poolTooLarge: (.undefinedResult, "the pool and the shares sold leave the holders nothing")
        case .item(let item):
            (
                .notMeaningful,
                "item \(item) is not above zero, and \(name) is of amounts above zero only; meaningful(xs) leaves such out"
            )
        case .fewItems(let count, let least):
            (.undefinedResult, "\(name) wants \(least) items at least, and there are \(count)")
        }
    }
}

extension Machine {
    /// A function of finance, its error given a place.
    func finance<Result>(
        _ arguments: Builtin.Arguments, at place: Int? = nil, _ body: () throws(FinanceError) -> Result
    ) throws(Failure) -> Result {
        do { return try body() } catch {
            let (code, message) = error.words(arguments.name)
            throw failure(code, message, at: place.map { arguments.spans[$0] } ?? arguments.span)
        }
    }
}
