import Reporting
import Resolution

/// What is wrong with an operation on amounts or other values, or is to be said of it. Kinds of values and dimensions
/// are named as the state describes them.
package enum AmountFinding: Reporting.Finding, Hashable {
    /// What was to be done with two quantities.
    package enum Combining: Sendable, Hashable {
        case add, subtract, divide, compare, range, step, combine
    }

    /// Two lists of so many items each.
    case lengths(Int, Int)
    /// `"a" + "b"`.
    case textsAdded
    /// Two kinds of values that an operator does not take.
    case notCombined(ArithmeticOperator, ValueKind, ValueKind)
    case notCompared(ValueKind, ValueKind)
    /// What stands before `of`, `on` or `off` is no share.
    case shareWanted(before: String)
    case currencies(String, String)
    /// `5% + 200 USD`.
    case percentFirst
    case dimensions(Combining, String, String)
    case divisionByZero
    /// An exponent that is no plain number.
    case exponent
    case noPower(of: String)
    /// Percentage points added to, or taken from, something of a dimension.
    case points(String, isTaken: Bool)
    /// `3 + 5%`: the share as it was written, and what it was written with.
    case percentOfPlain(share: String, whole: String, isTaken: Bool)
    /// Two points of scales of temperature added, and the unit of their differences.
    case temperaturesAdded(String)
    /// A point of such a scale as a factor.
    case temperatureFactor(String)
    /// A conversion between a point of a scale and what is none.
    case temperatureWanted(String, String)
    /// One between a point of a scale and a difference of temperatures.
    case temperatureDifference
    /// `300 kelvin in °C`: kelvins taken for a temperature.
    case kelvinsFromZero
    /// `pi in fraction`: a number that is not exact.
    case noFraction
    /// `≈ … within` less than zero.
    case negativeTolerance
    /// The unit catalogue has no such unit.
    case noUnit(String)
    /// It has no `%`.
    case noPercent

    package var code: DiagnosticCode {
        switch self {
        case .lengths: .lengthMismatch
        case .textsAdded, .notCombined, .notCompared: .wrongKind
        case .shareWanted, .dimensions, .exponent, .noPower, .points, .temperaturesAdded, .temperatureFactor,
            .temperatureWanted, .temperatureDifference:
            .dimensionMismatch
        case .kelvinsFromZero: .temperature
        case .currencies: .currencyMismatch
        case .percentFirst: .percentOrder
        case .divisionByZero: .divisionByZero
        case .percentOfPlain: .percentOfPlain
        case .negativeTolerance: .wrongArguments
        case .noFraction: .wrongKind
        case .noUnit, .noPercent: .unknownUnit
        }
    }
}
