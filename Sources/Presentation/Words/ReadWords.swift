import Builtins
import Records
import Reporting
import Resolution

extension ReadProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .unreadable(let path, let problem): Wording("`\(path)` cannot be read: \(problem.words)")
        case .malformed(let path, let problem) where problem.signs != nil:
            Wording("the cells of `\(path)` may be parted by \(problem.signs ?? "")")
        case .malformed(let path, let problem): Wording("`\(path)` is no table: \(problem.words)")
        case .titlesOrData(let path, let line):
            Wording(
                "line \(line) of `\(path)` could be titles or data: say header = false where the columns have no titles, header = true where these are they"
            )
        case .decimalComma(let cell, let reading):
            Wording("\(cell.words) has a decimal comma and would be \(reading): say decimal = \",\"")
        case .decimalOrGroup(let cell, let isComma, let decimal, let grouped):
            Wording(
                "\(cell.words) is \(decimal) with decimal = \"\(isComma ? "," : ".")\" and \(grouped) with decimal = \"\(isComma ? "." : ",")\": say which"
            )
        case .bothDecimals(let point, let comma):
            Wording(
                "\(point.words) has a decimal point, and \(comma.words) a decimal comma: say text = \"\(comma.column)\" to keep that column as it stands"
            )
        case .otherDecimal(let cell, let said): Wording("\(cell.words) is no number with decimal = \"\(said)\"")
        case .dayOrMonth(let cell, let dayFirst, let monthFirst):
            Wording(
                "\(cell.words) is \(dayFirst) with dates = \"dmy\" and \(monthFirst) with dates = \"mdy\", and nothing in the column tells: say which"
            )
        case .otherOrder(let cell, let said): Wording("\(cell.words) is no date with dates = \"\(said)\"")
        case .otherUnit(let cell, let said):
            Wording("\(cell.words) has a unit of its own, and the column is in \(said)")
        case .twoScales(let cell, let own, let scaled):
            Wording(
                "\(cell.words) is \(own) as it stands and \(scaled) multiplied as the heading says: say unit = [\"\(cell.column)\", …] for cells as they stand, or text = \"\(cell.column)\""
            )
        case .mixedPercent(let cell, let bare):
            Wording(
                "\(cell.words) has a percent sign and \(bare.words) has none, below one heading: say unit = [\"\(cell.column)\", 1%] where both are percent, or text = \"\(cell.column)\""
            )
        case .noAmount(let cell):
            Wording("\(cell.words) is no amount: correct it, or keep the column as text with text = \"\(cell.column)\"")
        case .unitBesides(let column, let heading, let said):
            Wording("the heading `\(column)` says \(heading), and unit = … says \(said)")
        case .noUnit(let name, nil): Wording("there is neither a unit nor a column `\(name)`")
        case .noUnit(let name, let cell?):
            Wording("there is no unit `\(name)`, which line \(cell.line) names: `unit \(name)` declares it")
        case .unitForm:
            Wording(
                "a unit is given as unit = USD, unit = [\"close\", USD] or unit = [[\"close\", USD], [\"volume\", share]]"
            )
        case .unitOfSeveral(let names):
            Wording(
                names.isEmpty
                    ? "no column is of numbers without a unit"
                    : "say of which columns: \(names.shortList) are of numbers, as in unit = [\"\(names[0])\", USD]")
        case .unitOfText(let name, let kind): Wording("`\(name)` is a column of \(kind), which has no unit")
        case .noColumn(let name, let names, let near):
            Wording(
                "there is no column `\(name)`"
                    + (near.isEmpty ? "; there are: \(names.shortList)" : suggestion(near)))
        case .wantsSeparator: Wording("a separator is \",\", \";\", \"|\" or \"tab\"")
        case .badSkip: Wording("skip is a count of lines, from 0 to a million")
        }
    }
}

extension ReadProblem.PlacedText {
    /// `“1,5” (line 3, Close)`.
    fileprivate var words: String { "“\(text)” (line \(line), \(column))" }
}

extension ReadRemark.CodeReason {
    /// After the cell it is of.
    fileprivate func words(_ column: String) -> String {
        switch self {
        case .zero: "begins with zero, as codes do"
        case .power: "may be a code as well as a power of ten"
        case .plus: "begins with a plus, as telephone numbers do"
        case .scale: "has a scale, and others have none: \(howTo(column))"
        case .letter: "may have a unit as well as a scale: \(howTo(column))"
        case .long: "is as long as the number of a card or an account"
        }
    }

    private func howTo(_ column: String) -> String { "unit = [\"\(column)\", USD] reads all as amounts" }
}

extension [String] {
    /// The first of them, and how many more there are.
    fileprivate var shortList: String {
        prefix(8).joined(separator: ", ") + (count > 8 ? " and \(count - 8) more" : "")
    }
}

extension CSVProblem {
    /// The problem as it stands inside a sentence, with its place.
    fileprivate var words: String {
        guard let place else { return reasonWords }
        return "\(reasonWords) (line \(place.line), character \(place.column))"
    }

    private var reasonWords: String {
        switch reason {
        case .empty: "there is nothing in it"
        case .zip: "it is a ZIP archive, as spreadsheets are; save it as CSV"
        case .utf16: "it is UTF-16; save it as UTF-8"
        case .notUTF8: "it is not UTF-8 text"
        case .zeroByte: "it has a zero byte"
        case .unclosedQuote: "a quote is not closed"
        case .afterQuote: "something stands after a closing quote"
        case .ragged(let count, let wanted):
            "a row has \(count) \(count == 1 ? "cell" : "cells") where the first has \(wanted); skip = N passes over lines before the table"
        case .tooManyColumns(let limit): "it has more than \(limit) columns"
        case .tooManyCells(let limit): "it has more than \(limit) cells"
        case .severalSeparators: signs ?? ""
        case .allSkipped: "it has fewer lines than were to be skipped"
        case .interrupted: "reading was interrupted"
        }
    }

    /// The signs that may part cells, and what to write; nil where only one may.
    fileprivate var signs: String? {
        guard case .severalSeparators(let signs) = reason else { return nil }
        let names = signs.map { CSVProblem.name($0) }.joined(separator: " or ")
        let arguments = signs.map { "\"\(CSVProblem.argument($0))\"" }.joined(separator: " or ")
        return "\(names): say separator = \(arguments)"
    }

    private static func name(_ sign: UInt8) -> String {
        sign == 0x09 ? "a tab" : "`\(Character(Unicode.Scalar(sign)))`"
    }

    private static func argument(_ sign: UInt8) -> String {
        sign == 0x09 ? "tab" : String(Character(Unicode.Scalar(sign)))
    }
}

extension ReadRemark: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .order(let column, let isDayFirst, let cell):
            Wording("\(column): \(isDayFirst ? "day/month/year" : "month/day/year"), as \(cell.words) shows")
        case .odd(let column, let areDates, let fitting, let count, let cell):
            Wording(
                "\(column) stays text: \(fitting) of \(count) are \(areDates ? "dates" : "numbers"), \(cell.words) is not"
            )
        case .codes(let column, let reason, let cell):
            Wording("\(column) stays text: \(cell.words) \(reason.words(column))")
        case .unreadAmount(let column, let cell):
            Wording(
                "\(column) stays text: what stands beside the digits of \(cell.words) is not read; plain numbers are, with unit = [\"\(column)\", USD]"
            )
        case .headings(let all, let more):
            Wording(
                "by the headings 1 is "
                    + all.map { "\($0.worth) in `\($0.heading)`" }.joined(separator: ", ")
                    + (more > 0 ? ", and so in \(more) more" : ""))
        case .shortYear(let column, let cell):
            Wording("\(column) stays text: the year in \(cell.words) has two digits")
        case .noOrder(let column, let cell):
            Wording(
                "\(column) stays text: its dates fit neither day/month/year nor month/day/year all through, as \(cell.words) shows"
            )
        case .compactDates(let column, let cell):
            Wording("\(column) is of numbers, and \(cell.words) may be a date: dates = \"ymd\" reads it so")
        case .currencies(let column, let amounts):
            Wording(
                "\(column) holds currencies that no column is read in: unit = [\(amounts.map { "\"\($0)\", " }.joined())\"\(column)\"] does so"
            )
        case .noCurrency(let count, let cell, let column):
            Wording(
                "\(cell.column): \(count) \(count == 1 ? "cell is" : "cells are") missing, since \(column) says no currency for \(cell.words)"
            )
        case .otherFactor(let column, let said):
            Wording("\(column): 1 in a cell is \(said), as unit = … says, not what the heading says")
        case .nothing(let count, let cell):
            Wording(
                "\(cell.column): \(count) \(count == 1 ? "cell is" : "cells are") missing, written as \(cell.words)")
        case .groups(let cell, let other, let isComma):
            Wording(
                "the \(isComma ? "comma" : "point") in \(cell.words) parts thousands, as \(other.words) shows"
            )
        case .emptyRows(let count):
            Wording(
                "\(count) \(count == 1 ? "row" : "rows") without any cell filled \(count == 1 ? "is" : "are") left out")
        case .renamed(let title, let new): Wording("a second column `\(title)` is called `\(new)`")
        case .headingUnit(let text, let column):
            Wording(
                text == column
                    ? "no unit is read in the heading `\(column)`; unit = … says one"
                    : "`\(text)` in the heading `\(column)` is not taken for a unit; unit = … says one")
        case .yuan(let cell): Wording("“¥” in \(cell.words) is read as CNY")
        case .more(let count): Wording("\(count) more is said of columns of the same file")
        }
    }
}

extension TableProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .columnTwice(let name): Wording("there would be two columns `\(name)`")
        case .columnLength(let count, let rows):
            Wording(
                "the list has \(count) \(count == 1 ? "item" : "items") and the table \(rows) \(rows == 1 ? "row" : "rows")"
            )
        case .joinOnWhat: Wording("say on which column: join(a, b, date), or join(a, b, [date, account])")
        case .noDateInRow(let row, let column): Wording("row \(row) has no date in `\(column)`")
        case .noAmountInRow(let row, let column): Wording("row \(row) has no amount in `\(column)`")
        case .dateTwice(let day, let one, let other): Wording("rows \(one) and \(other) are both of \(day)")
        case .emptySeries: Wording("no row has both a date and an amount")
        }
    }
}

extension TableRemark: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .unmatched(let isFirst, let count, let all, let isKept):
            Wording(
                "\(count) of \(all) rows of the \(isFirst ? "first" : "second") table have none in the other"
                    + (isKept ? "; what it would say is missing" : " and are left out"))
        case .noKey(let isFirst, let count):
            Wording(
                "\(count) \(count == 1 ? "row" : "rows") of the \(isFirst ? "first" : "second") table have nothing to be joined on"
            )
        case .severalRows(let count, let first, let times):
            Wording(
                "the second table has several rows of \(count == 1 ? "" : "\(count) keys, among them ")\(first) (\(times)): each makes a row"
            )
        case .renamed(let title, let new): Wording("the second table's `\(title)` is called `\(new)`")
        case .undated(let count, let all):
            Wording("\(count) of \(all) rows without a date or an amount are left out")
        }
    }
}
