import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Means of other kinds than `mean`, and what is most frequent.
enum MeanFunctions {
    static let all: [Builtin] = [
        Builtin(
            "weighted_mean", "the mean of items that do not count alike",
            [Parameter("xs", .items), Parameter("weights", .list)], units: .same(0), times: .combined,
            examples: [["[4 USD, 10 USD]", "[3, 1]"], ["[8%, 5%]", "[600 USD, 400 USD]"]]
        ) { call throws(Failure) in
            let (items, weights) = (try call.amounts(0), try call.amounts(1))
            guard items.numbers.count == weights.numbers.count else { throw unlike(call, items, weights) }
            let mean = try call.finance(at: 1) { () throws(FinanceError) in
                try Statistics.weightedMean(items.numbers, weights: weights.numbers) { call.isInterrupted }
            }
            return .quantity(try timed(mean, items.unit, call))
        },
        Builtin(
            "geometric_mean", "the n-th root of the product of n amounts above zero: of growth factors, of multiples",
            [Parameter("xs", .sample)], units: .same(0), ends: .rising,
            examples: [["[1.1, 1.25, 0.9]"], ["[4 USD, 9 USD]"]]
        ) { call throws(Failure) in
            let items = try call.amounts(0)
            return try call.money(items.unit) { () throws(FinanceError) in
                try Statistics.geometricMean(items.numbers) { call.isInterrupted }
            }
        },
        Builtin(
            "trimmed_mean", "the mean without a share of the items at each end, in whole items",
            [Parameter("xs", .items), Parameter("each_end", .share, byName: true)], units: .same(0), times: .combined,
            ends: .rising, examples: [["[1 USD, 5 USD, 6 USD, 7 USD, 90 USD]", "each_end = 20%"]]
        ) { call throws(Failure) in
            let sorted = try call.sorted(call.list(0).items, at: 0)
            let share = try call.rate(1)
            guard share.sign >= 0, Number.compare(share, Number(1, over: 2)) < 0 else {
                throw call.failure(BuiltinProblem.trimmedAway, at: 1, fix: call.percentFix(1))
            }
            guard !sorted.isEmpty else { throw call.failure(CallProblem.emptyOf(call.name), at: 0) }
            let cut = try call.number { () throws(NumberError) in try share.multiplied(by: Number(sorted.count)).floor()
            }
            let count = min(cut.asWhole ?? 0, (sorted.count - 1) / 2)
            let rest = try call.item(call.list(Array(sorted[count..<(sorted.count - count)])), of: 0).amounts(0)
            var sum = Number.zero
            for (index, number) in rest.numbers.enumerated() {
                if index & 255 == 0 { try call.poll() }
                let before = sum
                sum = try call.number { () throws(NumberError) in try before.adding(number) }
            }
            let total = sum
            let mean = try call.number { () throws(NumberError) in
                try total.divided(by: Number(rest.numbers.count))
            }
            return .quantity(try timed(mean, rest.unit, call))
        },
        Builtin(
            "mode", "the most frequent item", [Parameter("xs", .items)], counts: 1...Int.max, units: .same(0),
            times: .open, examples: [["[1, 3, 7, 5, 1, 1, 1, 3]"], ["[\"a\", \"b\", \"a\"]"]]
        ) { call throws(Failure) in
            let items = try call.nonEmptyItems()
            let (modes, times) = try frequent(call, items)
            guard modes.count > 1 else { return items[modes[0]].unmarked }
            guard times > 1 else { throw call.failure(BuiltinProblem.noMode) }
            throw call.failure(
                BuiltinProblem.severalModes(
                    modes.prefix(5).map { call.describe(items[$0].unmarked) }, areMore: modes.count > 5))
        },
        Builtin(
            "modes", "the items that are the most frequent, in the order they first stand", [Parameter("xs", .items)],
            counts: 1...Int.max, units: .open, times: .open, examples: [["[1, 3, 3, 1, 2]"]]
        ) { call throws(Failure) in
            let items = try call.nonEmptyItems()
            return try call.list(try frequent(call, items).places.map { items[$0].unmarked })
        },
    ]

    /// A mean with the time that the items speak of together.
    private static func timed(_ mean: Number, _ unit: UnitID, _ call: Call) throws(Failure) -> Quantity {
        let basis = try ItemTimes(of: call, call.list(0).items).ofMean()
        return Quantity(mean, unit: call.units.canonical(unit), basis: basis)
    }

    static func unlike(_ call: Call, _ a: Amounts, _ b: Amounts) -> Failure {
        call.failure(
            BuiltinProblem.lengths(call.name, a.numbers.count, b.numbers.count),
            at: [(0, "items: \(a.numbers.count)"), (1, "items: \(b.numbers.count)")])
    }

    /// Where the most frequent items first stand, and how often each occurs. Items are the same where `==` says so.
    ///
    /// Complexity: O(n log n).
    private static func frequent(_ call: Call, _ items: [Value]) throws(Failure) -> (places: [Int], times: Int) {
        for (index, item) in items.enumerated() {
            if case .missing = item { throw call.odd(item, index) }
        }
        let order = try call.order(of: items)
        var (best, most, start) = ([Int](), 0, 0)
        for end in 1...order.count {
            if end & 255 == 0 { try call.poll() }
            if end < order.count, try call.areEqual(items[order[end]], items[order[start]]) { continue }
            // Equal items keep their order, so that the first of a run is the first that stands.
            if end - start > most { (best, most) = ([], end - start) }
            if end - start == most { best.append(order[start]) }
            start = end
        }
        return (best.sorted(), most)
    }
}

extension Value {
    /// Without what it was marked with, such as `about`.
    fileprivate var unmarked: Value {
        guard case .quantity(var quantity) = self else { return self }
        quantity.qualifiers = 0
        return .quantity(quantity)
    }
}
