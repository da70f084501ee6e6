import Finance
import Numbers
import Quantities
import Reporting

/// Statistics of comparables; mean, median, min, max, sum and count stand with the other reductions.
extension Builtins {
    static let statistics: [Builtin] = [
        Builtin("percentile(xs, p)", "the value below which a share of the items lies, inclusive", 2...2) {
            (machine, arguments) throws(Failure) in
            try ranked(machine, arguments, arguments.rate(1, machine))
        },
        Builtin("quartile(xs, k)", "the k-th quarter, inclusive: 0 is the least item, 4 the greatest", 2...2) {
            (machine, arguments) throws(Failure) in
            let quarter = try arguments.whole(1, machine)
            guard 0...4 ~= quarter else {
                throw machine.failure(.wrongArguments, "a quartile is 0, 1, 2, 3 or 4", at: arguments.spans[1])
            }
            return try ranked(machine, arguments, Number(quarter, over: 4))
        },
        Builtin("harmonic_mean(xs)", "the mean of multiples that weighs every price alike", 1...1) {
            (machine, arguments) throws(Failure) in
            let items = try arguments.amounts(0, machine)
            return try machine.money(arguments, items.unit) { () throws(FinanceError) in
                try Statistics.harmonicMean(items.numbers) { machine.world.interrupt.isRaised }
            }
        },
        Builtin("stdev(xs)", "the standard deviation of a sample, with n - 1", 1...1) {
            (machine, arguments) throws(Failure) in
            let items = try arguments.amounts(0, machine)
            return try machine.money(arguments, items.unit) { () throws(FinanceError) in
                try Statistics.deviation(items.numbers) { machine.world.interrupt.isRaised }
            }
        },
        Builtin("rank(x, xs)", "the place of an amount among others, the greatest being first", 2...2) {
            (machine, arguments) throws(Failure) in
            var (place, isAmong) = (1, false)
            for (index, item) in try arguments.list(1, machine).items.enumerated() {
                try machine.poll(arguments.span)
                do throws(Failure) {
                    let order = try machine.order(
                        item, arguments.values[0], at: (arguments.spans[1], arguments.spans[0]), whole: arguments.span)
                    if order > 0 { place += 1 }
                    isAmong = isAmong || order == 0
                } catch { throw machine.named(error, item: index) }
            }
            if !isAmong, machine.world.wantsNotes {
                machine.note(
                    .derived,
                    "\(machine.world.describe(arguments.values[0])) is not among the items: the place it would take",
                    at: arguments.span)
            }
            return .quantity(Quantity(Number(place)))
        },
        Builtin("meaningful(xs)", "the multiples that mean something: neither missing nor at or below zero", 1...1) {
            (machine, arguments) throws(Failure) in
            var (kept, left): ([Value], [String]) = ([], [])
            for (index, item) in try arguments.list(0, machine).items.enumerated() {
                switch item {
                case .quantity(let quantity) where quantity.number.sign > 0: kept.append(item)
                case .quantity, .missing: left.append("item \(index + 1), \(machine.world.describe(item))")
                default: throw machine.odd(item, index, arguments.spans[0])
                }
            }
            if !left.isEmpty {
                machine.note(
                    .leftOut,
                    "not meaningful, and left out: \(left.prefix(10).joined(separator: "; "))\(left.count > 10 ? " …" : "")",
                    at: arguments.span)
            }
            return try machine.list(kept, arguments.span)
        },
    ]

    /// The item at a share of the way through the sorted items, between two of them where it falls there.
    private static func ranked(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ share: Number
    ) throws(Failure) -> Value {
        let items = try machine.sorted(arguments.list(0, machine).items, arguments.spans[0])
        guard share.sign >= 0, Number.compare(share, .one) <= 0 else {
            throw machine.failure(.wrongArguments, "a percentile is from 0% to 100%", at: arguments.spans[1])
        }
        guard !items.isEmpty else {
            throw machine.failure(
                .emptyList, "\(arguments.name) of an empty list is not defined", at: arguments.spans[0])
        }
        let place = try machine.finance(arguments) { () throws(FinanceError) in
            try Statistics.place(of: share, among: items.count)
        }
        guard case .quantity(let low) = items[place.item] else {
            throw machine.odd(items[place.item], place.item, arguments.spans[0])
        }
        guard !place.part.isZero, case .quantity(let high) = items[place.item + 1] else { return items[place.item] }
        let step = try machine.sum(high, low, negative: true, arguments.inside)
        let part = try machine.product(step, Quantity(place.part), arguments.inside)
        return .quantity(try machine.sum(low, part, negative: false, arguments.inside))
    }
}
