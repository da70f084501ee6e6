import Numbers
import Quantities
import Reporting

extension Builtins {
    static let lists: [Builtin] = [
        Builtin("first(xs, n = 1)", "the first item, or a list of the first n", 1...2) {
            (machine, arguments) throws(Failure) in
            try end(machine, arguments, fromFront: true)
        },
        Builtin("last(xs, n = 1)", "the last item, or a list of the last n", 1...2) {
            (machine, arguments) throws(Failure) in
            try end(machine, arguments, fromFront: false)
        },
        Builtin(
            "sort(xs, f)", "ascending, by f where it is given; a table by f of its rows, or by the column of a name",
            1...2
        ) { (machine, arguments) throws(Failure) in
            let items = try arguments.list(0, machine).items
            return try arguments.picked(try order(machine, arguments, items), items, machine)
        },
        Builtin("reverse(xs)", "the items in the opposite order", 1...1) { (machine, arguments) throws(Failure) in
            let items = try arguments.list(0, machine).items
            return try arguments.picked(items.indices.reversed(), items, machine)
        },
        Builtin("unique(xs)", "each item once, where it first stands", 1...1) { (machine, arguments) throws(Failure) in
            try unique(machine, arguments)
        },
        Builtin("zip(xs, ys)", "pairs of the items of lists of one length", 2...8) {
            (machine, arguments) throws(Failure) in
            var lists: [[Value]] = []
            for index in arguments.values.indices { lists.append(try arguments.list(index, machine).items) }
            for (index, list) in lists.enumerated() where list.count != lists[0].count {
                throw machine.failure(
                    .lengthMismatch,
                    "zip wants lists of one length, and these have \(lists[0].count) and \(list.count) items",
                    at: [(arguments.spans[0], ""), (arguments.spans[index], "")])
            }
            var items: [Value] = []
            defer { Disposal.release(&items) }
            for place in lists[0].indices {
                try machine.poll(arguments.span)
                items.append(try machine.list(lists.map { $0[place] }, arguments.span))
            }
            return try machine.list(items, arguments.span)
        },
        Builtin("map(xs, f)", "f of each item", 2...2) { (machine, arguments) throws(Failure) in
            let function = try arguments.function(1, machine)
            let items = try arguments.list(0, machine).items
            return try machine.list(machine.apply(function, toEach: items, arguments.span), arguments.span)
        },
        Builtin("filter(xs, f)", "the items that make f true", 2...2) { (machine, arguments) throws(Failure) in
            let function = try arguments.function(1, machine)
            let items = try arguments.list(0, machine).items
            var kept: [Int] = []
            for (place, item) in items.enumerated() {
                let value = try machine.apply(function, to: item, arguments.span)
                guard case .truth(let truth) = value else {
                    throw machine.wrongKind(value, wanted: "true or false", at: arguments.spans[1])
                }
                if truth { kept.append(place) }
            }
            return try arguments.picked(kept, items, machine)
        },
        Builtin("fold(xs, start, f)", "start, then f(result so far, item) for each item", 3...3) {
            (machine, arguments) throws(Failure) in
            let function = try arguments.function(2, machine)
            var result = arguments.values[1]
            for item in try arguments.list(0, machine).items {
                result = try machine.apply(function, [result, item], arguments.span)
            }
            return result
        },
        Builtin("scan(xs, start, f)", "every result that fold passes through, the last included", 3...3) {
            (machine, arguments) throws(Failure) in
            let function = try arguments.function(2, machine)
            var result = arguments.values[1]
            var items: [Value] = []
            for item in try arguments.list(0, machine).items {
                result = try machine.apply(function, [result, item], arguments.span)
                items.append(result)
            }
            return try machine.list(items, arguments.span)
        },
        Builtin("range(n, to, step = 1)", "1 to n, or n to `to` by steps", 1...3) {
            (machine, arguments) throws(Failure) in
            let code = arguments.values.indices.map { Node.constant(arguments.spans[$0], arguments.values[$0]) }
            let low = code.count == 1 ? Node.constant(arguments.span, .quantity(Quantity(.one))) : code[0]
            if code.count == 1, case .quantity(let count) = arguments.values[0], count.number.isZero {
                return try machine.list([], arguments.span)
            }
            let one = Node.constant(arguments.span, .quantity(Quantity(.one)))
            return try Ranges(machine, low, code[min(1, code.count - 1)], arguments.span)
                .value(step: code.count > 2 ? code[2] : one)
        },
    ]

    /// The positions of the items in the order that `sort` asks for. What has no value in a column stands last.
    private static func order(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ items: [Value]
    ) throws(Failure) -> [Int] {
        guard arguments.values.count > 1 else {
            if case .table = arguments.values[0] {
                throw machine.failure(
                    .wrongArguments, "say by which column: sort(t, \"name\"), or sort(t, row -> row.name)",
                    at: arguments.span)
            }
            return try machine.order(of: items, arguments.span)
        }
        var keys: [Value] = []
        if case .table(let table) = arguments.values[0], case .text(let name) = arguments.values[1] {
            let column = try machine.member(
                name, of: table, arguments.span, nameSpan: arguments.spans[1])
            if case .list(let list) = column { keys = list.items }
        } else {
            let key = try arguments.function(1, machine)
            keys.reserveCapacity(items.count)
            for item in items { keys.append(try machine.apply(key, to: item, arguments.span)) }
        }
        var (present, absent): ([Int], [Int]) = ([], [])
        for (place, key) in keys.enumerated() {
            if case .missing = key, case .table = arguments.values[0] {
                absent.append(place)
            } else {
                present.append(place)
            }
        }
        let order = try machine.order(of: present.map { keys[$0] }, arguments.span)
        return order.map { present[$0] } + absent
    }

    private static func end(_ machine: Machine, _ arguments: Builtin.Arguments, fromFront: Bool) throws(Failure)
        -> Value
    {
        let items = try arguments.list(0, machine).items
        if arguments.values.count > 1 {
            let count = try arguments.whole(1, machine)
            guard count >= 0 else {
                throw machine.failure(.badIndex, "a count is not negative", at: arguments.spans[1])
            }
            let part = fromFront ? items.indices.prefix(count) : items.indices.suffix(count)
            return try arguments.picked(Array(part), items, machine)
        }
        guard let item = fromFront ? items.first : items.last else {
            throw machine.failure(.emptyList, "an empty list has no \(arguments.name) item", at: arguments.spans[0])
        }
        return item
    }

    private static func unique(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Value {
        var kept: [Value] = []
        for item in try arguments.list(0, machine).items {
            try machine.poll(arguments.span)
            var isNew = true
            for other in kept where isNew {
                try machine.poll(arguments.span)
                isNew = !(try machine.equal(item, other, at: (arguments.span, arguments.span), whole: arguments.span))
            }
            if isNew { kept.append(item) }
        }
        return try machine.list(kept, arguments.span)
    }
}
