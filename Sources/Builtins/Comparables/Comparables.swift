import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Statistics of comparables; mean, median, min, max, sum and count stand with the other reductions.
enum ComparableFunctions {
    static let all: [Builtin] = [
        Builtin(
            "percentile",
            "the value below which a share of the items lies, or of the samples of one uncertain quantity",
            [Parameter("xs", .items), Parameter("p", .share)], units: .same(0), times: .open, ends: .rising,
            examples: [["[1 USD, 2 USD, 4 USD]", "30%"]], samples: .reads
        ) { call throws(Failure) in
            try ranked(call, call.rate(1))
        },
        Builtin(
            "quartile", "the k-th quarter, inclusive: 0 is the least item, 4 the greatest",
            [Parameter("xs", .items), Parameter("k", .whole)], units: .same(0), times: .open, ends: .rising,
            examples: [["[1 USD, 2 USD, 4 USD]", "1"]], samples: .reads
        ) { call throws(Failure) in
            if call.samples(0) != nil { _ = try call.certain(at: 1...1) }
            let quarter = try call.whole(1)
            guard 0...4 ~= quarter else { throw call.failure(BuiltinProblem.quartiles, at: 1) }
            return try ranked(call, Number(quarter, over: 4))
        },
        Builtin(
            "harmonic_mean", "the mean of multiples that weighs every price alike", [Parameter("xs", .multiples)],
            units: .same(0), examples: [["[8, 12, 20]"]]
        ) { call throws(Failure) in
            let items = try call.amounts(0)
            return try call.money(items.unit) { () throws(FinanceError) in
                try Statistics.harmonicMean(items.numbers) { call.isInterrupted }
            }
        },
        Builtin(
            "rank", "the place of an amount among others, the greatest being first",
            [Parameter("x", .amount), Parameter("xs", .items)], units: .plain, examples: [["5 USD", "[3 USD, 5 USD]"]]
        ) { call throws(Failure) in
            try rank(call)
        },
        Builtin(
            "meaningful", "the multiples that mean something: neither missing nor at or below zero",
            [Parameter("xs", .multiples)], units: .open, times: .open, examples: [["[8, -3, missing, 12]"]]
        ) { call throws(Failure) in
            var (kept, left, count): ([Value], [(item: Int, value: String)], Int) = ([], [], 0)
            for (index, item) in try call.list(0).items.enumerated() {
                if index & 1023 == 0 { try call.poll() }
                switch item {
                case .quantity(let quantity) where quantity.number.sign > 0: kept.append(item)
                case .quantity, .missing:
                    count += 1
                    if count <= 10 { left.append((index + 1, call.describe(item))) }
                default: throw call.odd(item, index, at: 0)
                }
            }
            if count > 0 {
                call.note(
                    BuiltinRemark.leftOut(
                        left.map { "item \($0.item), \($0.value)" }, areMore: count > left.count))
            }
            return try call.list(kept)
        },
    ]

    private static func rank(_ call: Call) throws(Failure) -> Value {
        var (place, isAmong) = (1, false)
        for (index, item) in try call.list(1).items.enumerated() {
            try call.poll()
            do throws(Failure) {
                let order = try call.order(item, call.values[0], at: (call.spans[1], call.spans[0]))
                if order > 0 { place += 1 }
                isAmong = isAmong || order == 0
            } catch { throw call.named(error, item: index) }
        }
        if !isAmong, call.wantsNotes { call.note(BuiltinRemark.notAmong(call.describe(call.values[0]))) }
        return call.plain(place)
    }

    /// The item at a share of the way through the sorted items, between two of them where it falls there.
    private static func ranked(_ call: Call, _ share: Number) throws(Failure) -> Value {
        if let samples = try ColumnReading(call).column(0) {
            _ = try call.certain(at: 1...1)
            guard share.sign >= 0, Number.compare(share, .one) <= 0 else {
                throw call.failure(BuiltinProblem.percentiles, at: 1, fix: call.percentFix(1))
            }
            return try ColumnReading(call).percentile(share.doubleValue, samples, of: 0)
        }
        let items = try call.sorted(call.list(0).items, at: 0)
        guard share.sign >= 0, Number.compare(share, .one) <= 0 else {
            throw call.failure(BuiltinProblem.percentiles, at: 1, fix: call.percentFix(1))
        }
        guard !items.isEmpty else { throw call.failure(CallProblem.emptyOf(call.name), at: 0) }
        let place = try call.finance { () throws(FinanceError) in try Statistics.place(of: share, among: items.count) }
        guard case .quantity(let low) = items[place.item] else {
            throw call.odd(items[place.item], place.item, at: 0)
        }
        guard !place.part.isZero, case .quantity(let high) = items[place.item + 1] else { return items[place.item] }
        let step = try call.sum(high, low, negative: true, call.inside)
        let part = try call.product(step, Quantity(place.part), call.inside)
        return .quantity(try call.sum(low, part, call.inside))
    }
}
