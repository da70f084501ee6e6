import Calendars
import Companies

/// Finds the columns of a table from the lines above it.
struct ColumnBuilder {
    /// What was said of a column so far; what stands lower goes before.
    private struct Draft {
        var length: HeadingPart.Kind?
        var (year, month, day): (Int?, Int?, Int?)
        var part: (year: Int, part: Period.Part)?
        var relation: HeadingPart.Kind?
        var currency: String?
        var scale: Int?
        var isScaleOfMoney = false
        var isChange = false
        /// The year that a line of as many cells as there are columns gave it.
        var ownYear: Int?
        /// The unit that such a line gave it.
        var ownCurrency: String?
    }

    private var columns: [Draft]
    /// Where they stand, for what is headed together.
    private let centers: [Int]

    /// - Parameters:
    ///   - titles: lines that say other things too.
    ///   - lines: lines that only tell of columns, with the notes' column taken out.
    ///   - count: how many columns of numbers there are.
    static func columns(
        titles: [HeadingLine], lines: [HeadingLine], count: Int
    ) -> Result<[StatementColumn], ColumnProblem> {
        let leaf = lines.last { $0.cells.count == count }
        var builder = ColumnBuilder(
            columns: Array(repeating: Draft(), count: count), centers: leaf?.cells.map(\.center) ?? [])
        for title in titles { builder.add(title: title) }
        do throws(ColumnProblem) {
            for line in lines { try builder.add(line) }
            return .success(try builder.finished())
        } catch { return .failure(error) }
    }

    // MARK: Titles

    private mutating func add(title: HeadingLine) {
        guard !title.isProse else { return }
        var days: Set<HeadingPart.Kind> = []
        for part in title.parts {
            switch part.kind {
            case .date(let day): days.insert(.date(day))
            case .monthDay, .period: days.insert(part.kind)
            default: break
            }
        }
        for part in title.parts {
            switch part.kind {
            case .months, .weeks: each { $0.length = part.kind }
            case .date, .monthDay, .period:
                if days.count == 1 { each { $0.take(part.kind) } }
            case .currency, .scale:
                if title.otherWords <= 8 { each { $0.take(part.kind) } }
            default: break
            }
        }
    }

    private mutating func each(_ change: (inout Draft) -> Void) { for index in columns.indices { change(&columns[index]) } }

    // MARK: Columns

    private mutating func add(_ line: HeadingLine) throws(ColumnProblem) {
        let cells = line.cells
        guard let first = cells.first else { return }
        if cells.allSatisfy({ $0.kinds == first.kinds }), cells.count != columns.count || columns.count == 1 {
            return each { draft in if !first.isChange || columns.count == 1 { draft.take(first) } }
        }
        if cells.count == columns.count {
            for index in columns.indices {
                let cell = cells[index]
                if let year = cell.year {
                    if let known = columns[index].ownYear, known != year { throw .twoYears(known, year) }
                    columns[index].ownYear = year
                }
                for part in cell.parts {
                    guard case .currency(let code) = part.kind else { continue }
                    if let known = columns[index].ownCurrency, known != code { throw .twoUnits(known, code) }
                    columns[index].ownCurrency = code
                }
                columns[index].take(cell)
            }
            return
        }
        let plain = columns.indices.filter { !columns[$0].isChange }
        if cells.count == plain.count, plain.count < columns.count {
            for (cell, index) in zip(cells, plain) { columns[index].take(cell) }
            return
        }
        let groups = try groups(of: line)
        for (cell, group) in zip(cells, groups) { for index in group { columns[index].take(cell) } }
    }

    /// Which columns each of fewer cells heads.
    private func groups(of line: HeadingLine) throws(ColumnProblem) -> [Range<Int>] {
        let cells = line.cells
        guard cells.count < columns.count, columns.count <= 40, centers.count == columns.count else {
            throw .count(headings: cells.count, rows: columns.count)
        }
        if line.cellCount > columns.count {
            // Of a table with borders, a heading begins over its first column.
            let starts = cells.map { cell in centers.firstIndex { $0 >= cell.start } ?? columns.count }
            guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }), starts.last! < columns.count
            else { throw .span(line.words) }
            return zip(starts, starts.dropFirst() + [columns.count]).map { $0..<$1 }
        }
        if line.cellCount == 1, line.isAligned { return nearest(cells) }
        let size = columns.count / cells.count
        let even = (0..<cells.count).map { $0 * size..<($0 + 1) * size }
        let years = columns.map(\.ownYear)
        guard columns.count % cells.count == 0, years.allSatisfy({ $0 == nil }) || even.allSatisfy({ Array(years[$0]) == Array(years[even[0]]) })
        else { throw .span(line.words) }
        return even
    }

    /// Runs of columns whose middles lie nearest to those of the cells.
    private func nearest(_ cells: [HeadingCell]) -> [Range<Int>] {
        let count = columns.count
        // Costs of the first columns under the first cells, and where the last of these begins.
        var best = [[(cost: Int, start: Int)]](
            repeating: Array(repeating: (Int.max / 2, 0), count: count + 1), count: cells.count + 1)
        best[0][0] = (0, 0)
        for cell in 1...cells.count {
            for end in cell...count {
                for start in (cell - 1)..<end {
                    let middle = (centers[start] + centers[end - 1]) / 2
                    let cost = best[cell - 1][start].cost + abs(middle - cells[cell - 1].center)
                    if cost < best[cell][end].cost { best[cell][end] = (cost, start) }
                }
            }
        }
        var groups: [Range<Int>] = []
        var end = count
        for cell in stride(from: cells.count, to: 0, by: -1) {
            groups.append(best[cell][end].start..<end)
            end = best[cell][end].start
        }
        return groups.reversed()
    }

    // MARK: What came of it

    private func finished() throws(ColumnProblem) -> [StatementColumn] {
        var result: [StatementColumn] = []
        for (index, draft) in columns.enumerated() {
            var column = StatementColumn(
                currency: draft.currency, scale: draft.scale ?? 0, isScaleOfMoney: draft.isScaleOfMoney)
            if !draft.isChange {
                let (time, weeks) = try draft.time(index + 1)
                (column.time, column.weeks) = (time, weeks)
            }
            result.append(column)
        }
        return result
    }
}

extension HeadingLine {
    /// What it says, for a message.
    var words: String { "\(number)" }
}

extension ColumnBuilder.Draft {
    fileprivate mutating func take(_ cell: HeadingCell) { for part in cell.parts { take(part.kind) } }

    fileprivate mutating func take(_ kind: HeadingPart.Kind) {
        switch kind {
        case .months, .weeks: length = kind
        case .month(let month): self.month = month
        case .day(let day): self.day = day
        case .monthDay(let month, let day): (self.month, self.day) = (month, day)
        case .year(let year):
            self.year = year
            if let part { self.part = (year, part.part) }
        case .date(let date): (year, month, day) = (date.year, date.month, date.day)
        case .period(let year, let part): (self.part, self.year) = ((year, part), year)
        case .present, .former: relation = kind
        case .currency(let code): currency = code
        case .scale(let power, let isOfMoney): (scale, isScaleOfMoney) = (power, isOfMoney)
        case .change: isChange = true
        case .note, .shares: break
        }
    }

    /// The time that was said, and the weeks it was taken for.
    fileprivate func time(_ column: Int) throws(ColumnProblem) -> (Figure.Time, Int?) {
        let shift = relation == .former ? -1 : 0
        if let part, length == nil, month == nil || day == nil {
            guard let period = Period(year: part.year + shift, part: part.part) else { throw .noTime(column: column) }
            return (.period(period), nil)
        }
        guard let year, let month, let day else { throw .noTime(column: column) }
        guard let end = Day(year: year + (length == nil ? 0 : shift), month: month, day: day) else {
            throw .noSuchDay(column: column)
        }
        switch length {
        case .months(let months)?:
            guard let next = end.adding(days: 1) else { throw .noTime(column: column) }
            if end.endsMonth {
                guard let first = next.adding(months: -months, keepingEnd: false),
                    let period = Period(first: first, last: end)
                else { throw .noTime(column: column) }
                return (.period(period), nil)
            }
            let weeks = months * 13 / 3
            return (.period(try ColumnBuilder.Draft.run(of: weeks, to: end, column)), weeks)
        case .weeks(let weeks)?: return (.period(try ColumnBuilder.Draft.run(of: weeks, to: end, column)), nil)
        default:
            // The balance before the year's first day is that of the last day of the year before.
            if relation == .former {
                guard let before = Day(year: year - 1, month: 12, day: 31) else { throw .noTime(column: column) }
                return (.date(before), nil)
            }
            return (.date(end), nil)
        }
    }

    private static func run(of weeks: Int, to end: Day, _ column: Int) throws(ColumnProblem) -> Period {
        guard let first = end.adding(days: 1 - 7 * weeks), let period = Period(first: first, last: end) else {
            throw .noTime(column: column)
        }
        return period
    }
}
