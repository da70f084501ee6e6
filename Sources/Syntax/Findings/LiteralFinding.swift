import Reporting

/// What is wrong with a number, an amount, a date or a period; and what its reader should know.
package enum LiteralFinding: Finding, Equatable {
    case underscoreAtEdge
    /// Commas that don't group by three; whether the one there is was meant as the decimal point.
    case badGroups(String, isDecimalSign: Bool)
    /// Commas after the decimal point.
    case groupsAfterPoint
    /// `1,200` between brackets: as one number, and as several.
    case commaBetweenBrackets(one: String, several: String)
    case pointAtEdge
    case twoPoints
    case tooManyDigits(limit: Int)
    case hugeExponent
    case hexadecimal
    /// The power of a unit after a number is no small whole number.
    case unitPower
    case signAfterCurrency
    /// A currency's sign with no number directly after it.
    case currencyAlone(String)
    case currencyBeforeDate(String)
    /// `USD53.4M`.
    case gluedCode
    /// A number after the point of a path.
    case numberAfterPoint
    /// `(5M)` in a block where brackets make figures negative.
    case negativeOrGroup
    /// Nearly a date: as it is written, and as a subtraction.
    case nearDate(iso: String, subtraction: String)
    case noDate(String, subtraction: String)
    /// `2025-09`.
    case monthOrSubtraction(month: String, subtraction: String)
    /// `2025/09/30`.
    case slashedDate(iso: String, division: String)
    /// `30-09-2025`, `12/31/2024`, `31.12.2024`: the dates it may mean, and the arithmetic, where it may be some.
    case yearLastDate(iso: [String], arithmetic: String?, isDivision: Bool)
    /// `25 Dec 2025` and the like: the date or period as it is written.
    case wordDate(String)
    /// `2024年13月`.
    case noSuchDate(String)
    /// Two currencies that one heading names.
    case headingCurrencies(String, String)
    /// A word of a heading that is not understood.
    case headingWord(String)
    /// `T€` over a block: thousands in German, trillions elsewhere.
    case thousandOrTrillion(String)
    /// `2024 年`: a year, or so many years.
    case yearOrYears(String)
    /// Nearly a period, which is written so.
    case nearPeriod(String)
    case noPeriod(String)
    /// `2023/24`: a fiscal year, or arithmetic.
    case yearPair(String, arithmetic: String)
    /// A fiscal year that ends on no month and day, and on no weekday of one.
    case fiscalYearEnd
    /// Brackets after a period that do not hold its days.
    case daysOfPeriod(String)
    /// `1'234'567` or `1.000.000,50`, which is written so.
    case foreignGroups(String)
    /// `1亿20000万`: scales that do not descend.
    case tangledScales(String)
    /// `1亿2000` or `一千八`, and what it may mean.
    case openScale(String, readings: [String])
    /// `(1,234)` alone: a negative figure, or brackets that mean nothing.
    case lonelyBrackets(negative: String, plain: String)
    /// `<100>` or `123-`, negative in other programs.
    case foreignNegative(String)
    /// A note: `m` or `mm` next to a currency.
    case readAsMillion(String)
    /// A note: a bare `¥`.
    case readAsYuan

    package var code: DiagnosticCode {
        switch self {
        case .underscoreAtEdge, .pointAtEdge, .twoPoints, .hexadecimal, .unitPower, .signAfterCurrency, .currencyAlone,
            .currencyBeforeDate, .gluedCode, .numberAfterPoint:
            .badNumber
        case .tangledScales: .badNumber
        case .badGroups, .groupsAfterPoint, .foreignGroups: .badGrouping
        case .foreignNegative: .missingOperand
        case .headingCurrencies: .symbolMismatch
        case .headingWord: .badStatement
        case .commaBetweenBrackets, .negativeOrGroup, .thousandOrTrillion, .openScale, .lonelyBrackets: .ambiguousNumber
        case .tooManyDigits, .hugeExponent: .tooLarge
        case .nearDate, .noDate, .slashedDate, .yearLastDate, .wordDate, .noSuchDate, .yearOrYears, .fiscalYearEnd:
            .badDate
        case .monthOrSubtraction: .spacedSubtraction
        case .nearPeriod, .noPeriod, .daysOfPeriod, .yearPair: .badPeriod
        case .readAsMillion: .readAsMillion
        case .readAsYuan: .readAsYuan
        }
    }
}
