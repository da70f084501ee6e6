import Reporting

/// What is wrong with what an expression is evaluated with again: the replacements of a `with`, the names that a table,
/// `solve` or `sensitivity` varies.
package enum WhatIfFinding: Finding, Hashable {
    // What another value is given
    /// A variable without one, where only a scenario stands alone.
    case noNewValue(String)
    /// A name that has its value from inside the expression.
    case boundInside(String)
    case isFunction(String)
    case isCompany(String)
    /// Neither a variable nor a figure.
    case noPlace
    // What is varied
    /// A figure is varied in the call of another function.
    case figureElsewhere
    case noExpression(Varying.Task)
    case unnamedAxis(Varying.Task)
    case variedTwice(String)
    /// A name that is varied, and that the expression has nothing of.
    case notReached(String)
    /// Too few names to vary, or too many.
    case axes(Varying.Task)
    case noEquation(Varying.Task)
    case tooManyArguments(Varying.Task)
    case noParameter(Varying.Task, String)

    package var code: DiagnosticCode {
        switch self {
        case .noNewValue: .badStatement
        case .boundInside, .isFunction, .isCompany, .noPlace: .wrongKind
        case .variedTwice: .duplicateName
        case .notReached: .notReached
        case .figureElsewhere, .noExpression, .unnamedAxis, .axes, .noEquation, .tooManyArguments, .noParameter:
            .wrongArguments
        }
    }
}
