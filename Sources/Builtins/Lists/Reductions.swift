import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Lists to one value.
enum ReductionFunctions {
    private static let items = [Parameter("xs", .items)]

    static let all: [Builtin] = [
        Builtin(
            "sum", "the items added; 0 for none", items, counts: 1...Int.max, units: .same(0), times: .combined,
            opening: .made(Openings.sum), examples: [["[1 USD, 2 USD, 3.5 USD]"], ["1", "2", "3"]]
        ) { call throws(Failure) in
            var (total, times) = try total(call)
            // What has no sum has none in a list.
            if total.unit != .none, call.isThermometer(total.unit), try call.items().count > 1 {
                total = try call.sum(total, total, call.inside)
            }
            total.basis = try times.ofSum()
            return .quantity(total)
        },
        Builtin(
            "mean", "the sum over the count; of one uncertain quantity that of its samples", items,
            counts: 1...Int.max, units: .same(0), times: .combined, opening: .made(Openings.sum),
            examples: [["[2 USD, 3 USD, 7 USD]"], ["1", "2", "6"]], samples: .reads
        ) { call throws(Failure) in
            if let mean = try SampleReading(call)?.mean() { return mean }
            let items = try call.nonEmptyItems()
            var (total, times) = try total(call, isMean: true)
            total.basis = try times.ofMean()
            return .quantity(try mean(total, of: items.count, call))
        },
        Builtin(
            "median",
            "the middle item, or the mean of the two in the middle; of one uncertain quantity that of its samples",
            items, counts: 1...Int.max, units: .same(0), times: .open, ends: .rising,
            examples: [["[1 USD, 9 USD, 4 USD]"], ["1", "2", "4", "9"]], samples: .reads
        ) { call throws(Failure) in
            if let median = try SampleReading(call)?.percentile(0.5) { return median }
            let items = try call.nonEmptyItems()
            let times = ItemTimes(of: call, items)
            try times.compareLengths()
            let sorted = try times.silently { () throws(Failure) in try call.sorted(items) }
            let middle = sorted.count / 2
            guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
            guard case .quantity(let a) = sorted[middle - 1], case .quantity(let b) = sorted[middle] else {
                throw call.wrongKind(sorted[middle], .quantity)
            }
            var both = try times.silently { () throws(Failure) in
                call.isThermometer(a.unit) ? try pointSum(a, b, call) : try call.sum(a, b, call.inside)
            }
            both.basis = try times.silently { () throws(Failure) in
                try ItemTimes(of: call, [.quantity(a), .quantity(b)]).ofMean()
            }
            return .quantity(try mean(both, of: 2, call))
        },
        Builtin(
            "min", "the least item; of one uncertain quantity the least of its samples", items,
            counts: 1...Int.max, units: .same(0), times: .open, ends: .rising, examples: [["3 m", "2 km", "500 cm"]],
            samples: .reads
        ) { call throws(Failure) in
            if let end = try SampleReading(call)?.end(isGreatest: false) { return end }
            return try extreme(call, sign: -1)
        },
        Builtin(
            "max", "the greatest item; of one uncertain quantity the greatest of its samples", items,
            counts: 1...Int.max, units: .same(0), times: .open, ends: .rising, examples: [["[3 month, 1 year]"]],
            samples: .reads
        ) { call throws(Failure) in
            if let end = try SampleReading(call)?.end(isGreatest: true) { return end }
            return try extreme(call, sign: 1)
        },
        Builtin(
            "count", "how many items there are", [Parameter("xs", .list)], units: .plain,
            examples: [["[1 USD, 2 USD, missing]"]]
        ) { call throws(Failure) in
            call.plain(try count(call))
        },
        Builtin(
            "len", "how many items a list, or characters a text has", [Parameter("xs", .any)], units: .plain,
            examples: [["\"算 suan\""], ["[1, 2]"]]
        ) { call throws(Failure) in
            if case .text(let text) = call.values[0] {
                call.lookAtText()
                return call.plain(text.count)
            }
            return call.plain(try count(call))
        },
        Builtin(
            "any", "whether some item is true, or makes f true", predicate, units: .none,
            examples: [["[3, 12, 5]", "x -> x > 10"]]
        ) { call throws(Failure) in
            try someTruth(call, wanted: true)
        },
        Builtin(
            "all", "whether every item is true, or makes f true", predicate, units: .none,
            examples: [["[3, 12, 5]", "x -> x > 10"]]
        ) { call throws(Failure) in
            try someTruth(call, wanted: false)
        },
    ]

    /// How many items there are; the rows of a table are not made for it.
    private static func count(_ call: Call) throws(Failure) -> Int {
        if case .table(let table) = call.values[0], !table.isRecord { return table.ownRowCount }
        return try call.list(0).items.count
    }

    private static let predicate = [Parameter("xs", .list), Parameter("f", .function, or: .end)]

    /// The sum without a basis, and those of the items; fails at the first odd item and names it.
    private static func total(_ call: Call, isMean: Bool = false) throws(Failure) -> (Quantity, ItemTimes) {
        let items = try call.items()
        var total: Quantity?
        // Whole numbers without units are added as such, as far as they go.
        var (start, whole) = (0, 0)
        while start < items.count, let next = items[start].whole {
            let (sum, overflow) = whole.addingReportingOverflow(next)
            guard !overflow else { break }
            (whole, start) = (sum, start + 1)
            if start & 0xFFFF == 0 { try call.poll() }
        }
        if start > 0 { total = Quantity(Number(whole)) }
        var times = ItemTimes(of: call)
        var index = start
        while index < items.count {
            defer { index += 1 }
            try call.poll()
            if let sum = total { total = try added(items, from: &index, to: sum, call) }
            guard index < items.count else { break }
            guard case .quantity(let quantity) = items[index] else {
                throw call.odd(items[index], index)
            }
            do {
                // An item that speaks of no time adds none.
                if total == nil || quantity.basis.index != 0 || quantity.qualifiers != 0 { times.meet(quantity.basis) }
                let bare = Quantity(quantity.number, unit: quantity.unit)
                if let sum = total {
                    let isPoint = isMean && call.isThermometer(sum.unit)
                    total = isPoint ? try pointSum(sum, bare, call) : try call.sum(sum, bare, call.inside)
                } else {
                    total = bare
                }
            } catch {
                throw call.named(error, item: index)
            }
        }
        return (total ?? Quantity(.zero), times)
    }

    private static func mean(_ total: Quantity, of count: Int, _ call: Call) throws(Failure) -> Quantity {
        guard total.unit != .none, call.isThermometer(total.unit) else {
            return try call.quotient(total, Quantity(Number(count)), call.inside)
        }
        let number = try call.number { () throws(NumberError) in try total.number.divided(by: Number(count)) }
        return Quantity(number, unit: total.unit, basis: total.basis)
    }

    /// The sum of two temperatures on one scale on the way to their mean, which is one again.
    private static func pointSum(_ a: Quantity, _ b: Quantity, _ call: Call) throws(Failure) -> Quantity {
        guard a.unit == b.unit else { return try call.sum(a, b, call.inside) }
        let number = try call.number { () throws(NumberError) in try a.number.adding(b.number) }
        return Quantity(number, unit: a.unit)
    }

    /// The sum with the items that come next, as far as they are amounts of its unit that speak of no time.
    private static func added(
        _ items: [Value], from index: inout Int, to sum: Quantity, _ call: Call
    ) throws(Failure) -> Quantity {
        var number = sum.number
        while index < items.count, case .quantity(let item) = items[index], item.unit == sum.unit,
            item.basis.index == 0, item.qualifiers == 0, let next = try? number.adding(item.number)
        {
            (number, index) = (next, index + 1)
            if index & 0xFF == 0 { try call.poll() }
        }
        return Quantity(number, unit: sum.unit)
    }

    private static func extreme(_ call: Call, sign: Int) throws(Failure) -> Value {
        let items = try call.nonEmptyItems()
        if let columns = try SampledItems(call, items)?.extreme(isGreatest: sign > 0) { return columns }
        var best = items[0]
        if case .missing = best { throw call.odd(best, 0) }
        let times = ItemTimes(of: call, items)
        try times.compareLengths()
        let isList = call.values.count == 1
        var bestPlace = call.spans[0]
        try times.silently { () throws(Failure) in
            for index in items.indices.dropFirst() {
                try call.poll()
                let place = isList ? call.spans[0] : call.spans[index]
                do throws(Failure) {
                    if try call.order(items[index], best, at: (place, bestPlace)) == sign {
                        (best, bestPlace) = (items[index], place)
                    }
                } catch {
                    throw isList ? call.named(error, item: index) : error
                }
            }
        }
        if case .quantity(var quantity) = best {
            quantity.qualifiers = 0
            return .quantity(quantity)
        }
        return best
    }

    /// Whether some item is as wanted: `any` of true ones; of false ones `all`, which asks for the opposite. Where items are
    /// true for some samples only, so is the whole.
    private static func someTruth(_ call: Call, wanted: Bool) throws(Failure) -> Value {
        let function = call.values.count > 1 ? try call.function(1) : nil
        var known: Event?
        for item in try call.list(0).items {
            try call.poll()
            let value = if let function { try call.apply(function, to: item) } else { item }
            switch value {
            case .truth(let truth): if truth == wanted { return value }
            case .event(let event):
                guard let before = known else {
                    known = event
                    continue
                }
                known = try call.numbers { () throws(NumberError) in try before.joined(event, isAnd: !wanted) }
            default: throw call.wrongKind(value, .truth, at: 0)
            }
        }
        return known.map { .event($0) } ?? .truth(!wanted)
    }
}

extension Value {
    /// An exact whole number that fits and stands over 1, without unit, basis and qualifiers. `Resolution` has the same;
    /// there it would be a call for each item.
    @inline(__always)
    fileprivate var whole: Int? {
        guard case .quantity(let quantity) = self, quantity.unit.index | quantity.basis.index == 0,
            quantity.qualifiers == 0
        else { return nil }
        return quantity.number.asInlineInt
    }
}
