import Reporting

/// What is wrong with a unit as it is written. Units are called by the names they are written with.
package enum UnitFinding: Finding, Hashable {
    /// One of the units that share a name, and what it is.
    package struct Reading: Sendable, Hashable {
        package let name: String
        package let meaning: String?
    }

    // Names that are no units; with those that are near, the nearest first.
    case unknown(String, near: [String])
    /// One of several factors, which may have been meant as operands.
    case unknownFactor(String)
    case unknownCurrency(String, near: [String])
    /// A currency of ISO 4217 in small letters, which may be another word: as it is written, its code and its name.
    case smallCode(String, String, String)
    /// A prefix of the SI before a unit, which is no unit here: how many of the unit it would be.
    case prefixed(String, power: Int, unit: String)
    /// What another spelling of a unit is here.
    case spelling(String, ours: String)
    /// A scale and a unit without a space between: `MUSD`, `M`.
    case joined(String, scale: String)
    case shared(String, among: [Reading])
    // Names with two meanings
    case variable(String)
    case variableAndUnit(String)
    /// `3 k` where `k` is a variable: the name, and the number with another word for the scale.
    case variableAndScale(String, scaled: String)
    // Powers
    case exponent
    /// A power of a percentage that stands after no number.
    case percentPower
    /// `5%^2`: the number with its unit, the power, and the unit alone.
    case powerOfPercent(String, String, of: String)
    // Numbers with units
    /// `2 x`: the number before a multiple that is written with a space.
    case spacedMultiple(String)
    /// A currency before the number and another after it.
    case currencies(String, String)
    /// A currency before the number, and after it a unit of something else.
    case noMoney(String)
    /// A target that names one dimension in two units, which are no ratio.
    case mixedTarget
    /// A target of several units that are not of one dimension, the largest first.
    case unitsTogether
    /// A scale of temperature beside other units, and the unit of its differences.
    case thermometer(String, difference: String)

    package var code: DiagnosticCode {
        switch self {
        case .unknown, .unknownFactor, .unknownCurrency, .joined, .variable, .smallCode, .prefixed, .spelling:
            .unknownUnit
        case .shared: .ambiguousUnit
        case .variableAndUnit, .variableAndScale, .spacedMultiple: .unitOrVariable
        case .exponent: .tooLarge
        case .percentPower, .mixedTarget, .unitsTogether, .thermometer: .dimensionMismatch
        case .powerOfPercent: .ambiguousNumber
        case .currencies, .noMoney: .symbolMismatch
        }
    }
}
