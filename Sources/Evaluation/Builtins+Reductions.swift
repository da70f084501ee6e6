import Numbers
import Quantities
import Reporting

extension Builtins {
    static let reductions: [Builtin] = [
        Builtin("sum(xs)", "the items added; 0 for none", 1...Int.max) { (machine, arguments) throws(Failure) in
            .quantity(try total(machine, arguments))
        },
        Builtin("mean(xs)", "the sum over the count", 1...Int.max) { (machine, arguments) throws(Failure) in
            let items = try nonEmpty(machine, arguments)
            let total = try total(machine, arguments)
            return .quantity(try machine.quotient(total, Quantity(Number(items.count)), arguments.inside))
        },
        Builtin("median(xs)", "the middle item, or the mean of the two in the middle", 1...Int.max) {
            (machine, arguments) throws(Failure) in
            let sorted = try machine.sorted(nonEmpty(machine, arguments), arguments.span)
            let middle = sorted.count / 2
            guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
            guard case .quantity(let a) = sorted[middle - 1], case .quantity(let b) = sorted[middle] else {
                throw machine.wrongKind(sorted[middle], wanted: "a quantity", at: arguments.span)
            }
            let both = try machine.sum(a, b, negative: false, arguments.inside)
            return .quantity(try machine.quotient(both, Quantity(Number(2)), arguments.inside))
        },
        Builtin("min(xs)", "the least item", 1...Int.max) { (machine, arguments) throws(Failure) in
            try extreme(machine, arguments, sign: -1)
        },
        Builtin("max(xs)", "the greatest item", 1...Int.max) { (machine, arguments) throws(Failure) in
            try extreme(machine, arguments, sign: 1)
        },
        Builtin("count(xs)", "how many items there are", 1...1) { (machine, arguments) throws(Failure) in
            .quantity(Quantity(Number(try arguments.list(0, machine).items.count)))
        },
        Builtin("len(xs)", "how many items a list, or characters a text has", 1...1) {
            (machine, arguments) throws(Failure) in
            if case .text(let text) = arguments.values[0] {
                machine.lookAtText()
                return .quantity(Quantity(Number(text.count)))
            }
            return .quantity(Quantity(Number(try arguments.list(0, machine).items.count)))
        },
        Builtin("any(xs, f)", "whether some item is true, or makes f true", 1...2) {
            (machine, arguments) throws(Failure) in
            .truth(try firstTruth(machine, arguments, wanted: true))
        },
        Builtin("all(xs, f)", "whether every item is true, or makes f true", 1...2) {
            (machine, arguments) throws(Failure) in
            .truth(!(try firstTruth(machine, arguments, wanted: false)))
        },
    ]

    private static func nonEmpty(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> [Value] {
        let items = try arguments.items(machine)
        if items.isEmpty {
            throw machine.failure(
                .emptyList, "\(arguments.name) of an empty list is not defined",
                at: arguments.spans.first ?? arguments.span)
        }
        return items
    }

    /// The sum, failing at the first odd item and naming it.
    private static func total(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Quantity {
        let items = try arguments.items(machine)
        var total: Quantity?
        // Whole numbers without units are added as such, as far as they go.
        var (start, whole) = (0, 0)
        while start < items.count, let next = items[start].whole {
            let (sum, overflow) = whole.addingReportingOverflow(next)
            guard !overflow else { break }
            (whole, start) = (sum, start + 1)
            if start & 0xFFFF == 0 { try machine.poll(arguments.span) }
        }
        if start > 0 { total = Quantity(Number(whole)) }
        for index in start..<items.count {
            let item = items[index]
            try machine.poll(arguments.span)
            guard case .quantity(let quantity) = item else {
                throw machine.odd(item, index, arguments.span)
            }
            guard let sum = total else {
                total = Quantity(quantity.number, unit: quantity.unit, basis: quantity.basis)
                continue
            }
            do {
                total = try machine.sum(sum, quantity, negative: false, arguments.inside)
            } catch {
                throw machine.named(error, item: index)
            }
        }
        return total ?? Quantity(.zero)
    }

    private static func extreme(_ machine: Machine, _ arguments: Builtin.Arguments, sign: Int) throws(Failure) -> Value
    {
        let items = try nonEmpty(machine, arguments)
        var best = items[0]
        if case .missing = best { throw machine.odd(best, 0, arguments.span) }
        let isList = arguments.values.count == 1
        var bestPlace = arguments.spans[0]
        for index in items.indices.dropFirst() {
            try machine.poll(arguments.span)
            let place = isList ? arguments.spans[0] : arguments.spans[index]
            do {
                if try machine.order(items[index], best, at: (place, bestPlace), whole: arguments.span) == sign {
                    (best, bestPlace) = (items[index], place)
                }
            } catch {
                throw isList ? machine.named(error, item: index) : error
            }
        }
        if case .quantity(var quantity) = best {
            quantity.qualifiers = 0
            return .quantity(quantity)
        }
        return best
    }

    private static func firstTruth(
        _ machine: Machine, _ arguments: Builtin.Arguments, wanted: Bool
    ) throws(Failure) -> Bool {
        let function = arguments.values.count > 1 ? try arguments.function(1, machine) : nil
        for item in try arguments.list(0, machine).items {
            try machine.poll(arguments.span)
            let value =
                try function.map { (function) throws(Failure) in try machine.apply(function, to: item, arguments.span) }
                ?? item
            guard case .truth(let truth) = value else {
                throw machine.wrongKind(value, wanted: "true or false", at: arguments.spans[0])
            }
            if truth == wanted { return true }
        }
        return false
    }
}

extension Machine {
    /// The error for an item that is no quantity.
    func odd(_ item: Value, _ index: Int, _ span: Span) -> Failure {
        named(wrongKind(item, wanted: "a quantity", at: span), item: index)
    }

    /// An error inside a list, with the item it was met at.
    func named(_ failure: Failure, item index: Int) -> Failure {
        guard failure.diagnostic.code != .interrupted else { return failure }
        var failure = failure
        failure.diagnostic.finding = Said(failure.diagnostic.code, "item \(index + 1): " + failure.diagnostic.message)
        failure.diagnostic.fix = nil
        return failure
    }

    func sorted(_ items: [Value], _ span: Span) throws(Failure) -> [Value] {
        let order = try order(of: items, span)
        return try copy(order.count, span) { items[order[$0]] }
    }

    /// A new list of so many items.
    func copy(_ count: Int, _ span: Span, _ item: (Int) -> Value) throws(Failure) -> [Value] {
        var copied: [Value] = []
        copied.reserveCapacity(count)
        for index in 0..<count {
            if index & 1023 == 0 { try poll(span) }
            copied.append(item(index))
        }
        return copied
    }

    /// The positions of the items in ascending order; equal ones keep theirs. A merge sort of our own, since comparing
    /// may fail.
    ///
    /// Complexity: O(n log n).
    func order(of items: [Value], _ span: Span) throws(Failure) -> [Int] {
        var (from, to) = (Array(items.indices), Array(items.indices))
        var width = 1
        while width < items.count {
            for start in stride(from: 0, to: items.count, by: 2 * width) {
                let (middle, end) = (min(start + width, items.count), min(start + 2 * width, items.count))
                var (i, j) = (start, middle)
                for k in start..<end {
                    try poll(span)
                    let isLeft: Bool
                    if i == middle {
                        isLeft = false
                    } else if j == end {
                        isLeft = true
                    } else {
                        isLeft = try order(items[from[i]], items[from[j]], at: (span, span), whole: span) <= 0
                    }
                    to[k] = from[isLeft ? i : j]
                    if isLeft { i += 1 } else { j += 1 }
                }
            }
            swap(&from, &to)
            width *= 2
        }
        return from
    }
}
