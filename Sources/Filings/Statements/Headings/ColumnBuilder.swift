import Calendars
import Companies

/// Finds the columns of a table from the lines above it.
struct ColumnBuilder {
    private var heads: [ColumnDraft]
    /// Where they stand, for what is headed together.
    private let centers: [Int]
    /// The years of the line that has a cell for each column; nil where it has none.
    private let years: [Int?]
    /// Whether a line says of no column of its own that numbers are changes.
    private var isOfChanges = false

    /// - Parameters:
    ///   - titles: lines that say other things too.
    ///   - lines: lines that only tell of columns, with the notes' column taken out.
    ///   - count: how many columns of numbers there are.
    static func columns(
        titles: [HeadingLine], lines: [HeadingLine], count: Int
    ) -> Result<[StatementColumn], ColumnProblem> {
        let leaf = lines.last { $0.cells.count == count }
        var builder = ColumnBuilder(
            heads: Array(repeating: ColumnDraft(), count: count), centers: leaf?.cells.map(\.center) ?? [],
            years: lines.last { $0.cells.count == count && $0.cells.contains { $0.year != nil } }?.cells.map(\.year)
                ?? [])
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
            case .currency where title.currencies.count > 1: break
            case .currency, .scale:
                if title.otherWords <= 8 { each { $0.take(part.kind) } }
            case .projected: each { $0.isProjected = true }
            default: break
            }
        }
    }

    private mutating func each(_ change: (inout ColumnDraft) -> Void) {
        for index in heads.indices { change(&heads[index]) }
    }

    // MARK: Columns

    private mutating func add(_ line: HeadingLine) throws(ColumnProblem) {
        let cells = line.cells
        guard let first = cells.first else { return }
        if cells.allSatisfy({ $0.kinds == first.kinds }) {
            if cells.count == heads.count {
                for index in heads.indices { try heads[index].know(first, hasYear: false) }
            }
            if first.isChange, cells.count < heads.count { isOfChanges = true }
            // Which of several columns one word of plans is over, nothing tells: it is taken to be over all.
            if !first.isChange || heads.count == 1 { each { $0.take(first) } }
            return
        }
        if cells.count == heads.count {
            // A unit beside a year heads no two columns.
            guard Set(cells.filter { !$0.isChange }.map(\.isOfTime)).count <= 1 else { throw .span(line.terms) }
            for index in heads.indices {
                let cell = cells[index]
                try heads[index].know(cell, hasYear: true)
                heads[index].take(cell)
            }
            return
        }
        let plain = heads.indices.filter { !heads[$0].isChange }
        if cells.count == plain.count, plain.count < heads.count {
            for (cell, index) in zip(cells, plain) { heads[index].take(cell) }
            return
        }
        let groups = try groups(of: line)
        for (cell, group) in zip(cells, groups) { for index in group { heads[index].take(cell) } }
    }

    /// Which columns each of fewer cells heads.
    private func groups(of line: HeadingLine) throws(ColumnProblem) -> [Range<Int>] {
        let cells = line.cells
        guard cells.count < heads.count, heads.count <= 40, centers.count == heads.count else {
            throw .count(headings: cells.count, rows: heads.count)
        }
        if line.cellCount > heads.count {
            // Of a table with borders, a heading begins over its first column.
            let starts = cells.map { cell in centers.firstIndex { $0 >= cell.start } ?? heads.count }
            guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }),
                starts.allSatisfy({ $0 < heads.count })
            else { throw .span(line.terms) }
            return zip(starts, starts.dropFirst() + [heads.count]).map { $0..<$1 }
        }
        if line.cellCount == 1, line.isAligned {
            guard let groups = nearest(cells) else { throw .span(line.terms) }
            return groups
        }
        let size = heads.count / cells.count
        let even = (0..<cells.count).map { $0 * size..<($0 + 1) * size }
        guard heads.count % cells.count == 0, years.count == heads.count,
            even.allSatisfy({ years[$0].elementsEqual(years[even[0]]) })
        else { throw .span(line.terms) }
        return even
    }

    /// Runs of columns whose middles lie nearest to those of the cells; nil where others lie about as near.
    private func nearest(_ cells: [HeadingCell]) -> [Range<Int>]? {
        let count = heads.count
        // The two least costs of the first columns under the first cells, and where the last of these begins.
        struct Best {
            var cost = Int.max / 4
            var next = Int.max / 4
            var start = 0

            mutating func offer(_ cost: Int, _ start: Int) {
                if cost < self.cost {
                    (next, self.cost, self.start) = (self.cost, cost, start)
                } else {
                    next = min(next, cost)
                }
            }
        }
        var best = Array(repeating: Array(repeating: Best(), count: count + 1), count: cells.count + 1)
        best[0][0].cost = 0
        for cell in 1...cells.count {
            for end in cell...count {
                for start in (cell - 1)..<end {
                    let middle = (centers[start] + centers[end - 1]) / 2
                    let own = abs(middle - cells[cell - 1].center)
                    let before = best[cell - 1][start]
                    best[cell][end].offer(before.cost + own, start)
                    best[cell][end].offer(before.next + own, start)
                }
            }
        }
        let found = best[cells.count][count]
        guard found.next - found.cost >= ColumnBuilder.clearness else { return nil }
        var groups: [Range<Int>] = []
        var end = count
        for cell in stride(from: cells.count, to: 0, by: -1) {
            groups.append(best[cell][end].start..<end)
            end = best[cell][end].start
        }
        return groups.reversed()
    }

    /// By how many cells another way to lay headings over columns must be worse.
    private static let clearness = 4

    // MARK: What came of it

    private func finished() throws(ColumnProblem) -> [StatementColumn] {
        if isOfChanges, !heads.contains(where: \.isChange) { throw .titleOfShares("change") }
        var result: [StatementColumn] = []
        for (index, draft) in heads.enumerated() {
            var column = StatementColumn(
                currency: draft.currency, scale: draft.scale ?? 0, isScaleOfMoney: draft.isScaleOfMoney)
            column.isProjected = draft.isProjected
            if !draft.isChange, !draft.isProjected {
                let (time, weeks) = try draft.time(index + 1)
                (column.time, column.weeks) = (time, weeks)
            }
            if column.time != nil,
                let other = result.firstIndex(where: { $0.time == column.time && $0.currency == column.currency })
            {
                throw .twins(other + 1, index + 1)
            }
            result.append(column)
        }
        return result
    }
}

extension HeadingLine {
    /// What it says, for a message.
    var terms: String { "\(number)" }
}
