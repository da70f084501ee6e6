import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Lists to lists.
enum ListFunctions {
    static let all: [Builtin] = [
        Builtin(
            "first", "the first item, or a list of the first n", end, units: .open, times: .open,
            examples: [["[10, 20, 30]"], ["[10, 20, 30]", "2"]]
        ) { call throws(Failure) in
            try end(call, fromFront: true)
        },
        Builtin(
            "last", "the last item, or a list of the last n", end, units: .open, times: .open,
            examples: [["[10, 20, 30]"], ["[10, 20, 30]", "2"]]
        ) { call throws(Failure) in
            try end(call, fromFront: false)
        },
        Builtin(
            "sort",
            "ascending, by what a function gives where there is one; a table by that of its rows, or by the column of a name",
            [
                Parameter("xs", .list), Parameter("by", .column, or: .nothing("itself")),
                Parameter("descending", .truth, or: .truth(false), byName: true),
            ], units: .open, times: .open,
            examples: [["[2 km, 300 m, 1 mile]"], ["[3, -5, 4]", "abs"], ["[3, -5, 4]", "x -> -x"]]
        ) { call throws(Failure) in
            if case .table = call.values[0] { return try call.picked(try Sorting.order(call), []) }
            if let columns = try Sorting.columns(call) { return columns }
            return try call.picked(try Sorting.order(call), try call.list(0).items)
        },
        Builtin(
            "reverse", "the items in the opposite order", [Parameter("xs", .list)], units: .open, times: .open,
            examples: [["[1, 2, 3]"]]
        ) { call throws(Failure) in
            let items = try call.list(0).items
            return try call.picked(items.indices.reversed(), items)
        },
        Builtin(
            "unique", "each item once, where it first stands", [Parameter("xs", .list)], units: .open, times: .open,
            examples: [["[1 km, 1000 m, 2 km]"]]
        ) { call throws(Failure) in
            try call.list(try Uniqueness.kept(call, call.list(0).items))
        },
        Builtin(
            "zip", "pairs of the items of lists of one length", [Parameter("xs", .list), Parameter("ys", .list)],
            counts: 2...8, units: .open, times: .open, examples: [["[1, 2]", "[10 USD, 20 USD]"]]
        ) { call throws(Failure) in
            try zipped(call)
        },
        Builtin(
            "map", "f of each item", [Parameter("xs", .list), Parameter("f", .function)], units: .open, times: .open,
            examples: [["[1, 2, 3]", "x -> x^2"]]
        ) { call throws(Failure) in
            let function = try call.function(1)
            let items = try call.list(0).items
            return try call.list(call.apply(function, toEach: items))
        },
        Builtin(
            "filter", "the items that make f true", [Parameter("xs", .list), Parameter("f", .function)], units: .open,
            times: .open, examples: [["[3 USD, 12 USD, 5 USD]", "x -> x > 4 USD"]]
        ) { call throws(Failure) in
            let function = try call.function(1)
            let items = try call.list(0).items
            var kept: [Int] = []
            for (place, item) in items.enumerated() where try call.holds(function, item, place: 1) {
                kept.append(place)
            }
            return try call.picked(kept, items)
        },
        Builtin(
            "fold", "start, then f(result so far, item) for each item", folding, units: .open, times: .open,
            examples: [["[1, 2, 3, 4]", "1", "(product, x) -> product * x"]]
        ) { call throws(Failure) in
            let function = try call.function(2)
            return try call.fold(call.list(0).items, from: call.values[1], function) { _ in }
        },
        Builtin(
            "scan", "every result that fold passes through, the last included", folding, units: .open, times: .open,
            examples: [["[100 USD, -30 USD]", "0 USD", "(balance, x) -> balance + x"]]
        ) { call throws(Failure) in
            let function = try call.function(2)
            var items: [Value] = []
            _ = try call.fold(call.list(0).items, from: call.values[1], function) { items.append($0) }
            return try call.list(items)
        },
        Builtin(
            "range", "1 to n, or n to `to` by steps",
            [Parameter("n", .amount), Parameter("to", .amount, or: .end), Parameter("step", .amount, or: .whole(1))],
            units: .open, times: .open, examples: [["3"], ["2 USD", "3 USD", "0.5 USD"]]
        ) { call throws(Failure) in
            try range(call)
        },
    ]

    private static let end = [Parameter("xs", .list), Parameter("n", .whole, or: .whole(1))]

    private static let folding = [
        Parameter("xs", .list), Parameter("start", .any), Parameter("f", .function),
    ]

    private static func end(_ call: Call, fromFront: Bool) throws(Failure) -> Value {
        let items = try call.list(0).items
        if call.values.count > 1 {
            let count = try call.whole(1)
            guard count >= 0 else { throw call.failure(BuiltinProblem.negativeCount, at: 1) }
            let part = fromFront ? items.indices.prefix(count) : items.indices.suffix(count)
            return try call.picked(Array(part), items)
        }
        guard let item = fromFront ? items.first : items.last else {
            throw call.failure(BuiltinProblem.noEnd(call.name), at: 0)
        }
        return item
    }

    private static func zipped(_ call: Call) throws(Failure) -> Value {
        var lists: [[Value]] = []
        for index in call.values.indices { lists.append(try call.list(index).items) }
        for (index, list) in lists.enumerated() where list.count != lists[0].count {
            throw call.failure(
                BuiltinProblem.lengths(call.name, lists[0].count, list.count), at: [(0, ""), (index, "")])
        }
        var items: [Value] = []
        defer { Disposal.release(&items) }
        items.reserveCapacity(lists[0].count)
        for place in lists[0].indices {
            try call.poll()
            items.append(try call.list(lists.map { $0[place] }))
        }
        return try call.list(items)
    }

    private static func range(_ call: Call) throws(Failure) -> Value {
        if call.values.count == 1, case .quantity(let count) = call.values[0], count.number.isZero {
            return try call.list([])
        }
        return try call.range(
            from: call.values.count > 1 ? 0 : nil, to: min(1, call.values.count - 1),
            step: call.values.count > 2 ? 2 : nil)
    }
}
