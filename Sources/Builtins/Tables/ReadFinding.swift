import Evaluation
import Files
import Records
import Reporting

/// Why a file is no table, or what it is to be read as.
package enum ReadProblem: CallFinding {
    /// A file as it was typed.
    case unreadable(String, FileProblem)
    case malformed(String, CSVProblem)
    /// The first row is none of titles, or one of titles that are numbers or dates.
    case titlesOrData(String, line: Int)
    /// A number that can have a decimal comma only, and what it is then.
    case decimalComma(PlacedText, reading: String)
    /// A number whose point or comma may part decimals or groups, and what it is in each case.
    case decimalOrGroup(PlacedText, isComma: Bool, decimal: String, grouped: String)
    /// Decimals have a point in one place and a comma in another.
    case bothDecimals(PlacedText, PlacedText)
    /// A number that has the other sign before its decimals than was said.
    case otherDecimal(PlacedText, said: String)
    /// A date whose month and day can change places all through the column: the day with the day first, and with the
    /// month first.
    case dayOrMonth(PlacedText, dayFirst: String, monthFirst: String)
    /// A date that is none in the order that was said.
    case otherOrder(PlacedText, said: String)
    /// A cell has another unit than its column's heading or the argument says.
    case otherUnit(PlacedText, said: String)
    /// A cell that has a scale or a unit under a heading that counts in thousands or millions: what it is as it stands,
    /// and multiplied as the heading says.
    case twoScales(PlacedText, own: String, scaled: String)
    /// Under a heading with a percent sign, a cell with one and a cell without.
    case mixedPercent(PlacedText, bare: PlacedText)
    /// The unit that was given is another than the heading's.
    case unitBesides(column: String, heading: String, said: String)
    /// A column was given a unit, and this cell is no number.
    case noAmount(PlacedText)
    /// A unit that is none, named by a cell of another column, or by the argument.
    case noUnit(String, PlacedText?)
    case unitForm
    /// One unit was given, and several columns are of numbers.
    case unitOfSeveral([String])
    /// A column that is none of numbers was given a unit.
    case unitOfText(String, kind: String)
    case noColumn(String, among: [String], near: [String])
    case wantsSeparator
    case badSkip

    package var code: DiagnosticCode {
        switch self {
        case .unreadable: .unreadableFile
        case .malformed(_, let problem):
            switch problem.reason {
            case .severalSeparators: .ambiguousTable
            case .tooManyCells, .tooManyColumns: .tooLarge
            case .interrupted: .interrupted
            default: .badTable
            }
        case .titlesOrData, .decimalComma, .decimalOrGroup, .dayOrMonth, .twoScales, .mixedPercent: .ambiguousTable
        case .bothDecimals, .otherDecimal, .otherOrder, .otherUnit, .noAmount: .badTable
        case .noUnit: .unknownUnit
        case .noColumn: .unknownName
        case .unitForm, .unitBesides, .unitOfSeveral, .unitOfText, .wantsSeparator, .badSkip: .wrongArguments
        }
    }

    /// What a cell says, and where it stands.
    package struct PlacedText: Hashable, Sendable {
        package let text: String
        package let column: String
        package let line: Int

        package init(text: String, column: String, line: Int) {
            (self.text, self.column, self.line) = (text, column, line)
        }
    }
}

/// How a file was read, where that is not plain from it.
package enum ReadRemark: CallFinding {
    package typealias PlacedText = ReadProblem.PlacedText

    /// Why a number may be none.
    package enum CodeReason: Hashable, Sendable {
        /// `00123`
        case zero
        /// `1E5`, where nothing shows that an `E` is a power of ten.
        case power
        /// `+4915112345678`, where no number is negative.
        case plus
        /// `5M` beside numbers without a scale.
        case scale
        /// `5m`, which may be metres.
        case letter
        /// Sixteen digits and more, as all have.
        case long
    }

    /// A column's dates fit one order only, as a cell shows.
    case order(column: String, isDayFirst: Bool, PlacedText)
    /// A column stays text, since a cell is none of the numbers, or dates, that the others are.
    case odd(column: String, areDates: Bool, fitting: Int, of: Int, PlacedText)
    /// A column stays text, since what stands beside the digits of a cell is not read.
    case unreadAmount(column: String, PlacedText)
    /// What 1 is below headings that say it, and how many more such there are.
    case headings([HeadingScale], more: Int)
    /// A column of numbers stays text, since some may be codes or of another size.
    case codes(column: String, CodeReason, PlacedText)
    /// A column of dates stays text: of a year only two digits are written.
    case shortYear(column: String, PlacedText)
    /// A column of dates stays text: they fit no one order.
    case noOrder(column: String, PlacedText)
    /// Numbers of eight digits that are all days.
    case compactDates(column: String, PlacedText)
    /// A column of currencies that says nothing of the amounts beside it.
    case currencies(column: String, amounts: [String])
    /// Amounts are missing where their currency is: how many, and the first.
    case noCurrency(Int, PlacedText, currencies: String)
    /// A unit was given that counts otherwise than the heading.
    case otherFactor(column: String, said: String)
    /// Cells that say in a word or a sign that there is nothing: how many, and the first.
    case nothing(Int, PlacedText)
    /// Commas, or points, part groups, as another number shows.
    case groups(PlacedText, shownBy: PlacedText, isComma: Bool)
    case emptyRows(Int)
    /// Two columns had one title.
    case renamed(String, to: String)
    /// What a heading has in brackets could be a unit and is not taken for one.
    case headingUnit(String, column: String)
    /// A bare `¥` was read as yuan.
    case yuan(PlacedText)
    /// More was to be said.
    case more(Int)

    /// A heading, and what 1 below it is: `1M USD`.
    package struct HeadingScale: Hashable, Sendable {
        package let heading: String
        package let worth: String
    }

    package var code: DiagnosticCode {
        switch self {
        case .yuan: .readAsYuan
        default: .readAs
        }
    }
}
