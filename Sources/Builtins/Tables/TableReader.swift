import Calendars
import Evaluation
import Files
import Numbers
import Quantities
import Records
import Reporting
import Resolution

/// `read("prices.csv")`: a file of comma-separated values as a table whose columns are dates, numbers, amounts, truths or
/// text. A column is of what all its cells can be; what can be read in two ways is an error that shows both.
struct TableReader {
    let call: Call
    /// As it was typed.
    let path: String
    let options: ReadOptions
    let file: CSVTable
    var headings: [HeadingReading]
    /// Rows below the titles.
    let rows: Range<Int>
    var columns: [Column] = []
    var remarks: [ReadRemark] = []
    var marks: AmountReading

    /// A column while it is read.
    struct Column {
        /// Where it stands in the file.
        let place: Int
        var survey: ColumnSurvey
        var gift: ReadOptions.UnitGift.Source?
    }

    /// More is not said of one file.
    private static let mostRemarks = 12

    static func value(_ call: Call) throws(Failure) -> Value {
        let path = try call.text(0)
        let options = try ReadOptions(call)
        let read: ReadFile
        do throws(FileProblem) { read = try call.files.file(path, largest: CSVReader.largest) } catch {
            throw call.failure(ReadProblem.unreadable(path, error), at: 0)
        }
        let key = "\(read.path)\n\(call.values.dropFirst().map { call.describe($0) })"
        if let known = call.files.remembered(key) { return .table(known) }
        call.files.charge(read.bytes.count)
        let file: CSVTable
        do throws(CSVProblem) {
            let isStopped = { call.files.isStopped }
            file = try CSVReader.table(
                read.bytes, separator: options.separator, skipping: options.skip, isStopped: isStopped)
        } catch {
            if error.reason == .interrupted { try call.poll() }
            throw call.failure(ReadProblem.malformed(path, error), at: 0)
        }
        call.files.charge(file.cells.count * MemoryLayout<CSVTable.Cell>.stride)
        var reader = try TableReader(call, path, options, file)
        let table = try reader.table()
        guard case .table(let made) = table else { return table }
        call.files.remember(made, key)
        return table
    }

    private init(_ call: Call, _ path: String, _ options: ReadOptions, _ file: CSVTable) throws(Failure) {
        (self.call, self.path, self.options, self.file) = (call, path, options, file)
        marks = AmountReading(call)
        let hasHeader = if let said = options.hasHeader { said } else { try TableReader.hasTitles(file, call) }
        rows = (hasHeader ? 1 : 0)..<file.rowCount
        var amounts = marks
        headings = (0..<file.columnCount).map { column in
            HeadingReading(hasHeader ? file.text(file.cell(0, column)).trimmed : "", call, &amounts)
        }
        marks = amounts
    }

    /// Whether the first row has titles. One that has dates, or numbers that are no years, may be the first of the data.
    private static func hasTitles(_ file: CSVTable, _ call: Call) throws(Failure) -> Bool {
        let isData = file.bytes.withUnsafeBufferPointer { bytes in
            (0..<file.columnCount).contains { column in
                let range = ColumnSurvey.trimmed(file.cell(0, column), bytes)
                guard !range.isEmpty else { return false }
                if DateText(bytes, range) != nil { return true }
                guard let number = NumberText(bytes, range), number.prefix == nil, number.suffix == nil else {
                    return false
                }
                return range.count != 4 || number.mark != .none
            }
        }
        guard isData else { return true }
        throw call.failure(ReadProblem.titlesOrData(try call.text(0), line: file.place(of: file.cell(0, 0)).line))
    }

    // MARK: The table

    private mutating func table() throws(Failure) -> Value {
        try survey()
        try findGifts()
        tellCurrencies()
        tellHeadings()
        let decimal = try self.decimal()
        try nameColumns()
        let width = columns.count
        let (count, overflow) = rows.count.multipliedReportingOverflow(by: width)
        try call.columns.prepare(values: overflow ? .max : count)
        var cells = [Value](repeating: .missing(Builtin.passedOver), count: count)
        try call.each(columns.indices, of: .columns) { (index) throws(Failure) in try fill(index, decimal, &cells) }
        tellRemarks()
        let titles = columns.map { column in
            let heading = headings[column.place]
            let alias = HeadingReading.alias(heading.title)
            return TableValue.Column(
                heading.title, alias: alias == heading.title ? nil : alias,
                heading: heading.whole == heading.title ? nil : heading.whole)
        }
        return try call.columns.table(TableValue(titles, cells: cells))
    }

    /// Looks at every column. One without a title in which nothing stands is none.
    private mutating func survey() throws(Failure) {
        for place in 0..<file.columnCount {
            try call.poll()
            let isDated = options.order == .yearFirst || TableReader.isDated(headings[place].title)
            let survey = ColumnSurvey(file, place, rows: rows, isDated: isDated, suffixes: &marks)
            if headings[place].whole.isEmpty, survey.count == 0, file.columnCount > 1 { continue }
            columns.append(Column(place: place, survey: survey))
        }
        if file.emptyRows > 0 { remarks.append(.emptyRows(file.emptyRows)) }
    }

    private static func isDated(_ title: String) -> Bool {
        let title = title.lowercased()
        return ["date", "日期", "datum", "fecha"].contains { name in
            title.utf8.count <= 100 && title.split(whereSeparator: { !$0.isLetter }).contains { $0 == name }
        }
    }

    /// What was said to be text, by its title, and who has what unit.
    private mutating func findGifts() throws(Failure) {
        for gift in options.units {
            if gift.columns.isEmpty {
                let free = columns.indices.filter { headings[columns[$0].place].unit == nil }
                var own = free.filter { kind($0) == .numbers }
                if own.isEmpty { own = free.filter { isAmountsOnceSaid($0) } }
                guard own.count == 1 else {
                    throw call.failure(ReadProblem.unitOfSeveral(own.map { headings[columns[$0].place].whole }), at: 1)
                }
                columns[own[0]].gift = gift.source
                continue
            }
            for name in gift.columns { columns[try column(name, 1)].gift = gift.source }
        }
        for name in options.texts { _ = try column(name, 7) }
    }

    /// The column of a name; in file order.
    func column(_ name: String, _ argument: Int) throws(Failure) -> Int {
        func has(_ heading: HeadingReading) -> Bool {
            heading.whole == name || heading.title == name || HeadingReading.alias(heading.title) == name
                || HeadingReading.alias(heading.whole) == name
        }
        if let index = columns.firstIndex(where: { has(headings[$0.place]) }) { return index }
        // `size` of `size (m)`, where that is the only one.
        let shorts = columns.indices.filter {
            let short = headings[columns[$0].place].short
            return short == name || HeadingReading.alias(short) == name
        }
        if shorts.count == 1 { return shorts[0] }
        let names = columns.map { headings[$0.place].whole }
        throw call.failure(
            ReadProblem.noColumn(name, among: Array(names.prefix(20)), near: nearestNames(name, among: names)),
            at: argument)
    }

    func kind(_ index: Int) -> ColumnSurvey.Kind {
        if isSaidText(columns[index]) { return .text }
        let kind = columns[index].survey.kind
        return kind == .numbers && codeDoubt(index) != nil ? .text : kind
    }

    /// The cell for which a column of numbers may be one of codes.
    func codeDoubt(_ index: Int) -> (row: Int, reason: ReadRemark.CodeReason)? {
        let column = columns[index]
        let unit = headings[column.place].unit
        return column.survey.codes.doubt(
            hasUnit: column.gift != nil || unit != nil,
            isMoney: column.gift?.mayBeMoney(call) ?? unit.map { call.units.isMoney($0) } ?? false)
    }

    /// Whether a column is text only until its unit is said.
    private func isAmountsOnceSaid(_ index: Int) -> Bool {
        guard columns[index].survey.kind == .numbers, let doubt = codeDoubt(index) else { return false }
        return doubt.reason == .letter || doubt.reason == .scale
    }

    /// What a column is called in a sentence.
    func name(_ place: Int) -> String {
        headings[place].whole.isEmpty ? "column_\(place + 1)" : headings[place].whole
    }

    /// Titles that tell the columns apart.
    private mutating func nameColumns() throws(Failure) {
        var titles: [String: Int] = [:]
        for column in columns { titles[headings[column.place].title, default: 0] += 1 }
        var seen: Set<String> = []
        // The last number that a title was given.
        var numbers: [String: Int] = [:]
        for (index, column) in columns.enumerated() {
            var heading = headings[column.place]
            // `Close (USD)` and `Close (CNY)` keep what tells them apart.
            if titles[heading.title, default: 0] > 1 { heading.keepWhole() }
            if heading.title.isEmpty { heading.rename("column_\(column.place + 1)") }
            if seen.contains(heading.title) {
                let old = heading.title
                var number = numbers[old, default: 1] + 1
                while seen.contains("\(old)_\(number)") { number += 1 }
                numbers[old] = number
                heading.rename("\(old)_\(number)")
                remarks.append(.renamed(old, to: heading.title))
            }
            seen.insert(heading.title)
            if column.gift == nil, let doubtful = heading.doubtful ?? unread(index) {
                remarks.append(.headingUnit(doubtful, column: heading.whole))
            }
            headings[column.place] = heading
        }
    }

    func placed(_ row: Int, _ place: Int) -> ReadProblem.PlacedText {
        let cell = file.cell(row, place)
        return .init(
            text: String(file.text(cell).trimmed.prefix(60)), column: name(place),
            line: file.place(of: cell).line)
    }

    private func tellRemarks() {
        for remark in remarks.prefix(TableReader.mostRemarks) { call.note(remark, at: 0) }
        if remarks.count > TableReader.mostRemarks {
            call.note(ReadRemark.more(remarks.count - TableReader.mostRemarks), at: 0)
        }
    }
}
