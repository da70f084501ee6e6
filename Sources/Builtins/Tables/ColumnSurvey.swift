import Calendars
import Records

/// What the cells of one column could all be: one look at each of them, before any is read.
struct ColumnSurvey {
    /// What a column is of.
    enum Kind {
        /// Nothing stands in it.
        case nothing
        case numbers, dates, truths, text
    }

    /// Cells that say something, and those that say in a word or a sign that there is nothing.
    private(set) var count = 0
    private(set) var nothings = 0
    private(set) var numbers = 0
    private(set) var dates = 0
    private var truths = 0
    private var compactDates = 0
    // The rows in which something stands for the first time.
    private(set) var firstNothing: Int?
    private(set) var notNumber: Int?
    private(set) var notDate: Int?
    private(set) var codes = CodeSurvey()
    /// Cells that look like amounts and are not read as such, and the first.
    private(set) var alike = 0
    private(set) var firstAlike: Int?
    /// Dates whose year has two digits, and the first.
    private(set) var shortYears = 0
    private(set) var firstShortYear: Int?
    /// Cells of eight digits that are a day.
    private(set) var mayBeCompact = 0
    private(set) var point: Int?
    private(set) var comma: Int?
    private(set) var eitherPoint: Int?
    private(set) var eitherComma: Int?
    // Dates whose month and day may change places.
    private(set) var mayBeDayFirst = true
    private(set) var mayBeMonthFirst = true
    private(set) var firstEither: Int?
    /// One that shows which it is.
    private(set) var telling: Int?

    /// Words and signs that stand for nothing in a column of numbers or dates.
    private static let nothing: Set<String> = [
        "-", "--", "–", "—", ".", "N/A", "n/a", "NA", "#N/A", "null", "NULL", "None", "nan", "NaN", "N.A.", "n.a.",
    ]

    /// - Parameter isDated: whether eight digits may be a date.
    init(_ table: CSVTable, _ column: Int, rows: Range<Int>, isDated: Bool, suffixes: inout AmountReading) {
        table.bytes.withUnsafeBufferPointer { bytes in
            for row in rows {
                let range = ColumnSurvey.trimmed(table.cell(row, column), bytes)
                if range.isEmpty { continue }
                if range.count <= 5, ColumnSurvey.isNothing(bytes, range) {
                    nothings += 1
                    if firstNothing == nil { firstNothing = row }
                    continue
                }
                count += 1
                look(bytes, range, row, isDated, &suffixes)
            }
        }
    }

    private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ row: Int, _ isDated: Bool,
        _ suffixes: inout AmountReading
    ) {
        // Dates that come first after so many other cells are none of a column.
        if dates > 0 || count <= 1_000 {
            if let date = DateText(bytes, range) {
                dates += 1
                meet(date, row)
                if notNumber == nil { notNumber = row }
                return
            }
            if DateText.compact(bytes, range) != nil {
                mayBeCompact += 1
                if isDated { compactDates += 1 }
            } else if DateText.hasShortYear(bytes, range) {
                shortYears += 1
                if firstShortYear == nil { firstShortYear = row }
            }
        }
        if notDate == nil { notDate = row }
        let text = NumberText(bytes, range)
        guard let number = text, let beside = suffixes.mark(of: number) else {
            if notNumber == nil { notNumber = row }
            if let text, suffixes.looksLikeAmount(text) {
                alike += 1
                if firstAlike == nil { firstAlike = row }
            }
            if ColumnSurvey.truth(bytes, range) != nil { truths += 1 }
            return
        }
        numbers += 1
        codes.meet(number, beside, row)
        switch number.mark {
        case .none: break
        case .point: if point == nil { point = row }
        case .comma: if comma == nil { comma = row }
        case .eitherPoint: if eitherPoint == nil { eitherPoint = row }
        case .eitherComma: if eitherComma == nil { eitherComma = row }
        }
    }

    private mutating func meet(_ date: DateText, _ row: Int) {
        guard case .either = date else { return }
        let (dayFirst, monthFirst) = (date.day(.dayFirst), date.day(.monthFirst))
        if dayFirst == nil { mayBeDayFirst = false }
        if monthFirst == nil { mayBeMonthFirst = false }
        if dayFirst == nil || monthFirst == nil {
            if telling == nil { telling = row }
        } else if dayFirst != monthFirst, firstEither == nil {
            firstEither = row
        }
    }

    var kind: Kind {
        if count == 0 { return .nothing }
        if dates == count, mayBeDayFirst || mayBeMonthFirst { return .dates }
        if compactDates == count { return .dates }
        if truths == count { return .truths }
        return numbers == count && codes.firstZero == nil ? .numbers : .text
    }

    /// Whether most cells are numbers, or look like amounts.
    var isMostlyAmounts: Bool { (numbers + alike) * 2 >= count }

    /// Whether every date is eight digits.
    var isCompact: Bool { compactDates == count && count > 0 }

    // MARK: Cells

    /// Where the text of a cell stands without blanks at its ends, in quotes too.
    static func trimmed(_ cell: CSVTable.Cell, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let range = cell.range
        guard cell.isQuoted else { return range }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    static func isNothing(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 5, case let first = bytes[range.lowerBound], !(0x30...0x39 ~= first) else { return false }
        guard range.count == 1 || first >= 0x80 || "NnAa#-".utf8.contains(first) else { return false }
        return nothing.contains(String(decoding: bytes[range], as: UTF8.self))
    }

    static func truth(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool? {
        guard range.count == 4 || range.count == 5 else { return nil }
        switch String(decoding: bytes[range], as: UTF8.self) {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }
}
