import Reporting
import Syntax

extension LiteralFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .underscoreAtEdge: Wording("an underscore in a number stands between digits")
        case .badGroups(let written, let isDecimalSign):
            Wording(
                "in `\(written)` not every group after the first has three digits",
                isDecimalSign ? ["the decimal sign is a point"] : [])
        case .groupsAfterPoint: Wording("commas group the digits before the decimal point")
        case .commaBetweenBrackets(let one, let several):
            Wording("between brackets a comma separates: write `\(one)` for one number, `\(several)` for several")
        case .pointAtEdge: Wording("a point stands between digits")
        case .twoPoints: Wording("a number has one point")
        case .tooManyDigits(let limit): Wording("a number of more than \(limit) digits is too long")
        case .hugeExponent: Wording("the exponent of this number is beyond all reckoning")
        case .hexadecimal: Wording("numbers are decimal; there is no hexadecimal")
        case .unitPower:
            Wording("the power of a unit is a small whole number; to raise the whole quantity put it in brackets")
        case .signAfterCurrency: Wording("the sign stands before the currency")
        case .currencyAlone(let sign): Wording("`\(sign)` stands directly before a number", ["no number after it"])
        case .currencyBeforeDate(let sign): Wording("`\(sign)` stands directly before a number, not a date")
        case .gluedCode: Wording("between a currency's code and a number stands a space")
        case .numberAfterPoint: Wording("a point stands between digits, or before the name of a metric")
        case .negativeOrGroup:
            Wording("in this block brackets round a whole figure make it negative; here they could mean both")
        case .nearDate(let iso, let subtraction):
            Wording("a date is written `\(iso)`; for a subtraction put spaces: `\(subtraction)`")
        case .noDate(let written, let subtraction):
            Wording("there is no date `\(written)`; for a subtraction put spaces: `\(subtraction)`")
        case .monthOrSubtraction(let month, let subtraction):
            Wording("this may be a month or a subtraction: write `\(month)` or `\(subtraction)`")
        case .slashedDate(let iso, let division):
            Wording("A date is written `\(iso)`; for divisions put spaces: `\(division)`")
        case .yearLastDate(let dates, let arithmetic, let isDivision):
            Wording(
                "A date is written \(dates.map { "`\($0)`" }.joined(separator: " or "))"
                    + (arithmetic.map { "; for \(isDivision ? "divisions" : "a subtraction") put spaces: `\($0)`" }
                        ?? ""))
        case .wordDate(let date): Wording("dates and periods are written in figures: `\(date)`")
        case .thousandOrTrillion(let unit):
            Wording("`T` may be thousand or trillion here: write `thousand \(unit)` or `trillion \(unit)`")
        case .headingCurrencies(let one, let other):
            Wording("the heading names two currencies, `\(one)` and `\(other)`")
        case .headingWord(let word):
            Wording("the heading of the block is not understood at `\(word)`; it is written like `in million USD`")
        case .noSuchDate(let written): Wording("there is no date `\(written)`")
        case .yearOrYears(let year):
            Wording(
                "this may be a year or a length of time: write `\(year)年` for the year, `\(year) year` for the time")
        case .nearPeriod(let period): Wording("a period is written `\(period)`")
        case .yearPair(let period, let arithmetic):
            Wording("this may be a year that ends in the next or arithmetic: write `\(period)` or `\(arithmetic)`")
        case .noPeriod(let written):
            Wording(
                "there is no period `\(written)`; periods are written FY2024, 2025H1, 2025Q3, 2025M03, 9M2025")
        case .fiscalYearEnd:
            Wording(
                "a fiscal year ends on a month and day such as `06-30`, on a `last saturday of september` or on a "
                    + "`saturday nearest 01-31`")
        case .daysOfPeriod(let period):
            Wording("brackets after a period hold its days: `\(period) (2023-10-01..2024-09-28)`")
        case .foreignGroups(let number): Wording("commas or nothing group digits, and a point is decimal: `\(number)`")
        case .tangledScales(let number):
            Wording("`\(number)` is no number: each part stands below the scale before it, as in `1亿2000万`")
        case .openScale(let number, let readings):
            Wording(
                "what the digits at the end of `\(number)` count is open: write "
                    + "\(readings.map { "`\($0)`" }.joined(separator: " or ")), or a scale after them")
        case .lonelyBrackets(let negative, let plain):
            Wording("brackets round a lone number make it negative in accounts: write `\(negative)` or `\(plain)`")
        case .foreignNegative(let number): Wording("a negative number is written `\(number)`")
        case .readAsMillion(let word): Wording("`\(word)` next to a currency is read as million")
        case .readAsYuan: Wording("`¥` is read as CNY; write `JP¥` for yen")
        }
    }
}
