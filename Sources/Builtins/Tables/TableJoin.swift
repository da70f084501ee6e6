import Evaluation
import Reporting
import Resolution

/// `join(a, b, date)`: each row of the first table with each row of the second that is the same in some columns. What the
/// other table has no row for is left out and counted; with `"left"` rows of the first stay, and what the second would say
/// is missing.
///
/// Complexity: O(n + m) and the rows that it gives.
struct TableJoin {
    private let call: Call
    private let first: TableValue
    private let second: TableValue
    private let isLeft: Bool

    init(_ call: Call) throws(Failure) {
        self.call = call
        guard call.isGiven(2) else { throw call.failure(TableProblem.joinOnWhat) }
        (first, second) = (try call.columns.table(0), try call.columns.table(1))
        isLeft = try call.word(3, among: ["inner", "left"]) == "left"
    }

    func joined() throws(Failure) -> Value {
        let (firstOn, secondOn) = (try call.columns.places(2, of: first), try call.columns.places(2, of: second))
        let (mine, firstAbsent) = try keys(first, firstOn)
        let (theirs, secondAbsent) = try keys(second, secondOn)
        let (_, groups) = try Uniqueness.grouped(call, mine.map(\.key) + theirs.map(\.key))
        var rows = [[Int]](repeating: [], count: (groups.max() ?? -1) + 1)
        for (index, their) in theirs.enumerated() { rows[groups[mine.count + index]].append(their.row) }
        tellSeveral(rows, theirs, groups.dropFirst(mine.count))
        let others = second.columns.indices.filter { !secondOn.contains($0) }
        // The pairs of rows, those of the first in their order; -1 for none of the second.
        var pairs: [(Int, Int)] = []
        var unmatched = 0
        var met = Set<Int>()
        var groupOfRow = [Int](repeating: -1, count: first.ownRowCount)
        for (index, one) in mine.enumerated() { groupOfRow[one.row] = groups[index] }
        let width = first.columns.count + others.count
        for row in 0..<first.ownRowCount {
            if row & 255 == 0 { try call.poll() }
            let group = groupOfRow[row]
            let matches = group >= 0 ? rows[group] : []
            if matches.isEmpty {
                unmatched += 1
                if isLeft { pairs.append((row, -1)) }
            } else {
                met.insert(group)
                try call.columns.prepare(values: matches.count * width)
                for match in matches { pairs.append((row, match)) }
            }
        }
        let unmet = rows.indices.reduce(0) { met.contains($1) ? $0 : $0 + rows[$1].count } + secondAbsent
        tell(unmatched, unmet, firstAbsent)
        return try table(pairs, others)
    }

    private func keys(_ table: TableValue, _ places: [Int]) throws(Failure) -> ([(row: Int, key: Value)], absent: Int) {
        var keys: [(row: Int, key: Value)] = []
        var absent = 0
        for row in 0..<table.ownRowCount {
            if row & 255 == 0 { try call.poll() }
            let parts = places.map { table.cell(row, $0) }
            guard parts.presence.absent.isEmpty else {
                absent += 1
                continue
            }
            keys.append((row, parts.count == 1 ? parts[0] : try call.list(parts)))
        }
        return (keys, absent)
    }

    private func table(_ pairs: [(Int, Int)], _ others: [Int]) throws(Failure) -> Value {
        var columns = first.columns
        for place in others {
            try call.poll()
            let column = second.columns[place]
            var title = column.title
            var number = 2
            while columns.contains(where: { $0.isCalled(title) }) {
                title = "\(column.title)_\(number)"
                number += 1
            }
            guard title != column.title else {
                columns.append(column)
                continue
            }
            call.note(TableRemark.renamed(column.title, to: title), at: 1)
            let alias = HeadingReading.alias(title)
            columns.append(.init(title, alias: alias == title ? nil : alias))
        }
        var cells: [Value] = []
        cells.makeRoom(for: pairs.count * columns.count)
        for (index, pair) in pairs.enumerated() {
            if index & 1023 == 0 { try call.poll() }
            for place in first.columns.indices { cells.append(first.cell(pair.0, place)) }
            for place in others {
                cells.append(pair.1 >= 0 ? second.cell(pair.1, place) : .missing(Builtin.passedOver))
            }
        }
        return try call.columns.table(TableValue(columns, cells: cells))
    }

    // MARK: What is told

    private func tell(_ unmatched: Int, _ unmet: Int, _ absent: Int) {
        if unmatched > 0 {
            call.note(
                TableRemark.unmatched(isFirst: true, unmatched, of: first.ownRowCount, isKept: isLeft), at: 0)
        }
        if unmet > 0 {
            call.note(TableRemark.unmatched(isFirst: false, unmet, of: second.ownRowCount, isKept: false), at: 1)
        }
        if absent > 0 { call.note(TableRemark.noKey(isFirst: true, absent), at: 0) }
    }

    private func tellSeveral(
        _ rows: [[Int]], _ theirs: [(row: Int, key: Value)], _ groups: ArraySlice<Int>
    ) {
        let count = rows.count { $0.count > 1 }
        guard count > 0 else { return }
        for (their, group) in zip(theirs, groups) where rows[group].count > 1 {
            call.note(
                TableRemark.severalRows(count, first: call.describe(their.key), times: rows[group].count), at: 1)
            return
        }
    }
}
