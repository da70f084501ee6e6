import Reporting
import Resolution

extension WhatIfFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noNewValue(let name): Wording("`\(name)` needs its new value here, unless it is a scenario")
        case .boundInside(let name):
            Wording("`\(name)` is given its value inside this expression; change it there")
        case .isFunction(let name): Wording("`\(name)` is a function, and only variables and figures are varied")
        case .isCompany(let name):
            Wording("`\(name)` is a company; one of its figures is varied, such as `\(name).revenue`")
        case .noPlace: Wording("only a variable or a company's figure can be given another value")
        case .figureElsewhere: Wording("a figure is varied in table(…) and solve(…) only")
        case .noExpression(let task): Wording("first the expression: \(task.signature)")
        case .notReached(let name):
            Wording("`\(name)` does not reach the expression: nothing in it rests on `\(name)`")
        case .unnamedAxis(let task): Wording("what is varied has a name: \(task.signature)")
        case .variedTwice(let name): Wording("`\(name)` is varied twice")
        case .axes(let task):
            Wording("this takes \(task.mostAxes == 1 ? "one name" : "one or two names") to vary: \(task.signature)")
        case .noEquation(let task): Wording("\(task.rawValue) wants an equation with `==`: \(task.signature)")
        case .tooManyArguments(let task): Wording("too many arguments: \(task.signature)")
        case .noParameter(let task, let name):
            Wording("\(task.rawValue) has no parameter `\(name)`: \(task.signature)")
        }
    }
}
