import Reporting

/// What is wrong with the order of tokens in an expression.
package enum GrammarFinding: Finding, Equatable {
    /// What stands in a place, as a message names it.
    package enum Found: Sendable, Equatable {
        case endOfText, endOfLine, text
        case written(String)
    }

    case reservedWord(String)
    case tooDeep
    /// A statement of more tokens than may be.
    case tooManyTokens
    case interrupted
    /// Something else should stand here.
    case expected(Wanted, Found)
    case cannotStand(Found)
    case lineEndsEarly
    case closesNothing(Found)
    /// Places: the bracket, and where it should be closed, if that can be told.
    case unclosed(String, Closing?)
    case assignInBrackets
    /// Places: the comma, the bracket of a group.
    case commaInGroup
    /// A sign or word that wants a value after it, before it, or on its left.
    case noValueAfter(String)
    case noValueBefore(Found)
    case noValueLeftOf(Found)
    case plusSign
    case dashForMinus
    /// A dash between two values, which may be a minus, or without spaces the range too.
    case dashBetween(isSpaced: Bool)
    /// `3-5亿`, which may be a range.
    case rangeOrSubtraction(range: String, subtraction: String)
    /// `=15` as spreadsheets begin it.
    case formulaSign
    /// `5t USD`. Places: the `t`, the currency.
    case tonneOrTrillion
    /// `%` that follows no number.
    case percentAlone(String)
    case nameless
    /// `f(x) = …` without `fn`.
    case functionWithoutWord
    /// Places: the `=`, and what is no name.
    case assignToExpression
    /// Places: the unit, and the expression or power before it.
    case unitAfter(String, isPower: Bool)
    case spacesBeforeUnit
    case spacedGroups(String)
    case percentForModulo
    case wordBeforeName
    /// `5 minus 3`: a word that is written as a sign here.
    case wordForSign(String, sign: String)
    /// `sqrt 4`: what a function is given stands in brackets.
    case callWithoutBrackets(String)
    /// `5 foot 2 inch`: parts of one amount, as a sum.
    case partsOfAmount(String)
    /// `12  15  18` with tabs between: cells of a row.
    case cells
    /// `1 000` in a call or list: as one number, and as several.
    case spacedInList(one: String, several: String)
    /// Two values without an operator; directly in a call or list a comma may be missing too.
    case nothingBetween(String, String, orComma: Bool)
    /// `if` and its like after an operator. Places: the word, the operator.
    case needsBrackets(String)
    case approximateAlone
    /// Places: the comma, the `where`.
    case whereOrArgument
    /// Places: the comma, the `compare`.
    case compareOrArgument
    /// Places: the comma, the bracket.
    case severalIndices
    case powerAfterPower
    /// Places: the operator, the conversion.
    case operatorAfterConversion(String)
    /// `2 * 5 to 10`: an operation at an end of a range that was drawn, without brackets.
    case operatorBesideSpread
    /// `≈ 3 USD, 90%: 2 USD` without its upper end.
    case spreadWithoutEnd
    /// Places: what no unit is, the unit before it.
    case onlyUnitAfter(String)
    case scaleWantsUnit(String)
    case powerOfTarget

    var isPartsOfAmount: Bool { if case .partsOfAmount = self { true } else { false } }

    package enum Closing: Sendable { case afterThis, beforeThis }

    package var code: DiagnosticCode {
        switch self {
        case .rangeOrSubtraction: .ambiguousRange
        case .reservedWord: .reservedWord
        case .tooDeep: .tooDeep
        case .tooManyTokens: .tooLarge
        case .interrupted: .interrupted
        case .expected, .cannotStand, .lineEndsEarly, .assignInBrackets, .commaInGroup, .dashForMinus, .dashBetween,
            .needsBrackets,
            .whereOrArgument, .compareOrArgument, .severalIndices, .powerAfterPower, .operatorAfterConversion,
            .operatorBesideSpread, .spreadWithoutEnd,
            .onlyUnitAfter, .scaleWantsUnit, .powerOfTarget:
            .unexpectedToken
        case .closesNothing: .unmatchedBracket
        case .unclosed: .unclosedBracket
        case .noValueAfter, .noValueBefore, .noValueLeftOf, .plusSign, .percentAlone, .approximateAlone,
            .formulaSign:
            .missingOperand
        case .nameless, .functionWithoutWord, .assignToExpression, .wordBeforeName: .badStatement
        case .unitAfter: .unitAfterExpression
        case .spacesBeforeUnit, .spacedGroups, .percentForModulo, .nothingBetween, .wordForSign, .callWithoutBrackets,
            .partsOfAmount, .cells, .tonneOrTrillion:
            .missingOperator
        case .spacedInList: .ambiguousNumber
        }
    }
}
