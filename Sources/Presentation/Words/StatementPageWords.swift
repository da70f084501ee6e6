import Files
import Filings

extension StatementProblem {
    /// One sentence in plain words, without a final period.
    package var message: String {
        switch self {
        case .empty: "the text is empty"
        case .tooLarge(let bytes):
            "the text has \(bytes) bytes, and a page of a statement has at most \(FileProblem.size(4 << 20))"
        case .notText(let line): "line \(line): this is not UTF-8 text"
        case .webPage: "this is the source of a web page; copy what it shows as text"
        case .printedDocument: "this is a PDF; copy the page as text"
        case .noNumbers: "no line of it has a label and numbers behind it, as the rows of a statement have"
        case .noColumns(let row):
            "line \(row): nothing above this row says what its numbers are of: a heading such as 2024 2023 below Year "
                + "ended 31 December is wanted"
        case .otherUnit(let given, let page): "the page's amounts are in \(page), and none in \(given)"
        case .interrupted: "interrupted"
        }
    }
}

extension ColumnProblem {
    /// Why no row of a table is taken.
    package var message: String {
        switch self {
        case .count(let headings, let rows):
            "the heading has \(headings) column\(headings == 1 ? "" : "s"), and the rows have \(rows)"
        case .span(let line): "the heading in line \(line) does not show which columns each part of it is over"
        case .twoYears(let one, let other): "the heading calls one column both \(one) and \(other)"
        case .twoUnits(let one, let other): "the heading calls one column both \(one) and \(other)"
        case .noTime(let column):
            "nothing says what time column \(column) is of: a year needs a day that it ends on, as Year ended 31 December "
                + "has it"
        case .noCurrency(let column): "nothing says what currency column \(column) is in"
        case .titleOfShares(let word):
            "its title says “\(word)”: its numbers are shares or changes, no amounts"
        case .titleOfPart(let word): "its title says “\(word)”: its numbers are of a part of the company"
        case .titleOfTime(let word): "its title says “\(word)”: its periods are no fiscal ones"
        case .twins(let one, let other): "columns \(one) and \(other) are of one time and currency"
        case .noSuchDay(let column): "column \(column) ends on a day that there is not"
        }
    }
}

extension RowDoubt {
    /// Why a row is not taken.
    package var message: String {
        switch self {
        case .noLabel: "numbers without a label"
        case .unknownLabel: "no metric is called so"
        case .twoMetrics(let one, let other): "its parts are called \(one) and \(other)"
        case .underHeading(let heading): "it stands under “\(excerpt(heading))”, and may be a part of that"
        case .count(let count, let wanted):
            "\(count) number\(count == 1 ? "" : "s") where there are \(wanted) columns"
        case .badNumber(let text): "“\(excerpt(text))” is no number of a statement"
        case .noteOrAmount(let text): "\(excerpt(text)) may be the number of a note or an amount"
        case .labelOrAmount(let text): "\(excerpt(text)) may end the label or be an amount"
        case .wrongTime(let metric, "balance"): "\(metric) stands at a date, and the column is of a period"
        case .wrongTime(let metric, _): "\(metric) goes over a period, and the column is of a date"
        case .percent(let metric): "\(metric) and a percentage do not go together"
        case .sign(let metric): "its signs may mean \(metric) or the contrary"
        case .twoValues(let metric, let line): "line \(line) has another \(metric) of the same time; neither is taken"
        case .currency(let sign, let heading): "a number in \(sign) below a heading in \(heading)"
        case .sharedSign(let sign): MoneySign.doubt(sign)
        case .shareScale: "the heading counts money, and does not say what shares are counted in"
        case .controls: "its label holds signs that are obeyed and not shown, or turn the direction of writing"
        case .bracket(let text): "“(\(excerpt(text)))” may make it something else"
        case .unsureLabel(let metric): "it may be \(metric) or a share of something, and no sum shows which"
        case .columns: "its columns are not understood"
        case .noCurrency: "nothing says what currency it is in"
        }
    }
}

extension MoneySign {
    /// `$ may be USD, HKD or another, and the page does not say which`.
    package static func doubt(_ sign: String) -> String {
        let codes = codes(of: sign)
        let named = codes.prefix(2).joined(separator: codes.count > 2 ? ", " : " or ")
        return "\(sign) may be \(named)\(codes.count > 2 ? " or another" : ""), and the page does not say which"
    }
}

extension ReadSign.Reason {
    /// What tells a currency.
    package var message: String {
        switch self {
        case .line(let line): "as line \(line) names it"
        case .form(let line): "since line \(line) names a form that is in USD where it says nothing else"
        case .given: "as was given"
        case .script: "since its Chinese is simplified"
        }
    }
}

extension ValueMark {
    /// What became of it.
    package var message: String {
        switch self {
        case .triangle(let sign): "\(sign) is a minus"
        case .footnote(let sign): "\(sign) is a footnote's"
        case .cents(let word): "\(word) counts hundredths"
        }
    }
}
