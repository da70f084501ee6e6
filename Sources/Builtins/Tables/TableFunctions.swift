import Evaluation
import Quantities
import Reporting
import Resolution

/// Tables that are read from files, and what is made of them.
enum TableFunctions {
    static let all: [Builtin] = [
        Builtin(
            "read", "a table from a file of comma-separated values", ReadOptions.parameters, units: .open,
            examples: [["\"prices.csv\""]]
        ) { call throws(Failure) in
            try TableReader.value(call)
        },
        Builtin(
            "select", "a table of some columns, in the order given",
            [Parameter("t", .list), Parameter("columns", .column)], counts: 2...Int.max, units: .open, times: .open,
            examples: [["table(n^2, n = 1..3)", "n"]]
        ) { call throws(Failure) in
            try selected(call)
        },
        Builtin(
            "add_column", "a table with one more column: a list, or a function of each row",
            [Parameter("t", .list), Parameter("name", .text), Parameter("values", .any)], units: .open, times: .open,
            examples: [["table(n^2, n = 1..3)", "\"double\"", "row -> 2 * row.n"]]
        ) { call throws(Failure) in
            try added(call)
        },
        Builtin(
            "series", "the amounts of one column by the dates of another; s[2025-03-07] is the last on or before",
            [Parameter("t", .list), Parameter("date", .column), Parameter("value", .column)], units: .open,
            times: .open,
            examples: [["read(\"prices.csv\")", "\"date\"", "\"close\""]]
        ) { call throws(Failure) in
            try TableSeries(call).series()
        },
    ]

    private static func selected(_ call: Call) throws(Failure) -> Value {
        let table = try call.columns.table(0)
        var places: [Int] = []
        for index in 1..<call.values.count {
            for place in try call.columns.places(index, of: table) {
                guard !places.contains(place) else {
                    throw call.failure(TableProblem.columnTwice(table.columns[place].title), at: index)
                }
                places.append(place)
            }
        }
        let rows = table.ownRowCount
        let (count, overflow) = rows.multipliedReportingOverflow(by: places.count)
        try call.columns.prepare(values: overflow ? .max : count)
        var cells: [Value] = []
        cells.makeRoom(for: count)
        for row in 0..<rows {
            if row & 1023 == 0 { try call.poll() }
            for place in places { cells.append(table.cell(row, place)) }
        }
        let isSeries = table.isSeries && places == [0, 1]
        return try call.columns.table(TableValue(places.map { table.columns[$0] }, cells: cells, isSeries: isSeries))
    }

    private static func added(_ call: Call) throws(Failure) -> Value {
        let table = try call.columns.table(0)
        let name = try call.text(1)
        guard table.column(name) == nil else { throw call.failure(TableProblem.columnTwice(name), at: 1) }
        let rows = table.ownRowCount
        let values: [Value]
        switch call.values[2] {
        case .list(let list):
            guard list.items.count == rows else {
                throw call.failure(TableProblem.columnLength(list.items.count, rows: rows), at: 2)
            }
            values = list.items
        case .function(let function): values = try call.apply(function, toEach: call.list(0).items)
        default: throw call.wrongKind(2, .listOrFunction)
        }
        let width = table.columns.count
        let (count, overflow) = rows.multipliedReportingOverflow(by: width + 1)
        try call.columns.prepare(values: overflow ? .max : count)
        var cells: [Value] = []
        cells.makeRoom(for: count)
        for row in 0..<rows {
            if row & 1023 == 0 { try call.poll() }
            cells.append(contentsOf: table.cells[row * width..<(row + 1) * width])
            cells.append(values[row])
        }
        let alias = HeadingReading.alias(name)
        return try call.columns.table(
            TableValue(table.columns + [.init(name, alias: alias == name ? nil : alias)], cells: cells))
    }

    // MARK: Groups

    /// A table of what rows are grouped by, each with a table of its rows.
    static func grouped(_ call: Call, _ table: TableValue) throws(Failure) -> Value {
        var title = "key"
        let keys: [Value]
        if let place = try call.columns.placeOrFunction(1, of: table) {
            title = table.columns[place].title
            keys = (0..<table.ownRowCount).map { table.cell($0, place) }
        } else {
            keys = try call.apply(try call.function(1), toEach: try call.list(0).items)
        }
        let (present, absent) = keys.presence
        let (firsts, groups) = try Uniqueness.grouped(call, present.map { keys[$0] })
        var members = [[Int]](repeating: [], count: firsts.count)
        for (index, group) in groups.enumerated() { members[group].append(present[index]) }
        var cells: [Value] = []
        for (group, first) in firsts.enumerated() {
            try call.poll()
            cells.append(keys[present[first]])
            cells.append(.table(try picked(call, table, members[group])))
        }
        if !absent.isEmpty {
            cells.append(keys[absent[0]])
            cells.append(.table(try picked(call, table, absent)))
        }
        let column = table.column(title).map { table.columns[$0] } ?? .init(title)
        return try call.columns.table(TableValue([column, .init("rows")], cells: cells))
    }

    private static func picked(_ call: Call, _ table: TableValue, _ rows: [Int]) throws(Failure) -> TableValue {
        try call.columns.prepare(values: rows.count * table.columns.count)
        return table.picking(rows)
    }
}

extension [Value] {
    /// The places of those that have a value, and of those that are missing.
    var presence: (present: [Int], absent: [Int]) {
        var (present, absent): ([Int], [Int]) = ([], [])
        for (place, value) in enumerated() {
            if case .missing = value { absent.append(place) } else { present.append(place) }
        }
        return (present, absent)
    }
}
