import Calendars
import Evaluation
import Finance
import Numbers
import Reporting

/// Why a function of the language gives nothing. Names are those of functions and parameters as they are typed.
package enum BuiltinProblem: CallFinding {
    // Arguments of another kind
    /// A count of places, or a step in the dimension of what is rounded.
    case wantsStep(String, _ dimension: String)
    case centsOfNoMoney(String)
    case tooManyPlaces
    case placesAndDigits
    case significantDigits
    // Counting, logarithms, angles
    case wantsCount(String)
    case wantsExactWhole(String)
    case logarithmOfNoBase
    case logarithmToBase
    case wantsAngle(String)
    case noTangent
    case noDirection

    // Lists
    case noEnd(String)
    case negativeCount
    case lengths(String, Int, Int)
    case byWhichColumn
    case wantsPairs
    case unequalPairs(first: Int, Int, at: Int)
    case noTail
    case notContained

    // Times, texts, what-if
    case noDate
    case overNoPace
    case noWholeMonths(String, days: Int)
    case growthOfNoMetric
    case lastMonthsOfNoMetric
    case noUnit(String)
    case wantsTexts(String, item: Int)
    case emptyPart(String)
    case padding
    case badFormat
    case paddingTooLong
    case longText
    case noNumber(String)
    case ownWords(String)
    case ownWordsAs(DiagnosticCode, String)
    case noCode(String)
    case writtenOut(String, _ signature: String)
    case nothingToGrowBy
    case runRateOfTwoYears
    case growsByYears(String)
    case outsideCalendar

    // Statistics
    /// Items that occur equally often, as they are shown: the first few, and whether there are more.
    case severalModes([String], areMore: Bool)
    case noMode
    case trimmedAway
    case chanceOutside
    case noDeviation(String)

    // Dates
    /// A period that lies in two years, quarters or months.
    case periodOfTwo(String, part: String)
    case holidaysForm
    case noTarget(before: Int)

    // Finance
    case finance(String, FinanceError)
    case noFlows(String)
    case datesForFlows(String, flows: Int, dates: Int)
    case firstFlowOutside
    case taxLeftOut
    case noCapital
    case whatFollows(both: Bool)
    case lastFlowNotPositive
    case multipleOfNothing
    case stubOutside
    case noMultiples
    case multipleNotPositive
    case metricNotPositive
    case quartiles
    case percentiles
    /// The unit of the price that is wanted, where it is known.
    case sharesAndPrice(String, wanted: String?)
    case issueOutside
    case founderForm
    case founderWithoutShares
    case noFounders
    case roundForm
    case investorForm
    case investorWithoutMoney
    case poolAfterOrNothing
    /// A day count of bonds, or of years, that is none of those.
    case noBasis([String])
    case wholeLife

    package var code: DiagnosticCode {
        switch self {
        case .wantsStep, .centsOfNoMoney, .tooManyPlaces, .placesAndDigits, .significantDigits, .wantsCount,
            .logarithmOfNoBase, .byWhichColumn, .emptyPart, .padding, .badFormat, .noNumber, .noWholeMonths,
            .growthOfNoMetric,
            .lastMonthsOfNoMetric,
            .writtenOut, .firstFlowOutside, .taxLeftOut, .whatFollows, .stubOutside, .quartiles, .percentiles,
            .issueOutside,
            .founderForm, .founderWithoutShares, .roundForm, .investorForm, .poolAfterOrNothing, .noCode, .noBasis,
            .wholeLife:
            .wrongArguments
        case .wantsExactWhole, .wantsPairs, .wantsTexts, .notContained: .wrongKind
        case .logarithmToBase, .noTangent, .noDirection: .undefinedResult
        case .longText, .paddingTooLong: .tooLarge
        case .wantsAngle, .overNoPace, .sharesAndPrice: .dimensionMismatch
        case .noEnd, .noTail, .nothingToGrowBy, .noFlows, .noMultiples, .noFounders: .emptyList
        case .negativeCount: .badIndex
        case .lengths, .unequalPairs, .datesForFlows: .lengthMismatch
        case .noDate, .runRateOfTwoYears: .basisMismatch
        case .noUnit: .unknownUnit
        case .ownWords: .failed
        case .ownWordsAs(let code, _): code
        case .growsByYears: .notAnnual
        case .outsideCalendar: .badDate
        case .severalModes, .noMode, .noDeviation, .noTarget: .notMeaningful
        case .trimmedAway, .chanceOutside, .periodOfTwo, .holidaysForm: .wrongArguments
        case .finance(_, let error): error.code
        case .noCapital, .lastFlowNotPositive, .multipleOfNothing, .multipleNotPositive, .metricNotPositive,
            .investorWithoutMoney:
            .notMeaningful
        }
    }
}

extension FinanceError {
    /// The code of a function of finance that has no answer.
    var code: DiagnosticCode {
        switch self {
        case .number(let error): error.code
        case .lengths: .lengthMismatch
        case .empty: .emptyList
        case .rateTooLow, .poolTooLarge, .fewItems, .unvaried: .undefinedResult
        case .noRate, .neverRepaid, .oneSign, .allZero, .neverPaidBack: .noRoot
        case .growthNotBelowRate: .noFiniteValue
        case .periodOutside, .negativePeriods, .noPeriods, .reversedPeriods, .nothingPaidOut: .wrongArguments
        case .notPositive, .item, .neverGrows, .growsAway, .negativeItem, .weightless: .notMeaningful
        case .tooManyChanges: .tooLarge
        case .rateTooLarge: .overflow
        case .stopped: .interrupted
        case .maturityNotAfter, .noFrequency, .issueAfterSettlement, .longerThanAYear, .monthsOutside,
            .firstOutside, .nothingPaidIn, .shareOutside:
            .wrongArguments
        case .ratesForPeriods: .lengthMismatch
        case .outsideCalendar: .badDate
        case .belowZero, .nothingLeft, .salvageOutside: .notMeaningful
        }
    }
}
