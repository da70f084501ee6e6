import Evaluation
import Reporting
import Resolution

extension AmountFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .lengths(let one, let other):
            Wording("lists of \(one) and \(other) items do not go together", ["\(one) items", "\(other) items"])
        case .textsAdded: Wording("texts are joined inside one text")
        case .notCombined(let operation, let one, let other):
            Wording(
                "\(one.words) and \(other.words) cannot be \(operation.participle)", [one.words, other.words])
        case .notCompared(let one, let other):
            Wording("\(one.words) and \(other.words) cannot be compared", [one.words, other.words])
        case .shareWanted(let word): Wording("a share such as 5% is wanted before `\(word)`")
        case .currencies(let one, let other):
            Wording("\(one) and \(other) are different currencies", lead: "convert one of them")
        case .percentFirst: Wording("a percentage comes after what it is a percentage of", ["a share"])
        case .dimensions(let combining, let one, let other):
            Wording("cannot \(combining.verb) \(one) and \(other)")
        case .divisionByZero: Wording("division by zero", ["this is zero"])
        case .exponent: Wording("an exponent is a plain number")
        case .noPower(let dimension): Wording("\(dimension) has no such power")
        case .points(let dimension, let isTaken):
            Wording(
                "percentage points cannot be \(isTaken ? "taken from" : "added to") \(dimension)",
                ["", "percentage points"])
        case .percentOfPlain(let share, let whole, let isTaken):
            Wording(
                "\(share) is \(isTaken ? "taken off" : "added") as it stands, not as \(share) of \(whole)",
                ["a plain number"])
        case .temperaturesAdded(let difference):
            Wording("two temperatures have no sum; how far one is moved is written in \(difference)")
        case .temperatureFactor(let unit):
            Wording(
                "a temperature in \(unit) is a point of a scale, and no factor; `in kelvin` counts from absolute zero")
        case .temperatureWanted(let one, let other): Wording("\(one) cannot be converted to \(other)")
        case .temperatureDifference:
            Wording("a difference of temperatures is no point of a scale; from absolute zero one is told in kelvin")
        case .kelvinsFromZero:
            Wording("kelvins are counted from absolute zero here; a difference is written in delta_celsius")
        case .noFraction:
            Wording("only an exact number is a fraction, and this is known to some digits", ["≈"])
        case .negativeTolerance: Wording("a tolerance is not negative")
        case .noUnit(let name): Wording("the unit catalogue has no `\(name)`")
        case .noPercent: Wording("there is no %")
        }
    }
}

extension AmountFinding.Combining {
    fileprivate var verb: String {
        switch self {
        case .add: "add"
        case .subtract: "subtract"
        case .divide: "divide"
        case .compare: "compare"
        case .range: "range between"
        case .step: "step"
        case .combine: "combine"
        }
    }
}

extension ArithmeticOperator {
    fileprivate var participle: String {
        switch self {
        case .add: "added"
        case .subtract: "subtracted"
        case .multiply: "multiplied"
        case .divide, .modulo: "divided"
        case .power: "raised to a power"
        case .of, .on, .off: "combined so"
        }
    }
}
