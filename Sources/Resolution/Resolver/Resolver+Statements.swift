import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// What those who carry out statements say before something is read, and ask afterwards.
extension Resolver {
    package var source: Source { environment.passage.source }

    package var scope: Scope { environment.scope }

    package var context: CompanyContext? {
        get { environment.context }
        nonmutating set { environment.context = newValue }
    }

    package var blockUnit: BlockUnit? {
        get { environment.blockUnit }
        nonmutating set { environment.blockUnit = newValue }
    }

    package var printed: PrintedDigits? {
        get { environment.printed }
        nonmutating set { environment.printed = newValue }
    }

    package var ahead: Set<NameID> {
        get { environment.ahead }
        nonmutating set { environment.ahead = newValue }
    }

    package var defining: NameID? {
        get { environment.defining }
        nonmutating set { environment.defining = newValue }
    }

    package var used: [NameID] { environment.used }

    /// The unit that a tree of factors names, with the factor its scales and merged units leave.
    package func unit(_ tree: UnitTree, of number: Span?) throws(Failure) -> (unit: UnitID, factor: Number?) {
        try UnitReader(environment: environment).unit(tree, of: number)
    }

    /// What a tree of factors measures: `Money/share`. Nil where it names a kind of value that is no amount.
    package func dimension(_ tree: UnitTree) throws(Failure) -> MetricDimension? {
        let type = try ParameterType(tree, environment)
        return type.kind == nil ? MetricDimension(money: type.money, rest: type.rest, text: type.text) : nil
    }

    package func replacements(_ overrides: [Override]) throws(Failure) -> [Replacement] {
        try WhatIfResolver(resolver: self).replacements(overrides)
    }

    package func numberFailure(_ error: NumberError, _ span: Span) -> Failure { passage.failure(error, at: span) }
}
