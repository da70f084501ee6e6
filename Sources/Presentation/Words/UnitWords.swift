import Reporting
import Resolution

extension UnitFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .unknown(let name, let near): Wording("there is no unit `\(name)`" + suggestion(near))
        case .unknownFactor(let name):
            Wording("there is no unit `\(name)`; operators with spaces are arithmetic")
        case .unknownCurrency(let name, let near): Wording("there is no currency `\(name)`" + suggestion(near))
        case .smallCode(let name, let code, let meaning):
            Wording("there is no unit `\(name)`; the currency is written in capitals: \(code) (\(meaning))")
        case .prefixed(let name, let power, let unit):
            Wording(
                "there is no unit `\(name)`; one would be \(Self.power(power)) \(unit), "
                    + "and can be declared: unit \(name) = \(Self.power(power)) \(unit)")
        case .spelling(let name, let ours): Wording("there is no unit `\(name)`; here it is \(ours)")
        case .joined(let name, let scale):
            Wording("there is no unit `\(name)`; a space stands between the scale \(scale) and the unit")
        case .shared(let name, let readings): Wording("`\(name)` can mean \(Self.alternatives(readings))")
        case .variable(let name): Wording("`\(name)` is a variable, and only a unit follows a number")
        case .variableAndUnit(let name):
            Wording("`\(name)` is a variable here and also a unit; for the unit write unit(\"\(name)\")")
        case .variableAndScale(let name, let scaled):
            Wording("`\(name)` is a variable here and also a scale; for the scale write `\(scaled)`")
        case .exponent: Wording("the exponent of this unit is too large")
        case .percentPower: Wording("a percentage as a unit has no powers")
        case .powerOfPercent(let base, let power, let unit):
            Wording("\(base)\(power) could be the power of \(base) or of one \(unit)")
        case .spacedMultiple(let number):
            Wording("a multiple is written \(number)x, without a space; a product with '*'")
        case .currencies(let one, let other): Wording("`\(one)` and \(other) are different currencies")
        case .noMoney(let currency):
            Wording("`\(currency)` is a currency, and so the unit after the number must be too")
        case .mixedTarget: Wording("the target names one dimension in two units; write it with one of them")
        case .unitsTogether:
            Wording("several units of a target are of one dimension, the largest first: foot+inch")
        case .thermometer(let name, let difference):
            Wording(
                "`\(name)` tells points of a scale, and no amount per degree; a difference of one degree is "
                    + "\(difference)")
        }
    }

    /// `1000` for 3, `0.01` for -2.
    private static func power(_ power: Int) -> String {
        let zeros = String(repeating: "0", count: max(0, abs(power) - (power < 0 ? 1 : 0)))
        return power < 0 ? "0.\(zeros)1" : "1\(zeros)"
    }

    private static func alternatives(_ readings: [Reading]) -> String {
        let words = readings.map { reading in
            reading.meaning.map { "\(reading.name) (\($0))" } ?? reading.name
        }
        return "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    }
}
