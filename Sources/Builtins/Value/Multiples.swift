import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Values from multiples.
enum MultipleFunctions {
    static let all: [Builtin] = [
        Builtin(
            "value_range", "a metric times the low, median and high of multiples; with debt or cash the equity too",
            [
                Parameter("multiples", .multiples), Parameter("metric", .annual),
                Parameter("shares", .count, or: .nothing("none")),
                Parameter("debt", .debt, or: .whole(0), byName: true),
                Parameter("cash", .cash, or: .whole(0), byName: true),
            ], units: .none,
            examples: [
                ["[5, 8, 12]", "10 USD"], ["5..8", "10 USD", "2 share"],
                ["5..8", "10 USD", "2 share", "debt = 3 USD", "cash = 1 USD"],
            ]
        ) { call throws(Failure) in
            try range(call)
        }
    ]

    /// The items of a list, or both ends of a range.
    private static func multiples(_ call: Call) throws(Failure) -> Amounts {
        guard case .interval(let range) = call.values[0] else { return try call.amounts(0) }
        let high = try call.converted(range.high, to: range.low.unit, at: 0)
        return Amounts(numbers: [range.low.number, high], unit: range.low.unit)
    }

    private static func range(_ call: Call) throws(Failure) -> Value {
        let multiples = try multiples(call)
        guard !multiples.numbers.isEmpty else { throw call.failure(BuiltinProblem.noMultiples, at: 0) }
        for (index, number) in multiples.numbers.enumerated() where number.sign <= 0 {
            throw call.named(call.failure(BuiltinProblem.multipleNotPositive, at: 0), item: index)
        }
        let metric = try call.quantity(1)
        guard metric.number.sign > 0 else { throw call.failure(BuiltinProblem.metricNotPositive, at: 1) }
        let shares = call.isGiven(2) ? try call.quantity(2) : nil
        let sorted = multiples.numbers.sorted { Number.exactlyOrdered($0, $1) < 0 }
        let middle = try call.number { () throws(NumberError) in
            let half = sorted.count / 2
            return sorted.count.isMultiple(of: 2)
                ? try sorted[half - 1].adding(sorted[half]).divided(by: Number(2)) : sorted[half]
        }
        let claims = [3, 4].filter { call.isGiven($0) }
        var columns = ["case", "multiple", "value"].map { TableValue.Column($0) }
        if !claims.isEmpty { columns.append(.init("equity")) }
        if shares != nil { columns.append(.init("per_share")) }
        var cells: [Value] = []
        for (name, multiple) in [("low", sorted[0]), ("median", middle), ("high", sorted[sorted.count - 1])] {
            let factor = Quantity(multiple, unit: multiples.unit)
            var value = try call.product(factor, Quantity(metric.number, unit: metric.unit), call.places(0, 1))
            cells += [.text(name), .quantity(factor), .quantity(value)]
            for place in claims {
                let claim = try call.quantity(place)
                value = try call.sum(
                    value, Quantity(claim.number, unit: claim.unit), negative: place == 3, call.places(1, place))
            }
            if !claims.isEmpty { cells.append(.quantity(value)) }
            if let shares {
                let plain = Quantity(shares.number, unit: shares.unit)
                cells.append(.quantity(try call.quotient(value, plain, call.places(0, 2))))
            }
        }
        if call.wantsNotes {
            if !claims.isEmpty {
                call.note(BuiltinRemark.bridgeOfTwo)
                if claims == [3] { call.note(BuiltinRemark.takenAsNothing(["cash"])) }
                if claims == [4] { call.note(BuiltinRemark.takenAsNothing(["debt"])) }
            } else if shares != nil {
                call.note(BuiltinRemark.noBridge)
            }
        }
        return .table(TableValue(columns, cells: cells))
    }
}
