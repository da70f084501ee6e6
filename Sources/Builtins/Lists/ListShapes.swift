import Evaluation
import Numbers
import Quantities
import Resolution

/// Lists of lists, and what runs along a list.
enum ListShapeFunctions {
    static let all: [Builtin] = [
        Builtin(
            "unzip", "of a list of lists of one length the first items, the second ones and so on",
            [Parameter("xs", .list)], units: .open, times: .open, examples: [["[[1, 10 USD], [2, 20 USD]]"]]
        ) { call throws(Failure) in
            try unzipped(call)
        },
        Builtin(
            "flatten", "the items of the lists in a list, one level of them", [Parameter("xs", .list)],
            units: .open, times: .open, examples: [["[[1, 2], [3], 4]"]]
        ) { call throws(Failure) in
            var items: [Value] = []
            for item in try call.list(0).items {
                try call.poll()
                if case .list(let list) = item { items.append(contentsOf: list.items) } else { items.append(item) }
            }
            return try call.list(items)
        },
        Builtin(
            "group",
            "pairs of what a function gives and a list of the items that it gives that of; a table by a column as a table of tables",
            [Parameter("xs", .list), Parameter("by", .column)], units: .open, times: .open,
            examples: [["[1, 2, 3, 4]", "x -> x mod 2"]]
        ) { call throws(Failure) in
            if case .table(let table) = call.values[0], !table.isRecord {
                return try TableFunctions.grouped(call, table)
            }
            let items = try call.list(0).items
            guard case .function(let function) = call.values[1] else { throw call.columns.notFunction(1) }
            let keys = try call.apply(function, toEach: items)
            let (firsts, groups) = try Uniqueness.grouped(call, keys)
            var members = [[Value]](repeating: [], count: firsts.count)
            for (place, group) in groups.enumerated() { members[group].append(items[place]) }
            var pairs: [Value] = []
            for (group, first) in firsts.enumerated() {
                try call.poll()
                pairs.append(try call.list([keys[first], try call.list(members[group])]))
            }
            return try call.list(pairs)
        },
        Builtin(
            "cumulative", "the sums of the first item, of the first two and so on", [Parameter("xs", .list)],
            units: .open, times: .open, examples: [["[100 USD, -30 USD, 5 USD]"]]
        ) { call throws(Failure) in
            try sums(call)
        },
        Builtin(
            "diff", "what each item has more than the one before it; of dates the days between",
            [Parameter("xs", .list)], units: .open, times: .open,
            examples: [["[100 USD, 130 USD, 120 USD]"], ["[2025-01-01, 2025-03-01]"]]
        ) { call throws(Failure) in
            let items = try call.list(0).items
            var steps: [Value] = []
            for place in items.indices.dropFirst() {
                try call.poll()
                do throws(Failure) { steps.append(try call.difference(items[place], items[place - 1])) } catch {
                    throw call.named(error, item: place)
                }
            }
            return try call.list(steps)
        },
    ]

    private static func unzipped(_ call: Call) throws(Failure) -> Value {
        let items = try call.list(0).items
        var columns: [[Value]] = []
        for (place, item) in items.enumerated() {
            try call.poll()
            guard case .list(let list) = item else { throw call.failure(BuiltinProblem.wantsPairs, at: 0) }
            if place == 0 { columns = [[Value]](repeating: [], count: list.items.count) }
            guard list.items.count == columns.count else {
                throw call.failure(
                    BuiltinProblem.unequalPairs(first: columns.count, list.items.count, at: place + 1), at: 0)
            }
            for (column, value) in list.items.enumerated() { columns[column].append(value) }
        }
        var lists: [Value] = []
        for column in columns { lists.append(try call.list(column)) }
        return try call.list(lists)
    }

    /// Each sum speaks of the time that the sum of its items does; what is to be said of that is said of the last.
    private static func sums(_ call: Call) throws(Failure) -> Value {
        let items = try call.list(0).items
        var total: Quantity?
        var times = ItemTimes(of: call)
        var sums: [Value] = []
        sums.reserveCapacity(items.count)
        for (place, item) in items.enumerated() {
            try call.poll()
            guard case .quantity(let quantity) = item else { throw call.odd(item, place, at: 0) }
            let bare = Quantity(quantity.number, unit: quantity.unit)
            times.meet(quantity.basis)
            do throws(Failure) {
                var sum = if let total { try call.sum(total, bare, call.inside) } else { bare }
                total = sum
                let isLast = place == items.count - 1
                if quantity.basis != .none || place > 0 {
                    sum.basis =
                        isLast
                        ? try times.ofSum() : try times.silently { () throws(Failure) in try times.ofSum() }
                }
                sums.append(.quantity(sum))
            } catch {
                throw call.named(error, item: place)
            }
        }
        return try call.list(sums)
    }
}
