import Reporting

/// What is wrong with a statement, a company or a lesson.
package enum StatementFinding: Finding, Equatable {
    /// Something else should stand after a word.
    case wantedAfter(String, Wanted)
    /// A text in quotes should stand here.
    case textWanted(Wanted, GrammarFinding.Found)
    case functionParameters
    case rateEquation
    case metricKind
    case explainDepth
    case unknownOption(String)
    case twoAmounts
    case checkClaim
    case noteWords
    case companyBraces(String)
    case blockBraces
    case figureOrBlock(GrammarFinding.Found)
    /// What stands after the end of a fiscal year says nothing that is known of one.
    case fiscalYearClause
    case figureWithoutValue(String)
    /// `a + b @ FY2024`: the basis is that of `b` alone.
    case basisOfPart
    /// `@ 9M2025 annualized`.
    case annualizedFigure
    case basisTwice
    /// A statement of one figure gives none.
    case missingFigure
    /// Places: the bracket of a source's remark, the end of its line.
    case unclosedRemark
    case scenarioBraces(String)
    case withColon
    case withTarget
    case withValue(String)
    /// Something else than a variable or figure is given another value.
    case otherTarget
    case compareColumns(isScreen: Bool)
    /// `missing(x)`.
    case missingCalled
    /// `as` without `of` and a day.
    case compareDay
    /// `as of` as a setting, without a day.
    case settingDay
    /// `sort` without `by` and a column.
    case compareOrder
    /// `top` without a number after it.
    case screenTop
    /// `desc` and its like, after what a table is sorted by.
    case sortOrder
    /// A clause of a comparison stands twice.
    case comparedTwice(String)
    /// `at` or `over` without `in USD` before it, and whether a date follows.
    case comparedAt(isDate: Bool)
    case lessonBraces(String)
    case questionBraces
    case lessonItem(GrammarFinding.Found)
    case questionItem(GrammarFinding.Found)
    case twiceForAnswer(String)
    case withoutAnswer(String)
    /// Places: the brace that is not closed.
    case unfinishedItem

    package var code: DiagnosticCode {
        switch self {
        case .unclosedRemark: .unclosedBracket
        case .unfinishedItem: .unexpectedToken
        default: .badStatement
        }
    }
}
